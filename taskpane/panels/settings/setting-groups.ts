import { severityNames } from "../../../src/messages/severities";
import { printedChecks } from "../../../src/rules/printed-checks";
import { readAsNumber } from "../../../src/rules/reading-checks";
import { checksOf, type ReportForm } from "../../../src/rules/report-form";
import type { Check, Severity } from "../../../src/rules/rule";

/** Checks of one severity, as 设置 lists them. */
export interface CheckGroup {
  readonly title: string;
  readonly checks: readonly Check[];
}

const groups: readonly (readonly [title: string, severities: readonly Severity[]])[] = [
  [severityNames.error, ["error"]],
  [severityNames.explain, ["explain"]],
  [severityNames.warning, ["warning", "tip"]],
];

/** Every check of a form that can be switched, by severity: the printed ones first. A search leaves what contains all its words. */
export function checkGroups(form: ReportForm, search: string): readonly CheckGroup[] {
  const printed = printedChecks(form);
  const checks: readonly Check[] = [...printed, ...checksOf(form.rules), readAsNumber, ...form.text.checks];
  const all = [...new Map(checks.map((check) => [check.id, check])).values()];
  return groups.map(([title, severities]) => ({
    title,
    checks: all.filter((check) => severities.includes(check.severity) && isFound(search, check.title, check.source)),
  }));
}

/** Whether the words of a setting contain every word that somebody looks for. */
export function isFound(search: string, ...words: readonly string[]): boolean {
  const text = plain(words.join(" "));
  return plain(search)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

const plain = (text: string): string => text.normalize("NFKC").toLowerCase().trim();
