import type { CellId, CellValue, Report, UnitType } from "../report/report";
import { controlOf, figureOf, isControl, isPrevious, previousCells, previousOf } from "../report/report";
import type { Finding } from "../rules/finding";
import { cellsOf } from "../rules/report-form";
import type {
  AtMostRule,
  BalanceRule,
  BelowRule,
  CarryOverRule,
  EntryRule,
  ExpectedZeroRule,
  FilledRule,
  FormatYearRule,
  JumpRule,
  ReadId,
  RepeatedRule,
  Rule,
  ShareRule,
} from "../rules/rule";

/**
 * satisfied: holds with every figure present. incomplete: blanks could still make it true. broken: no filling of
 * the blanks with figures that are not negative can. not-judged: it does not apply here, or has nothing to judge.
 */
export type Verdict = "satisfied" | "incomplete" | "broken" | "not-judged";

export interface Judgement {
  readonly verdict: Verdict;
  /** Present exactly when the rule is broken. */
  readonly finding?: Finding;
}

/** What rules know of the report besides its figures. */
export interface Subject {
  readonly year: number | undefined;
  readonly unitType: UnitType | undefined;
  /** Totals that the sheet computes: blank while their addends are, and then nobody's omission. */
  readonly formulaTotals: ReadonlySet<CellId>;
}

/** Figures, 核对数 and last year's figures, by id; blank is absent. */
export type Values = ReadonlyMap<ReadId, CellValue>;

/** The figures of a report, its 核对数 and last year's figures in one map. */
export function valuesOf(
  report: Pick<Report, "cells" | "controls"> & Partial<Pick<Report, "year" | "previous">>,
): Map<ReadId, CellValue> {
  const values = new Map<ReadId, CellValue>(report.cells);
  report.controls.forEach((value, cell) => values.set(controlOf(cell), value));
  previousCells({ year: report.year, previous: report.previous }).forEach((value, cell) =>
    values.set(previousOf(cell), value),
  );
  return values;
}

/** Every id that a rule reads, its 核对数 and last year's figures included. */
export function idsReadBy(rule: Rule): readonly ReadId[] {
  switch (rule.kind) {
    case "balance":
    case "carry-over":
      return [...rule.left, ...rule.right];
    case "entry":
      return [rule.cell];
    case "jump":
      return [rule.cell, previousOf(rule.cell)];
    case "repeated":
      return rule.cells.flatMap((cell) => [cell, previousOf(cell)]);
    case "expected-zero":
      return [...rule.cells, ...(rule.whenZero ?? [])];
    default:
      return cellsOf(rule);
  }
}

/** What the rules read, by slot: the known number, or NaN where it is blank or unreadable; and what stands there. */
export interface Slots {
  readonly numbers: Float64Array;
  readonly values: readonly (CellValue | undefined)[];
  readonly subject: Subject;
}

/**
 * A rule that knows its slots: it judges any report laid out in them, without look-ups by id. The verdict is asked on
 * every edit, the finding only of a rule that is broken and only when someone wants to read it.
 */
export interface PreparedRule {
  verdict(slots: Slots): Verdict;
  finding(slots: Slots): Finding;
}

/** Judges one rule on its own. The checker does the same for many, and again after edits. */
export function judge(rule: Rule, values: Values, subject: Subject): Judgement {
  const ids = [...new Set(idsReadBy(rule))];
  const slotOf = new Map(ids.map((id, slot) => [id, slot]));
  const held = ids.map((id) => values.get(id));
  const slots = { numbers: Float64Array.from(held, knownNumber), values: held, subject };
  const prepared = prepareRule(rule, (id) => slotOf.get(id) ?? 0);
  const verdict = prepared.verdict(slots);
  return verdict === "broken" ? { verdict, finding: prepared.finding(slots) } : { verdict };
}

/** The number that sums count; NaN for a blank or a text. */
export const knownNumber = (value: CellValue | undefined): number => (typeof value === "number" ? value : NaN);

