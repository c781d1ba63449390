import type { CellStyle, WorkbookPlan } from "../../src/workbook/workbook-plan";

export const contractStyle: CellStyle = {
  font: "宋体",
  size: 11,
  horizontal: "center",
  vertical: "center",
  wrap: false,
  border: true,
  locked: false,
};
const input = contractStyle;
const total: CellStyle = { ...input, fill: "#F2F2F2", locked: true };
const label: CellStyle = { ...input, bold: true, horizontal: "left", wrap: true, locked: true };

/** A small report: two inputs, their total, a highlight, an entry rule, names and a hidden sheet. */
export const contractPlan: WorkbookPlan = {
  styles: { input, total, label },
  sheets: [
    {
      name: "三 依申请",
      table: "requests",
      hidden: false,
      columnWidths: [30, 10, 10, 10],
      rowHeights: [24, undefined],
      cells: [
        { address: "A1", value: "收到和处理政府信息公开申请情况", style: "label" },
        { address: "A2", value: "一、本年新收政府信息公开申请数量", style: "label" },
        { address: "B2", value: 3, style: "input" },
        { address: "C2", style: "input" },
        { address: "D2", formula: '=IF(COUNT(B2:C2)=2,SUM(B2:C2),"")', style: "total" },
      ],
      merges: ["A1:D1"],
      highlights: [
        { ranges: ["D2"], formula: "AND(COUNT($B2:$C2)=2,$D2>100)", grade: "broken" },
        { ranges: ["B2:C2"], formula: 'B2=""', grade: "blank" },
      ],
      validations: [
        { ranges: ["B2:C2"], kind: "whole", minimum: 0, title: "请填整数", message: "请填不小于 0 的整数。" },
      ],
      freeze: { rows: 1, columns: 1 },
      print: {
        area: "A1:D2",
        orientation: "portrait",
        titleRows: { first: 1, last: 1 },
        margins: { top: 20, bottom: 20, left: 18, right: 18 },
        pageNumbers: true,
      },
    },
    {
      name: "年报助手设置",
      table: undefined,
      hidden: true,
      columnWidths: [20, 20],
      rowHeights: [],
      cells: [
        { address: "A1", value: "year", style: "label" },
        { address: "B1", value: 2025, style: "input" },
      ],
      merges: [],
      highlights: [],
      validations: [],
      freeze: undefined,
      print: undefined,
    },
  ],
  names: [
    { name: "nianbao_requests", sheet: "三 依申请", range: "B2:D2" },
    { name: "nianbao_year", sheet: "年报助手设置", range: "B1" },
  ],
  firstInput: { sheet: "三 依申请", range: "B2" },
};
