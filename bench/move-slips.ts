import type { CellId } from "../src/report/report";
import type { TableFormat } from "../src/report/report-format";
import type { Stray } from "../src/report/stray";

/** What then stands in a table: a blank cell is absent. */
export interface Spoilt {
  readonly figures: ReadonlyMap<CellId, number>;
  readonly strays: readonly Stray[];
  /** Totals over whose formula something was pasted. */
  readonly overwritten: ReadonlySet<CellId>;
}

type Draw = (limit: number) => number;
type Figures = ReadonlyMap<CellId, number>;

/** One way in which a block goes wrong. Answers what then stands there; undefined where it cannot happen. */
export interface MoveSlip {
  readonly name: string;
  readonly spoil: (table: TableFormat, figures: Figures, draw: Draw, isFormula: boolean) => Spoilt | undefined;
}

interface Area {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export const moveSlips: readonly MoveSlip[] = [
  {
    name: "all figures one column off",
    spoil: (table, figures, draw, isFormula) => {
      const area = areaOf(table);
      const withTotals = !isFormula || draw(2) === 0;
      return shifted(table, figures, { ...area, right: area.right - (withTotals ? 0 : 1) }, [
        0,
        draw(3) === 0 ? -1 : 1,
      ]);
    },
  },
  {
    name: "all figures one row off",
    spoil: (table, figures, draw) => shifted(table, figures, areaOf(table), [draw(3) === 0 ? -1 : 1, 0]),
  },
  {
    name: "one column one row off",
    spoil: (table, figures, draw) => {
      const area = areaOf(table);
      const column = area.left + draw(area.right - area.left + 1);
      const [top, bottom] = stretch(area.top, area.bottom, draw, 3);
      return shifted(table, figures, { top, bottom, left: column, right: column }, [draw(3) === 0 ? -1 : 1, 0]);
    },
  },
  {
    name: "some rows one row off",
    spoil: (table, figures, draw, isFormula) => {
      const area = areaOf(table);
      const [top, bottom] = stretch(area.top, area.bottom, draw, 2);
      const right = area.right - (isFormula || draw(2) === 0 ? 1 : 0);
      return shifted(table, figures, { ...area, top, bottom, right }, [draw(3) === 0 ? -1 : 1, 0]);
    },
  },
  {
    name: "a block one column off",
    spoil: (table, figures, draw, isFormula) => {
      const area = areaOf(table);
      const [left, right] = stretch(area.left, area.right - (isFormula ? 1 : 0), draw, 2);
      const [top, bottom] = stretch(area.top, area.bottom, draw, 5);
      return shifted(table, figures, { top, bottom, left, right }, [0, draw(3) === 0 ? -1 : 1]);
    },
  },
  {
    name: "two rows swapped",
    spoil: (table, figures, draw, isFormula) => {
      const area = areaOf(table);
      const [one, other] = two(area.top, area.bottom, draw);
      const right = area.right - (isFormula || draw(2) === 0 ? 1 : 0);
      return swapped(table, figures, (row, column) =>
        column > right ? undefined : row === one ? [other, column] : row === other ? [one, column] : undefined,
      );
    },
  },
  {
    name: "two columns swapped",
    spoil: (table, figures, draw, isFormula) => {
      const area = areaOf(table);
      const [one, other] = two(area.left, area.right - (isFormula ? 1 : 0), draw);
      const bottom = area.bottom - (draw(2) === 0 ? 2 : 0);
      return swapped(table, figures, (row, column) =>
        row > bottom ? undefined : column === one ? [row, other] : column === other ? [row, one] : undefined,
      );
    },
  },
];

function areaOf({ cells }: TableFormat): Area {
  const rows = cells.map(({ row }) => row);
  const columns = cells.map(({ column }) => column);
  return { top: Math.min(...rows), bottom: Math.max(...rows), left: Math.min(...columns), right: Math.max(...columns) };
}

function stretch(first: number, last: number, draw: Draw, least: number): readonly [number, number] {
  const from = first + draw(Math.max(last - first - least + 2, 1));
  return [from, Math.min(last, from + least - 1 + draw(last - from - least + 2))];
}

function two(first: number, last: number, draw: Draw): readonly [number, number] {
  const one = first + draw(last - first + 1);
  for (;;) {
    const other = first + draw(last - first + 1);
    if (other !== one) return [one, other];
  }
}

const keyOf = (row: number, column: number): string => `${row} ${column}`;

/**
 * The block was pasted `step` off into a form that was otherwise filled in as it should be. Where it overwrites figures
 * that no total repeats nobody could know them again: what it covers was 0, or a total.
 */
function shifted(
  table: TableFormat,
  figures: Figures,
  area: Area,
  [down, right]: readonly [number, number],
): Spoilt | undefined {
  const at = new Map(table.cells.map((cell) => [keyOf(cell.row, cell.column), cell]));
  const isInside = (row: number, column: number): boolean =>
    row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
  const left = new Map(figures);
  const strays: Stray[] = [];
  const overwritten = new Set<CellId>();
  for (const cell of table.cells) if (isInside(cell.row, cell.column)) left.delete(cell.id);
  for (const cell of table.cells) {
    if (!isInside(cell.row, cell.column)) continue;
    const [row, column] = [cell.row + down, cell.column + right];
    const target = at.get(keyOf(row, column));
    const value = figures.get(cell.id) ?? 0;
    if (target === undefined) strays.push({ table: table.id, row, column, value, address: `${row} ${column}` });
    else {
      const isLost = !isInside(row, column) && target.addends === undefined && figures.get(target.id) !== 0;
      if (isLost) return undefined;
      left.set(target.id, value);
      if (target.addends !== undefined) overwritten.add(target.id);
    }
  }
  return { figures: left, strays, overwritten };
}

function swapped(
  table: TableFormat,
  figures: Figures,
  from: (row: number, column: number) => readonly [number, number] | undefined,
): Spoilt {
  const at = new Map(table.cells.map((cell) => [keyOf(cell.row, cell.column), cell]));
  const overwritten = new Set<CellId>();
  const left = new Map<CellId, number>();
  for (const cell of table.cells) {
    const other = from(cell.row, cell.column);
    const source = other === undefined ? cell : at.get(keyOf(...other));
    left.set(cell.id, figures.get(source?.id ?? cell.id) ?? 0);
    if (source !== cell && cell.addends !== undefined) overwritten.add(cell.id);
  }
  return { figures: left, strays: [], overwritten };
}