export function prepareRule(rule: Rule, slotOf: (id: ReadId) => number): PreparedRule {
  const prepared = preparedByKind(rule, slotOf);
  if (rule.appliesTo === undefined) return prepared;
  return { ...prepared, verdict: (slots) => (applies(rule, slots.subject) ? prepared.verdict(slots) : "not-judged") };
}

function preparedByKind(rule: Rule, slotOf: (id: ReadId) => number): PreparedRule {
  switch (rule.kind) {
    case "balance":
      return prepareBalance(rule, slotOf);
    case "at-most":
      return prepareAtMost(rule, slotOf);
    case "share":
      return prepareShare(rule, slotOf);
    case "entry":
      return prepareEntry(rule, slotOf(rule.cell));
    case "below":
      return prepareBelow(rule, slotOf(rule.cell));
    case "expected-zero":
      return prepareExpectedZero(rule, slotOf);
    case "filled":
      return prepareFilled(rule, slotOf);
    case "carry-over":
      return prepareCarryOver(rule, slotOf);
    case "jump":
      return prepareJump(rule, slotOf);
    case "repeated":
      return prepareRepeated(rule, slotOf);
    case "format-year":
      return prepareFormatYear(rule);
    default:
      return rule satisfies never;
  }
}

function prepareBalance(rule: BalanceRule, slotOf: (id: ReadId) => number): PreparedRule {
  const left = rule.left.map(slotOf);
  const right = rule.right.map(slotOf);
  const control = rule.control === undefined ? undefined : slotOf(rule.control);
  const code = rule.control === undefined ? "unbalanced" : "control-differs";
  return {
    verdict({ numbers, values }) {
      if (control !== undefined && values[control] === undefined) return "not-judged";
      return equality(left, right, numbers);
    },
    finding: ({ numbers }) => ({ code, left: addUp(left, numbers), right: addUp(right, numbers), ...factsOf(rule) }),
  };
}

/** Whether two sums are the same, or could be with blanks filled in. */
function equality(left: readonly number[], right: readonly number[], numbers: Float64Array): Verdict {
  const difference = addAll(left, numbers) - addAll(right, numbers);
  if (!Number.isNaN(difference)) return difference === 0 ? "satisfied" : "broken";
  const [leftSum, rightSum] = [addUp(left, numbers), addUp(right, numbers)];
  const [leftIsOpen, rightIsOpen] = [hasBlank(left, numbers), hasBlank(right, numbers)];
  return (!leftIsOpen && rightSum > leftSum) || (!rightIsOpen && leftSum > rightSum) ? "broken" : "incomplete";
}

function prepareAtMost(rule: AtMostRule, slotOf: (id: ReadId) => number): PreparedRule {
  const smaller = rule.smaller.map(slotOf);
  const larger = rule.larger.map(slotOf);
  return {
    verdict({ numbers }) {
      const largerIsOpen = hasBlank(larger, numbers);
      if (!largerIsOpen && addUp(smaller, numbers) > addUp(larger, numbers)) return "broken";
      return largerIsOpen || hasBlank(smaller, numbers) ? "incomplete" : "satisfied";
    },
    finding: ({ numbers }) => ({
      code: "too-large",
      left: addUp(smaller, numbers),
      right: addUp(larger, numbers),
      ...factsOf(rule),
    }),
  };
}

function prepareShare(rule: ShareRule, slotOf: (id: ReadId) => number): PreparedRule {
  const [part, whole] = [slotOf(rule.part), slotOf(rule.whole)];
  const figures = ({ numbers }: Slots) => [numbers[part] ?? NaN, numbers[whole] ?? NaN] as const;
  return {
    verdict(slots) {
      const [left, right] = figures(slots);
      if (Number.isNaN(left) || Number.isNaN(right)) return "incomplete";
      if (right < rule.from) return "not-judged";
      // A share of exactly the limit is allowed, whatever 0.3 × n comes to in binary.
      return left <= rule.limit * right + 1e-9 ? "satisfied" : "broken";
    },
    finding(slots) {
      const [left, right] = figures(slots);
      return { code: "share-too-large", left, right, limit: rule.limit, ...factsOf(rule) };
    },
  };
}

