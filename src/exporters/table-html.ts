import type { Report } from "../report/report";
import type { FormatCell, PrintedLabel, TableFormat } from "../report/report-format";
import { printValue } from "../report/read-value";
import { columnWidthsOf, isLongLabel } from "../workbook/plan-sizes";

/** A rectangle of the printed grid with its words or its figure. */
interface Box {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
  readonly horizontal: "left" | "center";
}

const CELL_STYLE = "border:1px solid #000000;padding:2px 4px;vertical-align:middle";
const TEXT_STYLE = "font-family:宋体,SimSun;font-size:10.5pt;color:#000000";

/**
 * One table of a report as an HTML fragment for a word processor: the official wording with its merges and black
 * borders, blanks left blank; no tints and no 核对. Everything is escaped and styled inline.
 */
export function tableHtml(table: TableFormat, report: Pick<Report, "cells" | "year">): string {
  const boxes = boxesOf(table, report);
  const widths = columnWidthsOf(table);
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths
    .map((width) => `<col width="${percent(width / whole)}" style="width:${percent(width / whole)}">`)
    .join("");
  const rows = Array.from({ length: table.gridRows }, (_, row) => {
    const cells = boxes.filter((box) => box.row === row).map(boxHtml);
    return `<tr>${cells.join("")}</tr>`;
  });
  return [
    '<table width="100%" style="border-collapse:collapse;width:100%;background:#FFFFFF" cellspacing="0" cellpadding="0">',
    `<colgroup>${columns}</colgroup>`,
    `<tbody>${rows.join("")}</tbody></table>`,
  ].join("");
}

/** The same table as text, with tabs between the cells: for programs that take no HTML. */
export function tableText(table: TableFormat, report: Pick<Report, "cells" | "year">): string {
  const grid = Array.from({ length: table.gridRows }, () => Array.from({ length: table.gridColumns }, () => ""));
  for (const { row, column, text } of boxesOf(table, report)) {
    const line = grid[row];
    if (line !== undefined) line[column] = text.replace(/[\t\r\n]+/g, "");
  }
  return grid.map((line) => line.join("\t")).join("\n");
}

function boxesOf(table: TableFormat, report: Pick<Report, "cells" | "year">): readonly Box[] {
  return [
    ...table.labels.map((label) => labelBox(table, label, report.year)),
    ...table.cells.map((cell) => figureBox(cell, report)),
  ].sort((one, other) => one.row - other.row || one.column - other.column);
}

const labelBox = (table: TableFormat, label: PrintedLabel, year: number | undefined): Box => ({
  row: label.row,
  column: label.column,
  rowSpan: label.rowSpan ?? 1,
  columnSpan: label.columnSpan ?? 1,
  text: label.text.replace("{year}", year === undefined ? "" : String(year)),
  horizontal: isLongLabel(table, label) ? "left" : "center",
});

function figureBox(
  { id, row, column, columnSpan = 1, value: kind }: FormatCell,
  { cells }: Pick<Report, "cells">,
): Box {
  const value = cells.get(id);
  return {
    row,
    column,
    rowSpan: 1,
    columnSpan,
    text: value === undefined ? "" : printValue(value, kind),
    horizontal: "center",
  };
}

function boxHtml({ rowSpan, columnSpan, text, horizontal }: Box): string {
  const spans = `${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ""}${columnSpan > 1 ? ` colspan="${columnSpan}"` : ""}`;
  return `<td${spans} style="${CELL_STYLE}"><p style="margin:0;text-align:${horizontal};${TEXT_STYLE}">${escaped(text)}</p></td>`;
}

/** Word processors shrink a cell without any content, so a blank holds a space that shows nothing. */
const escaped = (text: string): string =>
  text === ""
    ? "&nbsp;"
    : text
        .replace(/&/g, "&amp;")
        .replace(/</g, "&lt;")
        .replace(/>/g, "&gt;")
        .replace(/"/g, "&quot;")
        .replace(/'/g, "&#39;")
        .replace(/\r\n|\r|\n/g, "<br>");

const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;
