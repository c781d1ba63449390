import type { Judged } from "../checker/checker";
import type { Report } from "../report/report";
import type { Finding } from "../rules/finding";
import type { ReportForm } from "../rules/report-form";
import { likeDates, type LikeDate } from "./like-dates";
import { misfiledCarry, misfiledInText, type Misfiled } from "./misfiled";
import { figuresOfYear } from "./same-figures";

/** What balances and may be wrong all the same, as facts: only asked, never counted as a mistake. */
export type Doubt =
  | { readonly rule: "requests-misfiled"; readonly code: "misfiled"; readonly misfiled: Misfiled }
  | { readonly rule: "like-a-date"; readonly code: "like-a-date"; readonly found: LikeDate }
  | { readonly rule: "same-as-another-unit"; readonly code: "same-as-another-unit"; readonly twin: Twin }
  | { readonly rule: string; readonly code: "repeated"; readonly finding: RepeatedFinding };

/** All figures are as last year: that may well be so. */
export type RepeatedFinding = Finding & { readonly code: "repeated" };

/** Another unit's report with the same figures, and the file that it stands in; empty within one workbook. */
export interface Twin {
  readonly unit: string;
  readonly file: string;
}

/** The reports that came before, by year and figures. */
export type EarlierReports = Map<string, Twin>;

export function doubtsOn(report: Report, form: ReportForm, twin: Twin | undefined): readonly Doubt[] {
  const misfiled = [misfiledCarry(report, form), misfiledInText(report, form)].flatMap((one) => one ?? []);
  return [
    ...misfiled.map((one): Doubt => ({ rule: "requests-misfiled", code: "misfiled", misfiled: one })),
    ...likeDates(report, form).map((found): Doubt => ({ rule: "like-a-date", code: "like-a-date", found })),
    ...(twin === undefined ? [] : [{ rule: "same-as-another-unit", code: "same-as-another-unit", twin } as const]),
  ];
}

/** What a rule found and nobody can call wrong: it is asked, and is no mistake. */
export const isDoubted = (finding: Finding | undefined): finding is RepeatedFinding => finding?.code === "repeated";

export function doubtsOnRules(judged: readonly Judged[]): readonly Doubt[] {
  return judged.flatMap(({ finding }) =>
    isDoubted(finding) ? { rule: finding.rule, code: finding.code, finding } : [],
  );
}

/** A report by its year and figures, as those that come after it know it. */
export interface NamedFigures extends Twin {
  readonly figures: string;
}

/** Undefined where a report says too little of itself to be another's twin. */
export function namedFigures(
  { report, form }: { readonly report: Report; readonly form: ReportForm },
  file = "",
): NamedFigures | undefined {
  const figures = figuresOfYear(report, form);
  if (figures === undefined || report.unit === "" || report.year === undefined) return undefined;
  return { unit: report.unit, file, figures: `${report.year}\n${figures}` };
}

/** The report of another unit, among those that came before, with the same figures; this one is remembered for the next. */
export function twinAmong(earlier: EarlierReports, named: NamedFigures | undefined): Twin | undefined {
  if (named === undefined) return undefined;
  const { unit, file, figures } = named;
  const twin = earlier.get(figures);
  if (twin === undefined) earlier.set(figures, { unit, file });
  // The same unit's report may well lie in the folder twice.
  return twin?.unit === unit ? undefined : twin;
}
