import type { Collection } from "../collection/collect-units";
import type { Sums } from "../collection/sum-reports";
import { planSummary } from "../exporters/summary-plan";
import { blankReport, type Report } from "../report/report";
import { formOf, type FormatDefinition, type ReportForm } from "../rules/report-form";
import type { WorkbookPlan } from "../workbook/workbook-plan";

/** The sum of what came in, in the official form. */
export interface Summary {
  readonly form: ReportForm;
  /** As a report of nobody's: its figures are the sums. */
  readonly report: Report;
  /** How many units count in it. */
  readonly count: number;
  /** Expected units that are not in it. */
  readonly missing: readonly string[];
  /** The form with live formulas over a sheet of all units. */
  readonly plan: WorkbookPlan;
}

/** Puts the sums into the form that most reports follow. */
export function summaryOf(collection: Collection, sums: Sums, definitions: readonly FormatDefinition[]): Summary {
  const localRows = [...new Set(collection.units.flatMap(({ counted }) => counted?.report.localRows ?? []))];
  const format = sums.form?.format.id ?? definitions[0]?.format.id ?? "";
  const form = formOf({ format, tables: new Map(), localRows }, definitions);
  const missing = [...collection.missing, ...collection.nearNames.map(({ roster }) => roster)];
  const report = { ...blankReport(format, collection.year, ""), cells: sums.cells, localRows };
  const plan = planSummary(sums, form, { year: collection.year, missing, localRows });
  return { form, report, count: sums.units.length, missing, plan };
}
