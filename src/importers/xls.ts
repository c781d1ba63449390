import type { SourceDocument, SourceTable } from "../source/source-document";
import type { SheetValue } from "../workbook/workbook";
import { Spending } from "./budget";
import { streamNamed } from "./compound-file";
import { ImportError } from "./import-error";
import type { Platform } from "./platform";
import { SheetBuilder } from "./sheet-builder";
import { recordAt, textAt, XlsTexts, type XlsRecord } from "./xls-records";

/** Kinds of records, as [MS-XLS] numbers them. */
const BEGINNING = 0x809;
const PASSWORD = 0x2f;
const SHEET = 0x85;
const DATES_FROM_1904 = 0x22;
const NUMBER_FORMAT = 0x41e;
const CELL_FORMAT = 0xe0;
const TEXTS = 0xfc;
const CONTINUE = 0x3c;
const END = 0x0a;
const TEXT_CELL = 0xfd;
const LABEL_CELL = 0x204;
const RICH_CELL = 0xd6;
const NUMBER_CELL = 0x203;
const SHORT_NUMBER_CELL = 0x27e;
const SHORT_NUMBER_CELLS = 0xbd;
const TRUTH_CELL = 0x205;
const FORMULA_CELL = 0x06;
const FORMULA_TEXT = 0x207;
const JOINED = 0xe5;

/** Excel 97 and later. */
const VERSION = 0x600;

/** The sheets of an old workbook (.xls, and .et of WPS), with the values that were last computed. */
export function readXls(bytes: Uint8Array, { now }: Partial<Platform>): SourceDocument {
  const stream = streamNamed(bytes, "Workbook");
  if (stream === undefined) {
    const isOlder = streamNamed(bytes, "Book") !== undefined;
    throw new ImportError(isOlder ? { code: "old-workbook" } : { code: "broken-zip", part: undefined });
  }
  const spending = new Spending(now);
  spending.spend("markup", stream.length);
  try {
    const reader = new XlsReader(new DataView(stream.buffer, stream.byteOffset, stream.byteLength), spending);
    return { blocks: reader.read(), remarks: [] };
  } catch (cause) {
    // Reading beyond the end is how a cut or patched file shows.
    throw cause instanceof RangeError ? new ImportError({ code: "broken-zip", part: undefined }, { cause }) : cause;
  }
}

interface ListedSheet {
  readonly name: string;
  readonly place: number;
  readonly isHidden: boolean;
}

class XlsReader {
  private readonly sheets: ListedSheet[] = [];
  private readonly texts: string[] = [];
  private readonly dateFormats = new Set<number>([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47]);
  /** The number format of each cell format. */
  private readonly formats: number[] = [];
  private daysBefore1900 = 0;

  constructor(
    private readonly stream: DataView,
    private readonly spending: Spending,
  ) {}

  read(): readonly SourceTable[] {
    this.readGlobals();
    return this.sheets.flatMap((sheet) => this.readSheet(sheet) ?? []);
  }

  private *records(from: number): Iterable<XlsRecord> {
    for (let record = recordAt(this.stream, from); record !== undefined; record = recordAt(this.stream, record.next)) {
      if (record.id === END) return;
      yield record;
    }
  }

  private readGlobals(): void {
    for (const record of this.records(0)) {
      const { id, data } = record;
      if (id === BEGINNING && data.getUint16(0, true) !== VERSION) throw new ImportError({ code: "old-workbook" });
      if (id === PASSWORD) throw new ImportError({ code: "encrypted" });
      if (id === DATES_FROM_1904 && data.getUint16(0, true) === 1) this.daysBefore1900 = 1462;
      if (id === CELL_FORMAT) this.formats.push(data.getUint16(2, true));
      if (id === NUMBER_FORMAT && isDate(textAt(data, 4, data.getUint16(2, true))))
        this.dateFormats.add(data.getUint16(0, true));
      if (id === SHEET) this.listSheet(data);
      if (id === TEXTS) this.readTexts(record);
    }
  }

  /** Sheets of cells only: no charts, no macros. */
  private listSheet(data: DataView): void {
    this.spending.spend("sheets", 1);
    if (data.getUint8(5) !== 0) return;
    const isHidden = (data.getUint8(4) & 3) !== 0;
    this.sheets.push({ name: textAt(data, 7, data.getUint8(6)), place: data.getUint32(0, true), isHidden });
  }

  private readTexts({ data, next }: XlsRecord): void {
    const parts = [data];
    for (let more = recordAt(this.stream, next); more?.id === CONTINUE; more = recordAt(this.stream, more.next))
      parts.push(more.data);
    const count = data.getUint32(4, true);
    const reader = new XlsTexts(parts, 8);
    for (let index = 0; index < count; index++) this.texts.push(reader.next());
  }

