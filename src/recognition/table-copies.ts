import { largestOf, smallestOf } from "../report/extremes";
import type { TableFormat } from "../report/report-format";
import type { RangeReading, SheetValue } from "../workbook/workbook";
import { textsOf, type Grid } from "../binding/grid-texts";
import { labelKey } from "../binding/label-key";

/** One of the tables of a kind that stand on a sheet, or the whole sheet where there is one at most. */
export interface TableCopy {
  /** The sheet, of which only this table and what stands above it are left. */
  readonly cells: RangeReading;
  /** What stands above its first row of figures, heads included. */
  readonly above: readonly string[];
  /** The labels of two tables stand in one another's midst: nothing can be told apart. */
  readonly isMixed: boolean;
}

/** Fewer labels than this that stand again are no second table. */
const FEWEST_REPEATED = 3;
const REPEATED_SHARE = 0.25;
const REPEATED_HEADS_SHARE = 0.5;

/** The tables of one kind on a sheet, told apart by labels that the form prints once and that stand there again. */
export function copiesOf(formats: readonly TableFormat[], cells: RangeReading): readonly TableCopy[] {
  const anchors = anchorsAmong(formats, cells.values);
  // Heads are repeated on every page of a long table; only table 四 has nothing else.
  const labels = anchors.printed > anchors.printedHeads ? anchors.all.filter(({ isHead }) => !isHead) : anchors.all;
  const rows = split(
    placesOf(labels, ({ row }) => row),
    REPEATED_SHARE * (anchors.printed - anchors.printedHeads),
  );
  if (rows === "mixed") return [{ cells, above: [], isMixed: true }];
  const bands = rows ?? [extentOf(labels.map(({ row }) => row))];
  let top = 0;
  return bands.flatMap((band, index) => {
    const next = bands[index + 1];
    const bottom = next === undefined ? Infinity : lastFilled(cells.values, band.last, next.first);
    const own = { top, bottom };
    top = bottom + 1;
    return columnCopies(anchors, cells, band, own);
  });
}

interface Anchor {
  readonly key: string;
  readonly row: number;
  readonly column: number;
  readonly isHead: boolean;
}

interface Anchors {
  readonly all: readonly Anchor[];
  /** How many different ones the form prints. */
  readonly printed: number;
  readonly printedHeads: number;
}

/** The labels on the sheet that the form prints just once, in the format of which most stand there. */
function anchorsAmong(formats: readonly TableFormat[], grid: Grid): Anchors {
  const each = formats.map((format): Anchors => {
    const headKeys = headsOf(format);
    const keys = printedOnce(format);
    const all = textsOf(grid).flatMap((line, row) =>
      line.flatMap(({ column, key }) => (keys.has(key) ? { key, row, column, isHead: headKeys.has(key) } : [])),
    );
    return { all, printed: keys.size, printedHeads: [...keys].filter((key) => headKeys.has(key)).length };
  });
  const most = largestOf(each.map(({ all }) => all.length));
  return each.find(({ all }) => all.length === most) ?? { all: [], printed: 0, printedHeads: 0 };
}

function printedOnce({ labels }: TableFormat): ReadonlySet<string> {
  const keys = labels.map(({ text }) => labelKey(text)).filter((key) => key !== "");
  return new Set(keys.filter((key) => keys.indexOf(key) === keys.lastIndexOf(key)));
}

/** Labels above the first figure, and those above the figures of each block. */
function headsOf({ labels, cells }: TableFormat): ReadonlySet<string> {
  const rows = new Set(cells.map(({ row }) => row));
  return new Set(
    labels.flatMap(({ row, rowSpan = 1, text }) => {
      const covered = Array.from({ length: rowSpan }, (_, index) => row + index);
      return covered.some((one) => rows.has(one)) ? [] : labelKey(text);
    }),
  );
}

/** By label, the rows or columns in which it stands, each once and in order. */
function placesOf(anchors: readonly Anchor[], placeOf: (anchor: Anchor) => number): readonly (readonly number[])[] {
  const places = new Map<string, Set<number>>();
  for (const anchor of anchors) places.set(anchor.key, (places.get(anchor.key) ?? new Set()).add(placeOf(anchor)));
  return [...places.values()].map((all) => [...all].sort((one, other) => one - other));
}

interface Extent {
  readonly first: number;
  readonly last: number;
}

/** From where to where each copy goes; undefined where there is but one, "mixed" where they overlap. */
function split(places: readonly (readonly number[])[], share: number): readonly Extent[] | "mixed" | undefined {
  const enough = Math.max(FEWEST_REPEATED, share);
  const counts = [...new Set(places.map(({ length }) => length))].sort((one, other) => other - one);
  const count = counts.find((one) => places.filter(({ length }) => length >= one).length >= enough) ?? 1;
  if (count < 2) return undefined;
  const telling = places.filter(({ length }) => length === count);
  const extents = Array.from({ length: count }, (_, index) => extentOf(telling.map((one) => one[index] ?? 0)));
  const isApart = extents.every(({ first }, index) => first > (extents[index - 1]?.last ?? -1));
  return isApart ? extents : "mixed";
}