function prepareEntry(rule: EntryRule, slot: number): PreparedRule {
  const isRight = (figure: number) => Number.isSafeInteger(figure) && (figure >= 0 || rule.value === "change");
  return {
    verdict({ numbers, values }) {
      if (values[slot] === undefined) return "not-judged";
      return isRight(numbers[slot] ?? NaN) ? "satisfied" : "broken";
    },
    finding({ values }) {
      const found = values[slot] ?? "";
      if (typeof found === "string") return { code: "unreadable", found, ...factsOf(rule), severity: "error" };
      return { code: rule.value === "amount" ? "not-an-amount" : "not-a-count", found, ...factsOf(rule) };
    },
  };
}

function prepareBelow(rule: BelowRule, slot: number): PreparedRule {
  return {
    verdict({ numbers }) {
      const found = numbers[slot] ?? NaN;
      if (Number.isNaN(found)) return "incomplete";
      return found < rule.limit ? "satisfied" : "broken";
    },
    finding: ({ numbers }) => ({
      code: "above-limit",
      found: numbers[slot] ?? NaN,
      limit: rule.limit,
      ...factsOf(rule),
    }),
  };
}

function prepareExpectedZero(rule: ExpectedZeroRule, slotOf: (id: ReadId) => number): PreparedRule {
  const slots = rule.cells.map(slotOf);
  const conditions = (rule.whenZero ?? []).map(slotOf);
  const isAboveZero = (slot: number, { numbers }: Slots) => (numbers[slot] ?? NaN) > 0;
  return {
    verdict(read) {
      if (conditions.some((slot) => read.numbers[slot] !== 0)) return "not-judged";
      if (slots.some((slot) => isAboveZero(slot, read))) return "broken";
      return hasBlank(slots, read.numbers) ? "incomplete" : "satisfied";
    },
    finding(read) {
      const filled = rule.cells.filter((cell) => isAboveZero(slotOf(cell), read));
      const [first] = filled;
      const found = first === undefined ? 0 : (read.values[slotOf(first)] ?? 0);
      return { code: "expected-zero", found, ...factsOf(rule), cells: filled };
    },
  };
}

function prepareFilled(rule: FilledRule, slotOf: (id: ReadId) => number): PreparedRule {
  const read = rule.cells.map((cell) => ({ cell, slot: slotOf(cell) }));
  const isBlank = (slot: number, { values }: Slots) => values[slot] === undefined;
  const isMissed = (cell: CellId, slot: number, slots: Slots) =>
    isBlank(slot, slots) && !slots.subject.formulaTotals.has(cell);
  return {
    verdict(slots) {
      if (read.every(({ slot }) => isBlank(slot, slots))) return "not-judged";
      return read.some(({ cell, slot }) => isMissed(cell, slot, slots)) ? "broken" : "satisfied";
    },
    finding(slots) {
      const missed = read.filter(({ cell, slot }) => isMissed(cell, slot, slots));
      return { code: "blank-cells", ...factsOf(rule), cells: missed.map(({ cell }) => cell) };
    },
  };
}

function prepareCarryOver(rule: CarryOverRule, slotOf: (id: ReadId) => number): PreparedRule {
  const left = rule.left.map(slotOf);
  const right = rule.right.map(slotOf);
  const given = rule.right.filter(isPrevious).map(slotOf);
  return {
    verdict: ({ numbers }) => (hasBlank(given, numbers) ? "not-judged" : equality(left, right, numbers)),
    finding: ({ numbers }) => ({
      code: "differs-from-previous",
      left: addUp(left, numbers),
      right: addUp(right, numbers),
      ...factsOf(rule),
    }),
  };
}

