import type { CellId } from "../../src/report/report";
import type { ReportView } from "./report-view";

/** Totals in the workbook that are not the standard formula. */
export function typedTotalsOf({ bound }: ReportView): readonly CellId[] {
  return [...bound.form.cells.values()]
    .filter(
      ({ addends = [] }) => addends.length > 0 && addends.every((addend) => bound.addressOf(addend) !== undefined),
    )
    .filter(({ id }) => bound.addressOf(id) !== undefined && !bound.formulaTotals.has(id))
    .map(({ id }) => id);
}

/** Those totals that would change if they were computed. */
export function differingTotals({ bound }: ReportView, totals: readonly CellId[]): readonly CellId[] {
  const { cells } = bound.report;
  return totals.filter((id) => {
    const addends = bound.form.cells.get(id)?.addends ?? [];
    const values = addends.map((addend) => cells.get(addend));
    const sum = values.reduce<number>((total, value) => total + (typeof value === "number" ? value : 0), 0);
    return cells.get(id) !== undefined && cells.get(id) !== sum;
  });
}

/** Cells whose figure stands in the sheet as text, so that no formula counts it. */
export function textCellsOf({ bound }: ReportView): readonly CellId[] {
  return [...bound.asText].filter((cell) => typeof bound.report.cells.get(cell) === "number");
}
