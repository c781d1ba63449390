import { personalDataIn } from "../../../src/source/personal-data";
import type { SourceTable } from "../../../src/source/source-document";
import { describeSourceRemark } from "../../../src/messages/source-remarks";

function sheet(name: string, values: readonly (readonly (string | number | null)[])[]): SourceTable {
  const range = "A1:F9";
  const cells = { sheet: name, range, values, formulas: [] };
  return { kind: "table", place: { kind: "sheet", sheet: name, range }, isHidden: false, cells, spans: [] };
}

it("names a sheet that lists people with their numbers", () => {
  const ledger = sheet("2025台账", [
    ["依申请公开台账"],
    ["序号", "申请人姓名", "身份证号", "联系电话", "申请内容"],
    [1, "甲某某", "220100000000000000", "13000000000", "征地"],
    [2, "乙某某", null, "13100000000", "拆迁"],
  ]);
  const [remark] = personalDataIn([ledger]);
  expect(remark).toEqual({
    code: "personal-data",
    sheet: "2025台账",
    heads: ["申请人姓名", "身份证号", "联系电话"],
    rows: 2,
  });
  expect(remark && describeSourceRemark(remark)).not.toMatch(/甲某某|220100|13000/);
});

it.each([
  [
    "heads without entries",
    [
      ["申请人", "电话"],
      ["", ""],
    ],
  ],
  [
    "whom to call",
    [
      ["联系人", "电话"],
      ["甲某某", "0431-1234567"],
    ],
  ],
  [
    "the form's own heads",
    [
      ["申请人情况", "", "总计"],
      ["自然人", "商业企业", "5"],
    ],
  ],
  [
    "names alone",
    [
      ["姓名", "职务"],
      ["甲某某", "局长"],
    ],
  ],
])("says nothing of %s", (_, values) => {
  expect(personalDataIn([sheet("表", values)])).toEqual([]);
});
