import type { CellId } from "../../report/report";
import type { Labelled, TableFormat } from "../../report/report-format";

export const reconsideration = { id: "reconsideration", label: "行政复议" } as const satisfies Labelled;

/** 行政诉讼: both ways of coming to court. */
export const litigation = [
  { id: "direct-litigation", label: "未经复议直接起诉" },
  { id: "litigation-after-reconsideration", label: "复议后起诉" },
] as const satisfies readonly Labelled[];

/** The three ways a case may come; each has its own five columns in the one row of the form. */
export const disputeGroups = [reconsideration, ...litigation] as const;

/** How a case may have ended. */
export const disputeResults = [
  { id: "upheld", label: "结果维持" },
  { id: "corrected", label: "结果纠正" },
  { id: "other-result", label: "其他结果" },
  { id: "pending", label: "尚未审结" },
] as const satisfies readonly Labelled[];

export const disputeTotal = { id: "total", label: "总计" } as const satisfies Labelled;

/** The cell of this group and result of the table. */
export function disputeCell(group: { readonly id: string }, column: { readonly id: string }): CellId {
  return `disputes/${group.id}/${column.id}`;
}

const columnsOfGroup = 5;
const figureRow = 3;

/** Chapter 四, the same in all formats. 行政诉讼 has no total of its own in the form. */
export const disputes: TableFormat = {
  id: "disputes",
  label: "第四部分",
  title: "四、政府信息公开行政复议、行政诉讼情况",
  sheet: "四 复议诉讼",
  gridRows: 4,
  gridColumns: 15,
  labelColumns: 0,
  headerRows: 3,
  rows: disputeGroups,
  columns: [...disputeResults, disputeTotal],
  cellNameOrder: "row-column",
  labels: [
    { row: 0, column: 0, columnSpan: 5, text: "行政复议" },
    { row: 0, column: 5, columnSpan: 10, text: "行政诉讼" },
    { row: 1, column: 0, rowSpan: 2, text: "结果维持" },
    { row: 1, column: 1, rowSpan: 2, text: "结果纠正" },
    { row: 1, column: 2, rowSpan: 2, text: "其他结果" },
    { row: 1, column: 3, rowSpan: 2, text: "尚未审结" },
    { row: 1, column: 4, rowSpan: 2, text: "总计" },
    { row: 1, column: 5, columnSpan: 5, text: "未经复议直接起诉" },
    { row: 1, column: 10, columnSpan: 5, text: "复议后起诉" },
    { row: 2, column: 5, text: "结果维持" },
    { row: 2, column: 6, text: "结果纠正" },
    { row: 2, column: 7, text: "其他结果" },
    { row: 2, column: 8, text: "尚未审结" },
    { row: 2, column: 9, text: "总计" },
    { row: 2, column: 10, text: "结果维持" },
    { row: 2, column: 11, text: "结果纠正" },
    { row: 2, column: 12, text: "其他结果" },
    { row: 2, column: 13, text: "尚未审结" },
    { row: 2, column: 14, text: "总计" },
  ],
  cells: disputeGroups.flatMap((group, groupIndex) => [
    ...disputeResults.map((result, index) => ({
      id: disputeCell(group, result),
      row: figureRow,
      column: groupIndex * columnsOfGroup + index,
      value: "count" as const,
      unit: "件",
    })),
    {
      id: disputeCell(group, disputeTotal),
      row: figureRow,
      column: groupIndex * columnsOfGroup + disputeResults.length,
      value: "count" as const,
      unit: "件",
      addends: disputeResults.map((result) => disputeCell(group, result)),
    },
  ]),
  rowControls: [],
  columnControls: [],
  localRows: [],
};
