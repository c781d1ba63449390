import type { MoveGrid, MoveTable } from "./move-grids";
import type { Axis } from "./moved-block";

/** The smallest rectangle of a grid that holds all figures of an equation there; `bottom` -1 where it has none. */
export interface Box {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What meets every box begins at `last` at the latest, and ends at `first` at the earliest. */
export interface Reach {
  readonly line: { readonly first: number; readonly last: number };
  readonly across: { readonly first: number; readonly last: number };
}

export function reachOf(boxes: readonly Box[], axis: Axis): Reach {
  const rows = {
    first: Math.max(-1, ...boxes.map(({ top }) => top)),
    last: Math.min(Infinity, ...boxes.map(({ bottom }) => bottom)),
  };
  const columns = {
    first: Math.max(-1, ...boxes.map(({ left }) => left)),
    last: Math.min(Infinity, ...boxes.map(({ right }) => right)),
  };
  return axis === "row" ? { line: columns, across: rows } : { line: rows, across: columns };
}

export function boxOf({ cells, equations }: MoveTable, { top, left, rows, columns }: MoveGrid, place: number): Box {
  const within = (equations[place]?.slots ?? []).flatMap((slot) => {
    const cell = cells[slot];
    if (cell === undefined) return [];
    const at = { row: cell.row - top, column: cell.column - left };
    return at.row < 0 || at.row >= rows || at.column < 0 || at.column >= columns ? [] : at;
  });
  return {
    top: Math.min(...within.map(({ row }) => row)),
    left: Math.min(...within.map(({ column }) => column)),
    bottom: Math.max(-1, ...within.map(({ row }) => row)),
    right: Math.max(-1, ...within.map(({ column }) => column)),
  };
}

const extentsOfGrid = new WeakMap<MoveGrid, Partial<Record<Axis, readonly (readonly [number, number])[]>>>();

export function knownExtents(table: MoveTable, grid: MoveGrid, axis: Axis): readonly (readonly [number, number])[] {
  const known = extentsOfGrid.get(grid) ?? {};
  extentsOfGrid.set(grid, known);
  return (known[axis] ??= extentsOf(table, grid, axis));
}

/** How far lines that were swapped may reach: over everything, over what some total adds up, over all before it. */
function extentsOf({ cells }: MoveTable, grid: MoveGrid, axis: Axis): readonly (readonly [number, number])[] {
  const width = axis === "row" ? grid.rows : grid.columns;
  const across = new Map(
    cells.flatMap((cell) =>
      cell === undefined ? [] : [[cell.id, axis === "row" ? cell.row - grid.top : cell.column - grid.left] as const],
    ),
  );
  const sums = grid.totals.flatMap(({ addends = [], row, column }) => {
    const own = axis === "row" ? row - grid.top : column - grid.left;
    const added = addends.flatMap((addend) => across.get(addend) ?? []);
    const [first, last] = [Math.min(...added), Math.max(...added)];
    return first >= last || last >= own ? [] : [[first, last] as const, [0, own - 1] as const];
  });
  const extents = [[0, width - 1] as const, ...sums];
  return [...new Map(extents.map((extent) => [extent.join(), extent])).values()];
}
