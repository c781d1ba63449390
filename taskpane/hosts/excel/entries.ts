/// <reference types="office-js" />
import { largestOf, smallestOf } from "../../../src/report/extremes";
import { coverCells, formatRange, parseCell, parseRange, type Rectangle } from "../../../src/workbook/address";
import { tellingFormats } from "../../../src/workbook/number-format";
import type { RangeReading, SheetValue } from "../../../src/workbook/workbook";
import type { Address } from "../../../src/workbook/workbook-plan";

/** What goes into a cell. Neither a value nor a formula empties it. */
export interface CellContent {
  readonly address: Address;
  readonly value?: string | number;
  readonly formula?: `=${string}`;
}

/** What Excel would read as something other than a text: formulas, numbers, dates in digits or words, truth. */
const READ_BY_EXCEL = /^[=+\-@'#]|[0-9０-９]|^[〇○零一二三四五六七八九十]+[年月日]|^\s*(true|false)\s*$/i;

/** A text goes in as the text it is: behind an apostrophe where Excel would read it as something else. */
export const entryOf = ({ value, formula }: CellContent): string | number => {
  if (formula !== undefined) return formula;
  if (typeof value !== "string") return value ?? "";
  return READ_BY_EXCEL.test(value) ? `'${value}` : value;
};

/** The cells as rectangles without gaps, each with its rows of something. */
export function blocksOf<T extends { readonly address: Address }, E>(
  cells: readonly T[],
  entry: (cell: T) => E,
): readonly { readonly range: Address; readonly rows: E[][] }[] {
  const entries = new Map(cells.map((cell) => [keyOf(parseCell(cell.address)), entry(cell)]));
  return coverCells([...cells].map(({ address }) => parseCell(address))).map((rectangle) => ({
    range: formatRange(rectangle),
    rows: tableOf(rectangle, (row, column) => {
      const found = entries.get(keyOf({ row, column }));
      if (found === undefined) throw new Error(`a block covers a cell it does not have: ${row}, ${column}`);
      return found;
    }),
  }));
}

/** The cells as one table from the first to the last; null, which Excel leaves alone, where there is none. */
export function wholeBlock<T extends { readonly address: Address }, E>(
  cells: readonly T[],
  entry: (cell: T) => E,
): { readonly range: Address; readonly rows: (E | null)[][] } | undefined {
  if (cells.length === 0) return undefined;
  const places = cells.map(({ address }) => parseCell(address));
  const rows = places.map(({ row }) => row);
  const columns = places.map(({ column }) => column);
  const rectangle = {
    top: smallestOf(rows),
    bottom: largestOf(rows),
    left: smallestOf(columns),
    right: largestOf(columns),
  };
  const entries = new Map(cells.map((cell, index) => [keyOf(places[index] ?? parseCell(cell.address)), entry(cell)]));
  return {
    range: formatRange(rectangle),
    rows: tableOf(rectangle, (row, column) => entries.get(keyOf({ row, column })) ?? null),
  };
}

/** What Excel holds, as the port tells it. An empty text is a value only where a formula gives it. */
export function readingOf(sheet: string, range: Address, loaded: Excel.Range): RangeReading {
  const formulas = loaded.formulas.map((row, index) =>
    row.map((formula: unknown, column) => formulaOf(formula, loaded.values[index]?.[column])),
  );
  const values = loaded.values.map((row, index) =>
    row.map((value: unknown, column) => valueOf(value, formulas[index]?.[column] ?? null)),
  );
  const formats: readonly (readonly unknown[])[] = loaded.numberFormat;
  return { sheet, range, values, formulas, ...tellingFormats(values, (row, column) => formats[row]?.[column]) };
}

/** Excel answers the content where there is no formula; a text that begins with "=" is its own value, a formula never is. */
const formulaOf = (formula: unknown, value: unknown): string | null =>
  typeof formula === "string" && formula.startsWith("=") && formula !== value ? formula : null;

function valueOf(value: unknown, formula: string | null): SheetValue {
  if (value === "" && formula === null) return null;
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}

/** "B2:D4" of what Excel calls "B2:D4", "'三 依申请'!B2:D4", "$B$2", "5:6" or "B:C". */
export function plainRange(address: string): Address {
  const [first = "", last = first] = address
    .slice(address.lastIndexOf("!") + 1)
    .split("$")
    .join("")
    .split(":");
  if (/^[A-Z]+$/.test(first)) return `${first}1:${last}1048576`;
  if (/^\d+$/.test(first)) return `A${first}:XFD${last}`;
  return formatRange(parseRange(`${first}:${last}`));
}

function tableOf<E>({ top, bottom, left, right }: Rectangle, entry: (row: number, column: number) => E): E[][] {
  return Array.from({ length: bottom - top + 1 }, (_, down) =>
    Array.from({ length: right - left + 1 }, (_unused, across) => entry(top + down, left + across)),
  );
}

const keyOf = ({ row, column }: { readonly row: number; readonly column: number }): string => `${row},${column}`;
