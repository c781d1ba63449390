import { COLUMN_LIMIT, ROW_LIMIT } from "../workbook/address";
import type { SheetValue } from "../workbook/workbook";
import { ImportError } from "./import-error";
import { movedFormula } from "./shared-formula";
import { spendingLimits, type Spending } from "./budget";
import { cellKey, cellOfKey, unescapeText } from "./cell-text";
import type { DecodeText } from "./platform";
import { readXml, type XmlAttributes } from "./xml";

/** What a sheet holds, by cellKey. Cells that only have a style are not kept. */
export interface SheetCells {
  readonly values: ReadonlyMap<number, SheetValue>;
  /** The styles of cells that hold a number, where they have one. */
  readonly styles: ReadonlyMap<number, string>;
  /** Every cell with a formula. */
  readonly withFormula: ReadonlySet<number>;
  /** The last row and column that hold anything; -1 in an empty sheet. */
  readonly bottom: number;
  readonly right: number;
  /** A row that is not read, because it lies further down than was asked for. */
  readonly hasMore: boolean;
  /** With a leading "="; written out only where it is asked for, since many cells may share one. */
  formulaAt(key: number): string | undefined;
}

/** Where a sheet stands, and what its cells need from elsewhere. */
export interface SheetSource {
  readonly xml: Uint8Array;
  readonly part: string;
  readonly sheet: string;
  /** The workbook's shared texts, asked for only where a cell needs them. */
  readonly strings: () => readonly string[];
  readonly spending: Spending;
  readonly decode: DecodeText | undefined;
}

/** What follows the cells is how they look. */
const STOP = "sheetData";

/** A cell as Excel, WPS and we write it: its place, style and type, and a formula and a value of its own, or neither. */
const USUAL_CELL =
  /<c r="([A-Z]{1,3}[1-9]\d{0,6})"(?: s="(\d+)")?(?: t="(\w+)")?(?: s="(\d+)")?(?:\/>|>(?:<f>([^<]+)<\/f>)?(?:<v>([^<]*)<\/v>)?<\/c>)/y;

/** So many cells are counted at once: asking for each would take as long as reading it. */
const COUNTED_TOGETHER = 1000;

/** Reads the first rows of a sheet of an xlsx file. Those below are passed over. */
export function readSheet(source: SheetSource, rows: number): SheetCells {
  const reader = new SheetReader(source, rows);
  readXml(withoutLooks(source.xml), source.part, reader, source.decode);
  reader.count();
  return reader;
}

const END_OF_CELLS = [...`${STOP}>`].map((letter) => letter.charCodeAt(0));
/** Its letter that stands in a sheet least often: D. */
const RARE = 5;

/**
 * The part down to the end of its cells, where its bytes tell: highlights and lists that follow hold words, and only a part
 * without any is decoded at once. In UTF-16 no such bytes stand there, and all of it is given.
 */
function withoutLooks(xml: Uint8Array): Uint8Array {
  const rare = END_OF_CELLS[RARE] ?? 0;
  for (let at = xml.lastIndexOf(rare); at > RARE; at = xml.lastIndexOf(rare, at - 1)) {
    const start = at - RARE;
    if (END_OF_CELLS.every((byte, index) => xml[start + index] === byte))
      return xml.subarray(0, start + END_OF_CELLS.length);
  }
  return xml;
}

interface SharedFormula {
  readonly text: string;
  /** Of the cell that it is written out in. */
  readonly row: number;
  readonly column: number;
}

class SheetReader implements SheetCells {
  readonly stopAfter = STOP;
  readonly values = new Map<number, SheetValue>();
  readonly styles = new Map<number, string>();
  readonly withFormula = new Set<number>();
  bottom = -1;
  right = -1;
  hasMore = false;
  readonly run = { pattern: USUAL_CELL, take: this.takeCell.bind(this) };
  private readonly formulas = new Map<number, string | SharedFormula>();
  private row = -1;
  private column = -1;
  private type = "n";
  private style: string | undefined;
  private written: string | undefined;
  private formula: string | undefined;
  /** Cells whose formulas are the same but for their place. */
  private group: string | undefined;
  private isPhonetic = false;
  private readonly shared = new Map<string, SharedFormula>();
  private uncounted = 0;
  private uncountedCharacters = 0;

  constructor(
    private readonly source: SheetSource,
    private readonly rows: number,
  ) {}

  formulaAt(key: number): string | undefined {
    const formula = this.formulas.get(key);
    if (formula === undefined || typeof formula === "string") return formula;
    const { text, row, column } = formula;
    this.source.spending.spend("formulas", text.length);
    return `=${movedFormula(text, { row, column }, cellOfKey(key))}`;
  }

