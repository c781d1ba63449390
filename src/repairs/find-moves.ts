import type { CellId, TableId } from "../report/report";
import type { Stray } from "../report/stray";
import { isBalance, kindOf } from "../rules/kinds/all-kinds";
import type { ReadId, Rule } from "../rules/rule";
import type { Values } from "../rules/values";
import type { MovedBlock } from "./moved-block";
import { type MoveEquation, type MoveGrid, type MoveTable, moveTables } from "./move-grids";
import type { FoundMove, GridStray, Standing, StandingFigures } from "./found-move";
import { brokenPlaces } from "./move-sums";
import { MoveSearch } from "./moves";
import { oddsByLastYear } from "./figure-odds";
import { costByOdds, type Repair } from "./rank-repairs";
import { statedCosts } from "./stated-numbers";
import { givenCells, numberIn, type RepairQuestion } from "./repair-question";
import type { Correction, SlipId } from "./slips";

/** A block that was put back, as a repair, and the rules besides the balances that this satisfies. */
export interface MoveRepair extends Repair {
  readonly move: MovedBlock;
  readonly witnesses: readonly Rule[];
}

/** What speaks for one, or against it. */
const SHIFTED = 0.5;
const SWAPPED = 0.8;
const WITH_STRAYS = -0.2;
const BLANK_LINE = -0.2;
const PER_FIGURE_LOST = 0.2;
const PER_CHANGE = 0.005;
const ONE_RULE_ONLY = 2;
const NOT_PROVEN = 0.3;
const PART_OF_LINES = 0.2;
/** Above it nothing speaks for it. */
const MOST_COST = 3;
/** Two figures that changed places are told as such. */
const FEWEST_CHANGES = 3;
/** So many sums do not come out right by chance. */
const FEWEST_PROOFS = 3;
/** A list that is longer helps nobody. */
const MOST_MOVES = 4;

/**
 * Blocks that stand one row or column off, and lines that stand in each other's place: each, put back, satisfies
 * every broken rule that it touches and breaks none. `isAlone`: it has to satisfy all that are broken in its table.
 * `tables`: only in these.
 */
export function findMoves(
  question: RepairQuestion,
  { isAlone, tables }: { readonly isAlone: boolean; readonly tables?: ReadonlySet<string> },
): readonly MoveRepair[] {
  const rules = rulesFor(question);
  return moveTables(rules, question.cells, question.formulaTotals).flatMap((table) => {
    if (tables?.has(table.id) === false) return [];
    const strays = (question.strays ?? []).filter((stray) => stray.table === table.id);
    const figures = figuresIn(table, question.values);
    const places = brokenPlaces(table, figures);
    if (places.length === 0 && strays.length === 0) return [];
    const broken = brokenIn(table, places);
    const standing = { ...figures, isGiven: givenIn(table, question) };
    const search = new MoveSearch(table, standing, places);
    table.grids.forEach((grid) => search.search(grid, straysAround(grid, strays), isAlone ? broken : undefined));
    return ranked(search.found.map((found) => repairOf(found, { table, strays, standing, question })));
  });
}

/** Some balance is broken although it still waits for figures: no single figure is sought for it. */
export function isBrokenWhileOpen(question: RepairQuestion): boolean {
  return moveTables(rulesFor(question), question.cells, question.formulaTotals).some((table) => {
    if (!table.cells.some((cell) => cell !== undefined && !question.values.has(cell.id))) return false;
    const figures = figuresIn(table, question.values);
    return brokenPlaces(table, figures).some((place) => {
      const equation = table.equations[place];
      return equation?.isBalance === true && equation.slots.some((slot) => Number.isNaN(figures.numbers[slot] ?? NaN));
    });
  });
}

/** The balances; in a table without any, or where they hold, the witnesses. */
function brokenIn({ equations }: MoveTable, places: readonly number[]): readonly number[] {
  const balances = places.filter((place) => equations[place]?.isBalance);
  return balances.length > 0 ? balances : places;
}

const knownRules = new WeakMap<readonly Rule[], { readonly key: string; readonly rules: readonly Rule[] }>();

