import type { UnitType } from "../report/report";
import type { Finding, FindingFacts } from "./finding";
import { kindOf } from "./kinds/all-kinds";
import { knownNumber, type Slots } from "./kinds/slots";
import { idsReadBy } from "./reads";
import type { ReadId, Rule } from "./rule";
import type { ReportTraits, Values } from "./values";
import type { Judgement, Verdict } from "./verdict";

/** A rule that knows its slots, and what every finding of it says. */
export interface PreparedRule {
  verdict(slots: Slots): Verdict;
  finding(slots: Slots): Finding;
}

/** Judges one rule on its own. The checker does the same for many, and again after edits. */
export function judge(rule: Rule, values: Values, traits: ReportTraits): Judgement {
  const ids = [...new Set(idsReadBy(rule))];
  const slotOf = new Map(ids.map((id, slot) => [id, slot]));
  const held = ids.map((id) => values.get(id));
  const slots = { numbers: Float64Array.from(held, knownNumber), values: held, traits };
  const prepared = prepareRule(rule, (id) => slotOf.get(id) ?? 0);
  const verdict = prepared.verdict(slots);
  return verdict === "broken" ? { verdict, finding: prepared.finding(slots) } : { verdict };
}

export function prepareRule(rule: Rule, slotOf: (id: ReadId) => number): PreparedRule {
  const prepared = kindOf(rule).prepare(rule, slotOf);
  let facts: FindingFacts | undefined;
  const finding = (slots: Slots): Finding => prepared.finding(slots, (facts ??= factsOf(rule)));
  if (rule.appliesTo === undefined) return { verdict: prepared.verdict, finding };
  const { unitTypes } = rule.appliesTo;
  return { verdict: (slots) => (applies(unitTypes, slots.traits) ? prepared.verdict(slots) : "not-judged"), finding };
}

function applies(unitTypes: readonly UnitType[], { unitType }: ReportTraits): boolean {
  return unitType !== undefined && unitTypes.includes(unitType);
}

function factsOf(rule: Rule): FindingFacts {
  const { id, check, table } = rule;
  return { rule: id, check, table, severity: check.severity, cells: [...new Set(kindOf(rule).shows(rule))] };
}
