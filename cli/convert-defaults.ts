import type { Report } from "../src/report/report";
import type { ReportForm } from "../src/rules/report-form";
import type { ConvertCommand } from "./arguments";
import { formatOfYear } from "./format-of-year";

type Defaults = Pick<ConvertCommand, "year" | "unit" | "unitType">;

/** What the file itself leaves open is as the arguments say: many files are converted with the same arguments. */
export function withDefaults(report: Report, { year, unit, unitType }: Defaults): Report {
  return {
    ...report,
    year: report.year ?? year,
    unit: report.unit === "" ? (unit ?? "") : report.unit,
    unitType: report.unitType ?? unitType,
  };
}

/** Where the report is not what the arguments say: nobody believes that it was changed. */
export function notesOnDefaults(report: Report, { format }: ReportForm, { year, unit, unitType }: Defaults): readonly string[] {
  const notes: string[] = [];
  if (year !== undefined && report.year !== year)
    notes.push(`文件里写的是 ${report.year ?? ""} 年度，没有改成 --year 的 ${year}。`);
  if (unit !== undefined && report.unit !== unit)
    notes.push(`文件里的单位是“${report.unit}”，没有改成 --unit 的“${unit}”。`);
  if (unitType !== undefined && report.unitType !== unitType)
    notes.push(`文件里的单位类型是 ${report.unitType ?? ""}，没有改成 --type 的 ${unitType}。`);
  if (year !== undefined) {
    const issued = formatOfYear(year).format;
    if (issued.id !== format.id)
      notes.push(`${year} 年度的格式是${issued.source}，这份报告用的格式是${format.source}，没有改动，请核对年度。`);
  }
  return notes;
}