/** Balances and witnesses. The same list for the same question: what is laid out for it is kept. */
function rulesFor({ rules, witnesses = [] }: RepairQuestion): readonly Rule[] {
  const key = witnesses.map(({ rule }) => rules.indexOf(rule)).join();
  const known = knownRules.get(rules);
  if (known?.key === key) return known.rules;
  const told = new Set(witnesses.map(({ rule }) => rule));
  const asked = rules.filter((rule) => told.has(rule) || isBalance(rule));
  knownRules.set(rules, { key, rules: asked });
  return asked;
}

function figuresIn({ ids, equations }: MoveTable, values: Values): StandingFigures {
  const numbers = new Float64Array(ids.length);
  const isBlank = new Uint8Array(ids.length);
  const isSilent = new Uint8Array(equations.length);
  ids.forEach((id, slot) => {
    const value = values.get(id);
    numbers[slot] = typeof value === "number" ? value : NaN;
    if (value === undefined) isBlank[slot] = 1;
  });
  equations.forEach(({ heldAgainst }, place) => {
    if (heldAgainst.some((slot) => isBlank[slot] === 1)) isSilent[place] = 1;
  });
  return { numbers, isBlank, isSilent };
}

function givenIn({ ids, cells }: MoveTable, question: RepairQuestion): Uint8Array {
  const given = givenCells(question);
  return Uint8Array.from(ids, (id, slot) => (cells[slot] === undefined || given.has(id) ? 1 : 0));
}

/** Strays beside the grid, by the line beyond it on which they stand. */
function straysAround({ top, left, rows, columns }: MoveGrid, strays: readonly Stray[]): readonly GridStray[] {
  return strays.flatMap(({ row, column, value }, index): readonly GridStray[] => {
    const [down, right] = [row - top, column - left];
    if ((right === -1 || right === columns) && down >= 0 && down < rows)
      return [{ axis: "row", line: right, across: down, value, index }];
    if ((down === -1 || down === rows) && right >= 0 && right < columns)
      return [{ axis: "column", line: down, across: right, value, index }];
    return [];
  });
}

interface Found {
  readonly table: MoveTable;
  readonly strays: readonly Stray[];
  readonly standing: Standing;
  readonly question: RepairQuestion;
}

function repairOf(found: FoundMove, { table, strays, standing, question }: Found): MoveRepair {
  const corrections = [...found.changes]
    .sort(([one], [other]) => one - other)
    .map(([slot, to]): Correction => {
      const cell = table.ids[slot] as ReadId;
      return { cell, from: numberIn(question.values, cell), to };
    });
  const mended = found.mended.flatMap((place) => table.equations[place] ?? []);
  const move = describe(found, { table, strays, standing, question });
  const id = slipOf(move);
  const told = costByOdds(corrections, oddsByLastYear(question.values)) + statedCosts(question)(corrections);
  const cost = costOf(found, move, mended.length) + told;
  return {
    corrections,
    slip: id,
    slips: [{ id, cost, corrections }],
    mends: mended.flatMap((one) => (one.isBalance ? one.rule.id : [])),
    witnesses: mended.length === 0 ? fillingOf(table, question) : witnessesAmong(mended),
    cost,
    move,
  };
}

const witnessesAmong = (mended: readonly MoveEquation[]): readonly Rule[] => [
  ...new Set(mended.flatMap((one) => (one.isBalance ? [] : one.rule))),
];

/** Where no sum is wrong yet, the line that stayed blank is what shows. */
const fillingOf = ({ id }: MoveTable, { rules }: RepairQuestion): readonly Rule[] =>
  rules.filter((rule) => rule.table === id && kindOf(rule).fills(rule).length > 0);

function slipOf({ kind, axis }: MovedBlock): SlipId {
  if (kind === "swapped") return axis === "row" ? "columns-swapped" : "rows-swapped";
  return axis === "row" ? "column-slipped" : "row-slipped";
}

