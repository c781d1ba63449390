import { formatRange } from "../workbook/address";
import type { CellSpan, SheetValue } from "../workbook/workbook";
import type { SourceTable } from "../source/source-document";
import { reach, type Spending } from "./budget";
import { cellKey } from "./cell-text";

/** Gathers what a sheet holds, as far as tables are looked for, and counts what it costs. */
export class SheetBuilder {
  private readonly values = new Map<number, SheetValue>();
  private readonly formulas = new Map<number, string>();
  private readonly spans: CellSpan[] = [];
  private bottom = -1;
  private right = -1;

  constructor(
    private readonly sheet: string,
    private readonly spending: Spending,
  ) {}

  /** What lies out of reach is passed over. A formula begins with "=". */
  set(row: number, column: number, value: SheetValue, formula?: string): void {
    const isBlank = value === null || value === "";
    if (row >= reach.rows || column >= reach.columns || (isBlank && formula === undefined)) return;
    this.spending.spend("cells", 1);
    if (typeof value === "string") this.spending.spend("characters", value.length);
    const key = cellKey(row, column);
    this.values.set(key, isBlank ? null : value);
    if (formula !== undefined) this.formulas.set(key, formula);
    this.bottom = Math.max(this.bottom, row);
    this.right = Math.max(this.right, column);
  }

  join(span: CellSpan): void {
    if (span.row < reach.rows && span.column < reach.columns && span.rows * span.columns > 1) this.spans.push(span);
  }

  /** Undefined where nothing stands on the sheet. */
  table(isHidden: boolean): SourceTable | undefined {
    const { sheet, bottom, right } = this;
    if (bottom < 0) return undefined;
    this.spending.spend("areas", (bottom + 1) * (right + 1));
    this.spending.checkTime();
    const grid = <Value>(cells: ReadonlyMap<number, Value>): readonly (readonly (Value | null)[])[] =>
      Array.from({ length: bottom + 1 }, (_, row) =>
        Array.from({ length: right + 1 }, (__, column) => cells.get(cellKey(row, column)) ?? null),
      );
    const range = formatRange({ top: 0, left: 0, bottom, right });
    return {
      kind: "table",
      place: { kind: "sheet", sheet, range },
      isHidden,
      cells: { sheet, range, values: grid(this.values), formulas: grid(this.formulas) },
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
