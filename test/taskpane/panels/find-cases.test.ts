import type { CaseLookup } from "../../../src/report/report-format";
import { findCases } from "../../../taskpane/panels/fill/find-cases";

const lookup: readonly CaseLookup[] = [
  { situation: "查了，没有这个信息", row: "requests/unavailable-not-held", certainty: "label" },
  { situation: "内容不清，要求补正，一直没补", row: "requests/other-not-supplemented-in-time", certainty: "label" },
  { situation: "申请人撤回了", row: "requests/other-rest", certainty: "local" },
];

const rowsFor = (query: string) => findCases(lookup, query).map(({ row }) => row);

it("finds cases that hold every word", () => {
  expect(rowsFor("补正")).toEqual(["requests/other-not-supplemented-in-time"]);
  expect(rowsFor("没 信息")).toEqual(["requests/unavailable-not-held"]);
});

it("finds the nearest where nothing holds all of it", () => {
  expect(rowsFor("申请人自己撤回申请")).toEqual(["requests/other-rest"]);
});

it("finds nothing for nothing", () => {
  expect(rowsFor("  ")).toEqual([]);
  expect(rowsFor("复议")).toEqual([]);
});
