import { largestOf, smallestOf } from "../../../src/report/extremes";
import {
  cellAt,
  coverCells,
  formatRange,
  parseCell,
  parseRange,
  type CellPosition,
  type Rectangle,
} from "../../../src/workbook/address";
import { tellingFormats } from "../../../src/workbook/number-format";
import type { RangeReading } from "../../../src/workbook/workbook";
import type { Address } from "../../../src/workbook/workbook-plan";
import { WorkbookError } from "../../../src/workbook/workbook-error";
import { blocksOf, joinAreas } from "./areas";
import type { EtSheet } from "./object-model";
import { type CellContent, contentOf, gridOf, literalText } from "./values";

/** What a cell shall hold; with neither value nor formula it is emptied. */
export interface WrittenCell {
  readonly address: Address;
  readonly value?: string | number;
  readonly formula?: string;
  /** The cell has the number format "@": every text is a text there. */
  readonly isTextCell?: boolean;
}

type Filled = WrittenCell & { readonly entry: string | number };

/** Old spreadsheets of this family refused blocks with longer texts: such a text goes alone. */
const LONGEST_IN_BLOCK = 800;
const TEXT_FORMAT = "@";

/** Writes in blocks and looks at what came of it. Throws where the sheet does not hold what was written. */
export function writeContents(sheet: EtSheet, cells: readonly WrittenCell[]): void {
  const filled = cells.flatMap((cell) => {
    const entry = entryOf(cell);
    return entry === undefined ? [] : [{ ...cell, entry }];
  });
  empty(
    sheet,
    cells.filter((cell) => entryOf(cell) === undefined).map(({ address }) => address),
  );
  writeEntries(sheet, filled);
  const wrong = differing(sheet, filled);
  // Where an apostrophe does not make a text, the text format does.
  const texts = wrong.flatMap((cell) => (typeof cell.value === "string" ? [{ ...cell, entry: cell.value }] : []));
  for (const { address } of texts) sheet.Range(address).NumberFormat = TEXT_FORMAT;
  writeEntries(sheet, texts);
  const [failed] = [...wrong.filter(({ value }) => typeof value !== "string"), ...differing(sheet, texts)];
  if (failed !== undefined)
    throw new WorkbookError("host-failed", sheet.Name, {
      cause: new Error(`${failed.address} does not hold what was written`),
    });
}

/** What the cells hold now, to be put back when a batch fails on its way. */
export function contentsOf(sheet: EtSheet, cells: readonly { readonly address: Address }[]): readonly WrittenCell[] {
  return blocksOf(cells).flatMap(({ range, rows }) => {
    const held = readContents(sheet, range).flat();
    return rows.flat().map(({ address }, at) => asWritten(address, held[at]));
  });
}

/** Every cell of the range, row by row. */
export function readContents(sheet: EtSheet, range: Address): readonly (readonly CellContent[])[] {
  const { top, left, bottom, right } = parseRange(range);
  const read = sheet.Range(range);
  const size = [bottom - top + 1, right - left + 1] as const;
  const values = gridOf(read.Value2, ...size);
  const formulas = gridOf(read.Formula, ...size);
  return values.map((row, down) => row.map((value, across) => contentOf(value, formulas[down]?.[across])));
}

/**
 * The number formats that make a number look like another one. WPS answers one format where all cells share it and nothing
 * otherwise: an area of several is halved, and halved again, until each part answers. Only where numbers stand is asked.
 */
export function readFormats(
  sheet: EtSheet,
  range: Address,
  values: RangeReading["values"],
): Pick<RangeReading, "formats"> {
  const { top, left } = parseRange(range);
  const numbers = values.flatMap((row, down) =>
    row.flatMap((value, across) =>
      typeof value === "number" && value !== 0 ? { row: top + down, column: left + across } : [],
    ),
  );
  const formats = new Map<string, unknown>();
  askFormats(sheet, numbers, formats);
  return tellingFormats(values, (row, column) => formats.get(cellAt(top + row, left + column)));
}

