import type { CellId, CellValue } from "../../src/report/report";
import { controlsPatches, restoreTotalsPatches, valuesPatches } from "../../src/binding/patches";
import { freshReport, freshView, unchangedReport } from "./fresh-view";
import { textCellsOf } from "../session/odd-cells";
import { blanksOf, type ReportView } from "../session/report-view";
import type { Session } from "../session/session";
import { writeKeepingRemarks } from "./keep-remarks";
import { writeUndoable } from "./undoable";

/** Writes 0 into the given cells that are still blank, in one batch. */
export async function fillWithZeros(session: Session, view: ReportView, cells: readonly CellId[]): Promise<string> {
  const fresh = await freshView(session, view);
  const blanks = new Set(blanksOf(fresh));
  const chosen = cells.filter((cell) => blanks.has(cell));
  const patches = valuesPatches(fresh.bound, new Map(chosen.map((cell) => [cell, 0])));
  await writeUndoable(session, patches, () => session.workbook.write(patches));
  return `已把 ${chosen.length} 个空格填 0。`;
}

/** 恢复合计公式: writes the standard formulas into all totals again. */
export async function restoreTotals(session: Session, view: ReportView): Promise<string> {
  // A total that somebody has typed since would be lost unseen.
  const fresh = await unchangedReport(session, view, typedTotals);
  const patches = restoreTotalsPatches(fresh.view.bound);
  await writeUndoable(session, patches, () => writeKeepingRemarks(session, fresh, patches));
  return "已恢复合计公式。";
}

const typedTotals = ({ bound: { tables, report } }: ReportView): unknown =>
  tables.flatMap(({ table, formulaTotals }) =>
    table.cells
      .filter(({ id, addends }) => addends !== undefined && !formulaTotals.has(id))
      .map(({ id }) => [id, report.cells.get(id)]),
  );

/** 转为数字: replaces figures that are stored as text by numbers. */
export async function turnTextIntoNumbers(session: Session, view: ReportView): Promise<string> {
  const fresh = await freshReport(session, view);
  const { bound } = fresh.view;
  const cells = textCellsOf(fresh.view);
  const { report } = bound;
  const numbers = new Map<CellId, CellValue | undefined>(cells.map((cell) => [cell, report.cells.get(cell)]));
  const patches = valuesPatches(bound, numbers);
  await writeUndoable(session, patches, () => writeKeepingRemarks(session, fresh, patches));
  return `已把 ${cells.length} 格转为数字。`;
}

/** Adds the cells for 核对数, or removes them with their figures. */
export async function showControls(session: Session, view: ReportView, isShown: boolean): Promise<string> {
  const fresh = await unchangedReport(session, view, ({ bound }) => (isShown ? [] : bound.report.controls));
  await session.workbook.write(controlsPatches(fresh.view.bound, isShown));
  return isShown ? "已加核对数：把台账上的合计填在第三部分表外的格里，不核对的空着。" : "已去掉核对数。";
}

/** Protects all cells except the inputs, without a password, or removes the protection. */
export async function protectTables(session: Session, view: ReportView, isOn: boolean): Promise<string> {
  const { sheets } = await freshView(session, view);
  await session.workbook.protect(sheets, isOn);
  return isOn ? "已保护：只有要填的格可以改。" : "已取消保护。";
}
