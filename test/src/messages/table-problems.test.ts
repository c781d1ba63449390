import { allFormats } from "../../../src/formats/all-formats";
import { listCells } from "../../../src/messages/cell-names";
import type { TableProblem } from "../../../src/binding/table-problem";
import { describeTableProblem, textOfTableProblem } from "../../../src/messages/table-problems";
import { blankReport } from "../../../src/report/report";
import { formOf } from "../../../src/rules/report-form";

const form = formOf(blankReport("2021", 2025, "某镇"), allFormats);

it("sets quotation marks inside a label as single ones", () => {
  const labels = ["3.危及“三安全一稳定”"];
  expect(textOfTableProblem({ table: "requests", code: "rows-missing", labels }, form.tables).what).toBe(
    "第三部分少了“3.危及‘三安全一稳定’”一行。",
  );
  expect(listCells(form, ["requests/withheld-security-and-stability/natural-person"])).toBe(
    "“自然人 · 危及‘三安全一稳定’”",
  );
});

it.each<[TableProblem, string]>([
  [
    {
      table: "requests",
      code: "repeated",
      places: [
        { kind: "sheet", sheet: "甲", range: "D4:J28" },
        { kind: "table", table: 2, row: 3, column: 3 },
      ],
    },
    "第三部分的表不止一张（“甲”D4:J28、第 2 个表第 4 行第 4 列），分不清哪一张是本年的，没有读取。请在每张表的上面写明年度（如“2025年”），或者把不用的删除、隐藏。",
  ],
  [
    {
      table: "requests",
      code: "other-copy",
      place: { kind: "sheet", sheet: "三（旧）", range: "D6:J30" },
      isHidden: true,
    },
    "第三部分的表还有一张（隐藏的“三（旧）”D6:J30），没有用它。请看一眼读的是不是该用的那张，不用的请删除。",
  ],
  [
    { table: "requests", code: "hidden", place: { kind: "sheet", sheet: "三", range: "D6:J30" } },
    "第三部分的表在隐藏的工作表上（“三”D6:J30）。请取消隐藏，看一眼是不是要报的那张。",
  ],
  [
    { table: "disclosure", code: "several-figures", labels: ["行政许可"] },
    "第二部分“行政许可”一行有不止一个数，不知道用哪一个，没有读取。请只留一个数，填在这一行的第一格。",
  ],
  [
    { table: "requests", code: "row-renamed", labels: ["4.保护第三方合法权益"], found: "影响 公共利益" },
    "第三部分“4.保护第三方合法权益”一行写成了“影响公共利益”，已按位置读取。请恢复官方的名称；本来就是另一行的，请移到表外。",
  ],
])("%j in words", (problem, words) => {
  expect(describeTableProblem(problem, form.tables)).toBe(words);
});
