import type { CellId, Report, TableId } from "../report/report";
import { tableOf } from "../report/report";
import type { Finding, ReadingChange } from "../rules/finding";
import type { ReportForm } from "../rules/report-form";
import { nothingBlank, readAsNumber } from "../rules/reading-checks";
import type { Check } from "../rules/rule";
import { Checker } from "./checker";
import { valuesOf } from "./judge";

/** A checker over a report, with the checks that the office switched off left out. */
export function checkerOf(report: Report, form: ReportForm, formulaTotals: ReadonlySet<CellId>): Checker {
  const isOn = (check: Check) => !report.switchedOff.includes(check.id);
  // The form's own list where it can be: what the checker works out from a list of rules it keeps for the next report.
  const rules = report.switchedOff.length === 0 ? form.rules : form.rules.filter(({ check }) => isOn(check));
  return new Checker(rules, valuesOf(report), { year: report.year, unitType: report.unitType, formulaTotals });
}

/** Everything wrong with a report: the broken rules, and what reading it changed. A blank is told once. */
export function findingsOf(
  checker: Pick<Checker, "findings">,
  changes: readonly ReadingChange[],
  switchedOff: readonly string[],
): readonly Finding[] {
  const onReading = findingsOnReading(changes, switchedOff);
  const told = new Set(onReading.flatMap((finding) => (finding.code === "placeholder" ? finding.cells : [])));
  const onRules = checker.findings.flatMap((finding) => {
    if (finding.code !== "blank-cells") return finding;
    const cells = finding.cells.filter((cell) => !told.has(cell));
    return cells.length === 0 ? [] : { ...finding, cells };
  });
  return [...onRules, ...onReading];
}

/** One finding a table for placeholders, one for everything else that was reworded. */
export function findingsOnReading(changes: readonly ReadingChange[], switchedOff: readonly string[]): readonly Finding[] {
  const tables = [...new Set(changes.map(({ cell }) => tableOf(cell)))] as TableId[];
  return tables.flatMap((table) => {
    const ofTable = changes.filter(({ cell }) => tableOf(cell) === table);
    return [
      ...readingFinding("placeholder", nothingBlank, table, ofTable.filter(({ to }) => to === undefined)),
      ...readingFinding("reworded", readAsNumber, table, ofTable.filter(({ to }) => to !== undefined)),
    ].filter(({ check }) => !switchedOff.includes(check.id));
  });
}

function readingFinding(
  code: "placeholder" | "reworded",
  check: Check,
  table: TableId,
  changes: readonly ReadingChange[],
): readonly Finding[] {
  if (changes.length === 0) return [];
  const cells = changes.map(({ cell }) => cell);
  return [{ rule: check.id.toLowerCase(), check, table, severity: check.severity, cells, code, changes }];
}
