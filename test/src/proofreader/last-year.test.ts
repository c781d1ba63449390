import { allFormats } from "../../../src/formats/all-formats";
import { proofread } from "../../../src/proofreader/proofread";
import { blankReport, type CellId, type Cells } from "../../../src/report/report";
import { formOf } from "../../../src/rules/report-form";

const base = blankReport("2021", 2023, "某市水务局", "department");
const form = formOf(base, allFormats);
const cellsOf = (figures: Readonly<Record<string, number>>): Cells =>
  new Map([...form.cells.keys()].map((id): [CellId, number] => [id, figures[id] ?? 0]));

/** 新收 8 to 12, 处罚 10 to 21, 收费 40 to 50.5 万元, 复议 2 to 0, 诉讼 0 to 1. */
const report = {
  ...base,
  cells: cellsOf({
    "requests/newly-received/total": 12,
    "disclosure/penalties/decisions": 21,
    "disclosure/administrative-fees/amount": 50_500_000,
    "disputes/direct-litigation/upheld": 1,
    "disputes/direct-litigation/total": 1,
  }),
  previous: {
    ...base,
    year: 2022,
    cells: cellsOf({
      "requests/newly-received/total": 8,
      "disclosure/penalties/decisions": 10,
      "disclosure/administrative-fees/amount": 40_000_000,
      "disputes/reconsideration/upheld": 2,
      "disputes/reconsideration/total": 2,
    }),
  },
};

const codesIn = (text: string, from = report) =>
  proofread({ ...from, text: new Map([["1", text]]) }, form)
    .map(({ code }) => code)
    .filter((code) => ["denied", "direction-differs", "growth-differs", "amount-differs"].includes(code));

it.each([
  ["政府信息公开申请量较上年翻了一番。", "direction-differs"],
  ["行政处罚21件，较上年减半。", "direction-differs"],
  ["行政事业性收费50.5万元，较上年略有下降。", "direction-differs"],
  ["行政事业性收费50.5万元，比上年的40万元减少10.5万元。", "direction-differs"],
  ["行政事业性收费50.5万元，比上年增加9.5万元。", "growth-differs"],
  ["行政事业性收费50.5万元，同比增长25%。", "growth-differs"],
  ["行政事业性收费50.5万元，比2022年的42万元增加8.5万元。", "amount-differs"],
  ["我局首次收到政府信息公开申请。", "denied"],
  ["连续两年未发生行政复议案件。", "denied"],
  ["行政诉讼连续两年为零。", "denied"],
])("tells what last year’s report has otherwise: %s", (text, code) => {
  expect(codesIn(text)).toEqual([code]);
});

it.each([
  "行政处罚21件，较上年翻了一番。",
  "行政事业性收费50.5万元，比上年的40万元增加10.5万元。",
  "行政事业性收费50.5万元，同比增长26.25%。",
  "行政事业性收费50.5万元，比2021年减少3万元。",
  "网站访问量较上年翻了一番，印刷费较上年减半。",
  "首次收到律师事务所提交的政府信息公开申请。",
  "连续两年未发生泄密事件。",
])("says nothing of what agrees, or of something else: %s", (text) => {
  expect(codesIn(text)).toEqual([]);
});

it("says nothing where last year is not known", () => {
  const { previous: _, ...alone } = report;
  expect(codesIn("我局首次收到政府信息公开申请，较上年翻了一番。", alone as typeof report)).toEqual([]);
});
