import type { CellId } from "../report/report";
import type { FormatCell } from "../report/report-format";
import { tableOf } from "../report/report";
import type { EqualitySystem } from "./equalities";
import type { Figures, SlotChanges } from "./locate";

/** More rows than this are not pasted one row off without anybody seeing it. */
const MOST_ROWS = 8;

/**
 * Blocks of rows that stand one row off: pasted too low or too high, with an empty row where the first or the last of
 * them belongs. Answers the changes that put each back, where that satisfies every rule that is broken and breaks none.
 */
export function slippedRows(
  system: EqualitySystem,
  figures: Figures,
  cells: ReadonlyMap<CellId, FormatCell>,
): readonly SlotChanges[] {
  const found: SlotChanges[] = [];
  for (const grid of gridsOf(system, cells)) {
    const isEmpty = grid.rows.map((row) => row.every((slot) => figures.values[slot] === 0));
    const canMove = grid.rows.map((row) => row.every((slot) => figures.isFree[slot] === 1));
    for (let empty = 0; empty < grid.rows.length; empty++) {
      if (!isEmpty[empty] || !canMove[empty]) continue;
      for (const step of [1, -1] as const) {
        for (let count = 1; count < MOST_ROWS; count++) {
          const far = empty + step * count;
          if (canMove[far] !== true || isEmpty[far] === true) break;
          const block = { empty, step, count };
          if (!satisfies(system, figures, grid, block)) continue;
          const changes = changesOf(figures, grid, block);
          if (changes.length > 2) found.push(changes);
        }
      }
    }
  }
  return found;
}

/** Rows of a table that have the same columns. */
interface LineGrid {
  /** The slots of each row, by column. */
  readonly rows: readonly (readonly number[])[];
  /** By slot; -1 where the slot is in no row. */
  readonly rowOfSlot: Int32Array;
  readonly columnOfSlot: Int32Array;
}

/** `count` rows beside an empty one, on the side that `step` says, each of which belongs one row nearer to it. */
interface Block {
  readonly empty: number;
  readonly step: 1 | -1;
  readonly count: number;
}

/** The figure that the slot holds once the block is back in its place. */
function figureAfter(
  { values }: Figures,
  { rows, rowOfSlot, columnOfSlot }: LineGrid,
  block: Block,
  slot: number,
): number {
  const row = rowOfSlot[slot] ?? -1;
  const index = row < 0 ? -1 : (row - block.empty) * block.step;
  if (index < 0 || index > block.count) return values[slot] ?? 0;
  if (index === block.count) return 0;
  return values[rows[row + block.step]?.[columnOfSlot[slot] ?? 0] ?? 0] ?? 0;
}

function satisfies(system: EqualitySystem, figures: Figures, grid: LineGrid, block: Block): boolean {
  const { ruleStart, slotsOfRule, coefficientsOfRule, constants, equalities } = system;
  for (let rule = 0; rule < equalities.length; rule++) {
    if (figures.isSilent[rule] === 1) continue;
    let sum = -(constants[rule] ?? 0);
    for (let place = ruleStart[rule] ?? 0; place < (ruleStart[rule + 1] ?? 0); place++) {
      const slot = slotsOfRule[place] ?? 0;
      if (figures.isOpen[slot] === 1) return false;
      sum += (coefficientsOfRule[place] ?? 0) * figureAfter(figures, grid, block, slot);
    }
    if (sum !== 0) return false;
  }
  return true;
}

function changesOf(figures: Figures, grid: LineGrid, block: Block): SlotChanges {
  const { empty, step, count } = block;
  return Array.from({ length: count + 1 }, (_, index) => grid.rows[empty + step * index] ?? [])
    .flat()
    .map((slot) => ({ slot, by: figureAfter(figures, grid, block, slot) - (figures.values[slot] ?? 0) }))
    .filter(({ by }) => by !== 0)
    .sort((one, other) => one.slot - other.slot);
}

const knownGrids = new WeakMap<EqualitySystem, readonly LineGrid[]>();

/** Of each table one grid with all its cells, and one without its totals. A system is always asked about by the same form. */
function gridsOf(system: EqualitySystem, cells: ReadonlyMap<CellId, FormatCell>): readonly LineGrid[] {
  const grids = knownGrids.get(system) ?? layOutGrids(system, cells);
  knownGrids.set(system, grids);
  return grids;
}

interface PlacedSlot {
  readonly cell: FormatCell;
  readonly slot: number;
}

function layOutGrids({ ids }: EqualitySystem, cells: ReadonlyMap<CellId, FormatCell>): readonly LineGrid[] {
  const placed = ids.flatMap((id, slot): readonly PlacedSlot[] => {
    const cell = cells.get(id as CellId); // a 核对数 is no key of the map
    return cell === undefined ? [] : [{ cell, slot }];
  });
  return [...new Set(placed.map(({ cell }) => tableOf(cell.id)))].flatMap((table) => {
    const own = placed.filter(({ cell }) => tableOf(cell.id) === table);
    const inputs = own.filter(({ cell }) => cell.addends === undefined);
    const hasTotals = inputs.length < own.length;
    return [gridOf(own, ids.length), ...(hasTotals ? [gridOf(inputs, ids.length)] : [])];
  });
}

/** Rows as wide as the widest: those of which a cell is no figure of its own cannot have been pasted whole. */
function gridOf(placed: readonly PlacedSlot[], slots: number): LineGrid {
  const byRow = new Map<number, PlacedSlot[]>();
  for (const one of placed) byRow.set(one.cell.row, [...(byRow.get(one.cell.row) ?? []), one]);
  const widest = Math.max(0, ...[...byRow.values()].map((row) => row.length));
  const rows = [...byRow]
    .filter(([, row]) => row.length === widest)
    .sort(([one], [other]) => one - other)
    .map(([, row]) => [...row].sort((one, other) => one.cell.column - other.cell.column).map(({ slot }) => slot));
  const rowOfSlot = new Int32Array(slots).fill(-1);
  const columnOfSlot = new Int32Array(slots);
  rows.forEach((row, index) =>
    row.forEach((slot, column) => {
      rowOfSlot[slot] = index;
      columnOfSlot[slot] = column;
    }),
  );
  return { rows, rowOfSlot, columnOfSlot };
}
