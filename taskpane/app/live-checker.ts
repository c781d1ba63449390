import type { CellId, Report } from "../../src/report/report";
import type { ReadId } from "../../src/rules/rule";
import type { ReportForm } from "../../src/rules/report-form";
import { checkerOf } from "../../src/checker/check-report";
import type { Checker, Judged } from "../../src/checker/checker";
import { type Values, valuesOf } from "../../src/checker/judge";

/** What, besides the figures, decides how a report is judged. When any of it changes a fresh checker is due. */
export interface CheckedReport {
  readonly report: Report;
  readonly form: ReportForm;
  readonly formulaTotals: ReadonlySet<CellId>;
}

/** Keeps one checker for one report over many readings, and tells it only what differs. */
export class LiveChecker {
  private checker: Checker | undefined;
  private grounds = "";
  private values: Values = new Map();

  judge(checked: CheckedReport): readonly Judged[] {
    const values = valuesOf(checked.report);
    const grounds = groundsOf(checked);
    if (this.checker === undefined || grounds !== this.grounds) {
      this.checker = checkerOf(checked.report, checked.form, checked.formulaTotals);
      this.grounds = grounds;
    } else {
      for (const id of changedIds(this.values, values)) this.checker.edit(id, values.get(id));
    }
    this.values = values;
    return this.checker.judged;
  }
}

function groundsOf({ report, form, formulaTotals }: CheckedReport): string {
  return JSON.stringify([
    [...form.formatOfTable],
    report.localRows,
    report.year,
    report.unitType,
    report.switchedOff,
    [...formulaTotals].sort(),
  ]);
}

function changedIds(before: Values, after: Values): readonly ReadId[] {
  const ids = new Set([...before.keys(), ...after.keys()]);
  return [...ids].filter((id) => before.get(id) !== after.get(id));
}