  private readSheet({ name, place, isHidden }: ListedSheet): SourceTable | undefined {
    const sheet = new SheetBuilder(name, this.spending);
    let awaited: { readonly row: number; readonly column: number } | undefined;
    for (const { id, data } of this.records(place)) {
      if (id === JOINED) joinIn(sheet, data);
      else if (id === FORMULA_TEXT && awaited !== undefined)
        sheet.set(awaited.row, awaited.column, textAt(data, 2, data.getUint16(0, true)));
      else if (id === SHORT_NUMBER_CELLS) this.setNumbers(sheet, data);
      else if (CELLS.has(id)) {
        const row = data.getUint16(0, true);
        const column = data.getUint16(2, true);
        const value = this.valueIn(id, data);
        awaited = value === undefined ? { row, column } : undefined;
        if (value !== undefined) sheet.set(row, column, value);
      }
    }
    return sheet.table(isHidden);
  }

  /** Several numbers side by side. */
  private setNumbers(sheet: SheetBuilder, data: DataView): void {
    const row = data.getUint16(0, true);
    const column = data.getUint16(2, true);
    for (let index = 0; 4 + index * 6 + 6 <= data.byteLength - 2; index++) {
      const at = 4 + index * 6;
      sheet.set(row, column + index, this.shown(shortNumber(data.getUint32(at + 2, true)), data.getUint16(at, true)));
    }
  }

  /** Undefined where the record of a formula says that its text comes in one of the next. */
  private valueIn(id: number, data: DataView): SheetValue | undefined {
    const format = data.getUint16(4, true);
    switch (id) {
      case TEXT_CELL:
        return this.texts[data.getUint32(6, true)] ?? null;
      case LABEL_CELL:
      case RICH_CELL:
        return textAt(data, 8, data.getUint16(6, true));
      case NUMBER_CELL:
        return this.shown(data.getFloat64(6, true), format);
      case SHORT_NUMBER_CELL:
        return this.shown(shortNumber(data.getUint32(6, true)), format);
      case TRUTH_CELL:
        return data.getUint8(7) === 0 ? data.getUint8(6) !== 0 : errorOf(data.getUint8(6));
      default:
        return this.formulaValue(data, format);
    }
  }

  private formulaValue(data: DataView, format: number): SheetValue | undefined {
    if (data.getUint16(12, true) !== 0xffff) return this.shown(data.getFloat64(6, true), format);
    switch (data.getUint8(6)) {
      case 0:
        return undefined;
      case 1:
        return data.getUint8(8) !== 0;
      case 2:
        return errorOf(data.getUint8(8));
      default:
        return null;
    }
  }

  /** A number that is shown as a date is no count: it is told as the date. */
  private shown(number: number, format: number): SheetValue {
    if (!this.dateFormats.has(this.formats[format] ?? 0)) return Number.isFinite(number) ? number : null;
    const day = new Date(Date.UTC(1899, 11, 30) + (number + this.daysBefore1900) * 86_400_000);
    return Number.isNaN(day.getTime()) ? number : day.toISOString().slice(0, 10);
  }
}

const CELLS: ReadonlySet<number> = new Set([
  TEXT_CELL,
  LABEL_CELL,
  RICH_CELL,
  NUMBER_CELL,
  SHORT_NUMBER_CELL,
  TRUTH_CELL,
  FORMULA_CELL,
]);

function joinIn(sheet: SheetBuilder, data: DataView): void {
  const count = data.getUint16(0, true);
  for (let index = 0; index < count; index++) {
    const [top = 0, bottom = 0, left = 0, right = 0] = [0, 2, 4, 6].map((at) =>
      data.getUint16(2 + index * 8 + at, true),
    );
    if (bottom >= top && right >= left)
      sheet.join({ row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 });
  }
}

/** Thirty bits of a whole number or of a decimal, and whether it is in hundredths. */
function shortNumber(bits: number): number {
  const isWhole = (bits & 2) !== 0;
  const number = isWhole ? bits >> 2 : decimalOf(bits);
  return (bits & 1) === 0 ? number : number / 100;
}

function decimalOf(bits: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setUint32(0, (bits & ~3) >>> 0);
  return view.getFloat64(0);
}

const ERRORS: ReadonlyMap<number, string> = new Map([
  [0, "#NULL!"],
  [7, "#DIV/0!"],
  [15, "#VALUE!"],
  [23, "#REF!"],
  [29, "#NAME?"],
  [36, "#NUM!"],
  [42, "#N/A"],
]);

const errorOf = (code: number): string => ERRORS.get(code) ?? "#VALUE!";

/** A format with a year, a month or a day in it, outside of what is printed as it stands. */
const isDate = (format: string): boolean =>
  /[ymdhs]/i.test(format.replace(/"[^"]*"|\\.|_.|\[(?!h|m|s)[^\]]*\]/gi, "").replace(/General|Red|Black|Blue/gi, ""));
