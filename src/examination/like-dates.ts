import type { CellId, Report } from "../report/report";
import { serialOf } from "../workbook/number-format";
import { isBalance } from "../rules/kinds/all-kinds";
import { cellsOf } from "../rules/reads";
import type { ReportForm } from "../rules/report-form";

/** A count that is also the number by which sheets keep a day. */
export interface LikeDate {
  readonly cell: CellId;
  readonly value: number;
}

/**
 * Counts that no balance holds to another figure and that are the number of a day of the report's year or of the one in
 * which it is written: typing 1-2 gives a date, and a cell that is set to show whole numbers keeps no trace of it.
 */
export function likeDates({ cells, year }: Report, form: ReportForm): readonly LikeDate[] {
  if (year === undefined) return [];
  const [first, last] = [serialOf(year, 1, 1), serialOf(year + 1, 12, 31)];
  const suspects: LikeDate[] = [];
  for (const [cell, value] of cells) {
    const isDay = typeof value === "number" && value >= first && value <= last && Number.isInteger(value);
    if (isDay && form.cells.get(cell)?.value === "count") suspects.push({ cell, value });
  }
  if (suspects.length === 0) return [];
  const balanced = new Set<string>(form.rules.filter(isBalance).flatMap(cellsOf));
  return suspects.filter(({ cell }) => !balanced.has(cell));
}
