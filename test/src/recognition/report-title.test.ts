import { titleAmong, titleAtHeadOf, unitStatedIn } from "../../../src/recognition/report-title";

const pine = { unit: "松河镇人民政府", year: 2025 };
const bureau = { unit: "青山县教育局", year: 2025 };

it.each([
  ["其塔木镇人民政府2025年政府信息公开工作年度报告", { unit: "其塔木镇人民政府", year: 2025 }],
  ["金湖县人民政府 2023 年度\n政府信息公开工作年度报告", { unit: "金湖县人民政府", year: 2023 }],
  ["2021年政府信息公开年度报告", { unit: "", year: 2021 }],
  ["关于2021年度政府信息公开工作年度报告", { unit: "", year: 2021 }],
  ["某局2019年度政府信息公开年度工作报告", { unit: "某局", year: 2019 }],
  ["2025年度青山县教育局政府信息公开工作年度报告", bureau],
  ["2025年松河镇政府信息公开工作年度报告", { unit: "松河镇", year: 2025 }],
  ["2025年松河镇人民政府信息公开工作年度报告", pine],
  ["松河镇人民政府２０２５年政府信息公开工作年度报告", pine],
  ["松河镇人民政府二〇二五年政府信息公开工作年度报告", pine],
  ["松河镇人民政府二○二五年度政府信息公开工作年度报告", pine],
  ["松河镇人民政府二零二五年政府信息公开年度报告", pine],
  ["松河镇人民政府2025年度政府信息公开年报", pine],
  ["松河镇人民政府2025年政府信息公开工作年度报告表", pine],
  ["松河镇人民政府2025年政府信息公开工作年度报告（草案）", pine],
  ["青山县教育局2025年政府信息公开工作年度报告(送审稿)", bureau],
  ["【公开版】青山县教育局2025年政府信息公开工作年度报告", bureau],
  ["青山县教育局2025年政府信息公开工作年度报告—征求意见稿", bureau],
  ["附件1：青山县教育局2025年政府信息公开工作年度报告", bureau],
  ["青山县教育局关于2025年政府信息公开工作情况的报告", bureau],
  ["青山县教育局政府信息公开工作年度报告（2025年度）", bureau],
  ["青山县教育局政府信息公开工作年度报告（二〇二五年）", bureau],
  ["《青山县教育局2025年政府信息公开工作年度报告》", bureau],
])("reads %j", (text, title) => {
  expect(titleAmong(["单位：件", text, text])).toEqual(title);
});

it.each([
  [["松河镇人民政府", "2025年政府信息公开工作年度报告"]],
  [["松河镇人民政府2025年", "政府信息公开工作年度报告"]],
  [["松河镇人民政府", "政府信息公开工作年度报告", "（2025年度）"]],
  [["松河镇人民政府政府信息公开", "工作年度报告", "二〇二五年度"]],
  [["2025年度", "松河镇人民政府", "政府信息公开工作年度报告"]],
  [["松河镇", "人民政府", "2025年政府信息公开工作年度报告"]],
  [["2025年政府信息公开工作年度报告", "填报单位：松河镇人民政府"]],
  [["2025年政府信息公开工作年度报告", "单位名称（盖章）：松河镇人民政府  填报人：王"]],
  [["2025年政府信息公开工作年度报告", "填报单位", "松河镇人民政府"]],
  [["2025年政府信息公开工作年度报告", "松河镇人民政府", "一、总体情况"]],
  [["松河镇人民政府", "2025年政府信息公开工作年度报告", "青山县人民政府办公室"]],
  [["2025年政府信息公开工作年度报告", "填报单位：松河镇人民政府（盖章）", "单位：件"]],
])("reads the title over several texts %j", (texts) => {
  expect(titleAmong(texts)).toEqual(pine);
});

it.each([
  ["titles differ in the year", ["甲局2024年政府信息公开工作年度报告", "甲局2025年政府信息公开工作年度报告"]],
  ["titles differ in the unit", ["甲局2025年政府信息公开工作年度报告", "乙局2025年政府信息公开工作年度报告"]],
  ["it is another report", ["2025年政府工作报告", ""]],
  ["it is no title", [`${"长".repeat(200)}2025年政府信息公开工作年度报告`]],
  ["it is a sentence", ["现公布2025年政府信息公开工作年度报告", "根据要求，编制2025年政府信息公开工作年度报告"]],
  ["the unit is that of figures", ["单位：件", "单位：万元", "填报单位：", "3"]],
])("says nothing where %s", (_, texts) => {
  expect(titleAmong(texts)).toBeUndefined();
});

it("takes no neighbouring words for a unit", () => {
  expect(titleAmong(["目录", "2025年政府信息公开工作年度报告", "一、总体情况"])).toEqual({ unit: "", year: 2025 });
});

it("knows the unit alone where no year stands anywhere", () => {
  expect(titleAmong(["青山县教育局政府信息公开工作年度报告"])).toEqual({ unit: "青山县教育局", year: undefined });
  expect(titleAmong(["填报单位：青山县教育局"])).toEqual({ unit: "青山县教育局", year: undefined });
});

it("says where the title of a text ends", () => {
  const head = [
    "发布时间：2026年1月20日",
    "",
    "松河镇人民政府",
    "",
    "2025年政府信息公开工作年度报告",
    "本报告依据条例编制。",
  ];
  expect(titleAtHeadOf(head)).toEqual({ ...pine, lines: 5 });
  expect(titleAtHeadOf(["填报单位：青山县教育局", "本报告依据条例编制。"])).toEqual({
    unit: "青山县教育局",
    year: undefined,
    lines: 0,
  });
});

it("finds the unit on the line below a title", () => {
  const head = ["关于2025年度政府信息公开工作的年度报告", "", "松河镇人民政府", "本报告依据条例编制。"];
  expect(titleAtHeadOf(head)).toEqual({ ...pine, lines: 3 });
});

it.each(["单位：件", "单位：万元", "单位领导高度重视", "填报单位：", "单位：松河镇", "部门名称及职责"])(
  "finds a unit in %s only where one is named",
  (text) => {
    expect(unitStatedIn(text)).toBe(text === "单位：松河镇" ? "松河镇" : undefined);
  },
);
