import type { CellId } from "./report";
import type { TableFormat } from "./report-format";

/** The row and column that a cell of this table stands in, as the office calls them. */
export interface CellLabel {
  readonly row: string;
  readonly column: string;
  /** 自然人 · 予以公开, or 规章 · 本年制发件数. */
  readonly cell: string;
}

export function labelOfCell(
  { rows, columns, cellNameOrder }: Pick<TableFormat, "rows" | "columns" | "cellNameOrder">,
  cell: CellId,
): CellLabel {
  const [, rowId, columnId] = cell.split("/");
  const row = rows.find(({ id }) => id === rowId)?.label ?? "";
  const column = columns.find(({ id }) => id === columnId)?.label ?? "";
  const parts = cellNameOrder === "column-row" ? [column, row] : [row, column];
  return { row, column, cell: parts.filter((part) => part !== "").join(" · ") };
}
