import { formatRange } from "../workbook/address";
import { tellingFormats } from "../workbook/number-format";
import type { CellSpan, SheetValue } from "../workbook/workbook";
import type { SourceTable } from "../source/source-document";
import { reach, type Spending } from "./budget";
import { cellKey } from "./cell-text";

/** What a cell has besides its value. */
export interface CellMakings {
  readonly formula?: string | undefined;
  readonly format?: string | undefined;
}

/** Gathers what a sheet holds, as far as tables are looked for, and counts what it costs. */
export class SheetBuilder {
  private readonly values = new Map<number, SheetValue>();
  private readonly formulas = new Map<number, string>();
  private readonly formats = new Map<number, string>();
  private readonly spans: CellSpan[] = [];
  private bottom = -1;
  private right = -1;

  constructor(
    private readonly sheet: string,
    private readonly spending: Spending,
  ) {}

  /** What lies out of reach is passed over. A formula begins with "="; the format is that of a number. */
  set(row: number, column: number, value: SheetValue, { formula, format }: CellMakings = {}): void {
    const isBlank = value === null || value === "";
    if (row >= reach.rows || column >= reach.columns || (isBlank && formula === undefined)) return;
    this.spending.spend("cells", 1);
    if (typeof value === "string") this.spending.spend("characters", value.length);
    const key = cellKey(row, column);
    this.values.set(key, isBlank ? null : value);
    if (formula !== undefined) this.formulas.set(key, formula);
    if (format !== undefined) this.formats.set(key, format);
    this.bottom = Math.max(this.bottom, row);
    this.right = Math.max(this.right, column);
  }

  join(span: CellSpan): void {
    if (span.row < reach.rows && span.column < reach.columns && span.rows * span.columns > 1) this.spans.push(span);
  }

  /** Undefined where nothing stands on the sheet. */
  table(isHidden: boolean, datesFrom?: 1904): SourceTable | undefined {
    const { sheet, bottom, right } = this;
    if (bottom < 0) return undefined;
    this.spending.spend("areas", (bottom + 1) * (right + 1));
    this.spending.checkTime();
    const grid = <Value>(cells: ReadonlyMap<number, Value>): readonly (readonly (Value | null)[])[] =>
      Array.from({ length: bottom + 1 }, (_, row) =>
        Array.from({ length: right + 1 }, (__, column) => cells.get(cellKey(row, column)) ?? null),
      );
    const range = formatRange({ top: 0, left: 0, bottom, right });
    const values = grid(this.values);
    const formats = tellingFormats(values, (row, column) => this.formats.get(cellKey(row, column)));
    const dates = datesFrom === undefined ? {} : { datesFrom };
    return {
      kind: "table",
      place: { kind: "sheet", sheet, range },
      isHidden,
      cells: { sheet, range, values, formulas: grid(this.formulas), ...formats, ...dates },
      spans: this.spans
        .filter(({ row, column }) => row <= bottom && column <= right)
        .map((span) => ({
          ...span,
          rows: Math.min(span.rows, bottom + 1 - span.row),
          columns: Math.min(span.columns, right + 1 - span.column),
        })),
    };
  }
}
