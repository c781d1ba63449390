import type { CellId, CellValue } from "../../src/report/report";
import { controlsPatches, restoreTotalsPatches, valuesPatches } from "../../src/workbook/patches";
import type { ReportView } from "./report-view";
import type { Session } from "./session";

/** Writes 0 into these blank cells, in one batch. */
export async function fillWithZeros(
  session: Session,
  { bound }: ReportView,
  cells: readonly CellId[],
): Promise<string> {
  await session.workbook.write(valuesPatches(bound, new Map(cells.map((cell) => [cell, 0]))));
  return `已把 ${cells.length} 个空格填 0。`;
}

/** Puts the standard formulas into all totals again. */
export async function restoreTotals(session: Session, { bound }: ReportView): Promise<string> {
  await session.workbook.write(restoreTotalsPatches(bound));
  return "已恢复合计公式。";
}

/** Replaces figures that stand as text by the numbers they read as. */
export async function turnTextIntoNumbers(
  session: Session,
  { bound }: ReportView,
  cells: readonly CellId[],
): Promise<string> {
  const numbers = new Map<CellId, CellValue | undefined>(cells.map((cell) => [cell, bound.report.cells.get(cell)]));
  await session.workbook.write(valuesPatches(bound, numbers));
  return `已把 ${cells.length} 格转为数字。`;
}

/** Shows the cells for 核对数, or takes them away with what stands in them. */
export async function showControls(session: Session, { bound }: ReportView, isShown: boolean): Promise<string> {
  await session.workbook.write(controlsPatches(bound, isShown));
  return isShown ? "已加核对数：把台账上的合计填在第三部分表外的格里，不核对的空着。" : "已去掉核对数。";
}

/** Protects everything but the inputs, without a password, or lifts that. */
export async function protectTables(session: Session, { sheets }: ReportView, isOn: boolean): Promise<string> {
  await session.workbook.protect(sheets, isOn);
  return isOn ? "已保护：只有要填的格可以改。" : "已取消保护。";
}
