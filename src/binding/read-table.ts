import { plainNumber } from "../report/plain-number";
import type { CellId, CellValue } from "../report/report";
import { changeIn, readValue, sheetNumber } from "../report/read-value";
import type { FormatCell, TableFormat } from "../report/report-format";
import type { ReadingChange, ShownFigure, StaleFigure } from "../rules/finding";
import { parseRange, type CellPosition } from "../workbook/address";
import { shownOtherwise } from "../workbook/number-format";
import { evaluatorOf, type FormulaEvaluator } from "./evaluate-formula";
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
  /** Cells with a formula of which nobody has said what it gives. */
  readonly uncomputed: ReadonlySet<CellId>;
  /** Cells whose formula gives another figure than the file keeps of it: ours is taken. */
  readonly stale: readonly StaleFigure[];
  /** Cells that hold text, which the sheet's own sums do not count, even where it reads as a number. */
  readonly asText: ReadonlySet<CellId>;
  /** Cells that show another figure than they hold. */
  readonly shown: readonly ShownFigure[];
  readonly changes: readonly ReadingChange[];
  readonly problems: readonly TableProblem[];
  /** How many labels stand there as the form prints them. */
  readonly labelsFound: number;
}

/**
 * Reads the figures of a table. A date is none: it is read as the words that the cell shows. The total of a formula is our own sum of what it adds up, and blank while the sheet
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
    ...readFigures(table, reading, { placed, match, isAlone }),
    problems: match.problems.map((problem) => problemOn(table, reading.sheet, top, problem)),
    labelsFound: match.labelsFound,
  };
}

type Figures = Pick<
  TableReading,
  "values" | "formulaTotals" | "otherFormulas" | "uncomputed" | "stale" | "asText" | "shown" | "changes"
>;

function readFigures(
  table: TableFormat,
  reading: RangeReading,
  { placed, match, isAlone }: { readonly placed: Placed; readonly match: TableMatch; readonly isAlone: boolean },
): Figures {
  const evaluator = evaluatorOf(reading, isAlone);
  const cells = table.cells.flatMap((cell): readonly CellReading[] => {
    const place = match.places.get(cell.id);
    return place === undefined ? [] : [readCell(cell, reading, { place, placed, evaluator })];
  });
  const values = new Map(cells.flatMap(({ cell, value }) => (value === undefined ? [] : [[cell.id, value] as const])));
  const totals = new Map(cells.flatMap(({ cell, isTotal }) => (isTotal ? [[cell.id, cell] as const] : [])));
  const idsWhere = (holds: (one: CellReading) => boolean): ReadonlySet<CellId> =>
    new Set(cells.filter(holds).map(({ cell }) => cell.id));
  const asText = idsWhere(({ raw, isTotal }) => typeof raw === "string" && raw !== "" && !isTotal);
  for (const id of totals.keys()) {
    const sum = sumOf(id, totals, values, asText);
    if (sum !== undefined) values.set(id, sum);
  }
  return {
    values: inPrintedOrder(table, values),
    formulaTotals: new Set(totals.keys()),
    otherFormulas: idsWhere(({ formula, isTotal }) => formula !== null && !isTotal),
    uncomputed: idsWhere(({ isUncomputed }) => isUncomputed),
    stale: cells.flatMap((one) => staleIn(one, values.get(one.cell.id)) ?? []),
    asText,
    shown: cells.flatMap(({ shown }) => shown ?? []),
    changes: cells.flatMap(({ change }) => change ?? []),
  };
}

type Placed = ReadonlyMap<CellId, CellPosition>;

/** What one cell holds. The value of a total comes when all the others are known. */
interface CellReading {
  readonly cell: FormatCell;
  readonly raw: SheetValue;
  readonly formula: string | null;
  readonly isTotal: boolean;
  readonly isUncomputed: boolean;
  readonly value?: CellValue | undefined;
  readonly shown?: ShownFigure | undefined;
  readonly change?: ReadingChange | undefined;
}

interface CellSurroundings {
  /** In the grid. */
  readonly place: CellPosition;
  /** On the sheet. */
  readonly placed: Placed;
  readonly evaluator: FormulaEvaluator;
}

function readCell(
  cell: FormatCell,
  reading: RangeReading,
  { place, placed, evaluator }: CellSurroundings,
): CellReading {
  const { row, column } = place;
  const formula = reading.formulas[row]?.[column] ?? null;
  const raw = reading.values[row]?.[column] ?? null;
  const isTotal = formula !== null && isTotalOf(cell, formula, placed);
  const one = { cell, raw, formula, isTotal, isUncomputed: false };
  if (isTotal) return one;
  const shown = shownIn(cell.id, raw, reading.formats?.[row]?.[column]);
  if (shown?.way === "date") return { ...one, shown, value: shown.shown };
  // What a program left there may be from before, or nothing at all: what can be computed here is.
  const computed = formula === null ? undefined : evaluator.valueAt(place);
  const read = readValue(computed ?? raw, cell.value, cell.unit);
  return {
    ...one,
    shown,
    value: read.value,
    isUncomputed: formula !== null && raw === null && computed === undefined,
    change: changeIn(cell.id, read) ?? changeOfText(cell.id, raw, read.value),
  };
}

/** The result that the file keeps of a formula, where it is another than ours. */
function staleIn({ cell, raw, formula }: CellReading, value: CellValue | undefined): StaleFigure | undefined {
  if (formula === null || typeof raw !== "number" || typeof value !== "number") return undefined;
  const stored = readValue(raw, cell.value, cell.unit).value;
  if (typeof stored !== "number" || plainNumber(stored - value) === 0) return undefined;
  return { cell: cell.id, stored: raw, computed: sheetNumber(value, cell.value) };
}

/** What a cell shows, where that is another figure than the one it holds. */
function shownIn(cell: CellId, raw: SheetValue, format: string | null | undefined): ShownFigure | undefined {
  if (typeof raw !== "number" || format == null) return undefined;
  const shown = shownOtherwise(raw, format);
  return shown && { cell, shown: shown.text, stored: raw, way: shown.way };
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
