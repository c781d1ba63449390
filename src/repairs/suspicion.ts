import { isControl, type ControlId } from "../report/report";
import type { Rule } from "../rules/rule";
import type { Repair } from "./rank-repairs";
import { chanceIn } from "./slips";

/**
 * only: nothing else would do. likely: clearly ahead of the others. several: a few that are about as likely.
 * many: too many to guess. ledger: only a 核对数 can be wrong, or what it is held against. beyond: it is certain that
 * more cells are wrong than were looked for. unknown: nothing was found, and that proves nothing.
 */
export type Certainty = "only" | "likely" | "several" | "many" | "ledger" | "beyond" | "unknown";

/** One probable mistake: broken equalities that the same change mends. */
export interface Suspicion {
  /** Ids of the broken equalities; after each of the repairs all of them hold. */
  readonly broken: readonly string[];
  /** Likeliest first. Each satisfies `broken` and breaks nothing else. None changes a 核对数: it says what the ledger says. */
  readonly repairs: readonly Repair[];
  /** 核对数 that may be wrong instead. */
  readonly doubted: readonly ControlId[];
  readonly certainty: Certainty;
  /** Ids of broken equalities that other mistakes have broken as well: they hold once all of those are mended. */
  readonly joint?: readonly string[];
  /** Broken rules besides the balances that the same mistake explains: what last year's report says, what should be 0. */
  readonly witnesses?: readonly Rule[];
}

/** A list that is longer helps nobody. */
const MOST_TOLD = 4;
/** By how much cost the likeliest must be ahead of the next. */
const CLEARLY_AHEAD = 0.5;
/** How probable it must be, all candidates together: among many, some figure looks like a slip by chance. */
const LEAST_SHARE = 0.85;

/** Puts the candidates in order. One that changes a 核对数 is no repair: which of the two is right is asked. */
export function suspicionOf(broken: readonly string[], candidates: readonly Repair[], isCutShort: boolean): Suspicion {
  const sorted = [...candidates].sort((one, other) => one.cost - other.cost);
  const controls = sorted.flatMap(({ corrections }) =>
    corrections.flatMap(({ cell }) => (isControl(cell) ? cell : [])),
  );
  const repairs = sorted.filter(({ corrections }) => !corrections.some(({ cell }) => isControl(cell)));
  return {
    broken,
    repairs,
    doubted: [...new Set(controls)],
    certainty: repairs.length === 0 ? "ledger" : certaintyOf(sorted, isCutShort),
  };
}

/** The same mistake without some of its repairs. That others are left says nothing of whether they are right. */
export function withoutRepairs(suspicion: Suspicion, isLeftOut: (repair: Repair) => boolean): Suspicion {
  const repairs = suspicion.repairs.filter((repair) => !isLeftOut(repair));
  if (repairs.length === suspicion.repairs.length) return suspicion;
  const certainty = repairs.length === 0 ? "unknown" : certaintyOf(repairs, false);
  return { ...suspicion, repairs, certainty };
}

/** How probable the likeliest is, as far as costs tell. */
function shareOfFirst(sorted: readonly Repair[]): number {
  return sorted[0] === undefined
    ? 0
    : chanceIn(sorted[0].cost) / sorted.reduce((sum, { cost }) => sum + chanceIn(cost), 0);
}

function certaintyOf(sorted: readonly Repair[], isCutShort: boolean): Certainty {
  const [first, second] = sorted;
  if (first === undefined) return "unknown";
  if (isCutShort) return "many";
  const isLedger = first.corrections.some(({ cell }) => isControl(cell));
  if (second === undefined) return isLedger ? "ledger" : "only";
  const isAhead = second.cost - first.cost >= CLEARLY_AHEAD && shareOfFirst(sorted) >= LEAST_SHARE;
  if (isAhead) return isLedger ? "ledger" : "likely";
  return sorted.length <= MOST_TOLD ? "several" : "many";
}
