import type { CellId, CellValue, Report, UnitType } from "../report/report";
import { controlOf } from "../report/report";
import type { Finding } from "../rules/finding";
import { cellsOf } from "../rules/report-form";
import type { AtMostRule, BalanceRule, EntryRule, ReadId, Rule, ShareRule } from "../rules/rule";

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

/** Figures and 核对数, by id; blank is absent. */
export type Values = ReadonlyMap<ReadId, CellValue>;

/** The figures of a report and its 核对数 in one map. */
export function valuesOf(report: Pick<Report, "cells" | "controls">): Map<ReadId, CellValue> {
  const values = new Map<ReadId, CellValue>(report.cells);
  report.controls.forEach((value, cell) => values.set(controlOf(cell), value));
  return values;
}

/** Every id that a rule reads, its 核对数 included. */
export function idsReadBy(rule: Rule): readonly ReadId[] {
  return rule.kind === "balance" ? [...rule.left, ...rule.right] : cellsOf(rule);
}

/** The known number in a slot, or NaN where it is blank or unreadable; and what the slot holds. */
export interface Slots {
  readonly numbers: Float64Array;
  readonly values: readonly (CellValue | undefined)[];
}

/** Judges one rule against slots that were prepared for it; called on every edit, so it does no look-ups by id. */
export type PreparedJudge = (slots: Slots) => Judgement;

/** Judges one rule on its own. The checker does the same for many, and again after edits. */
export function judge(rule: Rule, values: Values, subject: Subject): Judgement {
  const ids = [...new Set(idsReadBy(rule))];
  const slotOf = new Map(ids.map((id, slot) => [id, slot]));
  const held = ids.map((id) => values.get(id));
  return prepareJudge(rule, (id) => slotOf.get(id) ?? 0, subject)({
    numbers: Float64Array.from(held, knownNumber),
    values: held,
  });
}

/** The number that sums count; NaN for a blank or a text. */
export const knownNumber = (value: CellValue | undefined): number => (typeof value === "number" ? value : NaN);

export function prepareJudge(rule: Rule, slotOf: (id: ReadId) => number, subject: Subject): PreparedJudge {
  if (!applies(rule, subject)) return () => notJudged;
  switch (rule.kind) {
    case "balance":
      return judgeBalance(rule, slotOf);
    case "at-most":
      return judgeAtMost(rule, slotOf);
    case "share":
      return judgeShare(rule, slotOf);
    case "entry":
      return judgeEntry(rule, slotOf(rule.cell));
    case "below": {
      const slot = slotOf(rule.cell);
      return ({ numbers }) => {
        const found = numbers[slot] ?? NaN;
        if (Number.isNaN(found)) return incomplete;
        return found < rule.limit ? satisfied : broken({ ...facts(rule), code: "above-limit", found, limit: rule.limit });
      };
    }
    case "expected-zero":
      return ({ numbers, values }) => {
        const filled = rule.cells.filter((cell) => (numbers[slotOf(cell)] ?? NaN) > 0);
        const [first] = filled;
        if (first !== undefined) {
          const found = values[slotOf(first)] ?? 0;
          return broken({ ...facts(rule), cells: filled, code: "expected-zero", found });
        }
        return rule.cells.some((cell) => Number.isNaN(numbers[slotOf(cell)] ?? NaN)) ? incomplete : satisfied;
      };
    case "filled":
      return ({ values }) => {
        const blank = rule.cells.filter((cell) => values[slotOf(cell)] === undefined);
        if (blank.length === rule.cells.length) return notJudged;
        const missed = blank.filter((cell) => !subject.formulaTotals.has(cell));
        return missed.length === 0 ? satisfied : broken({ ...facts(rule), cells: missed, code: "blank-cells" });
      };
    default:
      return rule satisfies never;
  }
}

