import { largestOf, smallestOf } from "../report/extremes";
import type { CellId } from "../report/report";
import type { TableFormat } from "../report/report-format";
import type { CellPosition } from "../workbook/address";
import { labelKey } from "./label-key";
import { matchHeads, type HeadMatch } from "./match-heads";
import { matchRows, type LabelledRow, type RowMatch } from "./match-rows";
import type { TableProblem } from "./table-problem";
import { shapeOf, type ShapeBlock, type TableShape } from "./table-shape";
import type { RangeReading } from "../workbook/workbook";

export type Grid = RangeReading["values"];

/** What a rectangle of a sheet holds. */
type Cells = Pick<RangeReading, "values" | "formulas">;

/** A problem without its table and sheet, which the caller knows; rows are those of the grid. */
type WithoutPlace<Problem> = Problem extends TableProblem ? Omit<Problem, "table" | "sheet"> : never;
export type MatchProblem = WithoutPlace<TableProblem>;

/** Where the figures of a table stand in a grid; rows and columns are counted from 0 at the grid's corner. */
export interface TableMatch {
  readonly places: ReadonlyMap<CellId, CellPosition>;
  readonly problems: readonly MatchProblem[];
  /** How many labels of rows and columns stand there as the form prints them: to choose among formats. */
  readonly labelsFound: number;
}

/**
 * Finds where each figure of the table stands. `isAlone`: the grid is the table and nothing else; otherwise it is a
 * whole sheet on which the table may be. Labels decide; where they do not tell columns apart, nothing is placed.
 */
export function matchTable(table: TableFormat, cells: Cells, isAlone: boolean): TableMatch {
  return isAlone && isAsPrinted(table, cells.values) ? placeAsPrinted(table) : matchByLabels(table, cells, isAlone);
}

function isAsPrinted(table: TableFormat, grid: Grid): boolean {
  if (grid.length !== table.gridRows || grid[0]?.length !== table.gridColumns) return false;
  return table.labels.every(({ row, column, text }) => {
    const value = grid[row]?.[column];
    return value === text || (typeof value === "string" && labelKey(value) === labelKey(text));
  });
}

function placeAsPrinted({ cells, labels }: TableFormat): TableMatch {
  return {
    places: new Map(cells.map(({ id, row, column }) => [id, { row, column }])),
    problems: [],
    labelsFound: labels.length,
  };
}

function matchByLabels(table: TableFormat, cells: Cells, isAlone: boolean): TableMatch {
  const shape = shapeOf(table);
  const texts = textsOf(cells.values);
  return shape.blocks.some(({ rows }) => rows.some(({ label }) => label === undefined))
    ? matchUnderHeads(shape, cells, texts, isAlone)
    : matchLabelledRows(shape, cells.values, texts, isAlone);
}

/** Tables whose rows carry labels: the rows tell where the heads of each block must be. */
function matchLabelledRows(
  shape: TableShape,
  grid: Grid,
  texts: readonly (readonly TextCell[])[],
  isAlone: boolean,
): TableMatch {
  const places = new Map<CellId, CellPosition>();
  const problems: MatchProblem[] = [];
  let labelsFound = 0;
  let start = 0;
  const printed = shape.blocks.flatMap(({ rows }) => rows);
  const sketch = matchRows(printed, labelledRows(texts, shape, undefined), shape.groupKeys);
  const blocks = shape.blocks.map((block) => {
    const first = smallestOf(block.rows.flatMap(({ row }) => sketch.rows.get(row) ?? []));
    if (first === Infinity) return { block, heads: undefined, bottom: Infinity };
    const top = isAlone ? start : Math.max(start, first - block.headDepth - SPARE_HEAD_ROWS);
    const heads = matchHeads(block.heads, texts.slice(top, first), shape.groupKeys);
    start = Math.max(start, largestOf(block.rows.flatMap(({ row }) => sketch.rows.get(row) ?? []))) + 1;
    return { block, heads, bottom: top + heads.bottom };
  });
  const left = smallestOf(blocks.flatMap(({ heads }) => (heads?.columns ?? []).flatMap((column) => column ?? [])));
  const bottom = smallestOf(blocks.map((one) => one.bottom));
  const below = labelledRows(texts, shape, left).filter(({ row }) => row > bottom);
  const match = left === Infinity ? sketch : matchRows(printed, below, shape.groupKeys);
  for (const { block, heads } of blocks) {
    if (heads === undefined) continue;
    labelsFound += heads.exact;
    addHeadProblems(problems, block, heads);
    placeBlock(places, block, heads, match.rows);
  }
  addRowProblems(problems, shape, match);
  const extra = extraRows(grid, match, places);
  if (extra.length > 0) problems.push({ code: "extra-rows", rows: extra });
  return { places, problems, labelsFound: labelsFound + match.exact };
}

/** On a sheet with other things above the table: people put a unit line or an empty row between the heads. */
const SPARE_HEAD_ROWS = 2;

