import { isControl } from "../report/report";
import type { FormatCell } from "../report/report-format";
import type { CellId } from "../report/report";
import { tableOf } from "../report/report";
import type { ReadId } from "../rules/rule";
import type { Values } from "../rules/values";
import { type FigureOdds, oddsByColumn, oddsByLastYear } from "./figure-odds";
import { type StatedCost, statedCosts } from "./stated-numbers";
import type { RepairQuestion } from "./repair-question";
import type { MovedBlock } from "./moved-block";
import {
  type Correction,
  costOf,
  type FigureCorrection,
  type NamedSlip,
  pairSlipOf,
  type SlipId,
  type SlipSurroundings,
  slipOf,
} from "./slips";

/** Corrections that together satisfy the rules they are offered for. */
export interface Repair {
  readonly corrections: readonly Correction[];
  /** What probably happened; "several" where each figure went wrong in its own way. */
  readonly slip: SlipId;
  /** What happened to which of the figures. */
  readonly slips: readonly ExplainedSlip[];
  /** Ids of the broken equalities that it satisfies. */
  readonly mends: readonly string[];
  /** The lower, the likelier. */
  readonly cost: number;
  /** How much of the cost says how well its figures go with those around them, and not what went wrong. */
  readonly fit?: number;
  /** A whole block that stands in the wrong place, put back. */
  readonly move?: MovedBlock;
}

/** One slip, and the corrections that undo it. */
export interface ExplainedSlip extends NamedSlip {
  readonly corrections: readonly Correction[];
}

/** What it costs that this went wrong, whatever figures stand around it: several mistakes are held against one by it. */
export const costOfSlips = ({ cost, fit = 0 }: Repair): number => cost - fit;

/** Every figure has gone wrong in a way that people know: only then is it offered at one press. */
export const isReasoned = ({ slips }: Repair): boolean => slips.every(({ id }) => id !== "another-figure");

/** The figure that was just typed when a rule that held broke. */
const JUST_EDITED = -0.6;
/** The office's ledger is rarely what is wrong. */
const IN_THE_LEDGER = 0.8;
/** Few clerks type a figure where nothing happened. */
const NOTHING_HAPPENED = 0.3;
/** Totals are added up, not counted: that several are wrong, just so that their own sum holds, is hardly ever so. */
const AMONG_TOTALS = 0.6;

export interface Ranking {
  readonly around: SlipSurroundings;
  /** What the figures of its column, last year's report and the text say of a correction. */
  readonly byColumn: FigureOdds;
  readonly byLastYear: FigureOdds;
  readonly byText: StatedCost;
  /** Cells that were edited when a rule that held broke. */
  readonly justEdited: ReadonlySet<ReadId>;
}

/** What one set of corrections says of itself. */
export function weigh(corrections: readonly FigureCorrection[], mends: readonly string[], ranking: Ranking): Repair {
  const { around } = ranking;
  const fit = costByOdds(corrections, ranking.byColumn);
  const told = costByOdds(corrections, ranking.byLastYear) + ranking.byText(corrections);
  const extra = corrections.reduce((sum, correction) => sum + extraCost(correction, ranking), fit + told);
  const slips = nameSlips(corrections, around);
  const [only, ...others] = slips;
  const totals = slips.filter(({ corrections: [one, two] }) => one && !two && around.isTotal(one.cell)).length;
  const pairs = slips.filter(({ corrections: [one, two] }) => one && two && around.isTotal(one.cell)).length;
  const amongTotals = (totals > 1 ? totals : 0) + pairs;
  const cost = slips.reduce((sum, slip) => sum + slip.cost, extra + amongTotals * AMONG_TOTALS);
  return { corrections, slip: only === undefined || others.length > 0 ? "several" : only.id, slips, mends, cost, fit };
}

export const costByOdds = (corrections: readonly Correction[], odds: FigureOdds): number =>
  corrections.reduce((sum, { cell, from = 0, to = 0 }) => sum + costOf(odds(cell, to, from)), 0);

function extraCost({ cell, to }: FigureCorrection, { justEdited }: Ranking): number {
  return (
    (justEdited.has(cell) ? JUST_EDITED : 0) + (isControl(cell) ? IN_THE_LEDGER : 0) + (to === 0 ? NOTHING_HAPPENED : 0)
  );
}

/** Pairs first, where one explanation for both costs less than one for each. */
function nameSlips(corrections: readonly FigureCorrection[], around: SlipSurroundings): readonly ExplainedSlip[] {
  const [first, ...rest] = corrections;
  if (first === undefined) return [];
  const alone = slipOf(first, around);
  for (const other of rest) {
    const pair = pairSlipOf(first, other, around);
    if (pair === undefined || pair.cost >= alone.cost + slipOf(other, around).cost) continue;
    const left = rest.filter((one) => one !== other);
    return [{ id: pair.id, cost: pair.cost, corrections: [first, other] }, ...nameSlips(left, around)];
  }
  return [{ id: alone.id, cost: alone.cost, corrections: [first] }, ...nameSlips(rest, around)];
}

export function rankingFor(question: RepairQuestion, carriedOver: ReadonlyMap<ReadId, number>): Ranking {
  const { cells, values, justEdited = new Set<ReadId>() } = question;
  return {
    around: surroundingsOf(cells, values, carriedOver),
    byColumn: oddsByColumn(cells, values),
    byLastYear: oddsByLastYear(values),
    byText: statedCosts(question),
    justEdited,
  };
}

/** The table around each cell, and what last year's report says of it, as slips ask for it. */
function surroundingsOf(
  cells: ReadonlyMap<CellId, FormatCell>,
  values: Values,
  carriedOver: ReadonlyMap<ReadId, number>,
): SlipSurroundings {
  const places = placesOf(cells);
  const cellOf = (id: ReadId): FormatCell | undefined => (isControl(id) ? undefined : cells.get(id));
  const steps = (one: ReadId, other: ReadId, along: "row" | "column"): number | undefined => {
    const [left, right] = [cellOf(one), cellOf(other)];
    if (left === undefined || right === undefined || tableOf(left.id) !== tableOf(right.id)) return undefined;
    const across = along === "row" ? "column" : "row";
    return left[along] === right[along] ? Math.abs(left[across] - right[across]) : undefined;
  };
  return {
    asLastYear: (id) => carriedOver.get(id),
    isTotal: (id) => cellOf(id)?.addends !== undefined,
    neighbouringFigures: (id) => {
      const cell = cellOf(id);
      if (cell === undefined) return [];
      return neighbours.flatMap(([row, column]) => {
        const near = places.get(placeKey(tableOf(cell.id), cell.row + row, cell.column + column));
        const value = near === undefined ? undefined : values.get(near);
        return typeof value === "number" ? value : [];
      });
    },
    stepsAlongRow: (one, other) => steps(one, other, "row"),
    stepsAlongColumn: (one, other) => steps(one, other, "column"),
  };
}

const neighbours = [
  [-1, 0],
  [1, 0],
  [0, -1],
  [0, 1],
] as const;

const placeKey = (table: string, row: number, column: number): string => `${table} ${row} ${column}`;

/** The same form is asked for again and again. */
const knownPlaces = new WeakMap<ReadonlyMap<CellId, FormatCell>, ReadonlyMap<string, CellId>>();

function placesOf(cells: ReadonlyMap<CellId, FormatCell>): ReadonlyMap<string, CellId> {
  const places =
    knownPlaces.get(cells) ??
    new Map([...cells.values()].map(({ id, row, column }) => [placeKey(tableOf(id), row, column), id]));
  knownPlaces.set(cells, places);
  return places;
}
