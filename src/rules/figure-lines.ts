import type { CellId } from "../report/report";
import { isBalance } from "./kinds/all-kinds";
import { figuresOfSum } from "./kinds/balance";
import type { Rule } from "./rule";

/** Where a figure stands in its row and in its column, with all that stand there, in printed order. */
export interface FigureLine {
  readonly cells: readonly CellId[];
  readonly place: number;
}

/** By figure: the row that some sum adds up, and the column through all such rows of the table below each other. */
export function figureLines(
  rules: readonly Rule[],
): ReadonlyMap<CellId, { readonly row: FigureLine; readonly column: FigureLine }> {
  const lines = new Map<CellId, { readonly row: FigureLine; readonly column: FigureLine }>();
  const sums = rules.filter(isBalance).filter((rule) => figuresOfSum(rule).length > 0);
  for (const rule of sums) {
    const row = figuresOfSum(rule);
    const isOne = rule.line === undefined;
    const rows = isOne ? [rule] : sums.filter(({ line, table }) => line !== undefined && table === rule.table);
    row.forEach((cell, place) => {
      const column = rows.flatMap((other) => figuresOfSum(other)[place] ?? []);
      lines.set(cell, { row: { cells: row, place }, column: { cells: column, place: column.indexOf(cell) } });
    });
  }
  return lines;
}
