import { allFormats } from "../../../src/formats/all-formats";
import { proofread } from "../../../src/proofreader/proofread";
import { blankReport, type Report } from "../../../src/report/report";
import { formOf } from "../../../src/rules/report-form";

/** A sentence of twenty characters, none of which stands in another. */
const sentence = (number: number): string =>
  `${String.fromCharCode(...Array.from({ length: 20 }, (_, index) => 0x5000 + number * 20 + index))}。`;

/** Twenty sentences; so many of them are this year's own. */
const textWith = (own: number): string =>
  Array.from({ length: 20 }, (_, index) => sentence(index < own ? 100 + index : index)).join("");
const lastYears = textWith(0);

function isTold(text: string, part: Partial<Report> = {}): boolean {
  const base = blankReport("2021", 2025, "青禾镇人民政府", "township");
  const previous = { ...base, year: 2024, text: new Map([["1", lastYears]]), cells: new Map() };
  const report = { ...base, previous, text: new Map([["1", text]]), ...part };
  return proofread(report, formOf(report, allFormats)).some(({ code }) => code === "like-last-year");
}

it.each([
  [0, true],
  [4, true], // 16 of 20 sentences: 80 %
  [5, false], // 15 of 20: 75 %
])("holds last year's sentences against this year's: %d of 20 are new: %s", (own, expected) => {
  expect(isTold(textWith(own))).toBe(expected);
});

it("does not count figures: a sentence with this year's numbers is last year's sentence", () => {
  const withNumber = (count: number): string => lastYears.replace(/。/g, `${count}件。`);
  const previous = { ...blankReport("2021", 2024, ""), text: new Map([["1", withNumber(3)]]) };
  expect(isTold(withNumber(12), { previous })).toBe(true);
});

it("asks for nothing where little is written: seven sentences are 140 characters, eight are 160", () => {
  const few = (count: number): string => lastYears.split("。").slice(0, count).join("。");
  expect([isTold(few(7)), isTold(few(8))]).toEqual([false, true]);
});
