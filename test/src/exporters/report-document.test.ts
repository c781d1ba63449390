import { reportDocument } from "../../../src/exporters/report-document";
import { writtenBlocks } from "../../../src/exporters/written-blocks";
import { allFormats } from "../../../src/formats/all-formats";
import { blankReport, type CellId } from "../../../src/report/report";
import { formOf } from "../../../src/rules/report-form";

it("takes headings for headings, and what begins a paragraph for its lead", () => {
  const text =
    "一、总体情况\n　　（一）主动公开情况\n\n(二)依申请公开情况。新收 3 件。\n（三）这是一个很长的句子，它只是碰巧用一个编号开头，并不是什么标题，所以照原样。\n1. 清单。";
  expect(writtenBlocks(text, "一、总体情况")).toEqual([
    { kind: "heading", text: "（一）主动公开情况" },
    { kind: "paragraph", lead: "(二)依申请公开情况。", text: "新收 3 件。" },
    {
      kind: "paragraph",
      lead: "",
      text: "（三）这是一个很长的句子，它只是碰巧用一个编号开头，并不是什么标题，所以照原样。",
    },
    { kind: "paragraph", lead: "", text: "1. 清单。" },
  ]);
});

it("puts the six chapters in order, says what is missing, and leaves the day to be written", () => {
  const report = {
    ...blankReport("2021", 2025, "其塔木镇人民政府"),
    cells: new Map<CellId, number>([["disclosure/licenses/decisions", 22]]),
    text: new Map([["1", "全年公开。"]]),
  };
  const document = reportDocument(report, formOf(report, allFormats), {
    open: { errors: 0, explains: 0 },
    date: undefined,
  });
  expect(document.chapters.map(({ title, blocks }) => [title, blocks.map(({ kind }) => kind)])).toEqual([
    ["一、总体情况", ["paragraph"]],
    ["二、主动公开政府信息情况", ["table"]],
    ["三、收到和处理政府信息公开申请情况", ["table"]],
    ["四、政府信息公开行政复议、行政诉讼情况", ["table"]],
    ["五、存在的主要问题及改进情况", ["missing"]],
    ["六、其他需要报告的事项", ["missing"]],
  ]);
  expect(document.titleLines).toEqual(["其塔木镇人民政府", "2025年政府信息公开工作年度报告"]);
  expect(document.signature).toEqual({ unit: "其塔木镇人民政府", date: "2026年　月　日" });
  expect(document.draft).toEqual([
    "第二部分还有 9 格没有填。",
    "第三部分还没有填。",
    "第四部分还没有填。",
    "“五、存在的主要问题及改进情况”还没有写。",
    "“六、其他需要报告的事项”还没有写。",
  ]);
});
