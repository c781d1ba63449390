import type { CellId } from "../../../src/report/report";
import type { BoundReport } from "../../../src/workbook/bound-report";
import type { ReportView } from "../../app/report-view";

/** Totals in the workbook that hold no formula. */
export function typedTotalsOf({ bound }: ReportView): readonly CellId[] {
  return [...bound.form.cells.values()]
    .filter(({ id, addends }) => addends !== undefined && bound.addressOf(id) !== undefined && !isFormula(id, bound))
    .map(({ id }) => id);
}

const isFormula = (id: CellId, { formulaTotals, otherFormulas }: BoundReport): boolean => formulaTotals.has(id) || otherFormulas.has(id);

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
