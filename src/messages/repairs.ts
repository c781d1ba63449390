import type { Certainty } from "../repairs/suspicion";
import type { ExplainedSlip, Repair } from "../repairs/rank-repairs";
import type { Correction, SlipId } from "../repairs/slips";
import { figureOf, isControl } from "../report/report";
import type { ReportForm } from "../rules/report-form";
import { nameOfCell } from "./cell-names";
import { describeMove, moveAction } from "./moved-blocks";

/** What probably happened, where there is a word for it; said of what stands in the cell now. */
const slipWords: Readonly<Record<SlipId, string>> = {
  "not-as-last-year": "和上年年报的结转不同",
  "total-left-at-zero": "总计还是 0",
  "left-blank": "漏填",
  "digits-swapped": "两位数字颠倒",
  "extra-zero": "多打了一个 0",
  "extra-digit": "多打了一位",
  "missing-digit": "少打了一位",
  "one-digit": "打错了一位",
  "neighbours-figure": "和旁边一格的数相同",
  "another-figure": "",
  "neighbours-swapped": "相邻两格的数颠倒",
  "moved-along-row": "归错了申请人类型",
  "moved-along-column": "归错了办理结果",
  "row-slipped": "粘贴时错了一行",
  "column-slipped": "粘贴时错了一列",
  "rows-swapped": "两行的数颠倒",
  "columns-swapped": "两列的数颠倒",
  several: "",
};

/** 自然人 · 予以公开, or that of its 核对数. */
export function nameOfCorrected({ cell }: Pick<Correction, "cell">, form: ReportForm): string {
  return `${nameOfCell(form, figureOf(cell)).cell}${isControl(cell) ? "的核对数" : ""}`;
}

/** 自然人 · 予以公开：3057 应为 3075 */
export function describeCorrection(correction: Correction, form: ReportForm): string {
  const { from, to } = correction;
  const right = to === undefined ? "应空着" : `应为 ${to}`;
  return `${nameOfCorrected(correction, form)}：${from === undefined ? "空着" : from} ${right}`;
}

/** 自然人 · 予以公开：3057 应为 3075？（两位数字颠倒）改后 2 条勾稽同时平衡。 */
export function describeRepair(repair: Repair, mended: number, form: ReportForm): string {
  const balance =
    mended === 0 ? "" : `${repair.move === undefined ? "" : `${moveAction(repair.move)}，`}${balanceText(mended)}。`;
  return `${repairText(repair, form)}${balance}`;
}

/** The corrections of a repair in one line, with what probably happened to each. */
export function repairText({ slips, move }: Repair, form: ReportForm): string {
  if (move !== undefined) return `${describeMove(move, form)}。`;
  const [only, ...others] = slips;
  const words = (one: ExplainedSlip): string =>
    one.corrections.map((correction) => describeCorrection(correction, form)).join("；");
  if (only !== undefined && others.length === 0) return `${words(only)}？${slipText(only)}`;
  return `${slips.map((one) => `${words(one)}${slipText(one)}`).join("；")}？`;
}

/** （两位数字颠倒）, or nothing. */
function slipText({ id }: ExplainedSlip): string {
  const words = slipWords[id];
  return words === "" ? "" : `（${words}）`;
}

/** 改后 2 条勾稽同时平衡 */
export function balanceText(mended: number): string {
  return mended === 1 ? "改后这条勾稽平衡" : `改后 ${mended} 条勾稽同时平衡`;
}

/** What leads the list of repairs, or stands for it where nothing can be said. */
export function describeCertainty(certainty: Certainty, repairs: number): string {
  switch (certainty) {
    case "only":
    case "likely":
      return "可能是";
    case "several":
      return `有 ${repairs} 种可能，分不出哪一种，请对照原始记录：`;
    case "many":
      return "光看数分不出是哪一格：这几格哪一格都可能错，请对照原始记录。";
    case "ledger":
      return "表里的数和台账的核对数对不上，请查台账，看哪一个对：表里错了改表，核对数记错了改核对数。";
    case "beyond":
      return "错的不止一两格，说不准是哪几格，请对照原始记录逐格核对。";
    case "unknown":
      return "说不准是哪几格，请对照原始记录逐格核对。";
    default:
      return certainty satisfies never;
  }
}

/** What stands beside a repair that nobody can say a reason for. */
export const withoutReason = "看不出是怎么错的，请对照原始记录，确认后在表里改。";

/** Why nothing is guessed where totals are formulas, and what would help. */
export const controlsAdvice =
  "合计是公式算的，会跟着填错的格一起变，所以看不出是哪一格。加上核对数，填进台账上的合计，就能指出来。";

/** The same where the cells for 核对数 are there already. */
export const controlsAreThere = "合计是公式算的，看不出是哪一格。在表外的核对数格里填进台账上的合计，就能指出来。";
