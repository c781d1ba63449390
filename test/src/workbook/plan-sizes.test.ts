import { linesOf, textWidth } from "../../../src/workbook/plan-sizes";

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
