import type { Report } from "../report/report";
import { printPercent } from "../report/print-percent";
import type { TableFormat } from "../report/report-format";
import { escapedHtml, printableText } from "./printable-text";
import { printedTable, type PrintedBox } from "./printed-table";

const CELL_STYLE = "border:1px solid #000000;padding:2px 4px;vertical-align:middle";
const TEXT_STYLE = "font-family:宋体,SimSun;font-size:10.5pt;color:#000000";

/**
 * One table of a report as an HTML fragment for a word processor: the official wording with its merges and black
 * borders, blanks left blank; no tints and no 核对. Everything is escaped and styled inline.
 */
export function tableHtml(table: TableFormat, report: Pick<Report, "cells" | "year">): string {
  const { rows, columnWidths } = printedTable(table, report);
  const columns = columnWidths
    .map((share) => `<col width="${widthOf(share)}" style="width:${widthOf(share)}">`)
    .join("");
  const lines = rows.map((boxes) => `<tr>${boxes.map(boxHtml).join("")}</tr>`);
  return [
    '<table border="1" width="100%" style="border-collapse:collapse;width:100%;background:#FFFFFF" cellspacing="0" cellpadding="0">',
    `<colgroup>${columns}</colgroup>`,
    `<tbody>${lines.join("")}</tbody></table>`,
  ].join("");
}

/** The same table as text, with tabs between the cells: for programs that take no HTML. */
export function tableText(table: TableFormat, report: Pick<Report, "cells" | "year">): string {
  return printedTable(table, report)
    .rows.map((boxes) => {
      const line = Array.from({ length: table.gridColumns }, () => "");
      for (const { column, text } of boxes) line[column] = pasted(text);
      return line.join("\t");
    })
    .join("\n");
}

/** A spreadsheet computes what is pasted into it: an apostrophe before words that read as a formula keeps them words. */
function pasted(text: string): string {
  const line = printableText(text)
    .replace(/[\t\n]+/g, "")
    .trim();
  return /^[=+\-@]/.test(line) && Number.isNaN(Number(line)) ? `'${line}` : line;
}

function boxHtml({ rowSpan, columnSpan, text, horizontal }: PrintedBox): string {
  const spans = `${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ""}${columnSpan > 1 ? ` colspan="${columnSpan}"` : ""}`;
  // Word processors shrink a cell without any content, so a blank holds a space that shows nothing.
  const content = text === "" ? "&nbsp;" : escapedHtml(text);
  return `<td${spans} style="${CELL_STYLE}"><p style="margin:0;text-align:${horizontal};${TEXT_STYLE}">${content}</p></td>`;
}

/** A width as a page takes it: 12.5%. */
export const widthOf = (share: number): string => printPercent(share, 1);
