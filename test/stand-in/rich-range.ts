import { cellAt, parseRange } from "../../src/workbook/address";
import type { SheetValue } from "../../src/workbook/workbook";
import type { Address } from "../../src/workbook/workbook-plan";
import type { SpreadsheetEngine } from "./engine";
import { cellOf, type EngineCell, type EngineSheet, plainRange, rowsOf } from "./engine-state";
import { type Cells, RichConditionalFormats, RichFormat, RichValidation } from "./rich-format";
import { RichCollection, RichError, RichObject } from "./rich-object";

/** One area of a sheet. */
export class RichRange extends RichObject implements Cells {
  static override readonly scalars = [
    "Address",
    "Values",
    "Formulas",
    "NumberFormat",
    "RowIndex",
    "ColumnIndex",
    "RowCount",
    "ColumnCount",
  ];
  readonly areas: readonly Address[];
  readonly Format: RichFormat;
  readonly ConditionalFormats: RichConditionalFormats;
  readonly DataValidation: RichValidation;
  constructor(
    readonly engine: SpreadsheetEngine,
    readonly sheet: EngineSheet,
    readonly range: Address,
  ) {
    super();
    this.areas = [range];
    this.Format = new RichFormat(this);
    this.ConditionalFormats = new RichConditionalFormats(this);
    this.DataValidation = new RichValidation(this);
  }
  get Address() {
    return `${quoted(this.sheet.name)}!${this.range}`;
  }
  get RowIndex() {
    return parseRange(this.range).top;
  }
  get ColumnIndex() {
    return parseRange(this.range).left;
  }
  get RowCount() {
    return rowsOf(this.range).length;
  }
  get ColumnCount() {
    return rowsOf(this.range)[0]?.length ?? 0;
  }
  get Values(): unknown {
    this.engine.calculate();
    return this.table(({ value }) => value ?? "");
  }
  set Values(values: unknown) {
    this.enter(values);
  }
  get Formulas(): unknown {
    this.engine.calculate();
    return this.table(({ value, formula }) => formula ?? value ?? "");
  }
  set Formulas(values: unknown) {
    this.enter(values);
  }
  get NumberFormat(): unknown {
    return this.table(({ look }) => look.numberFormat);
  }
  set NumberFormat(values: unknown) {
    const rows = this.rowsOfArgument(values);
    const { top, left } = parseRange(this.range);
    this.engine.dress({ sheet: this.sheet.id, range: this.range }, (look, address) => {
      const place = parseRange(address);
      const numberFormat = rows[place.top - top]?.[place.left - left];
      return typeof numberFormat === "string" ? { ...look, numberFormat } : look;
    });
  }
  GetCell(row: unknown, column: unknown): RichRange {
    const { top, left } = parseRange(this.range);
    return new RichRange(this.engine, this.sheet, cellAt(top + Number(row), left + Number(column)));
  }
  Merge(): void {
    if (this.sheet.isProtected) throw new RichError("AccessDenied", 403);
    this.sheet.merges = [...this.sheet.merges, this.range];
  }
  Select(): void {
    if (this.sheet.id !== this.engine.activeSheet) this.engine.show(this.sheet.id, this.areas);
    else this.engine.show(this.sheet.id, this.areas);
  }
  Clear(): void {
    this.enter("");
  }
  _KeepReference(): void {
    // The batch gives the object its number.
  }

  private table(read: (cell: EngineCell) => unknown): unknown {
    return rowsOf(this.range).map((row) => row.map((address) => read(cellOf(this.sheet, address))));
  }
  private enter(values: unknown): void {
    const rows = this.rowsOfArgument(values).map((row) => row.map(entryOf));
    this.engine.enter({ sheet: this.sheet.id, range: this.range }, rows, "add-in");
  }
  /** A single value stands for every cell; a table must be as large as the range. */
  private rowsOfArgument(values: unknown): readonly (readonly unknown[])[] {
    const cells = rowsOf(this.range);
    if (!Array.isArray(values)) return cells.map((row) => row.map(() => values));
    const fits =
      values.length === cells.length &&
      values.every((row) => Array.isArray(row) && row.length === (cells[0]?.length ?? 0));
    if (!fits) throw new RichError("InvalidArgument");
    return values;
  }
}

class RichAreas extends RichCollection<RichRange> {
  constructor(private readonly ranges: readonly RichRange[]) {
    super();
  }
  override items() {
    return this.ranges;
  }
}

/** Several areas of one sheet. */
export class RichRangeAreas extends RichObject implements Cells {
  static override readonly scalars = ["Address", "AreaCount"];
  readonly Format: RichFormat;
  readonly ConditionalFormats: RichConditionalFormats;
  readonly DataValidation: RichValidation;
  readonly Areas: RichAreas;
  constructor(
    readonly engine: SpreadsheetEngine,
    readonly sheet: EngineSheet,
    readonly areas: readonly Address[],
  ) {
    super();
    this.Format = new RichFormat(this);
    this.ConditionalFormats = new RichConditionalFormats(this);
    this.DataValidation = new RichValidation(this);
    this.Areas = new RichAreas(areas.map((area) => new RichRange(engine, sheet, area)));
  }
  get Address() {
    return this.areas.map((area) => `${quoted(this.sheet.name)}!${area}`).join(",");
  }
  get AreaCount() {
    return this.areas.length;
  }
  _KeepReference(): void {
    // The batch gives the object its number.
  }
}

/** null leaves a cell alone. */
function entryOf(value: unknown): SheetValue | undefined {
  if (value === null) return undefined;
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  throw new RichError("InvalidArgument");
}

/** What a batch gave as an address; Excel refuses what it cannot read. */
export function rangeArgument(address: unknown): Address {
  try {
    return plainRange(String(address));
  } catch {
    throw new RichError("InvalidArgument");
  }
}

const quoted = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? name : `'${name.split("'").join("''")}'`;

/** "$A$1:$C$4" or "A1" of what a batch gave as a range or an address. */
export const placeArgument = (argument: unknown): Address =>
  argument instanceof RichRange ? argument.range : rangeArgument(argument);