const extentOf = (places: readonly number[]): Extent => ({ first: smallestOf(places), last: largestOf(places) });

/** The last row with figures between the labels of one table and those of the next: what follows belongs to the next. */
function lastFilled(grid: Grid, from: number, to: number): number {
  for (let row = to - 1; row > from; row--) if (hasFigures(grid[row])) return row;
  return from;
}

/** A year alone is a title. */
function hasFigures(row: readonly SheetValue[] | undefined): boolean {
  const figures = (row ?? []).filter((value) => typeof value === "number" || /^\s*\d+\s*$/.test(String(value ?? "")));
  return figures.length > 1 || (figures.length === 1 && !/^\s*(?:19|20)\d\d\s*$/.test(String(figures[0])));
}

/** The tables that stand beside one another in a band of rows. */
function columnCopies(
  anchors: Anchors,
  cells: RangeReading,
  band: Extent,
  rows: { readonly top: number; readonly bottom: number },
): readonly TableCopy[] {
  const inside = anchors.all.filter(({ row }) => row >= rows.top && row <= rows.bottom);
  const heads = inside.filter(({ isHead }) => isHead);
  const columns = split(
    placesOf(heads, ({ column }) => column),
    REPEATED_HEADS_SHARE * anchors.printedHeads,
  );
  const starts = columns === undefined || columns === "mixed" ? [0] : startsOf(columns, inside);
  const isWhole = starts.length === 1 && rows.top === 0 && rows.bottom === Infinity;
  // Labels of rows that stand at the left of all of them.
  const common = starts.length > 1 ? (starts[0] ?? 0) : 0;
  return starts.map((start, index) => {
    const area = { ...rows, left: start, right: (starts[index + 1] ?? Infinity) - 1, common };
    const head = { ...area, bottom: Math.min(rows.bottom, band.first) };
    return { cells: isWhole ? cells : only(cells, area), above: textsIn(cells.values, head), isMixed: false };
  });
}

/** What stands between columns that are blank in all rows, each part with nothing of the others. */
export function columnParts(cells: RangeReading): readonly RangeReading[] {
  const width = cells.values[0]?.length ?? 0;
  const isBlank = (column: number): boolean => cells.values.every((row) => (row[column] ?? null) === null);
  const parts: Area[] = [];
  for (let column = 0; column < width; column++) {
    if (isBlank(column)) continue;
    const left = column;
    while (column + 1 < width && !isBlank(column + 1)) column++;
    parts.push({ top: 0, bottom: Infinity, left, right: column, common: 0 });
  }
  return parts.map((area) => only(cells, area));
}

/** Where each copy begins: with its own labels of rows, where it has them, else with its heads. */
function startsOf(columns: readonly Extent[], anchors: readonly Anchor[]): readonly number[] {
  const labels = placesOf(
    anchors.filter(({ isHead }) => !isHead),
    ({ column }) => column,
  ).filter(({ length }) => length === columns.length);
  return columns.map(({ first }, index) =>
    labels.length < FEWEST_REPEATED ? first : smallestOf([first, ...labels.map((places) => places[index] ?? first)]),
  );
}

/** Rows and columns of one table; columns before `common` belong to all. */
interface Area {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly common: number;
}

/** The same rectangle with nothing outside the area: what is left keeps its place. */
function only({ values, formulas, formats, spans, ...address }: RangeReading, area: Area): RangeReading {
  const { top, bottom, left, right, common } = area;
  const isOwn = (row: number, column: number): boolean =>
    row >= top && row <= bottom && (column < common || (column >= left && column <= right));
  const cut = <Item>(grid: readonly (readonly (Item | null)[])[]): readonly (readonly (Item | null)[])[] =>
    grid.map((line, row) => line.map((item, column) => (isOwn(row, column) ? item : null)));
  const joined = spans === undefined ? {} : { spans: spans.filter(({ row, column }) => isOwn(row, column)) };
  const own = { ...address, values: cut(values), formulas: cut(formulas), ...joined };
  return formats === undefined ? own : { ...own, formats: cut(formats) };
}

function textsIn(grid: Grid, { top, bottom, left, right }: Omit<Area, "common">): readonly string[] {
  return grid
    .slice(top, bottom + 1)
    .flatMap((line) => line.slice(left, right + 1))
    .filter((value): value is string => typeof value === "string" && value !== "");
}
