import { allFormats } from "../../../src/formats/all-formats";
import { planCover } from "../../../src/plan/plan-cover";
import { columnWidthsOf, linesOf, textWidth } from "../../../src/plan/plan-sizes";

it.each([
  ["自然人", 11, 6],
  ["2.重复申请", 11, 10],
  ["“三安全一稳定”", 11, 16],
  ["自然人", 22, 12],
  ["", 11, 0],
])("measures %s at %i points as %i characters", (text, size, width) => {
  expect(textWidth(text, size)).toBe(width);
});

it.each([
  ["结果维持", 5.4, 2],
  ["结果维持", 9, 1],
  ["本年新\n制作数量", 20, 2],
  ["本年新\n制作数量", 7, 3],
  ["", 5, 1],
  ["字", 0.5, 1],
])("breaks %j in a column of %d into %i lines", (text, width, lines) => {
  expect(linesOf(text, 11, width)).toBe(lines);
});

it("holds （三） on one line in the narrow columns of outcomes, which are 10.5 points high", () => {
  const tables = allFormats.flatMap(({ format }) => format.tables).filter(({ id }) => id === "requests");
  expect(tables).toHaveLength(2);
  // Three characters of two units each, at 10.5 of 11 points: 5.73. Programs keep less than one unit free.
  for (const table of tables)
    expect(
      columnWidthsOf(table)
        .slice(0, 2)
        .map((width) => width >= 5.73 + 0.6),
    ).toEqual([true, true]);
});

it("keeps the cover high enough for a title whose year does not fit at the end of a line", () => {
  const [definition] = allFormats;
  if (definition === undefined) throw new Error("no format");
  const unit = "内蒙古自治区呼伦贝尔市莫力达瓦达斡尔族自治旗尼尔基镇人民政府";
  // 15 characters of 22 points on a line: 30 of the unit fill two, 2026年政府信息公开工作年度报 the third, 告 the fourth.
  const [height = 0] = planCover("封面与前言", definition.format, { unit, year: 2026, text: new Map() }).sheet
    .rowHeights;
  expect(height ?? 0).toBeGreaterThan(4 * 22 * 1.3);
});
