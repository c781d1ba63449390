import { ImportError, type ImportProblem } from "../../../src/importers/import-error";
import { describeImportError } from "../../../src/messages/import-errors";

it.each<[ImportProblem, string]>([
  [
    { code: "too-large", size: 42_000_000, limit: 30_000_000 },
    "文件有 42 MB，超过 30 MB，没有读取。请删去图片等无关内容后再试。",
  ],
  [{ code: "encrypted" }, "文件设有打开密码。请先用 Excel 或 WPS 去掉密码，保存后再试。"],
  [{ code: "old-workbook" }, "内容是旧版 .xls 工作簿。请用 Excel 或 WPS 打开后另存为 .xlsx 再试。"],
  [
    { code: "no-table-found", sheets: ["工资", "考勤"] },
    "没有找到年报的表格（看过的工作表：工资、考勤）。请检查是不是选错了文件，或者把数字填进标准表。",
  ],
  [
    { code: "nothing-recognised", tables: 2, headings: 1 },
    "文件里没有找到年报的表格，标题只找到 1 个（如“一、总体情况”），不像年度报告。请检查是不是选错了文件，或者把数字填进标准表。",
  ],
])("%j", (problem, words) => {
  expect(describeImportError(new ImportError(problem))).toBe(words);
});

it("says of everything else what to do, too", () => {
  const problems: readonly ImportProblem[] = [
    { code: "not-a-zip" },
    { code: "old-document" },
    { code: "compound-file" },
    { code: "broken-zip", part: undefined },
    { code: "zip-bomb", part: "a" },
    { code: "too-many-parts", count: 6000, limit: 5000 },
    { code: "unsafe-part-name", part: "../a" },
    { code: "repeated-part", part: "a" },
    { code: "doctype", part: "a" },
    { code: "broken-xml", part: "a" },
    { code: "not-a-workbook" },
    { code: "binary-workbook" },
    { code: "empty-workbook" },
    { code: "too-many-cells", sheet: "甲", limit: 5 },
    { code: "unknown-format", format: "2031" },
  ];
  for (const problem of problems) expect(describeImportError(new ImportError(problem))).toMatch(/^[^a-z]*.*。$/s);
});