  /** Adds what was read since the last time to what the file has cost. */
  count(): void {
    const { spending, sheet } = this.source;
    if (!spending.canSpend("cells", this.uncounted))
      throw new ImportError({ code: "too-many-cells", sheet, limit: spendingLimits.cells });
    spending.spend("cells", this.uncounted);
    spending.spend("characters", this.uncountedCharacters);
    spending.checkTime();
    this.uncounted = 0;
    this.uncountedCharacters = 0;
  }

  open(tag: string, attributes: XmlAttributes): void {
    if (tag === "c") this.openCell(attributes);
    else if (tag === "f") this.group = attributes.get("t") === "shared" ? attributes.get("si") : undefined;
    else if (tag === "rPh") this.isPhonetic = true;
    else if (tag === "row") this.openRow(attributes.get("r"));
  }

  close(tag: string, text: string): void {
    if (tag === "v") this.written = text;
    else if (tag === "f") this.formula = text;
    else if (tag === "c") this.closeCell();
    else if (tag === "t" && !this.isPhonetic) this.written = (this.written ?? "") + text;
    else if (tag === "rPh") this.isPhonetic = false;
  }

  skips(tag: string): boolean {
    return tag === "row" && this.row >= this.rows;
  }

  private takeCell(match: RegExpExecArray, plain: (written: string) => string): void {
    this.placeAt(match[1] ?? "");
    this.type = match[3] ?? "n";
    this.style = this.type === "n" ? (match[2] ?? match[4]) : undefined;
    this.formula = match[5] === undefined ? undefined : plain(match[5]);
    this.written = match[6] === undefined ? undefined : plain(match[6]);
    this.group = undefined;
    this.demandInside();
    this.closeCell();
  }

  private openRow(number: string | undefined): void {
    this.row = number === undefined ? this.row + 1 : Number(number) - 1;
    this.column = -1;
    this.demandInside();
    if (this.row >= this.rows) this.hasMore = true;
  }

  private openCell(attributes: XmlAttributes): void {
    const address = attributes.get("r");
    if (address === undefined) this.column++;
    else this.placeAt(address);
    this.type = attributes.get("t") ?? "n";
    this.style = this.type === "n" ? attributes.get("s") : undefined;
    this.written = undefined;
    this.formula = undefined;
    this.demandInside();
  }

  private closeCell(): void {
    if (this.formula !== undefined) this.keepFormula(this.formula);
    const value = this.value();
    if (value === null && this.formula === undefined) return;
    // A cell may say that it stands elsewhere than its row.
    if (this.row >= this.rows) {
      this.hasMore = true;
      return;
    }
    this.bottom = Math.max(this.bottom, this.row);
    this.right = Math.max(this.right, this.column);
    const key = cellKey(this.row, this.column);
    if (value !== null) this.values.set(key, value);
    if (this.style !== undefined && value !== null) this.styles.set(key, this.style);
    this.uncounted++;
    this.uncountedCharacters += (typeof value === "string" ? value.length : 0) + (this.formula?.length ?? 0);
    if (this.uncounted >= COUNTED_TOGETHER) this.count();
  }

  private value(): SheetValue {
    const { written } = this;
    if (written === undefined) return null;
    switch (this.type) {
      case "s":
        return this.source.strings()[Number(written)] ?? this.broken();
      case "n": {
        const number = Number(written);
        return written.trim() === "" ? null : Number.isFinite(number) ? number : written;
      }
      case "b":
        return written.trim() === "1" || written.trim() === "true";
      default:
        return unescapeText(written);
    }
  }

  /** A formula that several cells share is written out in the first of them only. */
  private keepFormula(text: string): void {
    const { row, column, group } = this;
    if (row >= this.rows) return;
    if (group !== undefined && text !== "") this.shared.set(group, { text, row, column });
    const first = group === undefined ? undefined : this.shared.get(group);
    const key = cellKey(row, column);
    this.withFormula.add(key);
    this.formulas.set(key, text === "" && first !== undefined ? first : `=${text}`);
  }

  /** "D6", read by hand: this is done for every cell of every file. */
  private placeAt(address: string): void {
    let at = 0;
    let column = 0;
    for (; at < address.length; at++) {
      const letter = address.charCodeAt(at) & ~32; // upper case
      if (letter < 65 || letter > 90) break;
      column = column * 26 + letter - 64;
    }
    let row = 0;
    for (; at < address.length; at++) {
      const digit = address.charCodeAt(at) - 48;
      if (digit < 0 || digit > 9) this.broken();
      row = row * 10 + digit;
    }
    this.row = row - 1;
    this.column = column - 1;
  }

  private demandInside(): void {
    const isInside = this.row >= 0 && this.row < ROW_LIMIT && this.column >= -1 && this.column < COLUMN_LIMIT;
    if (!isInside || !Number.isInteger(this.row)) this.broken();
  }

  private broken(): never {
    throw new ImportError({ code: "broken-xml", part: this.source.part });
  }
}
