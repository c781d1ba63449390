import type { Rectangle } from "../../src/workbook/address";
import type { MadeCell, MadeSheet, MadeWorkbook } from "./made-workbook";

/** Puts blank rows in before a row, as a spreadsheet does: merges and names that reach over them grow. */
export function insertRows(book: MadeWorkbook, sheet: MadeSheet, at: number, count: number): void {
  sheet.rows.splice(at, 0, ...Array.from({ length: count }, (): (MadeCell | undefined)[] => []));
  shift(book, sheet, (range) => ({
    ...range,
    top: range.top >= at ? range.top + count : range.top,
    bottom: range.bottom >= at ? range.bottom + count : range.bottom,
  }));
}

/** Takes one row away with what stands in it. */
export function deleteRow(book: MadeWorkbook, sheet: MadeSheet, at: number): void {
  sheet.rows.splice(at, 1);
  shift(book, sheet, (range) => ({
    ...range,
    top: range.top > at ? range.top - 1 : range.top,
    bottom: range.bottom >= at ? range.bottom - 1 : range.bottom,
  }));
}

/** Puts blank columns in before a column. */
export function insertColumns(book: MadeWorkbook, sheet: MadeSheet, at: number, count: number): void {
  for (const row of sheet.rows) if (row.length > at) row.splice(at, 0, ...new Array<undefined>(count).fill(undefined));
  shift(book, sheet, (range) => ({
    ...range,
    left: range.left >= at ? range.left + count : range.left,
    right: range.right >= at ? range.right + count : range.right,
  }));
}

function shift(book: MadeWorkbook, sheet: MadeSheet, moved: (range: Rectangle) => Rectangle): void {
  sheet.merges = sheet.merges
    .map(moved)
    .filter(({ top, left, bottom, right }) => bottom > top || (bottom === top && right > left));
  for (const name of book.names) if (name.sheet === sheet.name) name.range = moved(name.range);
}

/** What formulas compute becomes what stands there: also because moved cells would need other formulas. */
export function pasteValues(sheet: MadeSheet): void {
  for (const cell of sheet.rows.flat()) if (cell !== undefined) delete cell.formula;
}

/** Names of a sheet follow when it gets another one. */
export function renameSheet(book: MadeWorkbook, sheet: MadeSheet, name: string): void {
  for (const one of book.names) if (one.sheet === sheet.name) one.sheet = name;
  sheet.name = name;
}
