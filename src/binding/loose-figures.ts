import { largestOf, smallestOf } from "../report/extremes";
import { readValue } from "../report/read-value";
import { COLUMN_LIMIT, parseRange, type CellPosition, type Rectangle } from "../workbook/address";
import { shownOtherwise } from "../workbook/number-format";
import type { RangeReading, SheetValue } from "../workbook/workbook";
import { labelKey } from "./label-key";
import { isWords } from "./match-under-heads";
import { isControlLabel, isOurKey } from "./our-labels";
import type { TableReading } from "./read-table";

/** What is looked at for one table. */
export interface AroundTable {
  /** The table and what was read around it. */
  readonly areas: readonly RangeReading[];
  /** Where other parts of the report stand. */
  readonly taken: readonly Rectangle[];
}

/**
 * Numbers that somebody typed in the rows of a table, or right below it, and that are none of its figures: they stand
 * under no head of the form. Rows of their own are told as such; numbers of rows, another year's, and what a formula
 * gives are nobody's lost figures.
 */
export function looseFigures(
  table: Pick<TableReading, "placed" | "problems">,
  around: AroundTable,
): readonly CellPosition[] {
  if (table.placed.size === 0) return [];
  const extent = extentOf(table.placed.values());
  const own = new Set([...table.placed.values()].map(keyOf));
  const typed = typedNumbers(around, { top: extent.top, left: behindLabels(around.areas, extent), own });
  // Nearly every table ends here.
  if (typed.length === 0) return [];
  const told = new Set(table.problems.flatMap((problem) => (problem.code === "extra-rows" ? problem.rows : [])));
  const stop = firstWords(around.areas, extent.bottom);
  const heads = headsOutside(around.areas, extent);
  const figureColumns = new Set([...table.placed.values()].map(({ column }) => column));
  const isOther = ({ column }: CellPosition): boolean =>
    !figureColumns.has(column) && isReference(heads.get(column) ?? []);
  const inRows = typed.filter(({ row }) => row <= extent.bottom);
  const below = typed.filter(({ row }) => row > extent.bottom && row < stop);
  return [...inRows, ...(isYearAlone(below) ? [] : below)]
    .filter(({ row, column }) => !told.has(row) && !isOther({ row, column }))
    .filter(({ column }, _, all) => !isNumbered(all.filter((one) => one.column === column)));
}

interface TypedNumber extends CellPosition {
  readonly value: number;
}

const keyOf = ({ row, column }: CellPosition): number => row * COLUMN_LIMIT + column;

/** The smallest area that holds all of them. */
export function extentOf(positions: Iterable<CellPosition>): Rectangle {
  const all = [...positions];
  const rows = all.map(({ row }) => row);
  const columns = all.map(({ column }) => column);
  return { top: smallestOf(rows), left: smallestOf(columns), bottom: largestOf(rows), right: largestOf(columns) };
}

/** The column right of the last label of these rows; numbers left of it count the rows. */
function behindLabels(areas: readonly RangeReading[], { top, left, bottom }: Rectangle): number {
  let last = -1;
  for (const { range, values } of areas) {
    const corner = parseRange(range);
    const end = Math.min(bottom - corner.top, values.length - 1);
    for (let down = Math.max(top - corner.top, 0); down <= end; down++) {
      const line = values[down] ?? [];
      let across = Math.min(left - corner.left, line.length) - 1;
      while (corner.left + across > last && across >= 0 && !isWords(line[across] ?? null)) across--;
      if (across >= 0) last = Math.max(last, corner.left + across);
    }
  }
  return Math.min(last + 1, left);
}

interface Sought {
  /** The first row of figures. */
  readonly top: number;
  /** The first column behind the labels. */
  readonly left: number;
  /** By keyOf, the figures of the form. */
  readonly own: ReadonlySet<number>;
}

/** Behind the labels, from their first row on, without the figures of the form. A day is no figure of a table. */
function typedNumbers({ areas, taken }: AroundTable, { top, left, own }: Sought): readonly TypedNumber[] {
  const isTaken = (row: number, column: number): boolean =>
    taken.some((one) => row >= one.top && row <= one.bottom && column >= one.left && column <= one.right);
  const found: TypedNumber[] = [];
  for (const { range, values, formulas, formats } of areas) {
    const corner = parseRange(range);
    for (let down = Math.max(top - corner.top, 0); down < values.length; down++) {
      const line = values[down] ?? [];
      const inLine: TypedNumber[] = [];
      for (let across = Math.max(left - corner.left, 0); across < line.length; across++) {
        const raw = line[across] ?? null;
        const place = { row: corner.top + down, column: corner.left + across };
        if (raw === null || own.has(keyOf(place)) || formulas[down]?.[across] != null) continue;
        const value = numberIn(raw, formats?.[down]?.[across]);
        if (value !== undefined && !isTaken(place.row, place.column)) inLine.push({ ...place, value });
      }
      if (inLine.length > 0 && !line.some(isControlLabel)) for (const one of inLine) found.push(one);
    }
  }
  return found;
}

function numberIn(raw: SheetValue, format: string | null | undefined): number | undefined {
  if (raw === null || typeof raw === "boolean") return undefined;
  if (typeof raw === "number" && format != null && shownOtherwise(raw, format)?.way === "date") return undefined;
  const { value } = readValue(raw, "count", undefined);
  return typeof value === "number" ? value : undefined;
}

/** Further down, what stands on a sheet is something else. */
const MOST_ROWS_BELOW = 6;

/** Not the words 核对 and 核对数 of the rows that we put there. */
const isForeignWords = (value: SheetValue): boolean => isWords(value) && !isOurKey(labelKey(String(value)));

/** The first row below the table in which there are words: a note, a signature, the title of the next table. */
function firstWords(areas: readonly RangeReading[], bottom: number): number {
  const rows = areas.flatMap(({ range, values }) => {
    const { top } = parseRange(range);
    return values.flatMap((line, down) => (top + down > bottom && line.some(isForeignWords) ? top + down : []));
  });
  return Math.min(smallestOf(rows, Infinity), bottom + MOST_ROWS_BELOW + 1);
}

/** So many rows above the first figures there are heads. */
const HEAD_ROWS = 4;

/** The words of each column, from the heads down to the last row of figures. */
function headsOutside(
  areas: readonly RangeReading[],
  { top, bottom }: Rectangle,
): ReadonlyMap<number, readonly string[]> {
  const heads = new Map<number, string[]>();
  for (const { range, values } of areas) {
    const corner = parseRange(range);
    values.forEach((line, down) => {
      if (corner.top + down < top - HEAD_ROWS || corner.top + down > bottom) return;
      line.forEach((value, across) => {
        if (typeof value !== "string" || value === "") return;
        const column = corner.left + across;
        heads.set(column, [...(heads.get(column) ?? []), value]);
      });
    });
  }
  return heads;
}

/** A column that counts the rows, holds another year's figures, or is ours to type totals of a register into. */
const REFERENCE = /序号|行次|栏次|编号|上一?年|去年|往年|同期|(?:19|20)\d\d\s*年/;

const isReference = (words: readonly string[]): boolean =>
  words.some((text) => REFERENCE.test(text) || isControlLabel(text));

const FEWEST_NUMBERED = 4;

/** 1, 2, 3, … below one another. */
const isNumbered = (column: readonly TypedNumber[]): boolean =>
  column.length >= FEWEST_NUMBERED && column.every(({ value }, index) => value === (column[0]?.value ?? 0) + index);

const isYearAlone = (numbers: readonly TypedNumber[]): boolean =>
  numbers.length === 1 && numbers.every(({ value }) => value >= 1990 && value <= 2100);
