import { largestOf, smallestOf } from "../report/extremes";
import type { CellId } from "../report/report";
import type { FormatCell, TableFormat } from "../report/report-format";
import type { CellPosition } from "../workbook/address";
import { extraRows } from "./extra-rows";
import { textsOf, type Grid, type TextCell } from "./grid-texts";
import { rowsOfJoinedLabels } from "./joined-labels";
import { headProblems, SPARE_HEAD_ROWS } from "./head-problems";
import { labelKey } from "./label-key";
import { matchHeads } from "./match-heads";
import { matchRows, type LabelledRow, type RowMatch } from "./match-rows";
import { matchUnderHeads } from "./match-under-heads";
import { figureColumn, isWide, placeFigures, type FoundBlock } from "./place-figures";
import type { GridCells, MatchProblem, TableMatch } from "./table-match";
import { shapeOf, type ShapeRow, type TableShape } from "./table-shape";

/**
 * Finds where each figure of the table stands. `isAlone`: the grid is the table and nothing else; otherwise it is a
 * whole sheet on which the table may be. Labels decide; where they do not tell columns apart, nothing is placed.
 */
export function matchTable(table: TableFormat, cells: GridCells, isAlone: boolean): TableMatch {
  return isAlone && isAsPrinted(table, cells.values)
    ? placeAsPrinted(table, cells)
    : matchByLabels(table, cells, isAlone);
}

function isAsPrinted(table: TableFormat, grid: Grid): boolean {
  if (grid.length !== table.gridRows || grid[0]?.length !== table.gridColumns) return false;
  return table.labels.every(({ row, column, text }) => {
    const value = grid[row]?.[column];
    return value === text || (typeof value === "string" && labelKey(value) === labelKey(text));
  });
}

function placeAsPrinted({ cells: printed, labels, gridColumns }: TableFormat, cells: GridCells): TableMatch {
  const unclear: FormatCell[] = [];
  const places = new Map<CellId, CellPosition>();
  for (const cell of printed) {
    const { id, row, column } = cell;
    const end = isWide(cell) ? Math.min(column + (cell.columnSpan ?? 1), gridColumns) - 1 : column;
    const found = figureColumn(cell, cells, { row, column }, end);
    if (found === undefined) unclear.push(cell);
    else places.set(id, { row, column: found });
  }
  const names = labels.filter(({ column, row }) => column === 0 && unclear.some((cell) => cell.row === row));
  const problems: readonly MatchProblem[] =
    unclear.length === 0 ? [] : [{ code: "several-figures", labels: names.map(({ text }) => text) }];
  return { places, problems, labelsFound: labels.length };
}

function matchByLabels(table: TableFormat, cells: GridCells, isAlone: boolean): TableMatch {
  const shape = shapeOf(table);
  const texts = textsOf(cells.values);
  return shape.blocks.some(({ rows }) => rows.some(({ label }) => label === undefined))
    ? matchUnderHeads(shape, cells, texts, isAlone)
    : matchLabelledRows(shape, cells, texts, isAlone);
}

/** Tables whose rows carry labels: the rows tell where the heads of each block must be. */
function matchLabelledRows(
  shape: TableShape,
  cells: GridCells,
  texts: readonly (readonly TextCell[])[],
  isAlone: boolean,
): TableMatch {
  const printed = shape.blocks.flatMap(({ rows }) => rows);
  const sketch = matchRows(printed, labelledRows(texts, shape, undefined), shape.groupKeys);
  const sketched = headsAbove(shape, texts, sketch.rows, isAlone);
  const left = smallestOf(sketched.flatMap(({ heads }) => heads.columns.flatMap((column) => column ?? [])));
  const bottom = smallestOf(sketched.map((one) => one.bottom));
  const below = labelledRows(texts, shape, left).filter(({ row }) => row > bottom);
  const match = left === Infinity ? sketch : matchRows(printed, below, shape.groupKeys);
  // The only row of a block may have been known by its neighbours alone.
  const isComplete = sketched.length === shape.blocks.length;
  const blocks = isComplete ? sketched : headsAbove(shape, texts, match.rows, isAlone);
  const { rows, unclear } = rowsOfJoinedLabels(match.rows, below, blocks, cells);
  const { places, problems } = placeFigures(blocks, rows, cells);
  const extra = extraRows(cells.values, [...rows.values()], places, below);
  const several = printed.filter(({ row }) => unclear.has(row)).map(({ label }) => label?.text ?? "");
  return {
    places,
    problems: [
      ...blocks.flatMap(({ block, heads }) => headProblems(block, heads)),
      ...problems,
      ...(several.length === 0 ? [] : [{ code: "several-figures", labels: several } as const]),
      ...rowProblems(printed, match),
      ...(extra.length === 0 ? [] : [{ code: "extra-rows", rows: extra } as const]),
    ],
    labelsFound: blocks.reduce((sum, { heads }) => sum + heads.exact, match.exact),
  };
}

/** The heads of each block of which a row was found, and the lowest row that holds one. */
function headsAbove(
  { blocks, groupKeys }: TableShape,
  texts: readonly (readonly TextCell[])[],
  rows: ReadonlyMap<number, number>,
  isAlone: boolean,
): readonly (FoundBlock & { readonly bottom: number })[] {
  let start = 0;
  return blocks.flatMap((block) => {
    const own = block.rows.flatMap(({ row }) => rows.get(row) ?? []);
    const first = smallestOf(own);
    if (first === Infinity) return [];
    const top = isAlone ? start : Math.max(start, first - block.headDepth - SPARE_HEAD_ROWS);
    const heads = matchHeads(block.heads, texts.slice(top, first), groupKeys);
    start = Math.max(start, largestOf(own)) + 1;
    return [{ block, heads, top, bottom: top + heads.bottom }];
  });
}

function rowProblems(printed: readonly ShapeRow[], match: RowMatch): readonly MatchProblem[] {
  const labelsWhere = (holds: (row: number) => boolean): readonly string[] =>
    printed.filter(({ row }) => holds(row)).map(({ label }) => label?.text ?? "");
  const missing = labelsWhere((row) => !match.rows.has(row));
  const moved = labelsWhere((row) => match.moved.has(row));
  const renamed = printed.flatMap(({ row, label }): readonly MatchProblem[] => {
    const found = match.renamed.get(row);
    return found === undefined ? [] : [{ code: "row-renamed", labels: [label?.text ?? ""], found }];
  });
  return [
    ...(missing.length === 0 ? [] : [{ code: "rows-missing", labels: missing } as const]),
    ...(moved.length === 0 ? [] : [{ code: "rows-reordered", labels: moved } as const]),
    ...renamed,
  ];
}

/** The innermost label of each row left of the figures; before these are found, the first one that a row of the form has. */
function labelledRows(
  texts: readonly (readonly TextCell[])[],
  shape: TableShape,
  left: number | undefined,
): readonly LabelledRow[] {
  const known = new Set(shape.blocks.flatMap(({ rows }) => rows.flatMap(({ label }) => label?.key ?? [])));
  const keyOf = ({ key, tail }: TextCell): string => (tail !== undefined && !known.has(key) ? tail : key);
  return texts.flatMap((cells, row) => {
    const inside = left === undefined ? cells : cells.filter(({ column }) => column < left);
    const label =
      left === undefined
        ? cells.find((cell) => known.has(keyOf(cell)) && !shape.headKeys.has(cell.key))
        : inside[inside.length - 1];
    return label === undefined ? [] : { row, column: label.column, key: keyOf(label), text: label.text };
  });
}
