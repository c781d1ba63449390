import type { CellId, ControlId } from "../report/report";
import type { FormatCell } from "../report/report-format";
import { isAmong, isControl } from "../report/report";
import { isBalance, kindOf } from "../rules/kinds/all-kinds";
import type { ReadId, Rule } from "../rules/rule";
import { compileEqualities, type Equality, type EqualitySystem, type WorkedOut } from "./equalities";
import type { Values } from "../rules/values";
import { type Figures, Locator, type SlotChanges } from "./locate";
import { type Ranking, type Repair, surroundingsOf, weigh } from "./rank-repairs";
import { slippedRows } from "./slipped-rows";
import { blocksOf, type Part, partsOf } from "./repair-parts";
import type { Correction } from "./slips";

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
}

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
  /** How many wrong cells to look for at once. */
  readonly mostCells: number;
}

/** While somebody types. Bounds the time: a search of so many steps takes a few milliseconds. */
export const CELLS_WHILE_TYPING = 3;
/** When there is time: in a pause, or on the command line. */
export const CELLS_IN_PEACE = 6;

const MOST_STEPS = 40_000;
/** So many blanks may be figures that were forgotten; more are a table that is not finished. */
const MOST_FORGOTTEN = 2;
/** A list that is longer helps nobody. */
const MOST_TOLD = 4;
/** By how much cost the likeliest must be ahead of the next. */
const CLEARLY_AHEAD = 0.5;
/** Among more than this, some figure looks like a slip by chance. */
const MOST_WITH_A_LEAD = 8;

const noEqualities: readonly Equality[] = [];

/** Every probable mistake behind the broken balances, in the order of the rules. Never changes anything itself. */
export function findRepairs(question: RepairQuestion): readonly Suspicion[] {
  const asked = equalitiesOf(question.rules, question.equalities ?? noEqualities);
  const carriedOver = carriedOverBy(question);
  const around = surroundingsOf(question.cells, question.values, carriedOver);
  const ranking: Ranking = { around, justEdited: question.justEdited ?? new Set() };
  return locatorsFor(asked, workedOutTotals(question)).flatMap((locator) => {
    const figures = figuresOf(locator.system, question, carriedOver);
    const plain = search(locator, figures, question, ranking);
    const blanks = forgottenIn(locator.system, figures, question);
    if (blanks.length === 0) return plain;
    const filled = search(locator, withAsked(locator.system, figures, blanks), question, ranking);
    return saysAll(filled, blanks) ? filled : plain;
  });
}

/** The figures leave no choice, and say what each of the blanks must be. */
function saysAll(suspicions: readonly Suspicion[], blanks: readonly ReadId[]): boolean {
  const corrected = suspicions.flatMap(({ repairs }) => repairs.flatMap(({ corrections }) => corrections));
  return (
    suspicions.every(({ certainty }) => certainty === "only") &&
    blanks.every((blank) => corrected.some(({ cell }) => cell === blank))
  );
}

function search(
  locator: Locator,
  figures: Figures,
  { cells, values, mostCells, pinned }: RepairQuestion,
  ranking: Ranking,
): readonly Suspicion[] {
  const { system } = locator;
  const located = locator.locate(figures, { mostCells, mostSteps: MOST_STEPS });
  const { broken, sets, isCutShort } = located;
  if (broken.length === 0) return [];
  const idOf = (rule: number): string => (system.equalities[rule] as Equality).id;
  if (sets.length === 0) {
    const isProven = !isCutShort && !hasPinned(system, pinned);
    return [{ broken: broken.map(idOf), repairs: [], doubted: [], certainty: isProven ? "beyond" : "unknown" }];
  }
  const slipped = sets.some(({ length }) => length === 1) ? [] : slippedRows(system, figures, cells);
  const explanations = [
    ...sets.map((set) => blocksOf(system, set, broken)),
    ...slipped.map((changes) => [{ changes, mended: broken }]),
  ];
  const weighed = new Map<string, Repair>();
  const weighOne = (changes: SlotChanges, mended: readonly number[] = []): Repair => {
    const key = `${changes.map(({ slot, by }) => `${slot} ${by}`).join()} ${mended.join()}`;
    const known =
      weighed.get(key) ??
      weigh(correctionsOf(changes, system, values), mended.map(idOf), ranking, slipped.includes(changes));
    weighed.set(key, known);
    return known;
  };
  const parts = partsOf(broken, explanations, (changes) => weighOne(changes).cost);
  const leastCosts = parts.map((part) => leastCostOf(part, weighOne));
  return parts.map((part, index) => {
    const repairs = part.candidates.map(({ changes, mended }) => {
      const repair = weighOne(changes, mended);
      // What it mends besides is held against what would mend that.
      const others = parts.map((other, at) =>
        at !== index && other.broken.some((rule) => mended.includes(rule)) ? (leastCosts[at] ?? 0) : 0,
      );
      return { ...repair, cost: others.reduce((cost, least) => cost - least, repair.cost) };
    });
    return suspicionOf(part.broken.map(idOf), repairs, isCutShort);
  });
}