function askFormats(sheet: EtSheet, cells: readonly CellPosition[], formats: Map<string, unknown>): void {
  const [first] = cells;
  if (first === undefined) return;
  const area = boxAround(cells);
  const shared = sheet.Range(formatRange(area)).NumberFormat;
  if (typeof shared === "string" || cells.length === 1) {
    for (const { row, column } of cells) formats.set(cellAt(row, column), shared);
    return;
  }
  const isTall = area.bottom - area.top >= area.right - area.left;
  const middle = isTall ? Math.floor((area.top + area.bottom) / 2) : Math.floor((area.left + area.right) / 2);
  const isBefore = ({ row, column }: CellPosition): boolean => (isTall ? row : column) <= middle;
  askFormats(sheet, cells.filter(isBefore), formats);
  askFormats(
    sheet,
    cells.filter((cell) => !isBefore(cell)),
    formats,
  );
}

function boxAround(cells: readonly CellPosition[]): Rectangle {
  const rows = cells.map(({ row }) => row);
  const columns = cells.map(({ column }) => column);
  return { top: smallestOf(rows), left: smallestOf(columns), bottom: largestOf(rows), right: largestOf(columns) };
}

function entryOf({ value, formula, isTextCell = false }: WrittenCell): string | number | undefined {
  if (formula !== undefined) return formula;
  if (typeof value !== "string" || isTextCell) return value;
  return literalText(value);
}

function writeEntries(sheet: EtSheet, cells: readonly Filled[]): void {
  const isLong = ({ entry }: Filled): boolean => typeof entry === "string" && entry.length > LONGEST_IN_BLOCK;
  for (const { address, entry } of cells.filter(isLong)) sheet.Range(address).Value2 = entry;
  for (const { range, rows } of blocksOf(cells.filter((cell) => !isLong(cell)))) {
    const [first] = rows.flat();
    sheet.Range(range).Formula =
      rows.length * (rows[0]?.length ?? 0) === 1 ? first?.entry : rows.map((row) => row.map(({ entry }) => entry));
  }
}

/** A part of a merged cell cannot be emptied, only the whole. */
function empty(sheet: EtSheet, cells: readonly Address[]): void {
  const covered = coverCells(cells.map(parseCell)).map(formatRange);
  for (const area of joinAreas(covered)) {
    const range = sheet.Range(area);
    if (range.MergeCells === false) range.ClearContents();
    else cellsIn(area, cells).forEach((cell) => sheet.Range(cell).MergeArea.ClearContents());
  }
}

function cellsIn(area: string, cells: readonly Address[]): readonly Address[] {
  const rectangles = area.split(",").map(parseRange);
  return cells.filter((cell) => {
    const { row, column } = parseCell(cell);
    return rectangles.some(
      ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
    );
  });
}

function differing(sheet: EtSheet, cells: readonly Filled[]): readonly Filled[] {
  return blocksOf(cells).flatMap(({ range, rows }) => {
    const held = readContents(sheet, range);
    return rows.flatMap((row, down) => row.filter((cell, across) => !holds(held[down]?.[across], cell)));
  });
}

/** A formula may be spelt in another way, and its result is not there yet: that there is one is enough. */
function holds(held: CellContent | undefined, { value, formula }: WrittenCell): boolean {
  if (held === undefined) return false;
  if (formula !== undefined) return held.formula !== null;
  if (held.formula !== null) return false;
  return typeof value === "string"
    ? oneLineBreak(String(held.value ?? "")) === oneLineBreak(value) && typeof held.value !== "number"
    : held.value === value;
}

const oneLineBreak = (text: string): string => text.split("\r\n").join("\n");

function asWritten(address: Address, content: CellContent | undefined): WrittenCell {
  if (content === undefined) return { address };
  const { value, formula } = content;
  if (formula !== null) return { address, formula };
  if (typeof value === "boolean") return { address, value: value ? "TRUE" : "FALSE" };
  return value === null ? { address } : { address, value };
}
