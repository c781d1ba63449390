import { allFormats } from "../../../src/formats/all-formats";
import { labelKey, mayBe } from "../../../src/binding/label-key";

it.each([
  ["1.属于国家秘密", "1、属于国家秘密"],
  ["（一）予以公开", "(一) 予以公开"],
  ["三、本年度办理结果", "三、本年\n度 办理结果"],
  ["3.危及“三安全一稳定”", '3．危及"三安全一穩定"'],
  ["行政规范性文件", "規範性文件"],
  ["本年增/减", "本年增／減"],
  ["总计", "　总 计"],
  ["本年制发件数", "本年製發件數"],
  ["{year}年本行政区域（或本部门）", "2020年本行政區域(或本部門)"],
])("takes %j and %j for the same", (one, other) => {
  expect(labelKey(one)).toBe(labelKey(other));
});

it("keeps the lines of each table apart, and the heads of each block of 第二部分", () => {
  for (const { format } of allFormats) {
    const requests = format.tables.find(({ id }) => id === "requests");
    const lines =
      requests?.labels
        .filter(({ column, columnSpan = 1 }) => column + columnSpan === 3)
        .map(({ text }) => labelKey(text)) ?? [];
    expect(new Set(lines).size).toBe(lines.length);
  }
});

it.each([
  ["部分公开", "部分公开区分处理的只计这一情形不计其他情形", true],
  ["其他法律行政止公开", "其他法律行政法规禁止公开", true],
  ["逾期不缴费", "申请人逾期未按收费通知要求缴纳费用行政机关不再处理其政府信息公开申请", true],
  ["科研企业", "科研机构", true],
  ["现行有效件", "现行有效件数", true],
  ["本年增减", "采购总金额", false],
  ["重复申请", "属于国家秘密", false],
  ["总", "总计", false],
  [`本年新收${"我镇政府信息公开申请数量".repeat(5)}`, "本年新收政府信息公开申请数量", false],
])("%s may be %s: %p", (key, printed, answer) => {
  expect(mayBe(key, printed)).toBe(answer);
});
