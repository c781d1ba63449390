import type { RangeAddress } from "./workbook";
import type { Address } from "./workbook-plan";

/** Rows and columns are counted from 0. */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** All four edges are inside; rows and columns are counted from 0. */
export interface Rectangle {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The size of a sheet in Excel and WPS. */
export const ROW_LIMIT = 1_048_576;
export const COLUMN_LIMIT = 16_384;

const LETTER_A = 65;
const LETTERS = 26;

/** 3 is "D", 26 is "AA". */
export function columnName(column: number): string {
  if (!Number.isInteger(column) || column < 0 || column >= COLUMN_LIMIT) throw new Error(`no such column: ${column}`);
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / LETTERS)) {
    name = String.fromCharCode(LETTER_A + ((rest - 1) % LETTERS)) + name;
  }
  return name;
}

/** cellAt(5, 3) is "D6". */
export function cellAt(row: number, column: number): Address {
  if (!Number.isInteger(row) || row < 0 || row >= ROW_LIMIT) throw new Error(`no such row: ${row}`);
  return `${columnName(column)}${row + 1}`;
}

/** Reads "D6", "d6" and "$D$6". Throws a plain Error for anything else. */
export function parseCell(address: Address): CellPosition {
  const letters = runOf(address, address.startsWith("$") ? 1 : 0, isLetter);
  const digits = runOf(address, letters.end + (address[letters.end] === "$" ? 1 : 0), isDigit);
  const isWhole = digits.end === address.length && letters.text !== "" && digits.text !== "" && digits.text[0] !== "0";
  if (!isWhole || letters.text.length > 3 || digits.text.length > 7) throw new Error(`not a cell address: ${address}`);
  let column = 0;
  for (const letter of letters.text.toUpperCase()) column = column * LETTERS + letter.charCodeAt(0) - LETTER_A + 1;
  const row = Number(digits.text) - 1;
  if (row >= ROW_LIMIT || column > COLUMN_LIMIT) throw new Error(`not a cell address: ${address}`);
  return { row, column: column - 1 };
}

/** Reads "B4:H30" and "B4", with or without dollars, and with the corners in either order. */
export function parseRange(address: Address): Rectangle {
  const colon = address.indexOf(":");
  const first = parseCell(colon < 0 ? address : address.slice(0, colon));
  const last = colon < 0 ? first : parseCell(address.slice(colon + 1));
  return {
    top: Math.min(first.row, last.row),
    left: Math.min(first.column, last.column),
    bottom: Math.max(first.row, last.row),
    right: Math.max(first.column, last.column),
  };
}

/** "B4:H30"; a single cell is "B4". */
export function formatRange({ top, left, bottom, right }: Rectangle): Address {
  if (bottom < top || right < left) throw new Error(`not a rectangle: ${top},${left},${bottom},${right}`);
  const first = cellAt(top, left);
  const last = cellAt(bottom, right);
  return first === last ? first : `${first}:${last}`;
}

/** "$B$4:$H$30", as a defined name refers to it. */
export function formatAbsoluteRange(rectangle: Rectangle): string {
  return formatRange(rectangle)
    .split(":")
    .map((cell) => {
      const { row, column } = parseCell(cell);
      return `$${columnName(column)}$${row + 1}`;
    })
    .join(":");
}

/** "'三 依申请'!$B$4:$H$30": what a defined name holds. The sheet is always quoted. */
export function formatReference({ sheet, range }: RangeAddress): string {
  return `'${sheet.split("'").join("''")}'!${formatAbsoluteRange(parseRange(range))}`;
}

/** Reads what a defined name holds, with or without a leading "=". Undefined for #REF!, formulas and anything else. */
export function parseReference(reference: string): RangeAddress | undefined {
  const text = reference.startsWith("=") ? reference.slice(1) : reference;
  const mark = text.lastIndexOf("!");
  if (mark < 1) return undefined;
  const sheet = unquoted(text.slice(0, mark));
  if (sheet === undefined) return undefined;
  try {
    return { sheet, range: formatRange(parseRange(text.slice(mark + 1))) };
  } catch {
    return undefined; // not an address: the name means something else
  }
}

export function contains(outer: Rectangle, inner: Rectangle): boolean {
  return (
    outer.top <= inner.top && outer.left <= inner.left && outer.bottom >= inner.bottom && outer.right >= inner.right
  );
}

