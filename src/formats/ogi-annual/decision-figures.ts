import type { Figure } from "../../report/narrative-format";

/** 处理决定 of chapter 二, the same cells in all formats. */
export const decisionFigures: readonly Figure[] = [
  { id: "licenses", label: "行政许可", unit: "件", cells: ["disclosure/licenses/decisions"] },
  { id: "penalties", label: "行政处罚", unit: "件", cells: ["disclosure/penalties/decisions"] },
  { id: "compulsions", label: "行政强制", unit: "件", cells: ["disclosure/compulsions/decisions"] },
];
