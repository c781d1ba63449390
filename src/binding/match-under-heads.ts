import { readValue } from "../report/read-value";
import type { SheetValue } from "../workbook/workbook";
import type { TextCell } from "./grid-texts";
import { matchHeads, type HeadMatch } from "./match-heads";
import { headProblems, SPARE_HEAD_ROWS } from "./head-problems";
import { placeFigures, spanAt } from "./place-figures";
import type { GridCells, MatchProblem, TableMatch } from "./table-match";
import type { ShapeBlock, TableShape } from "./table-shape";

/** Tables of one line without a label: the heads tell where it is. `isAlone` as in matchTable. */
export function matchUnderHeads(
  shape: TableShape,
  cells: GridCells,
  texts: readonly (readonly TextCell[])[],
  isAlone: boolean,
): TableMatch {
  const [block] = shape.blocks;
  if (block === undefined || shape.blocks.length > 1) throw new Error("lines without labels need one block of heads");
  const headRows = texts.flatMap((line, row) =>
    line.some(({ key }) => shape.headKeys.has(key) && !isTotalOnly(key, block)) ? row : [],
  );
  const last = headRows[headRows.length - 1];
  if (last === undefined) {
    const labels = block.heads.map(({ text }) => text);
    return { places: new Map(), problems: [{ code: "columns-missing", labels }], labelsFound: 0 };
  }
  const top = isAlone ? 0 : Math.max(0, last + 1 - block.headDepth - SPARE_HEAD_ROWS);
  const heads = matchHeads(block.heads, texts.slice(top, last + 1), shape.groupKeys);
  const ofHeads = headProblems(block, heads);
  const under = heads.columns.flatMap((column) => (column === undefined ? [] : underHead(cells, heads, top, column)));
  const line = figureLine(cells, under, last + 1, isAlone ? Infinity : MOST_BLANK_LINES);
  const isThere = line !== undefined && line < cells.values.length;
  const rows = isThere ? new Map(block.rows.map(({ row }) => [row, line])) : new Map<number, number>();
  const { places, problems } = placeFigures([{ block, heads, top }], rows, cells);
  const code = line === undefined ? "rows-unclear" : "rows-missing";
  const ofRows: readonly MatchProblem[] = isThere ? problems : [{ code, labels: [...shape.groupKeys] }];
  return { places, problems: [...ofHeads, ...ofRows], labelsFound: heads.exact };
}

/** The columns that a head reaches over, where cells were joined for it. */
function underHead(cells: GridCells, { rowOf }: HeadMatch, top: number, column: number): readonly number[] {
  const row = rowOf.get(column);
  const width = row === undefined ? 1 : spanAt(cells, top + row, column).columns;
  return Array.from({ length: width }, (_, step) => column + step);
}

/** 总计 alone does not show that a row is one of heads: every table has a 总计. */
const isTotalOnly = (key: string, { heads }: ShapeBlock): boolean => heads[heads.length - 1]?.key === key;

/** Further down, what stands on a sheet is something else. */
const MOST_BLANK_LINES = 3;

/**
 * The row with the figures: the one in which somebody typed, though blank lines or the numbers of the columns stand above
 * it; while nobody has, the one with formulas, else the first. Undefined where several are filled.
 */
function figureLine(
  { values, formulas }: GridCells,
  under: readonly number[],
  start: number,
  mostBlank: number,
): number | undefined {
  const typed: number[] = [];
  const computed: number[] = [];
  let blank = 0;
  for (let row = start; row < values.length && blank <= mostBlank; row++) {
    const line = under.map((column) => ({ value: values[row]?.[column] ?? null, formula: formulas[row]?.[column] }));
    const own = line.filter(({ formula }) => formula == null).map(({ value }) => value);
    if (own.some(isWords)) break;
    if (own.some((value) => value !== null && value !== "")) typed.push(row);
    else if (line.some(({ formula }) => formula != null)) computed.push(row);
    blank = typed.includes(row) ? 0 : blank + 1;
  }
  const figures = typed.length < 2 ? typed : typed.filter((row) => !isNumbering(under.map((at) => values[row]?.[at])));
  return figures.length > 1 ? undefined : (figures[0] ?? computed[0] ?? start);
}

/** 1, 2, 3, … under the heads: 栏次. */
const isNumbering = (line: readonly (SheetValue | undefined)[]): boolean =>
  line.length > 2 && line.every((value, index) => Number(value) === Number(line[0]) + index && value !== "");

/** A label or a note, not a figure however it is written: 核对, 注：……; “约2” and “无” stand for figures. */
export function isWords(value: SheetValue): boolean {
  if (typeof value !== "string") return false;
  const words = value.replace(/[^\p{L}\p{N}]/gu, "");
  if (words.length < 2 || typeof readValue(value, "count", undefined).value !== "string") return false;
  return words.length > LONGEST_FIGURE || !/\d/.test(words);
}

const LONGEST_FIGURE = 8;
