import { plainNumber } from "../report/plain-number";
import type { CellId, CellValue } from "../report/report";
import type { ReadId } from "../rules/rule";
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
    ...readFigures(table, reading, match, { placed, isAlone }),
    problems: match.problems.map((problem) => problemOn(table, reading.sheet, top, problem)),
    labelsFound: match.labelsFound,
  };
}

type Figures = Pick<
  TableReading,
  "values" | "formulaTotals" | "otherFormulas" | "uncomputed" | "stale" | "asText" | "shown" | "changes"
>;

function readFigures(table: TableFormat, reading: RangeReading, match: TableMatch, known: Known): Figures {
  const reader = new FigureReader(reading, known);
  for (const cell of table.cells) {
    const place = match.places.get(cell.id);
    if (place !== undefined) reader.take(cell, place);
  }
  reader.addUp();
  const { values, totals, stored, otherFormulas, uncomputed, asText, shown, changes } = reader;
  return {
    values: inPrintedOrder(table, values),
    formulaTotals: new Set(totals.keys()),
    otherFormulas,
    uncomputed,
    stale: stored.flatMap(({ cell, raw }) => staleIn(cell, raw, values.get(cell.id)) ?? []),
    asText,
    shown,
    changes,
  };
}

/** What is known of the table besides what its cells hold. */
interface Known {
  readonly placed: Placed;
  readonly isAlone: boolean;
}

type Placed = ReadonlyMap<CellId, CellPosition>;

/** Takes one cell after the other; this is done for every figure of every file. */
class FigureReader {
  readonly values = new Map<CellId, CellValue>();
  readonly totals = new Map<CellId, FormatCell>();
  /** Cells with a formula, and what the file or the host says that it gives. */
  readonly stored: { readonly cell: FormatCell; readonly raw: SheetValue }[] = [];
  readonly otherFormulas = new Set<CellId>();
  readonly uncomputed = new Set<CellId>();
  readonly asText = new Set<CellId>();
  readonly shown: ShownFigure[] = [];
  readonly changes: ReadingChange[] = [];
  private evaluator: FormulaEvaluator | undefined;

  constructor(
    private readonly reading: RangeReading,
    private readonly known: Known,
  ) {}

  take(cell: FormatCell, place: CellPosition): void {
    const { values, formulas } = this.reading;
    const formula = formulas[place.row]?.[place.column] ?? null;
    const raw = values[place.row]?.[place.column] ?? null;
    if (formula !== null) this.stored.push({ cell, raw });
    if (formula !== null && isTotalOf(cell, formula, this.known.placed)) {
      this.totals.set(cell.id, cell);
      return;
    }
    const seen = shownIn(cell.id, raw, this.reading, place);
    if (seen !== undefined) this.shown.push(seen);
    if (seen?.way === "date") this.values.set(cell.id, seen.shown);
    else this.takeFigure(cell, raw, formula === null ? undefined : place);
  }

  /** Totals may add up totals: they come when all others are known. */
  addUp(): void {
    for (const id of this.totals.keys()) {
      const sum = sumOf(id, this.totals, this.values, this.asText);
      if (sum !== undefined) this.values.set(id, sum);
    }
  }

  private takeFigure(cell: FormatCell, raw: SheetValue, formulaAt: CellPosition | undefined): void {
    // What a program left there may be from before, or nothing at all: what can be computed here is.
    const computed = formulaAt === undefined ? undefined : this.compute(formulaAt);
    const read = readValue(computed ?? raw, cell.value, cell.unit);
    if (formulaAt !== undefined) this.otherFormulas.add(cell.id);
    if (formulaAt !== undefined && raw === null && computed === undefined) this.uncomputed.add(cell.id);
    if (read.value !== undefined) this.values.set(cell.id, read.value);
    if (typeof raw === "string" && raw !== "") this.asText.add(cell.id);
    const change = changeIn(cell.id, read) ?? changeOfText(cell.id, raw, read.value);
    if (change !== undefined) this.changes.push(change);
  }

  private compute(place: CellPosition): number | undefined {
    this.evaluator ??= evaluatorOf(this.reading, this.known.isAlone);
    return this.evaluator.valueAt(place);
  }
}

/** The result that the file keeps of a formula, where it is another than ours. */
function staleIn(cell: FormatCell, raw: SheetValue, value: CellValue | undefined): StaleFigure | undefined {
  if (typeof raw !== "number" || typeof value !== "number") return undefined;
  const stored = readValue(raw, cell.value, cell.unit).value;
  if (typeof stored !== "number" || plainNumber(stored - value) === 0) return undefined;
  return { cell: cell.id, stored: raw, computed: sheetNumber(value, cell.value) };
}

/** What a cell shows, where that is another figure than the one it holds; the place is that in the reading. */
export function shownIn(
  cell: ReadId,
  raw: SheetValue,
  { formats, datesFrom }: RangeReading,
  { row, column }: CellPosition,
): ShownFigure | undefined {
  const format = formats?.[row]?.[column];
  if (typeof raw !== "number" || format == null) return undefined;
  const shown = shownOtherwise(raw, format, datesFrom);
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
