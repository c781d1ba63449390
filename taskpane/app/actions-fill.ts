import type { CellId } from "../../src/report/report";
import { AMOUNT_SCALE } from "../../src/report/report-format";
import { patchCells } from "./patch-cells";
import type { ReportView } from "./report-view";
import type { Session } from "./session";

/** Writes 0 into these blank cells, in one batch. */
export async function fillWithZeros(session: Session, view: ReportView, cells: readonly CellId[]): Promise<string> {
  await session.workbook.write(patchCells(view.bound, cells, () => ({ value: 0 })));
  return `已把 ${cells.length} 个空格填 0。`;
}

/** Puts the standard formula into these totals again. */
export async function restoreTotals(session: Session, view: ReportView, totals: readonly CellId[]): Promise<string> {
  await session.workbook.write(patchCells(view.bound, totals, (_, formula) => (formula === undefined ? undefined : { formula })));
  return `已恢复 ${totals.length} 个合计公式。`;
}

/** Replaces figures that stand as text by the numbers they read as. */
export async function turnTextIntoNumbers(session: Session, view: ReportView, cells: readonly CellId[]): Promise<string> {
  const { report, form } = view.bound;
  const patches = patchCells(view.bound, cells, (cell) => {
    const value = report.cells.get(cell);
    if (typeof value !== "number") return undefined;
    return { value: form.cells.get(cell)?.value === "amount" ? value / AMOUNT_SCALE : value };
  });
  await session.workbook.write(patches);
  return `已把 ${cells.length} 格转为数字。`;
}

/** Protects everything but the inputs, without a password, or lifts that. */
export async function protectTables(session: Session, view: ReportView, isOn: boolean): Promise<string> {
  await session.workbook.protect(view.sheets, isOn);
  return isOn ? "已保护：只有要填的格可以改。" : "已取消保护。";
}

export async function addControls(_session: Session, _view: ReportView): Promise<string> {
  return "";
}