function leastCostOf({ broken, candidates }: Part, weighOne: (changes: SlotChanges) => Repair): number {
  const own = candidates.filter(({ mended }) => mended.length === broken.length);
  return Math.min(...own.map(({ changes }) => weighOne(changes).cost));
}

/** Puts the candidates in order. One that changes a 核对数 is no repair: which of the two is right is asked. */
function suspicionOf(broken: readonly string[], candidates: readonly Repair[], isCutShort: boolean): Suspicion {
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

function hasPinned({ ids }: EqualitySystem, pinned: ReadonlySet<ReadId> | undefined): boolean {
  return pinned !== undefined && ids.some((id) => pinned.has(id));
}

/** The same mistake without some of its repairs. That others are left says nothing of whether they are right. */
export function withoutRepairs(suspicion: Suspicion, isLeftOut: (repair: Repair) => boolean): Suspicion {
  const repairs = suspicion.repairs.filter((repair) => !isLeftOut(repair));
  if (repairs.length === suspicion.repairs.length) return suspicion;
  const certainty = repairs.length === 0 ? "unknown" : certaintyOf(repairs, false);
  return { ...suspicion, repairs, certainty };
}

function certaintyOf(sorted: readonly Repair[], isCutShort: boolean): Certainty {
  const [first, second] = sorted;
  if (first === undefined) return "unknown";
  if (isCutShort) return "many";
  const isLedger = first.corrections.some(({ cell }) => isControl(cell));
  if (second === undefined) return isLedger ? "ledger" : "only";
  const isAhead = second.cost - first.cost >= CLEARLY_AHEAD && sorted.length <= MOST_WITH_A_LEAD;
  if (isAhead) return isLedger ? "ledger" : "likely";
  return sorted.length <= MOST_TOLD ? "several" : "many";
}

function correctionsOf(changes: SlotChanges, { ids }: EqualitySystem, values: Values): readonly Correction[] {
  return changes.map(({ slot, by }) => {
    const cell = ids[slot] as ReadId;
    const from = numberIn(values, cell);
    return { cell, from, to: (from ?? 0) + by };
  });
}

/** Cells that nobody blames: those pinned, and what last year's report says just so. */
export function givenCells(question: RepairQuestion): ReadonlySet<ReadId> {
  const carried = [...carriedOverBy(question)].flatMap(([cell, sum]) =>
    question.values.get(cell) === sum ? cell : [],
  );
  return new Set([...(question.pinned ?? []), ...carried]);
}

/** What this year's cells must hold by last year's report, where that is known. */
function carriedOverBy({ rules, values }: RepairQuestion): ReadonlyMap<ReadId, number> {
  const known = new Map<ReadId, number>();
  for (const rule of rules) {
    const carried = kindOf(rule).carriesOver(rule);
    if (carried === undefined) continue;
    const sum = carried.from.reduce((part, id) => part + (numberIn(values, id) ?? NaN), 0);
    if (!Number.isNaN(sum)) known.set(carried.cell, sum);
  }
  return known;
}

/**
 * The figures as they stand. What is blank, or no number, is open: nobody can say what it does to a sum. What is as last
 * year's report says is nobody's fault.
 */
function figuresOf(
  { ids, equalities }: EqualitySystem,
  { values, formulaTotals, pinned }: RepairQuestion,
  carriedOver: ReadonlyMap<ReadId, number>,
): Figures {
  const figures: Figures = {
    values: new Float64Array(ids.length),
    isOpen: new Uint8Array(ids.length),
    isFree: new Uint8Array(ids.length),
    isSilent: new Uint8Array(equalities.length),
  };
  for (let slot = 0; slot < ids.length; slot++) {
    const id = ids[slot] as ReadId;
    const value = values.get(id);
    if (typeof value !== "number") {
      figures.isOpen[slot] = 1;
      continue;
    }
    figures.values[slot] = value;
    const isGiven = pinned?.has(id) === true || carriedOver.get(id) === value;
    if (!isGiven && !isAmong(formulaTotals, id)) figures.isFree[slot] = 1;
  }
  equalities.forEach(({ control }, rule) => {
    if (control !== undefined && !values.has(control)) figures.isSilent[rule] = 1;
  });
  return figures;
}

/** A blank or two among figures that are all there may be figures that were forgotten. None where there are more. */
function forgottenIn(
  { ids }: EqualitySystem,
  { isOpen }: Figures,
  { values, formulaTotals, pinned }: RepairQuestion,
): readonly ReadId[] {
  if (!isOpen.includes(1)) return [];
  const open = ids.filter((id, slot) => isOpen[slot] === 1 && !(isControl(id) && !values.has(id)));
  const isOwn = (id: ReadId) => !values.has(id) && pinned?.has(id) !== true && !isAmong(formulaTotals, id);
  return open.length <= MOST_FORGOTTEN && open.every(isOwn) ? open : [];
}

/** The same figures with these blanks taken for 0, which a change may put right. */
function withAsked({ ids }: EqualitySystem, figures: Figures, blanks: readonly ReadId[]): Figures {
  const isFree = figures.isFree.slice();
  blanks.forEach((id) => (isFree[ids.indexOf(id)] = 1));
  return { ...figures, isFree, isOpen: new Uint8Array(ids.length) };
}

/** Totals that say what their addends add up to. One that does not (yet) is left as it stands, and is nobody's fault. */
function workedOutTotals({ cells, values, formulaTotals }: RepairQuestion): WorkedOut {
  const workedOut = new Map<ReadId, readonly CellId[]>();
  for (const id of formulaTotals) {
    const addends = cells.get(id)?.addends;
    if (addends === undefined) continue;
    const sum = addends.reduce((part, addend) => part + (numberIn(values, addend) ?? NaN), 0);
    if (sum === values.get(id)) workedOut.set(id, addends);
  }
  return workedOut;
}

/** Hundreds of reports are asked about by the same rules, and one report after every edit. */
const knownEqualities = new WeakMap<readonly Equality[], WeakMap<readonly Rule[], readonly Equality[]>>();
const knownLocators = new WeakMap<readonly Equality[], Map<string, readonly Locator[]>>();
/** A table being filled has new totals worked out at every other step. */
const MOST_KNOWN = 20;

function equalitiesOf(rules: readonly Rule[], others: readonly Equality[]): readonly Equality[] {
  const byRules = knownEqualities.get(others) ?? new WeakMap<readonly Rule[], readonly Equality[]>();
  knownEqualities.set(others, byRules);
  const equalities = byRules.get(rules) ?? [...rules.filter(isBalance), ...others];
  byRules.set(rules, equalities);
  return equalities;
}

function locatorsFor(equalities: readonly Equality[], workedOut: WorkedOut): readonly Locator[] {
  const known = knownLocators.get(equalities) ?? new Map<string, readonly Locator[]>();
  knownLocators.set(equalities, known);
  const key = [...workedOut.keys()].join();
  const found = known.get(key);
  if (found !== undefined) return found;
  const locators = compileEqualities(equalities, workedOut).map((system) => new Locator(system));
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, locators);
  return locators;
}

function numberIn(values: Values, id: ReadId): number | undefined {
  const value = values.get(id);
  return typeof value === "number" ? value : undefined;
}
