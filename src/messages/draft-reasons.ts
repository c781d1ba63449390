import type { Report } from "../report/report";
import type { TableFormat } from "../report/report-format";
import type { OpenCounts } from "../examination/examine";
import type { ReportForm } from "../rules/report-form";
import { quote } from "./cell-names";
import { severityNames } from "./severities";

/**
 * Why a report is still a draft, a sentence for each reason: what is blank, what is not written, and how much must be
 * mended. What only needs an explanation makes no draft of it: the leaders read that on a sheet beside it.
 */
export function draftReasons(report: Report, form: ReportForm, { errors }: OpenCounts): readonly string[] {
  return [
    ...(report.unit.trim() === "" ? ["没有写单位名称。"] : []),
    ...(report.year === undefined ? ["没有写年度。"] : []),
    ...form.tables.flatMap((table) => blanksIn(table, report)),
    ...missingChapters(report, form).map((title) => `${quote(title)}还没有写。`),
    ...(errors > 0 ? [`核对出 ${errors} 处${severityNames.error}。`] : []),
  ];
}

/** What somebody must still explain, a sentence; none where all of it is explained. */
export const askedReasons = ({ explains }: OpenCounts): readonly string[] =>
  explains > 0 ? [`核对出 ${explains} 处${severityNames.explain}。`] : [];

/** The titles of the written chapters that nobody has written. */
export function missingChapters({ text }: Pick<Report, "text">, { format }: ReportForm): readonly string[] {
  return format.chapters
    .filter(({ id, table }) => table === undefined && (text.get(id) ?? "").trim() === "")
    .map(({ title }) => title);
}

/** A total that is a formula is blank while what it adds up is: that is told once. */
function blanksIn({ label, cells: printed }: TableFormat, { cells }: Report): readonly string[] {
  const blanks = printed.filter(
    ({ id, addends = [] }) => !cells.has(id) && addends.every((addend) => cells.has(addend)),
  );
  if (blanks.length === 0) return [];
  return [printed.some(({ id }) => cells.has(id)) ? `${label}还有 ${blanks.length} 格没有填。` : `${label}还没有填。`];
}
