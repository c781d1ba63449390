import type { TableFormat } from "../report/report-format";
import type { Stray } from "../report/stray";
import { cellAt, parseRange } from "../workbook/address";
import type { RangeReading } from "../workbook/workbook";
import { labelKey } from "./label-key";
import type { TableProblem } from "./table-problem";

/** A table with numbers over its printed words, read as if the words stood there. */
export interface CoveredLabels {
  readonly reading: RangeReading;
  /** The numbers, with the words that they stand over. */
  readonly strays: readonly Stray[];
  readonly problems: readonly TableProblem[];
}

/**
 * Where figures were pasted over heads or labels, these are still known by their places, as long as all other words
 * stand where the form prints them. Undefined where no word is covered, or where more than that has changed.
 */
export function coveredLabels(table: TableFormat, reading: RangeReading): CoveredLabels | undefined {
  const { values } = reading;
  const hasWords = (row: number, column: number, text: string): boolean =>
    labelKey(String(values[row]?.[column] ?? "")) === labelKey(text);
  const covered = table.labels.filter(({ row, column }) => isFigure(values[row]?.[column]));
  // Nearly every table ends here.
  if (covered.length === 0) return undefined;
  const others = table.labels.filter((label) => !covered.includes(label));
  if (others.length === 0) return undefined;
  if (!others.every(({ row, column, text }) => hasWords(row, column, text))) return undefined;
  const { top, left } = parseRange(reading.range);
  const figures = new Set(table.cells.map(({ row, column }) => `${row} ${column}`));
  const wordsAt = new Map(table.labels.map(({ row, column, text }) => [`${row} ${column}`, text]));
  const strays = values.flatMap((line, row) =>
    line.flatMap((value, column): readonly Stray[] => {
      const place = `${row} ${column}`;
      if (!isFigure(value) || figures.has(place)) return [];
      const address = cellAt(top + row, left + column);
      return [{ table: table.id, row, column, value, address, covers: wordsAt.get(place) ?? "" }];
    }),
  );
  const whole = values.map((line, row) =>
    line.map((value, column) => {
      const place = `${row} ${column}`;
      return isFigure(value) && !figures.has(place) ? (wordsAt.get(place) ?? null) : value;
    }),
  );
  const labels = covered.map(({ text }) => text);
  return {
    reading: { ...reading, values: whole },
    strays,
    problems: [{ table: table.id, code: "labels-covered", labels }],
  };
}

const isFigure = (value: unknown): value is number =>
  typeof value === "number" && Number.isInteger(value) && value >= 0;
