import { Checker } from "../../../src/checker/checker";
import { allFormats } from "../../../src/formats/all-formats";
import { blankReport, type CellId } from "../../../src/report/report";
import { formOf } from "../../../src/rules/report-form";
import { describeTally, linesByCheck, tallyOf } from "../../../taskpane/panels/check/tally";

const form = formOf(blankReport("2021", 2025, "其塔木镇人民政府", "township"), allFormats);
const zeros = new Map([...form.cells.keys()].map((cell) => [cell, 0] as const));
const totals = new Set([...form.cells.values()].filter(({ addends }) => addends !== undefined).map(({ id }) => id));

const judge = (values: ReadonlyMap<CellId, number>, formulaTotals: ReadonlySet<CellId>) =>
  new Checker(form.rules, values, { year: 2025, unitType: "township", formulaTotals }).judged;

it("counts apart what formulas make true of themselves: 25 rows, 7 columns and 3 groups", () => {
  const tally = tallyOf(judge(zeros, totals), totals);
  expect([tally.independent.length, tally.automatic.length]).toEqual([7, 35]);
  expect(describeTally(tally)).toBe("7 条列平衡；另有 35 条由公式自动合计");
});

it("counts all 42 as checked where totals are typed", () => {
  const tally = tallyOf(judge(zeros, new Set()), new Set());
  expect(describeTally(tally)).toBe("42 条勾稽关系逐条相符");
});

it("counts 核对数 that agree", () => {
  const values = new Map<Parameters<typeof zeros.set>[0] | `control/${CellId}`, number>(zeros);
  values.set("control/requests/newly-received/total", 0);
  const judged = new Checker(form.rules, values, { year: 2025, unitType: "township", formulaTotals: totals }).judged;
  expect(describeTally(tallyOf(judged, totals))).toBe("7 条列平衡；另有 35 条由公式自动合计；核对数 1 个相符");
});

it("names the lines that are not filled yet", () => {
  const values = new Map(zeros);
  values.delete("requests/carried-in/natural-person");
  const { incomplete } = tallyOf(judge(values, totals), totals);
  expect(linesByCheck(incomplete, form)).toEqual([
    { table: "第三部分", title: "第三部分每一行：总计＝自然人＋法人或其他组织各列之和", lines: ["上年结转"] },
    { table: "第三部分", title: "第三部分每一列：本年新收＋上年结转＝办理结果总计＋结转下年度", lines: ["自然人"] },
  ]);
});
