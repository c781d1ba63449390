import { COLUMN_LIMIT, ROW_LIMIT } from "../workbook/address";
import type { SheetValue } from "../workbook/workbook";
import { ImportError } from "./import-error";
import { movedFormula } from "./shared-formula";
import { cellKey, unescapeText } from "./cell-text";
import { readXml, type XmlAttributes } from "./xml";

/** What a sheet holds, by cellKey. Cells that only have a style are not kept. */
export interface SheetCells {
  readonly values: ReadonlyMap<number, SheetValue>;
  /** With a leading "=". */
  readonly formulas: ReadonlyMap<number, string>;
  /** The last row and column that hold anything; -1 in an empty sheet. */
  readonly bottom: number;
  readonly right: number;
}

/** Far more than any report. */
const CELL_LIMIT = 500_000;

/** Reads one sheet of an xlsx file. `strings` are the workbook's shared texts, asked for only where a cell needs them. */
export function readSheet(xml: Uint8Array, part: string, sheet: string, strings: () => readonly string[]): SheetCells {
  const reader = new SheetReader(part, sheet, strings);
  readXml(xml, part, reader);
  return reader;
}

class SheetReader implements SheetCells {
  /** What follows the cells is how they look. */
  readonly stopAfter = "sheetData";
  readonly values = new Map<number, SheetValue>();
  readonly formulas = new Map<number, string>();
  bottom = -1;
  right = -1;
  private row = -1;
  private column = -1;
  private type = "n";
  private written: string | undefined;
  private formula: string | undefined;
  /** Cells whose formulas are the same but for their place. */
  private group: string | undefined;
  private isPhonetic = false;
  private readonly shared = new Map<string, { readonly text: string; readonly row: number; readonly column: number }>();

  constructor(
    private readonly part: string,
    private readonly sheet: string,
    private readonly strings: () => readonly string[],
  ) {}

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

  private openRow(number: string | undefined): void {
    this.row = number === undefined ? this.row + 1 : Number(number) - 1;
    this.column = -1;
    this.demandInside();
  }

  private openCell(attributes: XmlAttributes): void {
    const address = attributes.get("r");
    if (address === undefined) this.column++;
    else this.placeAt(address);
    this.type = attributes.get("t") ?? "n";
    this.written = undefined;
    this.formula = undefined;
    this.demandInside();
  }

  private closeCell(): void {
    if (this.formula !== undefined) this.keepFormula(this.formula);
    const value = this.value();
    if (value === null && this.formula === undefined) return;
    this.bottom = Math.max(this.bottom, this.row);
    this.right = Math.max(this.right, this.column);
    if (value !== null) this.values.set(cellKey(this.row, this.column), value);
    if (this.values.size > CELL_LIMIT)
      throw new ImportError({ code: "too-many-cells", sheet: this.sheet, limit: CELL_LIMIT });
  }

  private value(): SheetValue {
    const { written } = this;
    if (written === undefined) return null;
    switch (this.type) {
      case "s":
        return this.strings()[Number(written)] ?? this.broken();
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
    if (group !== undefined && text !== "") this.shared.set(group, { text, row, column });
    const first = group === undefined ? undefined : this.shared.get(group);
    const own = text === "" && first !== undefined ? movedFormula(first.text, first, { row, column }) : text;
    this.formulas.set(cellKey(row, column), `=${own}`);
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
    throw new ImportError({ code: "broken-xml", part: this.part });
  }
}
