import type { CellId } from "../report/report";
import { isControl, isPrevious, tableOf } from "../report/report";
import type { FormatCell } from "../report/report-format";
import { isBalance, kindOf } from "../rules/kinds/all-kinds";
import type { ReadId, Rule } from "../rules/rule";

/** Figures of one table that stand side by side in full rows and columns: what is pasted there can stand one off. */
export interface MoveGrid {
  /** In the printed grid: the first row and the first column. */
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
  /** The cell of each place, row by row. */
  readonly ids: readonly CellId[];
  /** Its totals, those that the sheet works out among them. */
  readonly totals: readonly FormatCell[];
  /** The slot of each place, row by row; -1 where the sheet works the figure out. */
  readonly slots: Int32Array;
  /** By slot: where it is in the grid; -1 where it is not. */
  readonly rowOf: Int32Array;
  readonly columnOf: Int32Array;
}

/** Two sums that must be the same, as Σ coefficient × value = 0 over slots. */
export interface MoveEquation {
  readonly rule: Rule;
  readonly isBalance: boolean;
  readonly slots: readonly number[];
  readonly coefficients: readonly number[];
  /** Slots of 核对数 and of last year's figures: the equation is asked where they are there. */
  readonly heldAgainst: readonly number[];
}

/** One table as moves are searched for in it. The figures come first among the slots, then what they are held against. */
export interface MoveTable {
  readonly id: string;
  readonly ids: readonly ReadId[];
  /** By slot; undefined for a 核对数 and for last year's figures. */
  readonly cells: readonly (FormatCell | undefined)[];
  readonly grids: readonly MoveGrid[];
  readonly equations: readonly MoveEquation[];
  /** By slot: the places of its equations. */
  readonly readers: readonly (readonly number[])[];
}

/** Hundreds of reports are asked about by the same rules, and one report after every edit. */
const known = new WeakMap<readonly Rule[], Map<string, readonly MoveTable[]>>();
/** A table being filled has new totals worked out at every other step. */
const MOST_KNOWN = 20;

/** The tables of a form. `formulaTotals` are worked out by the sheet: their addends stand for them. */
export function moveTables(
  rules: readonly Rule[],
  cells: ReadonlyMap<CellId, FormatCell>,
  formulaTotals: ReadonlySet<CellId>,
): readonly MoveTable[] {
  const byTotals = known.get(rules) ?? new Map<string, readonly MoveTable[]>();
  known.set(rules, byTotals);
  const key = [...formulaTotals].join();
  const found = byTotals.get(key) ?? layOutTables(rules, cells, formulaTotals);
  if (byTotals.size >= MOST_KNOWN) byTotals.clear();
  byTotals.set(key, found);
  return found;
}

function layOutTables(
  rules: readonly Rule[],
  cells: ReadonlyMap<CellId, FormatCell>,
  formulaTotals: ReadonlySet<CellId>,
): readonly MoveTable[] {
  const all = [...cells.values()];
  return [...new Set(all.map(({ id }) => tableOf(id)))].map((id) => {
    const own = all.filter((cell) => tableOf(cell.id) === id);
    const ofTable = rules.filter(({ table }) => table === id);
    return layOut(id, own, ofTable, formulaTotals);
  });
}

function layOut(
  id: string,
  cells: readonly FormatCell[],
  rules: readonly Rule[],
  formulaTotals: ReadonlySet<CellId>,
): MoveTable {
  const slotOf = new Map<ReadId, number>();
  const typed = cells.filter((cell) => !formulaTotals.has(cell.id));
  typed.forEach((cell, slot) => slotOf.set(cell.id, slot));
  const addendsOf = new Map<ReadId, readonly ReadId[]>(
    cells.flatMap((cell) => (formulaTotals.has(cell.id) ? [[cell.id, cell.addends ?? []] as const] : [])),
  );
  const equations = rules.flatMap((rule) => equationsOf(rule, slotOf, addendsOf));
  const readers: number[][] = [...slotOf].map(() => []);
  equations.forEach(({ slots }, place) => slots.forEach((slot) => readers[slot]?.push(place)));
  return {
    id,
    ids: [...slotOf.keys()],
    cells: [...slotOf.keys()].map((one) => cells.find((cell) => cell.id === one)),
    grids: gridsOf(cells, slotOf),
    equations,
    readers,
  };
}

function equationsOf(
  rule: Rule,
  slotOf: Map<ReadId, number>,
  addendsOf: ReadonlyMap<ReadId, readonly ReadId[]>,
): readonly MoveEquation[] {
  return kindOf(rule)
    .demands(rule)
    .flatMap(({ left, right }) => {
      const terms = new Map<number, number>();
      const add = (id: ReadId, coefficient: number): void => {
        const addends = addendsOf.get(id);
        if (addends !== undefined) return addends.forEach((addend) => add(addend, coefficient));
        const slot = slotOf.get(id) ?? slotOf.size;
        slotOf.set(id, slot);
        terms.set(slot, (terms.get(slot) ?? 0) + coefficient);
        return undefined;
      };
      left.forEach((id) => add(id, 1));
      right.forEach((id) => add(id, -1));
      const told = [...terms].filter(([, coefficient]) => coefficient !== 0);
      if (told.length === 0) return [];
      return {
        rule,
        isBalance: isBalance(rule),
        slots: told.map(([slot]) => slot),
        coefficients: told.map(([, coefficient]) => coefficient),
        heldAgainst: [...slotOf].flatMap(([id, slot]) =>
          terms.has(slot) && terms.get(slot) !== 0 && (isControl(id) || isPrevious(id)) ? slot : [],
        ),
      };
    });
}

/** Rows below each other that have the same columns of the same kind. */
function gridsOf(cells: readonly FormatCell[], slotOf: ReadonlyMap<ReadId, number>): readonly MoveGrid[] {
  const byRow = new Map<number, FormatCell[]>();
  for (const cell of cells) byRow.set(cell.row, [...(byRow.get(cell.row) ?? []), cell]);
  const lines = [...byRow]
    .sort(([one], [other]) => one - other)
    .map(([row, line]) => ({ row, line: [...line].sort((one, other) => one.column - other.column) }));
  const shapeOf = (line: readonly FormatCell[]): string => line.map(({ column, value }) => `${column} ${value}`).join();
  const groups: (typeof lines)[] = [];
  for (const one of lines) {
    const last = groups[groups.length - 1];
    const above = last?.[last.length - 1];
    const isBelow = above !== undefined && above.row === one.row - 1 && shapeOf(above.line) === shapeOf(one.line);
    if (last !== undefined && isBelow) last.push(one);
    else groups.push([one]);
  }
  return groups.flatMap((group): readonly MoveGrid[] => {
    const [first] = group;
    const columns = first?.line.length ?? 0;
    const places = group.flatMap(({ line }) => line);
    if (first === undefined || places.length < 2) return [];
    const rowOf = new Int32Array(slotOf.size).fill(-1);
    const columnOf = new Int32Array(slotOf.size).fill(-1);
    places.forEach(({ id }, place) => {
      const slot = slotOf.get(id);
      if (slot === undefined) return;
      rowOf[slot] = Math.floor(place / columns);
      columnOf[slot] = place % columns;
    });
    return [
      {
        rowOf,
        columnOf,
        top: first.row,
        left: first.line[0]?.column ?? 0,
        rows: group.length,
        columns,
        ids: places.map(({ id }) => id),
        totals: places.filter(({ addends }) => addends !== undefined),
        slots: Int32Array.from(places, ({ id }) => slotOf.get(id) ?? -1),
      },
    ];
  });
}
