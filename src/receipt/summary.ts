import type { CollectedUnit, Collection } from "../collection/collect-units";
import { sumLastYear, type Sums } from "../collection/sum-reports";
import { sumTextFacts, type FactSource } from "../collection/text-facts";
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
  /** The form with live formulas over a sheet of all units, their kinds, and what stands beside it. */
  readonly plan: WorkbookPlan;
}

/** Puts the sums into the form that most reports follow. */
export function summaryOf(
  collection: Collection,
  sums: Sums,
  lastYear: readonly Report[],
  definitions: readonly FormatDefinition[],
): Summary {
  const { year, units } = collection;
  const localRows = [...new Set(units.flatMap(({ counted }) => counted?.report.localRows ?? []))];
  const format = sums.form?.format.id ?? definitions[0]?.format.id ?? "";
  const form = formOf({ format, tables: new Map(), localRows }, definitions);
  const missing = [...collection.missing, ...collection.nearNames.map(({ roster }) => roster)];
  const report = { ...blankReport(format, year, ""), cells: sums.cells, localRows };
  const county = units.find(({ unit }) => sums.aggregates.includes(unit));
  const byName = new Map(units.map((one) => [one.unit, one]));
  const plan = planSummary(sums, form, {
    year,
    missing,
    localRows,
    beside: {
      county: county?.counted && { unit: county.unit, cells: county.counted.report.cells },
      lastYear: sumLastYear(lastYear, year),
    },
    textFacts: sumTextFacts(
      sums.units.flatMap(({ unit }) => sourceOf(byName.get(unit))),
      form,
    ),
  });
  return { form, report, count: sums.units.length, missing, plan };
}

/** Facts and words may stand in two files of the unit. */
function sourceOf(unit: CollectedUnit | undefined): readonly FactSource[] {
  if (unit?.counted === undefined) return [];
  const own = [unit.counted, ...unit.reports].map(({ report }) => report);
  const facts = own.find((report) => report.facts.size > 0)?.facts ?? new Map<string, string>();
  const text = own.find((report) => report.text.size > 0)?.text ?? new Map<string, string>();
  return [{ unit: unit.unit, report: { facts, text } }];
}
