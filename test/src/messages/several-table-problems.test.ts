import type { TableProblem } from "../../../src/binding/table-problem";
import { describeTableProblems } from "../../../src/messages/several-table-problems";
import type { CellPlace } from "../../../src/source/source-document";

const tables = [
  { id: "disclosure", label: "第二部分" },
  { id: "requests", label: "第三部分" },
  { id: "disputes", label: "第四部分" },
] as const;

const at = (sheet: string, range: string): CellPlace => ({ kind: "sheet", sheet, range });
const told = (...problems: readonly TableProblem[]): readonly string[] => describeTableProblems(problems, tables);

it("tells once that several tables stand there for two units", () => {
  expect(
    told(
      { table: "disclosure", code: "repeated", places: [at("两镇", "B4:D15"), at("两镇", "B40:D51")] },
      { table: "requests", code: "repeated", places: [at("两镇", "D20:J44"), at("两镇", "D60:J84")] },
    ),
  ).toEqual([
    "第二、三部分的表都不止一张（“两镇”B4:D15、“两镇”B40:D51、“两镇”D20:J44等 4 处），可能是几个单位或者几年的，分不清用哪一张，没有读取。" +
      "请一个单位（一年）一个文件，或者在每张表的上面写明单位和年度；不用的请删除、隐藏。",
  ]);
});

it("tells once of other copies, of hidden tables and of missing ones", () => {
  expect(
    told(
      { table: "disclosure", code: "other-copy", place: at("甲", "B4"), isHidden: false },
      { table: "disclosure", code: "table-missing" },
      { table: "disputes", code: "other-copy", place: at("乙", "A6"), isHidden: false },
      { table: "disputes", code: "table-missing" },
      { table: "requests", code: "hidden", place: at("丙", "D6") },
    ),
  ).toEqual([
    "第二、四部分的表还有别的（“甲”B4、“乙”A6），没有用它们。请看一眼读的是不是该用的，不用的请删除。",
    "没有找到第二、四部分的表。请检查文件是不是缺页；确实没有这些表的，在年报助手里打开文件补插。",
    "第三部分的表在隐藏的工作表上（“丙”D6）。请取消隐藏，看一眼是不是要报的那张。",
  ]);
});

it("tells of each table what is its own", () => {
  const sentences = told(
    { table: "disclosure", code: "rows-missing", labels: ["规章"] },
    { table: "requests", code: "rows-missing", labels: ["其他"] },
  );
  expect(sentences).toHaveLength(2);
  expect(sentences[0]).toContain("第二部分少了“规章”一行。");
});
