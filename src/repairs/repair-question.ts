import type { CellId } from "../report/report";
import type { FormatCell } from "../report/report-format";
import type { Judged } from "../checker/checker";
import type { Stray } from "../report/stray";
import { kindOf } from "../rules/kinds/all-kinds";
import type { Stated } from "../rules/quantity";
import type { ReadId, Rule } from "../rules/rule";
import type { Values } from "../rules/values";
import type { Equality } from "./equalities";

export interface RepairQuestion {
  /** The rules of the report; only its balances are asked. */
  readonly rules: readonly Rule[];
  /** Further equalities, such as those with last year's report. */
  readonly equalities?: readonly Equality[];
  readonly cells: ReadonlyMap<CellId, FormatCell>;
  readonly values: Values;
  /** Totals that the sheet works out: never blamed, their addends stand for them. */
  readonly formulaTotals: ReadonlySet<CellId>;
  /** Never blamed: locked cells, other formulas, what is known from elsewhere. */
  readonly pinned?: ReadonlySet<ReadId>;
  /** Cells that were edited when a rule that held broke. */
  readonly justEdited?: ReadonlySet<ReadId>;
  /** Rules besides the balances that were judged: what last year's report says, what should be 0. */
  readonly witnesses?: readonly Judged[];
  /** What the text says there were. */
  readonly stated?: readonly Stated[];
  /** Numbers beside the tables, or over their printed words. */
  readonly strays?: readonly Stray[];
  /** How many wrong cells to look for at once. */
  readonly mostCells: number;
}

/** While somebody types. Bounds the time: a search of so many steps takes a few milliseconds. */
export const CELLS_WHILE_TYPING = 3;
/** When there is time: in a pause, or on the command line. */
export const CELLS_IN_PEACE = 6;

/** Cells that nobody blames: those pinned, and what last year's report says just so. */
export function givenCells(question: RepairQuestion): ReadonlySet<ReadId> {
  const carried = [...carriedOverBy(question)].flatMap(([cell, sum]) =>
    question.values.get(cell) === sum ? cell : [],
  );
  return new Set([...(question.pinned ?? []), ...carried]);
}

/** What this year's cells must hold by last year's report, where that is known. */
export function carriedOverBy({ rules, values }: RepairQuestion): ReadonlyMap<ReadId, number> {
  const known = new Map<ReadId, number>();
  for (const rule of rules) {
    const carried = kindOf(rule).carriesOver(rule);
    if (carried === undefined) continue;
    const sum = carried.from.reduce((part, id) => part + (numberIn(values, id) ?? NaN), 0);
    if (!Number.isNaN(sum)) known.set(carried.cell, sum);
  }
  return known;
}

export function numberIn(values: Values, id: ReadId): number | undefined {
  const value = values.get(id);
  return typeof value === "number" ? value : undefined;
}
