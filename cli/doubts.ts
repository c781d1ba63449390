import { misfiledCarry, misfiledInText } from "../src/examination/misfiled";
import { figuresOfYear } from "../src/examination/same-figures";
import type { ImportedReport } from "../src/importers/imported-report";
import { describeMisfiled } from "../src/messages/misfiled";

/** What balances and may be wrong all the same: only asked, never counted as a mistake. */
export interface Doubt {
  readonly rule: string;
  readonly code: string;
  readonly message: string;
}

/** The reports of one call that came before, by year and figures. */
export type EarlierReports = Map<string, { readonly unit: string; readonly file: string }>;

/** What is to be asked about a report, given those before it; it is remembered for those after it. */
export function doubtsOn(file: string, { report, form }: ImportedReport, earlier: EarlierReports): readonly Doubt[] {
  const misfiled = [misfiledCarry(report, form), misfiledInText(report, form)].flatMap((one) => one ?? []);
  return [
    ...misfiled.map((one) => ({ rule: "requests-misfiled", code: "misfiled", message: describeMisfiled(one, form) })),
    ...sameAsAnother(file, { report, form }, earlier),
  ];
}

function sameAsAnother(
  file: string,
  { report, form }: Pick<ImportedReport, "report" | "form">,
  earlier: EarlierReports,
): readonly Doubt[] {
  const figures = figuresOfYear(report, form);
  if (figures === undefined || report.unit === "" || report.year === undefined) return [];
  const key = `${report.year}\n${figures}`;
  const twin = earlier.get(key);
  if (twin === undefined) earlier.set(key, { unit: report.unit, file });
  // The same unit's report may well lie in the folder twice.
  if (twin === undefined || twin.unit === report.unit) return [];
  const message = `本年的数和“${twin.unit}”（${twin.file}）完全相同，可能照抄或交错了文件。请核对；核对无误的不必改。`;
  return [{ rule: "same-as-another-unit", code: "same-as-another-unit", message }];
}
