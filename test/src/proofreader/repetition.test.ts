import { allFormats } from "../../../src/formats/all-formats";
import { proofread } from "../../../src/proofreader/proofread";
import { blankReport, type Report } from "../../../src/report/report";
import { formOf } from "../../../src/rules/report-form";

/** 200 characters, no two of them the same: 199 pairs of neighbours. */
const lastYears = String.fromCharCode(...Array.from({ length: 200 }, (_, index) => 0x5000 + index));

/** So many of them taken from the end, and as many others put there. */
const changed = (characters: number): string =>
  lastYears.slice(0, 200 - characters) +
  String.fromCharCode(...Array.from({ length: characters }, (_, index) => 0x6000 + index));

function isTold(text: string, part: Partial<Report> = {}): boolean {
  const base = blankReport("2021", 2025, "青禾镇人民政府", "township");
  const previous = { ...base, year: 2024, text: new Map([["1", lastYears]]), cells: new Map() };
  const report = { ...base, previous, text: new Map([["1", text]]), ...part };
  return proofread(report, formOf(report, allFormats)).some(({ code }) => code === "like-last-year");
}

it.each([
  ["the same", 0, true],
  ["19 characters changed, 180 of 199 pairs kept: 90.5 %", 19, true],
  ["20 changed, 179 of 199 kept: 89.9 %", 20, false],
  ["10 changed, 94.9 %", 10, true],
])("holds last year's words against this year's: %s", (_, characters, expected) => {
  expect(isTold(changed(characters))).toBe(expected);
});

it("asks for nothing where little is written", () => {
  expect([isTold(lastYears.slice(0, 149)), isTold(lastYears.slice(0, 180))]).toEqual([false, true]);
});
