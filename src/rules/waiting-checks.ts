import type { ReportForm } from "./report-form";
import type { Check } from "./rule";

/** The checks that are made of some kinds of unit only: while the kind is not known, they wait. */
export function checksByUnitType({ rules, text }: ReportForm): readonly Check[] {
  const checks = [
    ...rules.filter(({ appliesTo }) => appliesTo?.unitTypes !== undefined).map(({ check }) => check),
    ...text.checks.filter((check) => ("unitTypes" in check && check.unitTypes !== undefined) || "askedOf" in check),
  ];
  return [...new Map(checks.map((check) => [check.id, check])).values()];
}
