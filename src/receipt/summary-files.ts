import { fileName } from "../exporters/file-name";
import { reportDocument, type ReportDocument } from "../exporters/report-document";
import { writeReportDocx } from "../exporters/report-docx";
import { reportPage } from "../exporters/report-html";
import { printableText } from "../exporters/printable-text";
import { writtenBlocks } from "../exporters/written-blocks";
import { writeXlsx } from "../exporters/xlsx";
import type { Summary } from "./summary";

/** Writes a sum as a workbook with live formulas, as a Word file or as a page. */
export async function writeSummary(
  summary: Summary,
  kind: ".xlsx" | ".docx" | ".html",
): Promise<{ readonly name: string; readonly content: Uint8Array | string }> {
  const name = fileName(titleOf(summary.report.year), kind);
  switch (kind) {
    case ".xlsx":
      return { name, content: await writeXlsx(summary.plan) };
    case ".docx":
      return { name, content: await writeReportDocx(documentOf(summary), "official") };
    case ".html":
      return { name, content: reportPage(documentOf(summary)) };
    default:
      return kind satisfies never;
  }
}

/** The tables alone, and above them who is in it: nobody writes chapters about a sum. */
function documentOf({ report, form, count, missing }: Summary): ReportDocument {
  const document = reportDocument(report, form, { open: { errors: 0, explains: 0 }, date: undefined });
  const title = titleOf(report.year);
  const counted = `共 ${count} 个单位。${missing.length === 0 ? "" : `还没有报、没有计入的：${missing.join("、")}。`}`;
  return {
    ...document,
    title,
    titleLines: [title],
    draft: [],
    mark: "",
    preface: writtenBlocks(printableText(counted), undefined),
    chapters: document.chapters.filter(({ blocks }) => blocks.some(({ kind }) => kind === "table")),
    signature: { unit: "", date: "" },
  };
}

const titleOf = (year: number | undefined): string =>
  `${year === undefined ? "" : `${year} 年度`}政府信息公开工作年度报告汇总`;
