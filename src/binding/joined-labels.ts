import type { LabelledRow } from "./match-rows";
import { spanAt, type FoundBlock } from "./place-figures";
import type { GridCells } from "./table-match";

/**
 * Where the cells of a label were joined over several rows, its figures may stand in any of them: the row of the figures
 * for each printed row. Unclear are those with figures in more than one.
 */
export function rowsOfJoinedLabels(
  rows: ReadonlyMap<number, number>,
  labelled: readonly LabelledRow[],
  blocks: readonly FoundBlock[],
  cells: GridCells,
): { readonly rows: ReadonlyMap<number, number>; readonly unclear: ReadonlySet<number> } {
  const unclear = new Set<number>();
  if ((cells.spans ?? []).length === 0) return { rows, unclear };
  const lines = new Map(labelled.map((line) => [line.row, line]));
  const settled = new Map<number, number>();
  for (const { block, heads } of blocks) {
    const columns = heads.columns.flatMap((column) => column ?? []);
    const isFilled = (row: number): boolean => columns.some((column) => isFigure(cells, row, column));
    for (const { row: printed } of block.rows) {
      const row = rows.get(printed);
      const label = row === undefined ? undefined : lines.get(row);
      if (row === undefined) continue;
      const height = label === undefined ? 1 : spanAt(cells, row, label.column).rows;
      const own = Array.from({ length: height }, (_, step) => row + step).filter((at) => at === row || !lines.has(at));
      const filled = own.filter(isFilled);
      if (filled.length > 1) unclear.add(printed);
      else settled.set(printed, filled[0] ?? row);
    }
  }
  return { rows: settled, unclear };
}

function isFigure({ values, formulas }: GridCells, row: number, column: number): boolean {
  const value = values[row]?.[column] ?? null;
  return formulas[row]?.[column] != null || (value !== null && value !== "");
}
