import { allFormats } from "../../src/formats/all-formats";
import { planWorkbook } from "../../src/plan/plan-workbook";
import { blankReport, type CellId, type Report } from "../../src/report/report";
import { AMOUNT_SCALE, type TableFormat } from "../../src/report/report-format";
import { formOf, type ReportForm } from "../../src/rules/report-form";
import type { Rectangle } from "../../src/workbook/address";
import { nameOfTable } from "../../src/workbook/names";
import { drawOne, type Draw } from "../src/narrative/draw";
import { bookOf, copyOf, type MadeSheet, type MadeWorkbook } from "./made-workbook";

/** A workbook as it was before somebody changed it, and what was typed into it. */
export interface FilledBook {
  readonly report: Report;
  readonly form: ReportForm;
  readonly book: MadeWorkbook;
  /** The sheets of the tables, and where each begins on its sheet. */
  readonly tables: readonly FilledTable[];
}

export interface FilledTable {
  readonly table: TableFormat;
  readonly sheet: MadeSheet;
  readonly top: number;
  readonly left: number;
}

const FIRST = 100;
const LAST = 9900;
const YEARS = [2022, 2023, 2024, 2025];

interface BlankBook {
  readonly report: Report;
  readonly form: ReportForm;
  readonly book: MadeWorkbook;
  /** Where each table begins, by the name of its sheet. */
  readonly places: readonly { readonly sheet: string; readonly table: TableFormat; readonly range: Rectangle }[];
}

/** Drawing a plan takes longer than all that is done with it here: once for each format and year. */
const blankBooks: readonly BlankBook[] = allFormats.flatMap(({ format }) =>
  YEARS.map((year): BlankBook => {
    const report = blankReport(format.id, year, "青禾镇人民政府", "township");
    const form = formOf(report, allFormats);
    const plan = planWorkbook(form, report, { totals: "typed", controls: false, takenSheets: [], reportKey: "1" });
    const book = bookOf(plan);
    const places = form.tables.flatMap((table) => {
      const name = nameOfTable(table.id, "1");
      const named = book.names.find((one) => one.name === name);
      return named === undefined ? [] : [{ sheet: named.sheet, table, range: named.range }];
    });
    return { report, form, book, places };
  }),
);

/**
 * A report in which no two figures are the same, so that one read in another's place shows; a few stay blank. Totals add
 * up nothing: what is held here is where figures are read from, not whether they are right.
 */
export function filledBook(draw: Draw, hasNames: boolean): FilledBook {
  const blank = drawOne(blankBooks, draw);
  const book = copyOf(blank.book);
  const tables = blank.places.flatMap(({ sheet: name, table, range: { top, left } }): readonly FilledTable[] => {
    const sheet = book.sheets.find((one) => one.name === name);
    return sheet === undefined ? [] : [{ table, sheet, top, left }];
  });
  const cells = fill(tables, draw);
  if (!hasNames) {
    book.names = [];
    book.sheets = book.sheets.filter(({ hidden }) => !hidden);
  }
  return { report: { ...blank.report, cells }, form: blank.form, book, tables };
}

/** Types the figures; answers them as a report holds them. */
function fill(tables: readonly FilledTable[], draw: Draw): Map<CellId, number> {
  const used = new Set<number>();
  const cells = new Map<CellId, number>();
  for (const { table, sheet, top, left } of tables) {
    for (const { id, row, column, value: kind } of table.cells) {
      const cell = sheet.rows[top + row]?.[left + column];
      if (cell === undefined || draw(20) === 0) continue;
      let value = FIRST + draw(LAST);
      while (used.has(value)) value = FIRST + draw(LAST);
      used.add(value);
      cell.value = value;
      cells.set(id, kind === "amount" ? value * AMOUNT_SCALE : value);
    }
  }
  return cells;
}
