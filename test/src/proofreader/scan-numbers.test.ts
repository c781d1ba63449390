import fc from "fast-check";
import { readChineseNumber } from "../../../src/proofreader/chinese-number";
import { scanNumbers } from "../../../src/proofreader/scan-numbers";
import { MOST_TIMES_LONGER, timesLonger } from "./times-longer";

it.each([
  ["两千零二十五", 2025],
  ["二〇二五", 2025],
  ["十五", 15],
  ["一百零十五", 115],
  ["一万二千三百", 12300],
  ["三亿零五万", 300050000],
  ["叁仟", 3000],
  ["二三百", undefined],
  ["两三", undefined],
  ["一百二", 120],
  ["两千四", 2400],
  ["一万二", 12000],
  ["一百零二", 102],
  ["廿四", 24],
  ["卅一", 31],
  ["五点三", 5.3],
  ["一百二十点零五", 120.05],
  ["万", undefined],
])("reads %s", (text, value) => expect(readChineseNumber(text)).toBe(value));

/** The usual way to write a number below a hundred million. */
function written(value: number): string {
  const digits = "零一二三四五六七八九";
  const section = (part: number): string => {
    const chars = [...String(part)].map((digit, index, all) => [Number(digit), all.length - 1 - index] as const);
    return chars
      .map(([digit, place]) => (digit === 0 ? "零" : `${digits[digit] ?? ""}${["", "十", "百", "千"][place] ?? ""}`))
      .join("")
      .replace(/零+/g, "零")
      .replace(/零$/, "");
  };
  const [high, low] = [Math.floor(value / 10_000), value % 10_000];
  if (high === 0) return section(low);
  return `${section(high)}万${low === 0 ? "" : low < 1000 ? `零${section(low)}` : section(low)}`;
}

it("reads every number that was written out", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999_999 }), (value) =>
      expect(readChineseNumber(written(value))).toBe(value),
    ),
  );
});

it.each([
  ["收到34件", [[34, "件", 2, 5]]],
  ["收到１１２件", [[112, "件", 2, 6]]],
  ["共1,234件", [[1234, "件", 1, 7]]],
  [
    "共3，其中2件",
    [
      [3, "", 1, 2],
      [2, "件", 5, 7],
    ],
  ],
  [
    "共3,4件",
    [
      [3, "", 1, 2],
      [4, "件", 3, 5],
    ],
  ],
  [
    "编号1234,567",
    [
      [1234, "", 2, 6],
      [567, "", 7, 10],
    ],
  ],
  [
    "共1,234，其中2件",
    [
      [1234, "", 1, 6],
      [2, "件", 9, 11],
    ],
  ],
  ["共12,345,678.5元", [[12345678.5, "元", 1, 14]]],
  ["共１，２３４件", [[1234, "件", 1, 7]]],
  ["第三批，第3批", [[3, "批", 5, 7]]],
  ["受理一百一十二件", [[112, "件", 2, 8]]],
  ["一是加强，三公经费，第二批", []],
  ["占50.4%", [[50.4, "%", 1, 6]]],
  ["收费2.51万元", [[25100, "万元", 2, 8]]],
])("finds the numbers of %s", (text, found) => {
  expect(scanNumbers(text).map(({ value, unit, start, end }) => [value, unit, start, end])).toEqual(found);
});

it.each([
  "60余条",
  "约60条",
  "60条以上",
  "近60条",
  "60多条",
  "两三件",
  "二三百件",
  "几十件",
  "数十件",
  "上百件",
  "十几件",
  "不到60件",
  "1.2万余件",
  "60件左右",
])("takes %s for what it is: about so many", (text) => {
  expect(scanNumbers(text).map(({ isApproximate }) => isApproximate)).toEqual([true]);
});

it.each([
  ["占百分之五点三", [["percent", 5.3, 1]]],
  ["共140 000条", [["count", 140_000, 0]]],
  ["共14万条", [["count", 140_000, 0]]],
  ["在20个工作日内", [["date", 20, 0]]],
  ["15天后", [["date", 15, 0]]],
  ["网上24件", [["count", 24, 0]]],
  ["一是这个数", []],
])("reads the kind, the value and the decimals of %s", (text, found) => {
  expect(scanNumbers(text).map(({ kind, value, decimals }) => [kind, value, decimals])).toEqual(found);
});

it("takes longer in step with the text, whatever stands there", () => {
  for (const unit of ["0,", "0，", "000,", "一", "0 ", "约", "1,234,", "百分之"])
    expect(timesLonger((text) => void scanNumbers(text), unit)).toBeLessThan(MOST_TIMES_LONGER);
});

it.each([
  ["阅读量1.2万次", 12_000],
  ["发布3万余条", 30_000],
  ["投入3万元", 30_000],
  ["投入1.5亿元", 150_000_000],
  ["服务2亿人次", 200_000_000],
])("scales %s", (sentence, value) => {
  expect(scanNumbers(sentence).map((number) => number.value)).toEqual([value]);
});
