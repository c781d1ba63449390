import type { CollectedUnit, Collection } from "../collection/collect-units";
import { sumLastYear, type Sums } from "../collection/sum-reports";
import { sumTextFacts } from "../collection/text-facts";
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

/** What stands around the sums: the formats that there are, and last year's reports of the same units. */
export interface SummaryCompany {
  readonly definitions: readonly FormatDefinition[];
  readonly lastYear: readonly Report[];
}

/** Puts the sums into the form that most reports follow, with all units, their kinds, and what stands beside it. */
export function summaryOf(collection: Collection, sums: Sums, { definitions, lastYear }: SummaryCompany): Summary {
  const { year, units } = collection;
  const localRows = [...new Set(units.flatMap(({ counted }) => counted?.report.localRows ?? []))];
  const format = sums.form?.format.id ?? definitions[0]?.format.id ?? "";
  const form = formOf({ format, tables: new Map(), year, localRows }, definitions);
  const missing = [...collection.missing, ...collection.nearNames.map(({ roster }) => roster)];
  const report = { ...blankReport(format, year, ""), cells: sums.cells, localRows };
  const county = units.find(({ unit }) => sums.aggregates.includes(unit));
  const plan = planSummary(sums, form, {
    year,
    missing,
    localRows,
    beside: {
      county: county?.counted && { unit: county.unit, cells: county.counted.report.cells },
      lastYear: sumLastYear(lastYear, year),
    },
    textFacts: sumTextFacts(
      sums.units.flatMap(({ unit }) => sourceOf(units.find((one) => one.unit === unit))),
      form,
    ),
  });
  return { form, report, count: sums.units.length, missing, plan };
}

/** Facts and words may stand in two files of the unit. */
function sourceOf(unit: CollectedUnit | undefined) {
  if (unit?.counted === undefined) return [];
  const own = [unit.counted, ...unit.reports].map(({ report }) => report);
  const facts = own.find((report) => report.facts.size > 0)?.facts ?? new Map<string, string>();
  const text = own.find((report) => report.text.size > 0)?.text ?? new Map<string, string>();
  return [{ unit: unit.unit, report: { facts, text } }];
}
