import { builtInFormats, serialOf, shownOtherwise } from "../../../src/workbook/number-format";

it.each([
  [46024, 'm"月"d"日"', "1月2日"],
  [46082, "yyyy-mm-dd", "2026-03-01"],
  [45660, "yyyy/m/d", "2025/1/3"],
  [45660, "[$-804]yyyy年m月d日;@", "2025年1月3日"],
  [46024, "d-mmm", "2-1月"],
  [46024.5, "yyyy/m/d h:mm", "2026/1/2 12:00"],
  [0.5, "h:mm AM/PM", "12:00 下午"],
  [46024, "aaaa", "周五"],
  [46024, "[$-F800]dddd, mmmm dd, yyyy", "周五, 1月 02, 2026"],
] as const)("%d as %s is a date to the eye: %s", (stored, format, text) => {
  expect(shownOtherwise(stored, format)).toEqual({ text, way: "date" });
});

it.each([
  [0.05, "0.00%", "5.00%"],
  [21, "0%", "2100%"],
] as const)("%d as %s is a part of a hundred: %s", (stored, format, text) => {
  expect(shownOtherwise(stored, format)).toEqual({ text, way: "percent" });
});

it.each([
  [251000, "0!.0,", "25.1"],
  [251000, "0\\.0,", "25.1"],
  [251000, '0"."0,', "25.1"],
  [251000, "#,##0,", "251"],
  [251000, '0.00,"千"', "251.00千"],
  [14722490, "0!.0000", "1472.2490"],
  [1234567, "0,,", "1"],
  [14722490, '0!.00,"万"', "147.22万"],
] as const)("%d as %s stands for thousands or 万: %s", (stored, format, text) => {
  expect(shownOtherwise(stored, format)).toEqual({ text, way: "scaled" });
});

it.each([
  [21.4, "0", "21"],
  [21.5, "#,##0", "22"],
  [160.5964, "0.00", "160.60"],
  [-3.14, "0.0", "-3.1"],
  [-3.14, "0.0;(0.0)", "(3.1)"],
  [1234.567, "#,##0.00_ ", "1,234.57"],
  [1.005, "0.0", "1.0"],
] as const)("%d as %s has lost decimals: %s", (stored, format, text) => {
  expect(shownOtherwise(stored, format)).toEqual({ text, way: "rounded" });
});

it("shows nothing of a number that the format hides", () => {
  expect(shownOtherwise(7, ";;;")).toEqual({ text: "", way: "hidden" });
});

it.each([
  [21, "General"],
  [21.4, "G/通用格式"],
  [21, "0"],
  [21, "0_ "],
  [21, "0.00"],
  [1234, "#,##0"],
  [160.6, "0.00"],
  [160.60000000000002, "0.00"],
  [21, '0"件"'],
  [21, "[Red]0;[Blue]-0"],
  [-5, "0_);(0)"],
  [-5, "#,##0;[Red]-#,##0"],
  [0, "0;-0;;@"],
  [0, "0%"],
  [0, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ '],
  [12.5, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ '],
  [21, "@"],
  [0.5, "# ?/?"],
  [123456, "0.00E+00"],
  [21, "000"],
  [5, "[DBNum1][$-804]General"],
] as const)("%d as %s is read as it is stored", (stored, format) => {
  expect(shownOtherwise(stored, format)).toBeUndefined();
});

it("knows the formats that files name by number", () => {
  expect(shownOtherwise(46024, builtInFormats.get(58) ?? "")?.text).toBe("1月2日");
  expect(shownOtherwise(46024, builtInFormats.get(14) ?? "")?.text).toBe("2026/1/2");
  expect(builtInFormats.has(0)).toBe(false);
});

it("gives days the numbers that sheets give them", () => {
  expect(serialOf(2026, 1, 2)).toBe(46024);
  expect(serialOf(2025, 1, 3)).toBe(45660);
});
