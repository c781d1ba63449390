import type { CellId } from "../report/report";
import type { ReportForm } from "../rules/report-form";
import type { MovedBlock, ShiftedBlock, SwappedLines } from "../repairs/moved-block";
import { nameOfCell, quote } from "./cell-names";

/** 整块像是右移了一列（自然人列全空，K 列有数） */
export function describeMove(move: MovedBlock, form: ReportForm): string {
  return move.kind === "swapped" ? describeSwap(move, form) : describeShift(move, form);
}

/** What the button that puts it back says. */
export function moveAction({ kind, axis, ...move }: MovedBlock): string {
  if (kind === "swapped" || !("step" in move)) return "换回来";
  if (axis === "row") return move.step === 1 ? "左移一列" : "右移一列";
  return move.step === 1 ? "上移一行" : "下移一行";
}

/** What becomes of totals that lie under the block. */
export const restoredText = (totals: number): string => `恢复 ${totals} 个合计公式`;

function describeSwap({ axis, lines: [one, other], extent }: SwappedLines, form: ReportForm): string {
  const part = extent === "some" ? "的一部分数" : "的数";
  return `${lineName(axis, one, form)}和${lineName(axis, other, form)}${part}像是互换了`;
}

function describeShift(move: ShiftedBlock, form: ReportForm): string {
  const { axis, step, empty, isBlank, strays, extent } = move;
  const isCell = typeof extent !== "string";
  const line = isCell ? nameOfCell(form, empty).cell : lineName(axis, empty, form);
  const state = isCell ? (isBlank ? "空着" : "是 0") : isBlank ? "全空" : "全是 0";
  const reasons = [`${line}${state}`, ...(strays.length > 0 ? [`${strayPlace(move)}有数`] : [])];
  const direction =
    axis === "row" ? (step === 1 ? "右移了一列" : "左移了一列") : step === 1 ? "下移了一行" : "上移了一行";
  return `${subjectOf(move, form)}像是${direction}（${reasons.join("，")}）`;
}

function subjectOf({ axis, extent, isAll, empty }: ShiftedBlock, form: ReportForm): string {
  if (extent === "whole") return isAll ? "整块" : axis === "row" ? "有几列" : "有几行";
  if (extent === "some") return "有一块数";
  return lineName(axis === "row" ? "column" : "row", empty, form);
}

/** 自然人列, or “予以公开”行. */
function lineName(axis: "row" | "column", cell: CellId, form: ReportForm): string {
  const { row, column } = nameOfCell(form, cell);
  return axis === "row" ? `${column}列` : `${quote(row)}行`;
}

/** K 列, or 第 31 行. */
function strayPlace({ axis, strays: [first] }: ShiftedBlock): string {
  const [, column = "", row = ""] = /^([A-Z]+)([0-9]+)$/.exec(first?.address ?? "") ?? [];
  if (column === "") return "表外";
  return axis === "row" ? `${column} 列` : `第 ${row} 行`;
}
