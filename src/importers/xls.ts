import type { SourceDocument, SourceTable } from "../source/source-document";
import type { CellPosition } from "../workbook/address";
import { builtInFormats } from "../workbook/number-format";
import type { SheetValue } from "../workbook/workbook";
import { Spending } from "./budget";
import { streamNamed } from "./compound-file";
import { ImportError } from "./import-error";
import type { Platform } from "./platform";
import { SheetBuilder, type CellMakings } from "./sheet-builder";
import { formulaText, sharedKey, type SharedFormulas } from "./xls-formula";
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
const SHARED_FORMULA = 0x4bc;
/** Where the expression of a formula begins in its record. */
const EXPRESSION = 20;
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
  private readonly codes = new Map<number, string>(builtInFormats);
  /** The number format of each cell format. */
  private readonly formats: number[] = [];
  private datesFrom: 1904 | undefined;

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
      if (id === DATES_FROM_1904 && data.getUint16(0, true) === 1) this.datesFrom = 1904;
      if (id === CELL_FORMAT) this.formats.push(data.getUint16(2, true));
      if (id === NUMBER_FORMAT) this.codes.set(data.getUint16(0, true), textAt(data, 4, data.getUint16(2, true)));
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
    const shared = this.sharedIn(place);
    let awaited: (CellPosition & CellMakings) | undefined;
    for (const { id, data } of this.records(place)) {
      if (id === JOINED) joinIn(sheet, data);
      else if (id === FORMULA_TEXT && awaited !== undefined)
        sheet.set(awaited.row, awaited.column, textAt(data, 2, data.getUint16(0, true)), awaited);
      else if (id === SHORT_NUMBER_CELLS) this.setNumbers(sheet, data);
      else if (CELLS.has(id)) {
        const row = data.getUint16(0, true);
        const column = data.getUint16(2, true);
        const value = this.valueIn(id, data);
        const formula =
          id === FORMULA_CELL ? formulaText(partOf(data, EXPRESSION), { row, column }, shared) : undefined;
        awaited = value === undefined ? { row, column, formula } : undefined;
        const format = typeof value === "number" ? this.formatOf(data.getUint16(4, true)) : undefined;
        if (value !== undefined) sheet.set(row, column, value, { formula, format });
      }
    }
    return sheet.table(isHidden, this.datesFrom);
  }

  /** They stand behind the first cell that has one. */
  private sharedIn(place: number): SharedFormulas {
    const shared = new Map<string, DataView>();
    for (const { id, data } of this.records(place))
      if (id === SHARED_FORMULA) shared.set(sharedKey(data.getUint16(0, true), data.getUint8(4)), partOf(data, 8));
    return shared;
  }

  /** Several numbers side by side. */
  private setNumbers(sheet: SheetBuilder, data: DataView): void {
    const row = data.getUint16(0, true);
    const column = data.getUint16(2, true);
    for (let index = 0; 4 + index * 6 + 6 <= data.byteLength - 2; index++) {
      const at = 4 + index * 6;
      const format = this.formatOf(data.getUint16(at, true));
      sheet.set(row, column + index, finite(shortNumber(data.getUint32(at + 2, true))), { format });
    }
  }

  /** Undefined where the record of a formula says that its text comes in one of the next. */
  private valueIn(id: number, data: DataView): SheetValue | undefined {
    switch (id) {
      case TEXT_CELL:
        return this.texts[data.getUint32(6, true)] ?? null;
      case LABEL_CELL:
      case RICH_CELL:
        return textAt(data, 8, data.getUint16(6, true));
      case NUMBER_CELL:
        return finite(data.getFloat64(6, true));
      case SHORT_NUMBER_CELL:
        return finite(shortNumber(data.getUint32(6, true)));
      case TRUTH_CELL:
        return data.getUint8(7) === 0 ? data.getUint8(6) !== 0 : errorOf(data.getUint8(6));
      default:
        return formulaValue(data);
    }
  }

  private formatOf(cellFormat: number): string | undefined {
    return this.codes.get(this.formats[cellFormat] ?? 0);
  }
}

function formulaValue(data: DataView): SheetValue | undefined {
  if (data.getUint16(12, true) !== 0xffff) return finite(data.getFloat64(6, true));
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

const finite = (number: number): number | null => (Number.isFinite(number) ? number : null);

const CELLS: ReadonlySet<number> = new Set([
  TEXT_CELL,
  LABEL_CELL,
  RICH_CELL,
  NUMBER_CELL,
  SHORT_NUMBER_CELL,
  TRUTH_CELL,
  FORMULA_CELL,
]);

const partOf = (data: DataView, from: number): DataView =>
  new DataView(data.buffer, data.byteOffset + from, Math.max(data.byteLength - from, 0));

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