/** Tables of one line without a label: the heads tell where it is. */
function matchUnderHeads(
  shape: TableShape,
  cells: Cells,
  texts: readonly (readonly TextCell[])[],
  isAlone: boolean,
): TableMatch {
  const places = new Map<CellId, CellPosition>();
  const problems: MatchProblem[] = [];
  let labelsFound = 0;
  for (const block of shape.blocks) {
    const headRows = texts.flatMap((line, row) =>
      line.some(({ key }) => shape.headKeys.has(key) && !isTotalOnly(key, block)) ? row : [],
    );
    const last = headRows[headRows.length - 1];
    if (last === undefined) {
      problems.push({ code: "columns-missing", labels: block.heads.map(({ text }) => text) });
      continue;
    }
    const top = isAlone ? 0 : Math.max(0, last + 1 - block.headDepth - SPARE_HEAD_ROWS);
    const heads = matchHeads(block.heads, texts.slice(top, last + 1), shape.groupKeys);
    labelsFound += heads.exact;
    addHeadProblems(problems, block, heads);
    const line = isAlone ? onlyFilledRow(cells, last + 1) : last + 1;
    if (line === undefined || line >= cells.values.length) {
      const code = line === undefined ? "rows-unclear" : "rows-missing";
      problems.push({ code, labels: [...shape.groupKeys] });
    } else placeBlock(places, block, heads, new Map(block.rows.map(({ row }) => [row, line])));
  }
  return { places, problems, labelsFound };
}

/** 总计 alone does not show that a row is one of heads: every table has a 总计. */
const isTotalOnly = (key: string, { heads }: ShapeBlock): boolean => heads[heads.length - 1]?.key === key;

/** The one row from `start` on that holds anything; where all are blank, the first; undefined where several do. */
function onlyFilledRow({ values, formulas }: Cells, start: number): number | undefined {
  const isFilled = (row: number): boolean =>
    values[row]?.some((value, column) => (value !== null && value !== "") || formulas[row]?.[column] != null) ?? false;
  const filled = values.flatMap((_, row) => (row >= start && isFilled(row) ? row : []));
  return filled.length > 1 ? undefined : (filled[0] ?? start);
}

function placeBlock(
  places: Map<CellId, CellPosition>,
  block: ShapeBlock,
  heads: HeadMatch,
  rows: ReadonlyMap<number, number>,
): void {
  for (const { row, cells } of block.rows) {
    const line = rows.get(row);
    if (line === undefined) continue;
    for (const { cell, head, offset } of cells) {
      const column = heads.columns[head];
      if (column !== undefined) places.set(cell.id, { row: line, column: column + offset });
    }
  }
}

function addHeadProblems(problems: MatchProblem[], block: ShapeBlock, { columns, isUnclear }: HeadMatch): void {
  const labels = block.heads.filter((_, index) => columns[index] === undefined).map(({ text }) => text);
  if (labels.length > 0) problems.push({ code: isUnclear ? "columns-unclear" : "columns-missing", labels });
}

function addRowProblems(problems: MatchProblem[], shape: TableShape, match: RowMatch): void {
  const rows = shape.blocks.flatMap((block) => block.rows);
  const labelsWhere = (holds: (row: number) => boolean): readonly string[] =>
    rows.filter(({ row }) => holds(row)).map(({ label }) => label?.text ?? "");
  const missing = labelsWhere((row) => !match.rows.has(row));
  const moved = labelsWhere((row) => match.moved.has(row));
  if (missing.length > 0) problems.push({ code: "rows-missing", labels: missing });
  if (moved.length > 0) problems.push({ code: "rows-reordered", labels: moved });
}

/** Rows between the table's first and last that hold something under its heads, yet are none of the form's. */
function extraRows(
  grid: Grid,
  match: RowMatch,
  places: ReadonlyMap<CellId, CellPosition>,
): readonly number[] {
  const used = [...match.rows.values()];
  const columns = new Set([...places.values()].map(({ column }) => column));
  const first = smallestOf(used);
  const last = largestOf(used);
  return grid.flatMap((row, index) => {
    if (index <= first || index >= last || used.includes(index)) return [];
    const isFilled = [...columns].some((column) => typeof row[column] === "number");
    return isFilled ? index : [];
  });
}

interface TextCell {
  readonly column: number;
  readonly key: string;
}

const known = new WeakMap<Grid, readonly (readonly TextCell[])[]>();

/** A sheet is asked for every table in every format: its labels are read once. */
function textsOf(grid: Grid): readonly (readonly TextCell[])[] {
  const texts = known.get(grid) ?? readTexts(grid);
  known.set(grid, texts);
  return texts;
}

function readTexts(grid: Grid): readonly (readonly TextCell[])[] {
  return grid.map((row) =>
    row.flatMap((value, column) => {
      if (typeof value !== "string" || value === "") return [];
      const key = labelKey(value);
      return key === "" ? [] : { column, key };
    }),
  );
}

/** The innermost label of each row left of the figures; before these are found, the first one that a row of the form has. */
function labelledRows(
  texts: readonly (readonly TextCell[])[],
  shape: TableShape,
  left: number | undefined,
): readonly LabelledRow[] {
  const known = new Set(shape.blocks.flatMap(({ rows }) => rows.flatMap(({ label }) => label?.key ?? [])));
  return texts.flatMap((cells, row) => {
    if (left !== undefined) {
      const inside = cells.filter(({ column }) => column < left);
      const innermost = inside[inside.length - 1];
      return innermost === undefined ? [] : { row, key: innermost.key };
    }
    const found = cells.find(({ key }) => known.has(key) && !shape.headKeys.has(key));
    return found === undefined ? [] : { row, key: found.key };
  });
}
