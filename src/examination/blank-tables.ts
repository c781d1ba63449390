import { tableOf, type CellId } from "../report/report";
import type { Finding } from "../rules/finding";
import { kindOf } from "../rules/kinds/all-kinds";
import type { Rule } from "../rules/rule";
import type { ReadReport } from "../binding/read-report";
import { isToldBlank } from "./check-report";
import { isDamage } from "../binding/table-problem";

/**
 * The findings as an office that receives reports needs them: a table that no one has begun is told, too, so that
 * nobody takes it for a clean one; blanks where the file has no place for a figure are not told beside what is missing.
 */
export function toldOfBlanks(findings: readonly Finding[], imported: ReadReport): readonly Finding[] {
  const isLost = lostIn(imported);
  const told = findings.flatMap((finding) => {
    if (finding.code !== "blank-cells") return finding;
    const cells = finding.cells.filter((cell) => !isLost(cell));
    return cells.length === 0 ? [] : { ...finding, cells };
  });
  return [...told, ...blankTables(imported, findings, isLost)];
}

function blankTables(
  { report, form, formulaTotals }: ReadReport,
  findings: readonly Finding[],
  isLost: (cell: CellId) => boolean,
): readonly Finding[] {
  const placeholders = new Set(findings.flatMap((finding) => (isToldBlank(finding) ? finding.cells : [])));
  return fillingRules(form.rules).flatMap(({ rule, asked }): readonly Finding[] => {
    if (asked.some((cell) => report.cells.has(cell))) return [];
    const { id, check, table } = rule;
    const cells = asked.filter((cell) => !formulaTotals.has(cell) && !placeholders.has(cell) && !isLost(cell));
    if (cells.length === 0 || report.switchedOff.includes(check.id)) return [];
    return [{ code: "blank-cells", rule: id, check, table, severity: check.severity, cells }];
  });
}

interface FillingRule {
  readonly rule: Rule;
  /** What it wants to be filled in. */
  readonly asked: readonly CellId[];
}

/** Hundreds of reports are asked the same, one after another. */
const known = new WeakMap<readonly Rule[], readonly FillingRule[]>();

function fillingRules(rules: readonly Rule[]): readonly FillingRule[] {
  const filling =
    known.get(rules) ??
    rules.map((rule) => ({ rule, asked: kindOf(rule).fills(rule) })).filter(({ asked }) => asked.length > 0);
  known.set(rules, filling);
  return filling;
}

/** Cells that the file has no place for, in tables that are known to be damaged. */
function lostIn({ problems, placeOf }: ReadReport): (cell: CellId) => boolean {
  const damaged = new Set<string>(problems.filter(isDamage).map(({ table }) => table));
  return (cell) => damaged.has(tableOf(cell)) && placeOf(cell) === undefined;
}
