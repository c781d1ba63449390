import type { CellId, Report, TableId } from "../report/report";
import type { FormatCell, PrintedLabel, TableFormat } from "../report/report-format";
import { printValue } from "../report/read-value";
import { columnWidthsOf, isLongLabel } from "../plan/plan-sizes";

/** What a box of the form is to a reader: a figure, or the head of the boxes below or beside it. */
export type BoxRole = "figure" | "column-head" | "row-head";

/** A rectangle of the printed grid with its words or its figure. */
export interface PrintedBox {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** "" is a blank. */
  readonly text: string;
  readonly horizontal: "left" | "center";
  readonly role: BoxRole;
  /** Present where the box holds a figure. */
  readonly cell?: CellId;
}

/** One table of a report as it is printed: the official wording with its merges, and the figures. */
export interface PrintedTable {
  readonly id: TableId;
  readonly title: string;
  /** Shares of the whole width; they add up to 1. */
  readonly columnWidths: readonly number[];
  /** Rows at the top that are repeated where the table goes on over a page. */
  readonly headerRows: number;
  /** The boxes that begin in each row, from the left. */
  readonly rows: readonly (readonly PrintedBox[])[];
}

type Filled = Pick<Report, "cells" | "year">;

/** The table with the figures of a report; blanks stay blank. */
export function printedTable(table: TableFormat, report: Filled): PrintedTable {
  const widths = columnWidthsOf(table);
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const rowsWithFigures = new Set(table.cells.map(({ row }) => row));
  const boxes = [
    ...table.labels.map((label) => labelBox(table, label, report.year, rowsWithFigures)),
    ...table.cells.map((cell) => figureBox(cell, report)),
  ].sort((one, other) => one.column - other.column);
  return {
    id: table.id,
    title: table.title,
    columnWidths: widths.map((width) => width / whole),
    headerRows: table.headerRows,
    rows: Array.from({ length: table.gridRows }, (_, row) => boxes.filter((box) => box.row === row)),
  };
}

/** Without the lines that a report prints beside the official ones: on paper those stand below the table. */
export function withoutLocalRows(table: TableFormat): TableFormat {
  const local = table.localRows.map(({ cell }) => cell);
  const first = table.cells.find(({ id }) => local.includes(id))?.row;
  if (first === undefined) return table;
  return {
    ...table,
    gridRows: first,
    labels: table.labels.filter(({ row }) => row < first),
    cells: table.cells.filter(({ row }) => row < first),
  };
}

function labelBox(
  table: TableFormat,
  label: PrintedLabel,
  year: number | undefined,
  rowsWithFigures: ReadonlySet<number>,
): PrintedBox {
  const { row, column, rowSpan = 1, columnSpan = 1, text } = label;
  return {
    row,
    column,
    rowSpan,
    columnSpan,
    text: text.replace("{year}", year === undefined ? "" : String(year)),
    horizontal: isLongLabel(table, label) ? "left" : "center",
    role: rowsWithFigures.has(row) && column < table.labelColumns ? "row-head" : "column-head",
  };
}

function figureBox({ id, row, column, columnSpan = 1, value: kind }: FormatCell, { cells }: Filled): PrintedBox {
  const value = cells.get(id);
  return {
    row,
    column,
    rowSpan: 1,
    columnSpan,
    text: value === undefined ? "" : printValue(value, kind),
    horizontal: "center",
    role: "figure",
    cell: id,
  };
}
