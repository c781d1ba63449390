import type { PrintedLabel, TableFormat } from "../report/report-format";
import type { CellStyle } from "../workbook/workbook-plan";
import { planStyles } from "./styles";

/** What a page of A4 upright holds beside its margins, in characters. */
const PAGE_WIDTH = 92;
/** The size that column widths are measured in. */
const DEFAULT_SIZE = 11;
/** Excel and WPS keep this much of a column free. */
const PADDING = 1;
const LINE_HEIGHT = 1.35;
const LONGEST_LABEL = 30;
/** Three Chinese characters and what a program keeps free, so that no line begins with half of （三）. */
const VERTICAL_LABEL = 6.4;

const WIDEST_FIGURE = 20;
/** Many columns are made narrower still, so that labels of four characters break into two and two. */
const NARROW_BELOW = 7;
const NARROW = 5.4;

interface Box {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
}

/** How wide a text is on one line, in characters: Chinese characters and full-width signs count two. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += character.charCodeAt(0) < 0x2000 ? 1 : 2;
  return (width * size) / DEFAULT_SIZE;
}

/** How many lines a text takes in a column of this width. */
export function linesOf(text: string, size: number, width: number): number {
  const room = Math.max(width - PADDING, 1);
  return text.split("\n").reduce((lines, line) => {
    const wide = (2 * size) / DEFAULT_SIZE;
    // Whole characters only; a sign that may not begin a line takes the one before it along.
    const fitting = Math.max(Math.floor(room / wide), 1) * wide;
    return lines + Math.max(Math.ceil(textWidth(line, size) / fitting), 1);
  }, 0);
}

export const lineHeight = ({ size }: Pick<CellStyle, "size">): number => size * LINE_HEIGHT;

/** Widths that show every label whole: labels at the left as wide as they are, the rest of the page shared by the figures. */
export function columnWidthsOf(table: TableFormat): readonly number[] {
  const boxes = boxesOf(table);
  const columns = Array.from({ length: table.gridColumns }, (_, column) => column);
  const labels = columns.filter((column) => column < table.labelColumns).map((column) => labelWidth(boxes, column));
  const figures = columns.filter((column) => column >= table.labelColumns);
  // A column in which nothing stands alone is half of one: merges of the columns beside it need it.
  const shares = figures.map((column) =>
    boxes.some((box) => box.column === column && box.columnSpan === 1) ? 1 : 0.5,
  );
  const perShare = (PAGE_WIDTH - sum(labels)) / Math.max(sum(shares), 1);
  const width = perShare < NARROW_BELOW ? NARROW : Math.min(perShare, WIDEST_FIGURE);
  return [...labels, ...shares.map((share) => round(width * share))];
}

/** Heights that show every label whole at these widths. */
export function rowHeightsOf(table: TableFormat, widths: readonly number[]): readonly number[] {
  const { size } = planStyles.label;
  const heights = Array.from({ length: table.gridRows }, () => lineHeight({ size }) + 6);
  const boxes = [...boxesOf(table)].sort((one, other) => one.rowSpan - other.rowSpan);
  for (const { row, column, rowSpan, columnSpan, text } of boxes) {
    const width = sum(widths.slice(column, column + columnSpan));
    const needed = linesOf(text, size, width) * lineHeight({ size }) + 4;
    const missing = needed - sum(heights.slice(row, row + rowSpan));
    if (missing <= 0) continue;
    for (let at = row; at < row + rowSpan; at++) heights[at] = (heights[at] ?? 0) + missing / rowSpan;
  }
  return heights.map(round);
}

/** Labels of lines that are numbered or long stand at the left of their box, all others in the middle. */
export function isLongLabel(
  table: TableFormat,
  { row, column, rowSpan = 1, columnSpan = 1, text }: PrintedLabel,
): boolean {
  const isAtLeft = column + columnSpan <= table.labelColumns && row >= table.headerRows && rowSpan === 1;
  if (!isAtLeft) return false;
  const width = sum(columnWidthsOf(table).slice(column, column + columnSpan));
  return columnSpan > 1 || column > 0 || linesOf(text, planStyles.label.size, width) > 1;
}

function labelWidth(boxes: readonly Box[], column: number): number {
  const { size } = planStyles.label;
  const alone = boxes.filter((box) => box.column === column && box.columnSpan === 1 && box.text !== "");
  if (alone.length > 0 && alone.every(({ rowSpan }) => rowSpan > 1)) return VERTICAL_LABEL;
  const longest = Math.max(0, ...alone.map(({ text }) => textWidth(text, size)));
  return round(Math.min(longest + 2 * PADDING, LONGEST_LABEL));
}

function boxesOf({ labels, cells }: TableFormat): readonly Box[] {
  return [
    ...labels.map(({ row, column, rowSpan = 1, columnSpan = 1, text }) => ({ row, column, rowSpan, columnSpan, text })),
    ...cells.map(({ row, column, columnSpan = 1 }) => ({ row, column, rowSpan: 1, columnSpan, text: "" })),
  ];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const round = (number: number): number => Math.round(number * 10) / 10;
