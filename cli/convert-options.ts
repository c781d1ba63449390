import type { Report } from "../src/report/report";
import type { ReportForm } from "../src/rules/report-form";
import type { ConvertCommand } from "./commands";
import { formatOfYear } from "./format-of-year";

/** What the arguments say of a report, whatever its file says. */
export type ReportOptions = Pick<ConvertCommand, "year" | "unit" | "unitType">;

/** What the arguments say counts, where they say anything. */
export function withOptions(report: Report, { year, unit, unitType }: ReportOptions): Report {
  return {
    ...report,
    year: year ?? report.year,
    unit: unit ?? report.unit,
    unitType: unitType ?? report.unitType,
  };
}

/** Where the arguments changed what the file said, or name a year of another format: nobody overlooks it. */
export function notesOnOptions(
  before: Report,
  { format }: ReportForm,
  { year, unit, unitType }: ReportOptions,
): readonly string[] {
  const notes: string[] = [];
  if (year !== undefined && before.year !== undefined && before.year !== year)
    notes.push(`年度由文件里的 ${before.year} 改成了 ${year}。`);
  if (unit !== undefined && before.unit !== "" && before.unit !== unit)
    notes.push(`单位由文件里的“${before.unit}”改成了“${unit}”。`);
  if (unitType !== undefined && before.unitType !== undefined && before.unitType !== unitType)
    notes.push(`单位类型由文件里的 ${before.unitType} 改成了 ${unitType}。`);
  if (year !== undefined) {
    const issued = formatOfYear(year).format;
    if (issued.id !== format.id)
      notes.push(`${year} 年度的格式是${issued.source}，这份报告用的格式是${format.source}，表没有换，请核对年度。`);
  }
  return notes;
}
