import type { PrintedReport } from "./printed-report";
import { asDocx, asHtml, asText } from "./write-documents";
import { asOds, asXls, asXlsx } from "./write-workbooks";

/** The kinds of file that a report is printed as; the name ends as a person would call such a file. */
export const kindsOfFile: readonly { readonly name: string; readonly write: (report: PrintedReport) => Uint8Array }[] =
  [
    { name: "年报.docx", write: asDocx },
    { name: "年报.html", write: (report) => asHtml(report, false) },
    { name: "门户网站.html", write: (report) => asHtml(report, true) },
    { name: "年报.xlsx", write: asXlsx },
    { name: "年报.ods", write: asOds },
    { name: "年报.xls", write: asXls },
    { name: "一行一格，有制表符.txt", write: (report) => asText(report, true) },
    { name: "一行一格.txt", write: (report) => asText(report, false) },
  ];
