import type { CellId, Report, TableId } from "../report/report";
import { tableOf } from "../report/report";
import type { Finding, ReadingChange } from "../rules/finding";
import type { ReportForm } from "../rules/report-form";
import type { Check } from "../rules/rule";
import { Checker } from "./checker";
import { valuesOf } from "./judge";

/** What reading changed in the cells, told to the user: nothing is put right in silence. */
const readingCheck: Check = {
  id: "NUM-READ",
  title: "读取时改写了格里的写法",
  severity: "tip",
  basis: "practice",
  source: "公开的年报里常见全角数字、空格、单位写进格里等写法，读取时统一成数字",
};

const placeholderCheck: Check = {
  id: "NUM-BLANK",
  title: "没有发生的填 0",
  severity: "warning",
  basis: "practice",
  source: "已公开的年报以 0 表示没有发生；“/”“—”“无”不能参加合计",
};

/** A checker over a report, with the checks that the office switched off left out. */
export function checkerOf(report: Report, form: ReportForm, formulaTotals: ReadonlySet<CellId>): Checker {
  const rules = form.rules.filter(({ check }) => !report.switchedOff.includes(check.id));
  return new Checker(rules, valuesOf(report), { year: report.year, unitType: report.unitType, formulaTotals });
}

/** Everything wrong with a report that came from a file: broken rules, then what reading it changed. */
export function checkReport(
  report: Report,
  form: ReportForm,
  formulaTotals: ReadonlySet<CellId>,
  changes: readonly ReadingChange[],
): readonly Finding[] {
  const { findings } = checkerOf(report, form, formulaTotals);
  return [...findings, ...findingsOnReading(changes, report.switchedOff)];
}

/** One finding a table for placeholders, one for everything else that was reworded. */
export function findingsOnReading(changes: readonly ReadingChange[], switchedOff: readonly string[]): readonly Finding[] {
  const tables = [...new Set(changes.map(({ cell }) => tableOf(cell)))] as TableId[];
  return tables.flatMap((table) => {
    const ofTable = changes.filter(({ cell }) => tableOf(cell) === table);
    const placeholders = ofTable.filter(({ to }) => to === undefined);
    const reworded = ofTable.filter(({ to }) => to !== undefined);
    const finding = (code: "placeholder" | "reworded", check: Check, found: readonly ReadingChange[]): readonly Finding[] =>
      found.length === 0 || switchedOff.includes(check.id)
        ? []
        : [
            {
              rule: check.id.toLowerCase(),
              check,
              table,
              severity: check.severity,
              cells: found.map(({ cell }) => cell),
              code,
              changes: found,
            },
          ];
    return [...finding("placeholder", placeholderCheck, placeholders), ...finding("reworded", readingCheck, reworded)];
  });
}
