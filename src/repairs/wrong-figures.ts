import { isAmong, isControl, type CellId } from "../report/report";
import { isBalance } from "../rules/kinds/all-kinds";
import type { ReadId, Rule } from "../rules/rule";
import type { Values } from "../rules/values";
import { compileEqualities, type Equality, type EqualitySystem, type WorkedOut } from "./equalities";
import { type Figures, Locator, type SlotChanges } from "./locate";
import { type Ranking, rankingFor, type Repair, weigh } from "./rank-repairs";
import { type Part, partsOf } from "./repair-parts";
import { carriedOverBy, numberIn, type RepairQuestion } from "./repair-question";
import type { FigureCorrection } from "./slips";
import { type Suspicion, suspicionOf } from "./suspicion";

const MOST_STEPS = 40_000;
/** So many blanks may be figures that were forgotten; more are a table that is not finished. */
const MOST_FORGOTTEN = 2;
const noEqualities: readonly Equality[] = [];

/** Every probable mistake behind the broken balances that single wrong figures explain, in the order of the rules. */
export function findWrongFigures(question: RepairQuestion): readonly Suspicion[] {
  const asked = equalitiesOf(question.rules, question.equalities ?? noEqualities);
  const carriedOver = carriedOverBy(question);
  const ranking = rankingFor(question, carriedOver);
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
  { values, mostCells, pinned }: RepairQuestion,
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
  const weighed = new Map<string, Repair>();
  const weighOne = (changes: SlotChanges, mended: readonly number[] = []): Repair => {
    const key = `${changes.map(({ slot, by }) => `${slot} ${by}`).join()} ${mended.join()}`;
    const known = weighed.get(key) ?? weigh(correctionsOf(changes, system, values), mended.map(idOf), ranking);
    weighed.set(key, known);
    return known;
  };
  const parts = partsOf(system, { broken, sets }, (changes) => weighOne(changes).cost);
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
    const suspicion = suspicionOf(part.broken.map(idOf), repairs, isCutShort);
    return part.joint.length === 0 ? suspicion : { ...suspicion, joint: part.joint.map(idOf) };
  });
}

function leastCostOf({ broken, candidates }: Part, weighOne: (changes: SlotChanges) => Repair): number {
  const own = candidates.filter(({ mended }) => mended.length === broken.length);
  return Math.min(...(own.length > 0 ? own : candidates).map(({ changes }) => weighOne(changes).cost));
}

function hasPinned({ ids }: EqualitySystem, pinned: ReadonlySet<ReadId> | undefined): boolean {
  return pinned !== undefined && ids.some((id) => pinned.has(id));
}

function correctionsOf(changes: SlotChanges, { ids }: EqualitySystem, values: Values): readonly FigureCorrection[] {
  return changes.map(({ slot, by }) => {
    const cell = ids[slot] as ReadId;
    const from = numberIn(values, cell);
    return { cell, from, to: (from ?? 0) + by };
  });
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
