import type { CellId, CellValue } from "../report/report";
import { changeIn, readValue } from "../report/read-value";
import type { FormatCell, TableFormat } from "../report/report-format";
import type { ReadingChange } from "../rules/finding";
import { parseRange, type CellPosition } from "../workbook/address";
import { matchTable } from "./match-table";
import type { TableMatch } from "./table-match";
import { sumsUp } from "./sum-formula";
import type { TableProblem } from "./table-problem";
import type { RangeReading, SheetValue } from "../workbook/workbook";

/** A table as it stands on a sheet. */
export interface TableReading {
  readonly table: TableFormat;
  readonly sheet: string;
  /** Where each figure stands on the sheet; rows and columns are counted from 0. */
  readonly placed: ReadonlyMap<CellId, CellPosition>;
  readonly values: ReadonlyMap<CellId, CellValue>;
  /** Totals that the sheet computes from the very cells that the form says. */
  readonly formulaTotals: ReadonlySet<CellId>;
  /** Cells with any other formula: their value is the one that the sheet last computed. */
  readonly otherFormulas: ReadonlySet<CellId>;
  /** Cells that hold text, which the sheet's own sums do not count, even where it reads as a number. */
  readonly asText: ReadonlySet<CellId>;
  readonly changes: readonly ReadingChange[];
  readonly problems: readonly TableProblem[];
  /** How many labels stand there as the form prints them. */
  readonly labelsFound: number;
}

/**
 * Reads the figures of a table. The total of a formula is our own sum of what it adds up, and blank while the sheet
 * cannot count one of them: the number that a file or host last computed may be stale. `isAlone` as in matchTable.
 */
export function readTable(table: TableFormat, reading: RangeReading, isAlone: boolean): TableReading {
  const match = matchTable(table, reading, isAlone);
  const { top, left } = parseRange(reading.range);
  const placed = new Map<CellId, CellPosition>();
  for (const [id, { row, column }] of match.places) placed.set(id, { row: top + row, column: left + column });
  return {
    table,
    sheet: reading.sheet,
    placed,
    ...readFigures(table, reading, match, placed),
    problems: match.problems.map((problem) => problemOn(table, reading.sheet, top, problem)),
    labelsFound: match.labelsFound,
  };
}

type Figures = Pick<TableReading, "values" | "formulaTotals" | "otherFormulas" | "asText" | "changes">;

function readFigures(
  table: TableFormat,
  reading: RangeReading,
  match: TableMatch,
  placed: ReadonlyMap<CellId, CellPosition>,
): Figures {
  const values = new Map<CellId, CellValue>();
  const totals = new Map<CellId, FormatCell>();
  const otherFormulas = new Set<CellId>();
  const asText = new Set<CellId>();
  const changes: ReadingChange[] = [];
  for (const cell of table.cells) {
    const place = match.places.get(cell.id);
    if (place === undefined) continue;
    const formula = reading.formulas[place.row]?.[place.column] ?? null;
    if (formula !== null && isTotalOf(cell, formula, placed)) {
      totals.set(cell.id, cell);
      continue;
    }
    if (formula !== null) otherFormulas.add(cell.id);
    const raw = reading.values[place.row]?.[place.column] ?? null;
    const read = readValue(raw, cell.value, cell.unit);
    if (read.value !== undefined) values.set(cell.id, read.value);
    const isText = typeof raw === "string" && raw !== "";
    if (isText) asText.add(cell.id);
    const change = changeIn(cell.id, read) ?? changeOfText(cell.id, raw, read.value);
    if (change !== undefined) changes.push(change);
  }
  for (const id of totals.keys()) {
    const sum = sumOf(id, totals, values, asText);
    if (sum !== undefined) values.set(id, sum);
  }
  return {
    values: inPrintedOrder(table, values),
    formulaTotals: new Set(totals.keys()),
    otherFormulas,
    asText,
    changes,
  };
}

function isTotalOf({ addends }: FormatCell, formula: string, placed: ReadonlyMap<CellId, CellPosition>): boolean {
  if (addends === undefined) return false;
  const places = addends.flatMap((id) => placed.get(id) ?? []);
  return places.length === addends.length && sumsUp(formula, places);
}

/** What the total's formula gives once all it adds up is there. Totals may add up totals. */
function sumOf(
  id: CellId,
  totals: ReadonlyMap<CellId, FormatCell>,
  values: ReadonlyMap<CellId, CellValue>,
  asText: ReadonlySet<CellId>,
): number | undefined {
  let sum = 0;
  for (const addend of totals.get(id)?.addends ?? []) {
    const value = totals.has(addend) ? sumOf(addend, totals, values, asText) : values.get(addend);
    if (typeof value !== "number" || asText.has(addend)) return undefined;
    sum += value;
  }
  return sum;
}

/** “12” as text looks like a number, but the sheet does not count it. */
function changeOfText(cell: CellId, raw: SheetValue, value: CellValue | undefined): ReadingChange | undefined {
  return typeof raw === "string" && typeof value === "number" ? { cell, from: raw, to: value } : undefined;
}

function inPrintedOrder(table: TableFormat, values: ReadonlyMap<CellId, CellValue>): ReadonlyMap<CellId, CellValue> {
  const ordered = new Map<CellId, CellValue>();
  for (const { id } of table.cells) {
    const value = values.get(id);
    if (value !== undefined) ordered.set(id, value);
  }
  return ordered;
}

function problemOn(
  { id }: TableFormat,
  sheet: string,
  top: number,
  problem: TableMatch["problems"][number],
): TableProblem {
  if (problem.code !== "extra-rows") return { table: id, ...problem };
  return { table: id, ...problem, sheet, rows: problem.rows.map((row) => top + row) };
}
