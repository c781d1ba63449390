import { titleAmong } from "../../../src/recognition/report-title";

it.each([
  ["其塔木镇人民政府2025年政府信息公开工作年度报告", { unit: "其塔木镇人民政府", year: 2025 }],
  ["金湖县人民政府 2023 年度\n政府信息公开工作年度报告", { unit: "金湖县人民政府", year: 2023 }],
  ["2021年政府信息公开年度报告", { unit: "", year: 2021 }],
  ["关于2021年度政府信息公开工作年度报告", { unit: "", year: 2021 }],
  ["某局2019年度政府信息公开年度工作报告", { unit: "某局", year: 2019 }],
])("reads %j", (text, title) => {
  expect(titleAmong(["单位：件", text, text])).toEqual(title);
});

it("says nothing where titles differ, or where there is none", () => {
  expect(titleAmong(["甲局2024年政府信息公开工作年度报告", "甲局2025年政府信息公开工作年度报告"])).toBeUndefined();
  expect(titleAmong(["2025年政府工作报告", "", `${"长".repeat(200)}2025年政府信息公开工作年度报告`])).toBeUndefined();
});
