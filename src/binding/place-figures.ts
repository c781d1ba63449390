import { largestOf, smallestOf } from "../report/extremes";
import { readValue } from "../report/read-value";
import type { CellId } from "../report/report";
import type { FormatCell } from "../report/report-format";
import type { CellPosition } from "../workbook/address";
import type { CellSpan } from "../workbook/workbook";
import type { HeadMatch } from "./match-heads";
import type { GridCells, MatchProblem } from "./table-match";
import type { ShapeBlock, ShapeRow } from "./table-shape";

/** A block with its heads and the rows in which its figures stand. */
export interface FoundBlock {
  readonly block: ShapeBlock;
  readonly heads: HeadMatch;
  /** The row of the grid from which on the heads were searched. */
  readonly top: number;
}

/** Puts each figure under its head and in its row. Where a wide head leaves two figures to choose from, none is placed. */
export function placeFigures(
  blocks: readonly FoundBlock[],
  rows: ReadonlyMap<number, number>,
  cells: GridCells,
): { readonly places: ReadonlyMap<CellId, CellPosition>; readonly problems: readonly MatchProblem[] } {
  const places = new Map<CellId, CellPosition>();
  const unclear: ShapeRow[] = [];
  const right = largestOf(blocks.flatMap(({ heads }) => heads.columns.flatMap((column) => column ?? [])));
  for (const { block, heads, top } of blocks) {
    const joinedEnd = (column: number): number => {
      const headRow = heads.rowOf.get(column);
      return headRow === undefined ? column : column + spanAt(cells, top + headRow, column).columns - 1;
    };
    for (const printed of block.rows) {
      const row = rows.get(printed.row);
      if (row === undefined) continue;
      for (const { cell, head, offset } of printed.cells) {
        const column = heads.columns[head];
        if (column === undefined) continue;
        const isOnly = printed.cells.filter((one) => one.head === head).length === 1;
        const end = isWide(cell) ? widthEnd(heads, column, right) : isOnly ? joinedEnd(column) : column + offset;
        const found = figureColumn(cell, cells, { row, column: column + offset }, end);
        if (found === undefined) unclear.push(printed);
        else places.set(cell.id, { row, column: found });
      }
    }
  }
  const labels = [...new Set(unclear)].map(({ label }) => label?.text ?? "");
  return { places, problems: labels.length === 0 ? [] : [{ code: "several-figures", labels }] };
}

const single = { rows: 1, columns: 1 };

/** How many cells are joined with this one, which is their first. */
export const spanAt = ({ spans }: GridCells, row: number, column: number): Pick<CellSpan, "rows" | "columns"> =>
  spans?.find((span) => span.row === row && span.column === column) ?? single;

export const isWide = ({ columnSpan = 1 }: FormatCell): boolean => columnSpan > 1;

/** Up to the next head, which may be none of the form's, or as far as the table goes. */
function widthEnd({ columns, rowOf }: HeadMatch, start: number, right: number): number {
  const own = rowOf.get(start) ?? 0;
  const foreign = [...rowOf].flatMap(([column, row]) => (row >= own ? column : []));
  const next = [...columns.flatMap((column) => column ?? []), ...foreign].filter((column) => column > start);
  return smallestOf(next, right + 1) - 1;
}

/**
 * The column of the figure under a head that several columns wide was joined: its first one, unless that is blank and one
 * of the others holds a figure; undefined where more than one does.
 */
export function figureColumn(
  cell: FormatCell,
  { values, formulas }: GridCells,
  { row, column }: CellPosition,
  end: number,
): number | undefined {
  const isFilled = (at: number): boolean => {
    if (formulas[row]?.[at] != null) return true;
    const raw = values[row]?.[at] ?? null;
    return raw !== null && (at === column || typeof readValue(raw, cell.value, cell.unit).value === "number");
  };
  const filled: number[] = [];
  for (let at = column; at <= end; at++) if (isFilled(at)) filled.push(at);
  return filled.length > 1 ? undefined : (filled[0] ?? column);
}