function costOf({ move, workedOut, lost, strays, changes }: FoundMove, moved: MovedBlock, mended: number): number {
  const base = move.kind === "swapped" ? SWAPPED : SHIFTED;
  const isBlank = moved.kind === "shifted" && moved.isBlank;
  return (
    base +
    (strays.length > 0 ? WITH_STRAYS : 0) +
    (isBlank ? BLANK_LINE : 0) +
    (mended === 1 && !isBlank && strays.length === 0 ? ONE_RULE_ONLY : 0) +
    (moved.isProven ? 0 : NOT_PROVEN) +
    (moved.extent === "some" ? PART_OF_LINES : 0) +
    (move.kind === "shifted" ? changes.size * PER_CHANGE : 0) +
    lost * PER_FIGURE_LOST +
    (!isBlank && workedOut >= mended ? MOST_COST : 0)
  );
}

/** Slots of the line that stayed empty, but for what the sheet works out. */
function lineSlots(grid: MoveGrid, { axis, empty, from, to }: Extract<FoundMove["move"], { kind: "shifted" }>) {
  return placesOf(grid, axis, empty, from, to).flatMap((place) => {
    const slot = grid.slots[place] ?? -1;
    return slot < 0 ? [] : slot;
  });
}

function placesOf({ columns }: MoveGrid, axis: "row" | "column", line: number, from: number, to: number) {
  return Array.from({ length: to - from + 1 }, (_, index) =>
    axis === "row" ? (from + index) * columns + line : line * columns + from + index,
  );
}

function describe(
  { grid, move, strays: taken, mended, workedOut }: FoundMove,
  { table, strays, standing }: Found,
): MovedBlock {
  const isBlankLine = move.kind === "shifted" && lineSlots(grid, move).every((slot) => standing.isBlank[slot] === 1);
  const { axis, from, to } = move;
  const width = axis === "row" ? grid.rows : grid.columns;
  const cellAt = (line: number, across: number): CellId => {
    const row = axis === "row" ? across : line;
    const column = axis === "row" ? line : across;
    return grid.ids[row * grid.columns + column] as CellId;
  };
  const last = to === width - 2 && isTotalLine(grid, axis, width - 1) ? width - 2 : width - 1;
  const lines = axis === "row" ? grid.columns : grid.rows;
  const first = move.kind === "shifted" ? move.empty : move.lines[0];
  const base = {
    table: table.id as TableId,
    axis,
    isProven: taken.length > 0 || isBlankLine || mended.length - workedOut >= FEWEST_PROOFS,
    extent: from === 0 && to === last && width > 1 ? "whole" : from === to ? { cell: cellAt(first, from) } : "some",
  } as const;
  if (move.kind === "swapped")
    return { ...base, kind: "swapped", lines: [cellAt(move.lines[0], from), cellAt(move.lines[1], from)] };
  return {
    ...base,
    kind: "shifted",
    step: move.step,
    empty: cellAt(move.empty, from),
    isBlank: isBlankLine,
    isAll: Math.abs(move.end - move.empty) >= lines - 2,
    strays: taken.flatMap((index) => strays[index] ?? []),
  };
}

const isTotalLine = ({ totals, top, left }: MoveGrid, axis: "row" | "column", line: number): boolean =>
  totals.some(({ row, column }) => (axis === "row" ? row - top : column - left) === line);

/** Likeliest first; of moves that come to the same, the likeliest; of those, the one that says most. */
function ranked(repairs: readonly MoveRepair[]): readonly MoveRepair[] {
  const best = new Map<string, MoveRepair>();
  for (const repair of repairs) {
    const isBlank = repair.move.kind === "shifted" && repair.move.isBlank;
    if (repair.corrections.length < (isBlank ? 2 : FEWEST_CHANGES) || repair.cost > MOST_COST) continue;
    const key = repair.corrections.map(({ cell, to }) => `${cell} ${to}`).join();
    const known = best.get(key);
    if (known === undefined || repair.cost < known.cost) best.set(key, repair);
  }
  return [...best.values()].sort((one, other) => one.cost - other.cost).slice(0, MOST_MOVES);
}
