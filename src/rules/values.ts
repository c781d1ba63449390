import type { CellId, CellValue, Report, UnitType } from "../report/report";
import { controlOf, previousCells, previousOf } from "../report/report";
import type { ReadId } from "./rule";

/** Figures, 核对数 and last year's figures, by id; blank is absent. */
export type Values = ReadonlyMap<ReadId, CellValue>;

/** What rules know of a report besides its figures. */
export interface ReportTraits {
  readonly year: number | undefined;
  readonly unitType: UnitType | undefined;
  /** Totals that the sheet computes: blank while their addends are, and then nobody's omission. */
  readonly formulaTotals: ReadonlySet<CellId>;
}

/** The figures of a report, its 核对数 and last year's figures in one map. */
export function valuesOf(
  report: Pick<Report, "cells" | "controls"> & Partial<Pick<Report, "year" | "previous" | "incomparable">>,
): Map<ReadId, CellValue> {
  const values = new Map<ReadId, CellValue>(report.cells);
  report.controls.forEach((value, cell) => values.set(controlOf(cell), value));
  const { year, previous, incomparable } = report;
  previousCells({ year, previous, incomparable }).forEach((value, cell) => values.set(previousOf(cell), value));
  return values;
}
