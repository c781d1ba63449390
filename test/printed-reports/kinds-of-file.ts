import type { PrintedReport } from "./printed-report";
import { asDocx, asHtml, asText } from "./write-documents";
import { asOfd } from "./write-ofd";
import { asOds, asXls, asXlsx } from "./write-workbooks";

/** A kind of file that a report is printed as; the name ends as a person would call such a file. */
export interface PrintedKind {
  readonly name: string;
  readonly write: (report: PrintedReport) => Uint8Array;
  /** The share of the figures that must be read where the report is messy. */
  readonly leastOfMessy: number;
}

const MESSY = 0.95;

export const kindsOfFile: readonly PrintedKind[] = [
  { name: "年报.docx", write: asDocx, leastOfMessy: MESSY },
  { name: "年报.html", write: (report) => asHtml(report, false), leastOfMessy: MESSY },
  { name: "门户网站.html", write: (report) => asHtml(report, true), leastOfMessy: MESSY },
  { name: "年报.xlsx", write: asXlsx, leastOfMessy: MESSY },
  { name: "年报.ods", write: asOds, leastOfMessy: MESSY },
  { name: "年报.xls", write: asXls, leastOfMessy: MESSY },
  { name: "年报.ofd", write: asOfd, leastOfMessy: MESSY },
  { name: "一行一格，有制表符.txt", write: (report) => asText(report, true), leastOfMessy: MESSY },
  // A blank cell leaves no trace there: its row must be refused.
  { name: "一行一格.txt", write: (report) => asText(report, false), leastOfMessy: 0.9 },
];
