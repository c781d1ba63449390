import { smallestOf } from "../report/extremes";
import type { FormatCell, PrintedLabel, TableFormat } from "../report/report-format";
import { labelKey } from "./label-key";

/** A printed label and what it says. */
export interface ShapeLabel {
  readonly text: string;
  readonly key: string;
}

/** A printed row with figures; the label is the innermost one at its left, and absent where the table prints none. */
export interface ShapeRow {
  readonly row: number;
  readonly label: ShapeLabel | undefined;
  readonly cells: readonly ShapeCell[];
}

export interface ShapeCell {
  readonly cell: FormatCell;
  /** Which head of the block the figure stands under, and how far right of where that head begins. */
  readonly head: number;
  readonly offset: number;
}

/** Rows that share their heads: table 二 has one block for each article, the others one in all. */
export interface ShapeBlock {
  readonly rows: readonly ShapeRow[];
  /** The innermost heads of its columns, from left to right. */
  readonly heads: readonly ShapeLabel[];
  /** How many printed rows the heads take. */
  readonly headDepth: number;
}

/** A table as its labels tell it apart. */
export interface TableShape {
  readonly blocks: readonly ShapeBlock[];
  /** Keys of labels that name neither a row nor a column but a group of them. */
  readonly groupKeys: ReadonlySet<string>;
  readonly headKeys: ReadonlySet<string>;
}

const shapes = new WeakMap<TableFormat, TableShape>();

/** The shape of a table; worked out once. */
export function shapeOf(table: TableFormat): TableShape {
  const known = shapes.get(table);
  if (known !== undefined) return known;
  const shape = workOut(table);
  shapes.set(table, shape);
  return shape;
}

function workOut(table: TableFormat): TableShape {
  const printedRows = [...new Set(table.cells.map(({ row }) => row))].sort((one, other) => one - other);
  const runs: number[][] = [];
  for (const row of printedRows) {
    const run = runs[runs.length - 1];
    if (run !== undefined && run[run.length - 1] === row - 1) run.push(row);
    else runs.push([row]);
  }
  const blocks = runs.map((run, index) => blockOf(table, run, lastRow(runs[index - 1]) + 1));
  const leaves = new Set(
    blocks.flatMap(({ rows, heads }) => [...heads, ...rows.flatMap(({ label }) => label ?? [])]).map(({ key }) => key),
  );
  const headKeys = new Set(blocks.flatMap(({ heads }) => heads.map(({ key }) => key)));
  const groupKeys = new Set(table.labels.map(({ text }) => labelKey(text)).filter((key) => !leaves.has(key)));
  return { blocks, headKeys, groupKeys };
}

function blockOf(table: TableFormat, run: readonly number[], headTop: number): ShapeBlock {
  const first = run[0] ?? 0;
  const headLabels = table.labels.filter((label) => label.row >= headTop && bottomOf(label) < first);
  const heads: PrintedLabel[] = [];
  const rows = run.map((row) => {
    const label = rowLabel(table, row, headTop);
    const cells = table.cells
      .filter((cell) => cell.row === row)
      .map((cell) => {
        const head = headAbove(headLabels, cell.column);
        if (head !== undefined && !heads.includes(head)) heads.push(head);
        return { cell, label: head };
      });
    return { row, label: label && asShapeLabel(label), cells };
  });
  heads.sort((one, other) => one.column - other.column);
  return {
    headDepth: first - headTop,
    heads: heads.map(asShapeLabel),
    rows: rows.map((row) => ({
      ...row,
      cells: row.cells.map(({ cell, label }) => ({
        cell,
        head: label === undefined ? -1 : heads.indexOf(label),
        offset: cell.column - (label?.column ?? 0),
      })),
    })),
  };
}

/** The innermost label at the left of the row's figures. */
function rowLabel(table: TableFormat, row: number, headTop: number): PrintedLabel | undefined {
  const left = smallestOf(table.cells.filter((cell) => cell.row === row).map(({ column }) => column));
  return table.labels
    .filter((label) => label.row >= headTop && label.row <= row && row <= bottomOf(label) && label.column < left)
    .sort((one, other) => other.column - one.column)[0];
}

/** The lowest label above the column. */
function headAbove(labels: readonly PrintedLabel[], column: number): PrintedLabel | undefined {
  return labels
    .filter((label) => label.column <= column && column < label.column + (label.columnSpan ?? 1))
    .sort((one, other) => other.row - one.row)[0];
}

const asShapeLabel = ({ text }: PrintedLabel): ShapeLabel => ({ text, key: labelKey(text) });

const bottomOf = ({ row, rowSpan = 1 }: PrintedLabel): number => row + rowSpan - 1;

const lastRow = (run: readonly number[] | undefined): number => run?.[run.length - 1] ?? -1;
