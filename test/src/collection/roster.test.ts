import { readRoster, rosterRows } from "../../../src/collection/roster";

const unitsIn = (text: string) => readRoster(rosterRows(text)).map(({ unit }) => unit);

it.each([
  ["松河镇人民政府\n柳河镇人民政府\n", ["松河镇人民政府", "柳河镇人民政府"]],
  ["\uFEFF1、松河镇人民政府\r\n2．柳河镇人民政府", ["松河镇人民政府", "柳河镇人民政府"]],
  ["1\t松河镇人民政府\t乡镇街道\n2\t县教育局\t县直", ["松河镇人民政府", "县教育局"]],
  ["松河镇人民政府\n松河镇人民政府\n\n　\n", ["松河镇人民政府"]],
  ["2025\n12\n----", []],
  ["", []],
])("finds the units of %j", (text, units) => {
  expect(unitsIn(text)).toEqual(units);
});

it("reads what stands under its heads, in any order", () => {
  const rows = [
    ["2025 年度年报报送名册", "", "", ""],
    ["类别", "单位名称", "截止日期", "备注"],
    ["乡镇街道", "松河镇人民政府", "2026年1月20日", ""],
    ["县直", "县粮食局", "", "撤并，并入县发展和改革局"],
    ["县直", "县档案馆", "", "免报"],
    ["县直", "县林业局", "", "新设"],
  ];
  expect(readRoster(rows)).toMatchObject([
    { unit: "松河镇人民政府", kind: "乡镇街道", deadline: "2026年1月20日", isExempt: false },
    { unit: "县粮食局", isExempt: true, mergedInto: "县发展和改革局" },
    { unit: "县档案馆", isExempt: true, mergedInto: undefined },
    { unit: "县林业局", isExempt: false, isNew: true },
  ]);
});

it("tells columns without heads by what stands in them", () => {
  expect(readRoster(rosterRows("松河镇人民政府，乡镇街道，1月20日，0431-82352001"))).toEqual([
    {
      unit: "松河镇人民政府",
      kind: "乡镇街道",
      deadline: "1月20日",
      contact: "0431-82352001",
      group: "township",
      isNew: false,
      isExempt: false,
      mergedInto: undefined,
    },
  ]);
});

it.each([
  ["县直", "department"],
  ["县直部门", "department"],
  ["乡镇", "township"],
  ["街道办事处", "township"],
  ["管委会", "zone"],
  ["政府办公室", "office"],
  ["县政府本级", "government"],
  ["其他", undefined],
])("adds up %s under its kind", (kind, group) => {
  expect(
    readRoster([
      ["单位", "类型"],
      ["甲单位", kind],
    ])[0]?.group,
  ).toBe(group);
});
