import { allFormats } from "../../../src/formats/all-formats";
import {
  faultsOf,
  selfNameOf,
  startingDraft,
  typeOf,
  usualYear,
  yearsToChoose,
} from "../../../taskpane/panels/fill/insert-draft";

it.each([
  [new Date(2026, 0, 1), 2025],
  [new Date(2026, 4, 31), 2025],
  [new Date(2026, 5, 1), 2026],
  [new Date(2026, 11, 31), 2026],
])("on %s the usual year is %i", (now, year) => {
  expect(usualYear(now)).toBe(year);
});

it("offers every year that a format was issued for, this one first", () => {
  expect(yearsToChoose(new Date(2022, 0, 1), allFormats)).toEqual([2022, 2021, 2020, 2019]);
});

it("proposes kind and self-name until others are chosen", () => {
  const draft = { ...startingDraft(new Date(2026, 0, 1)), unit: "官洲街道办事处" };
  expect([typeOf(draft), selfNameOf(draft)]).toEqual(["subdistrict", "我街道"]);
  const chosen = { ...draft, chosenType: "zone" as const, chosenSelfName: "我区" };
  expect([typeOf(chosen), selfNameOf(chosen)]).toEqual(["zone", "我区"]);
});

it("names what is missing, field by field", () => {
  const draft = startingDraft(new Date(2026, 0, 1));
  expect(Object.keys(faultsOf(draft))).toEqual(["unit", "unitType"]);
  expect(faultsOf({ ...draft, unit: "金湖县教育局" })).toEqual({});
});
