import { blankReport, type Report } from "../report/report";
import { formatForYear, formOf, type FormatDefinition } from "../rules/report-form";
import { readWithoutCells, type ReadReport } from "../binding/read-report";
import { chaptersOf, manuscriptIn } from "../recognition/chapters";
import { headingsIn } from "../recognition/headings";
import { titleAtHeadOf } from "../recognition/report-title";
import type { TableProblem } from "../binding/table-problem";
import { ImportError } from "./import-error";
import { unwrapLines } from "./unwrap-lines";

/** Longer than any report by far. */
const LENGTH_LIMIT = 2_000_000;

/**
 * Reads the words of a report from plain text: title, preface and the chapters under their headings, however numbered.
 * Tables are not read: in plain text nothing says which column a figure stands in. Of an excerpt what it holds is read.
 * Throws an ImportError where there is nothing of a report.
 */
export function importReportText(
  text: string,
  definitions: readonly FormatDefinition[],
  defaultYear?: number,
): ReadReport {
  if (text.length > LENGTH_LIMIT)
    throw new ImportError({ code: "text-too-long", length: text.length, limit: LENGTH_LIMIT });
  const lines = unwrapLines(
    text
      .replace(/^\uFEFF/, "")
      .replace(/\r\n?/g, "\n")
      .replace(/[\u200b\ufeff]/g, "")
      .split("\n"),
  );
  const [newest] = definitions;
  if (newest === undefined) throw new Error("no format was declared");
  const headings = headingsIn(lines, newest);
  const title = titleAtHeadOf(lines.slice(0, headings[0]?.line ?? 0));
  const year = title?.year ?? defaultYear;
  const { format } = (year === undefined ? undefined : formatForYear(year, definitions)) ?? newest;
  const form = formOf({ format: format.id, tables: new Map(), localRows: [], year }, definitions);
  const manuscript = manuscriptIn(lines, headings, form.format.chapters);
  if (manuscript === undefined) throw new ImportError({ code: "no-chapters", found: headings.length });
  const report: Report = { ...blankReport(format.id, year, title?.unit ?? ""), text: chaptersOf(manuscript) };
  const problems = form.tables.map(({ id }): TableProblem => ({ table: id, code: "table-missing" }));
  return readWithoutCells({ report, form, manuscript, problems, isWordsOnly: true });
}
