import { doubtsOn } from "../../../src/examination/doubts";
import { allFormats } from "../../../src/formats/all-formats";
import { describeDoubt } from "../../../src/messages/doubts";
import { blankReport, type CellId } from "../../../src/report/report";
import { formOf } from "../../../src/rules/report-form";

function doubtsWith(cell: CellId, value: number | string, year: number | undefined = 2025): readonly string[] {
  const report = { ...blankReport("2021", year, "松河镇"), cells: new Map([[cell, value]]) };
  const form = formOf(report, allFormats);
  return doubtsOn(report, form, undefined).map((doubt) => describeDoubt(doubt, form));
}

it("asks about a count of table 二 that is the number of a day of this year or the next", () => {
  expect(doubtsWith("disclosure/licenses/decisions", 46024)).toEqual([
    "第二部分 · 行政许可 · 本年处理决定数量：46024 像是日期（2026年1月2日），在格里输入“1-2”会变成这样的数。请核对；确实是这个数的不必改。",
  ]);
  expect(doubtsWith("disclosure/penalties/decisions", 45660)).toHaveLength(1);
});

it.each<[string, CellId, number | string, number | undefined]>([
  ["the day before the year", "disclosure/licenses/decisions", 45657, 2025],
  ["the day after the next", "disclosure/licenses/decisions", 46388, 2025],
  ["a day of years ago", "disclosure/licenses/decisions", 43831, 2025],
  ["a report of an unknown year", "disclosure/licenses/decisions", 46024, undefined],
  ["an amount of money", "disclosure/administrative-fees/amount", 46024, 2025],
  ["a count that balances hold", "requests/newly-received/natural-person", 46024, 2025],
  ["words", "disclosure/licenses/decisions", "46024 左右", 2025],
])("asks nothing of %s", (_, cell, value, year) => {
  const report = { ...blankReport("2021", year, "松河镇"), cells: new Map([[cell, value]]) };
  expect(doubtsOn(report, formOf(report, allFormats), undefined)).toEqual([]);
});