export function intersects(one: Rectangle, other: Rectangle): boolean {
  return one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right;
}

/** Where a range lies after rows were inserted before row `at` (0-based), or deleted from there on; undefined where nothing of it is left. */
export function shiftRows(range: Address, at: number, count: number): Address | undefined {
  const { top, bottom, left, right } = parseRange(range);
  const moved = shiftSpan(top, bottom, at, count);
  return moved === undefined ? undefined : formatRange({ top: moved[0], bottom: moved[1], left, right });
}

/** As shiftRows, for columns. */
export function shiftColumns(range: Address, at: number, count: number): Address | undefined {
  const { top, bottom, left, right } = parseRange(range);
  const moved = shiftSpan(left, right, at, count);
  return moved === undefined ? undefined : formatRange({ top, bottom, left: moved[0], right: moved[1] });
}

function shiftSpan(first: number, last: number, at: number, count: number): readonly [number, number] | undefined {
  if (count >= 0) return [first >= at ? first + count : first, last >= at ? last + count : last];
  const gone = -count;
  const newFirst = first >= at + gone ? first - gone : Math.min(first, at);
  const newLast = last >= at + gone ? last - gone : Math.min(last, at - 1);
  return newLast < newFirst ? undefined : [newFirst, newLast];
}

/** The cells as rectangles that touch no cell twice: runs along rows, joined downwards where they are equally wide. */
export function coverCells(cells: Iterable<CellPosition>): readonly Rectangle[] {
  const positions = [...cells].sort((one, other) => one.row - other.row || one.column - other.column);
  const runs: Rectangle[] = [];
  for (const { row, column } of positions) {
    const last = runs[runs.length - 1];
    if (last !== undefined && last.top === row && last.right >= column - 1)
      runs[runs.length - 1] = { ...last, right: column };
    else runs.push({ top: row, bottom: row, left: column, right: column });
  }
  return joinDownwards(runs);
}

/** What is left of a rectangle without the holes. */
export function uncover(outer: Rectangle, holes: readonly Rectangle[]): readonly Rectangle[] {
  const edges = [outer.top, ...holes.flatMap(({ top, bottom }) => [top, bottom + 1])].filter(
    (row) => row >= outer.top && row <= outer.bottom,
  );
  const tops = [...new Set(edges)].sort((one, other) => one - other);
  const bands = tops.flatMap((top, index) => {
    const bottom = (tops[index + 1] ?? outer.bottom + 1) - 1;
    const cut = holes
      .filter((hole) => hole.top <= top && hole.bottom >= top)
      .sort((one, other) => one.left - other.left);
    const free: Rectangle[] = [];
    let left = outer.left;
    for (const hole of cut) {
      if (hole.left > left) free.push({ top, bottom, left, right: Math.min(hole.left - 1, outer.right) });
      left = Math.max(left, hole.right + 1);
    }
    if (left <= outer.right) free.push({ top, bottom, left, right: outer.right });
    return free;
  });
  return joinDownwards(bands);
}

function joinDownwards(bands: readonly Rectangle[]): readonly Rectangle[] {
  const open = new Map<string, Rectangle>();
  const closed: Rectangle[] = [];
  for (const band of bands) {
    const key = `${band.left}:${band.right}`;
    const above = open.get(key);
    if (above !== undefined && above.bottom === band.top - 1) {
      open.set(key, { ...above, bottom: band.bottom });
      continue;
    }
    if (above !== undefined) closed.push(above);
    open.set(key, band);
  }
  return [...closed, ...open.values()].sort((one, other) => one.top - other.top || one.left - other.left);
}

function unquoted(sheet: string): string | undefined {
  if (!sheet.startsWith("'")) return sheet.includes("'") || sheet.startsWith("#") ? undefined : sheet;
  if (sheet.length < 3 || !sheet.endsWith("'")) return undefined;
  return sheet.slice(1, -1).split("''").join("'");
}

function runOf(
  text: string,
  start: number,
  belongs: (code: number) => boolean,
): { readonly text: string; readonly end: number } {
  let end = start;
  while (end < text.length && belongs(text.charCodeAt(end))) end++;
  return { text: text.slice(start, end), end };
}

const isLetter = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
