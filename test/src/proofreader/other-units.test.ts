import { allFormats } from "../../../src/formats/all-formats";
import { proofread } from "../../../src/proofreader/proofread";
import { blankReport } from "../../../src/report/report";
import { formOf } from "../../../src/rules/report-form";

const report = blankReport("2021", 2023, "某市水务局", "department");
const form = formOf(report, allFormats);

it.each([
  ["青山县财政局高度重视政务公开工作。", "青山县财政局"],
  ["完善江岭省财政厅信息发布审核台账。", "江岭省财政厅"],
  ["除上述情况外，望湖街道办事处没有其他需要报告的事项。", "望湖街道办事处"],
])("tells softly of another unit that acts as this one: %s", (text, quote) => {
  const found = proofread({ ...report, text: new Map([["1", text]]) }, form);
  expect(found.flatMap((one) => (one.code === "other-unit" ? [[one.quote, one.severity]] : []))).toEqual([
    [quote, "tip"],
  ]);
});

it.each([
  "青山县财政局高度重视，会同我局开展检查。",
  "青山县水务局认真落实公开要求。",
  "各县水务局坚持以公开促规范。",
  "学习青山县财政局信息公开制度。",
])("says nothing of partners, parts and those above: %s", (text) => {
  const found = proofread({ ...report, text: new Map([["1", text]]) }, form);
  expect(found.map(({ code }) => code)).not.toContain("other-unit");
});
