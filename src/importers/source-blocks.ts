import { largestOf } from "../report/extremes";
import { withoutRadicals } from "../report/radicals";
import { formatRange } from "../workbook/address";
import type { CellSpan, SheetValue } from "../workbook/workbook";
import type { SourceBlock, SourcePlace, SourceTable } from "../source/source-document";
import { reach, type Spending } from "./budget";

/** A box of a table: where it stands in the table's own rows and columns, how far it reaches, and what it says. */
export interface TableBox extends CellSpan {
  readonly text: string;
}

/** The paragraphs and tables of a document, gathered in its order. What they cost is counted. */
export class SourceBlocks {
  readonly blocks: SourceBlock[] = [];
  private lines = 0;
  private tables = 0;

  constructor(private readonly spending: Spending) {}

  /** Each line of the text is a paragraph of its own; blank ones are passed over. */
  addText(text: string): void {
    for (const line of text.split("\n")) if (line.trim() !== "") this.addLine(line, ++this.lines);
  }

  /** A line whose number is known. */
  addLine(text: string, line: number): void {
    this.spending.spend("characters", text.length);
    this.blocks.push({ kind: "paragraph", text: withoutRadicals(text.trim()), place: { kind: "line", line } });
  }

  /** A table that says nothing counts, so that a person finds the others by their number, but is not kept. */
  addTable(boxes: readonly TableBox[]): void {
    const table = sourceTable(boxes, { kind: "table", table: ++this.tables }, this.spending);
    if (table !== undefined) this.blocks.push(table);
  }
}

/** The boxes as a grid, as far as a table reaches; undefined where none says anything. */
export function sourceTable(
  boxes: readonly TableBox[],
  place: SourcePlace,
  spending: Spending,
): SourceTable | undefined {
  const within = withoutShortRows(boxes.filter(({ row, column }) => row < reach.rows && column < reach.columns));
  const filled = within.filter(({ text }) => text.trim() !== "");
  if (filled.length === 0) return undefined;
  let bottom = 0;
  let right = 0;
  for (const { row, column, rows, columns } of within) {
    bottom = Math.max(bottom, Math.min(row + rows, reach.rows) - 1);
    right = Math.max(right, Math.min(column + columns, reach.columns) - 1);
  }
  spending.spend("areas", (bottom + 1) * (right + 1));
  spending.spend("cells", filled.length);
  const values = Array.from({ length: bottom + 1 }, () => new Array<SheetValue>(right + 1).fill(null));
  for (const { row, column, text } of filled) {
    spending.spend("characters", text.length);
    const line = values[row];
    if (line !== undefined) line[column] = valueOf(withoutRadicals(text.trim()));
  }
  const noFormulas: readonly null[] = new Array<null>(right + 1).fill(null);
  const range = formatRange({ top: 0, left: 0, bottom, right });
  return {
    kind: "table",
    place,
    isHidden: false,
    cells: { sheet: "", range, values, formulas: values.map(() => noFormulas) },
    spans: within.flatMap(({ row, column, rows, columns }) =>
      rows * columns > 1
        ? [
            {
              row,
              column,
              rows: Math.min(rows, bottom + 1 - row),
              columns: Math.min(columns, right + 1 - column),
            },
          ]
        : [],
    ),
  };
}

/** A shorter row may be that of a narrow table, where nothing comes before what is missing. */
const FEWEST_COLUMNS = 6;
const MOST_ROWS_ARE_WHOLE = 0.6;

/**
 * Without rows that cover fewer columns than the others do: somewhere a box is missing, and nobody knows which, so that
 * every figure behind it would be taken for that of its neighbour. A row that is not there is told by its name.
 */
function withoutShortRows(boxes: readonly TableBox[]): readonly TableBox[] {
  const covered: number[] = [];
  for (const { row, column, rows, columns } of boxes)
    for (let down = row; down < Math.min(row + rows, reach.rows); down++)
      covered[down] = (covered[down] ?? 0) + Math.min(columns, reach.columns - column);
  const width = largestOf(
    boxes.map(({ column, columns }) => Math.min(column + columns, reach.columns)),
    0,
  );
  const whole = covered.filter((columns) => columns >= width).length;
  if (width <= FEWEST_COLUMNS || whole < covered.length * MOST_ROWS_ARE_WHOLE) return boxes;
  const isShort = (row: number): boolean => {
    const columns = covered[row] ?? width;
    return columns >= FEWEST_COLUMNS && columns < width;
  };
  return boxes.filter(({ row }) => !isShort(row));
}

/** A document holds nothing but text: what plainly is a number is one. */
function valueOf(text: string): SheetValue {
  const number = Number(text);
  return text !== "" && Number.isSafeInteger(Math.trunc(number)) && String(number) === text ? number : text;
}