function prepareJump(rule: JumpRule, slotOf: (id: ReadId) => number): PreparedRule {
  const [now, before] = [slotOf(rule.cell), slotOf(previousOf(rule.cell))];
  return {
    verdict({ numbers }) {
      const [found, previous] = [numbers[now] ?? NaN, numbers[before] ?? NaN];
      if (Number.isNaN(previous)) return "not-judged";
      if (Number.isNaN(found)) return "incomplete";
      return Math.abs(found - previous) > Math.max(rule.share * previous, rule.least) ? "broken" : "satisfied";
    },
    finding: ({ numbers }) => ({
      code: "jumped",
      found: numbers[now] ?? NaN,
      previous: numbers[before] ?? NaN,
      ...factsOf(rule),
    }),
  };
}

function prepareRepeated(rule: RepeatedRule, slotOf: (id: ReadId) => number): PreparedRule {
  const pairs = rule.cells.map((cell) => [slotOf(cell), slotOf(previousOf(cell))] as const);
  return {
    verdict({ numbers }) {
      if (pairs.some(([, before]) => Number.isNaN(numbers[before]))) return "not-judged";
      if (pairs.some(([now]) => Number.isNaN(numbers[now]))) return "incomplete";
      const counting = pairs.filter(([now]) => numbers[now] !== 0).length;
      const isSame = pairs.every(([now, before]) => numbers[now] === numbers[before]);
      return isSame && counting >= rule.least ? "broken" : "satisfied";
    },
    finding: () => ({ code: "repeated", ...factsOf(rule) }),
  };
}

function prepareFormatYear(rule: FormatYearRule): PreparedRule {
  const { firstYear, lastYear = Infinity } = rule;
  return {
    verdict({ subject: { year } }) {
      if (year === undefined) return "not-judged";
      return year >= firstYear && year <= lastYear ? "satisfied" : "broken";
    },
    finding: ({ subject: { year } }) => ({ code: "other-format", year: year ?? 0, ...factsOf(rule) }),
  };
}

function applies({ appliesTo }: Rule, { unitType, year }: Subject): boolean {
  if (appliesTo === undefined) return true;
  const { unitTypes, fromYear } = appliesTo;
  if (unitTypes !== undefined && (unitType === undefined || !unitTypes.includes(unitType))) return false;
  return fromYear === undefined || (year !== undefined && year >= fromYear);
}

type Facts = Pick<Finding, "rule" | "check" | "table" | "severity" | "cells" | "control">;

const knownFacts = new WeakMap<Rule, Facts>();

/** What every finding of a rule says; the cells to look at come first. Spread last: properties after it cost V8 µs. */
function factsOf(rule: Rule): Facts {
  const facts = knownFacts.get(rule) ?? gatherFacts(rule);
  knownFacts.set(rule, facts);
  return facts;
}

function gatherFacts(rule: Rule): Facts {
  const { id, check, table } = rule;
  if (rule.kind === "entry" && isControl(rule.cell)) {
    const cells = [figureOf(rule.cell)];
    return { rule: id, check, table, severity: check.severity, cells, control: rule.cell };
  }
  const marked = "marked" in rule ? rule.marked.filter((one): one is CellId => !isControl(one)) : [];
  return {
    rule: id,
    check,
    table,
    severity: check.severity,
    cells: [...new Set([...marked, ...cellsOf(rule)])],
  };
}

/** The sum where everything is known; NaN where anything is not. */
function addAll(slots: readonly number[], numbers: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < slots.length; index++) sum += numbers[slots[index] as number] as number;
  return sum;
}

/** What is known of the sum: blanks and texts count as nothing. */
function addUp(slots: readonly number[], numbers: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < slots.length; index++) sum += numbers[slots[index] as number] || 0;
  return sum;
}

function hasBlank(slots: readonly number[], numbers: Float64Array): boolean {
  for (let index = 0; index < slots.length; index++) if (Number.isNaN(numbers[slots[index] as number])) return true;
  return false;
}
