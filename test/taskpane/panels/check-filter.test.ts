import { everything, type FilteredCard, isFiltering, passes } from "../../../taskpane/panels/check/check-filter";

const card: FilteredCard = {
  parts: ["requests"],
  severity: "tip",
  words: ["第三部分 · 自然人列", "本年新收 21，差 1 件。"],
};

it.each([
  [everything, true],
  [{ ...everything, part: "requests" as const }, true],
  [{ ...everything, part: "text" as const }, false],
  [{ ...everything, severity: "warning" as const }, true],
  [{ ...everything, severity: "error" as const }, false],
  [{ ...everything, search: "新收" }, true],
  [{ ...everything, search: " 自然人  差 １ 件 " }, true],
  [{ ...everything, search: "自然人 结转" }, false],
])("with %j the card is shown: %s", (filter, isShown) => {
  expect(passes(filter, card)).toBe(isShown);
});

it("is filtering only where something is chosen or looked for", () => {
  expect(isFiltering(everything)).toBe(false);
  expect(isFiltering({ ...everything, search: "  " })).toBe(false);
  expect(isFiltering({ ...everything, part: "text" })).toBe(true);
});
