import type { TableId } from "../report/report";
import type { Stray } from "../report/stray";
import { cellAt, parseRange } from "../workbook/address";
import type { RangeReading } from "../workbook/workbook";

/** Numbers in the column right of a table and in the row below it, which nobody but a block that was pasted one off puts there. */
export function straysBeside(
  table: TableId,
  { range }: Pick<RangeReading, "range">,
  beside: readonly RangeReading[],
): readonly Stray[] {
  const { top, left, bottom, right } = parseRange(range);
  return beside.flatMap((edge) => {
    const corner = parseRange(edge.range);
    return edge.values.flatMap((line, down) =>
      line.flatMap((value, across): readonly Stray[] => {
        const isFormula = (edge.formulas[down]?.[across] ?? null) !== null;
        if (typeof value !== "number" || isFormula || !Number.isInteger(value) || value < 0) return [];
        const [row, column] = [corner.top + down, corner.left + across];
        const isNext = (column === right + 1 && row <= bottom) || (row === bottom + 1 && column <= right);
        if (!isNext) return [];
        return [{ table, row: row - top, column: column - left, value, address: cellAt(row, column) }];
      }),
    );
  });
}