function judgeBalance(rule: BalanceRule, slotOf: (id: ReadId) => number): PreparedJudge {
  const leftSlots = Int32Array.from(rule.left, slotOf);
  const rightSlots = Int32Array.from(rule.right, slotOf);
  const controlSlot = rule.control === undefined ? undefined : slotOf(rule.control);
  const code = rule.control === undefined ? "unbalanced" : "control-differs";
  return ({ numbers, values }) => {
    if (controlSlot !== undefined && values[controlSlot] === undefined) return notJudged;
    const [left, right] = [addUp(leftSlots, numbers), addUp(rightSlots, numbers)];
    const [leftIsOpen, rightIsOpen] = [hasBlank(leftSlots, numbers), hasBlank(rightSlots, numbers)];
    if ((!leftIsOpen && right > left) || (!rightIsOpen && left > right)) {
      return broken({ ...facts(rule), code, left, right });
    }
    return leftIsOpen || rightIsOpen ? incomplete : satisfied;
  };
}

function judgeAtMost(rule: AtMostRule, slotOf: (id: ReadId) => number): PreparedJudge {
  const smallerSlots = Int32Array.from(rule.smaller, slotOf);
  const largerSlots = Int32Array.from(rule.larger, slotOf);
  return ({ numbers }) => {
    const [left, right] = [addUp(smallerSlots, numbers), addUp(largerSlots, numbers)];
    const largerIsOpen = hasBlank(largerSlots, numbers);
    if (!largerIsOpen && left > right) return broken({ ...facts(rule), code: "too-large", left, right });
    return largerIsOpen || hasBlank(smallerSlots, numbers) ? incomplete : satisfied;
  };
}

function judgeShare(rule: ShareRule, slotOf: (id: ReadId) => number): PreparedJudge {
  const [part, whole] = [slotOf(rule.part), slotOf(rule.whole)];
  return ({ numbers }) => {
    const [left, right] = [numbers[part] ?? NaN, numbers[whole] ?? NaN];
    if (Number.isNaN(left) || Number.isNaN(right)) return incomplete;
    if (right < rule.from) return notJudged;
    // A share of exactly the limit is allowed, whatever 0.3 × n comes to in binary.
    if (left <= rule.limit * right + 1e-9) return satisfied;
    return broken({ ...facts(rule), code: "share-too-large", left, right, limit: rule.limit });
  };
}

function judgeEntry(rule: EntryRule, slot: number): PreparedJudge {
  return ({ numbers, values }) => {
    const found = values[slot];
    if (found === undefined) return notJudged;
    if (typeof found === "string") return broken({ ...facts(rule), severity: "error", code: "unreadable", found });
    const figure = numbers[slot] ?? NaN;
    const isRight = Number.isSafeInteger(figure) && (figure >= 0 || rule.value === "change");
    if (isRight) return satisfied;
    return broken({ ...facts(rule), code: rule.value === "amount" ? "not-an-amount" : "not-a-count", found });
  };
}

function applies({ appliesTo }: Rule, { unitType, year }: Subject): boolean {
  if (appliesTo === undefined) return true;
  const { unitTypes, fromYear } = appliesTo;
  if (unitTypes !== undefined && (unitType === undefined || !unitTypes.includes(unitType))) return false;
  return fromYear === undefined || (year !== undefined && year >= fromYear);
}

/** What every finding of a rule says; the cells to look at come first. */
function facts(rule: Rule) {
  const marked = "marked" in rule ? rule.marked.filter((id): id is CellId => !id.startsWith("control/")) : [];
  return {
    rule: rule.id,
    check: rule.check,
    table: rule.table,
    severity: rule.check.severity,
    cells: [...new Set([...marked, ...cellsOf(rule)])],
  };
}

const broken = (finding: Finding): Judgement => ({ verdict: "broken", finding });
const satisfied: Judgement = { verdict: "satisfied" };
const incomplete: Judgement = { verdict: "incomplete" };
const notJudged: Judgement = { verdict: "not-judged" };

/** What is known of the sum: blanks and texts count as nothing. */
function addUp(slots: Int32Array, numbers: Float64Array): number {
  let sum = 0;
  for (const slot of slots) sum += numbers[slot] || 0;
  return sum;
}

function hasBlank(slots: Int32Array, numbers: Float64Array): boolean {
  for (const slot of slots) if (Number.isNaN(numbers[slot])) return true;
  return false;
}
