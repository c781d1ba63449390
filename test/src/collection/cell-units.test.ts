import { besideSum, rateText, unitsBehind } from "../../../src/collection/cell-units";
import { sumTextFacts } from "../../../src/collection/text-facts";
import { sumLastYear, sumsByGroup } from "../../../src/collection/sum-reports";
import { allFormats } from "../../../src/formats/all-formats";
import { blankReport, type CellId } from "../../../src/report/report";
import { formOf } from "../../../src/rules/report-form";

const form = formOf({ format: "2021", tables: new Map(), localRows: [] }, allFormats);
const licenses: CellId = "disclosure/licenses/decisions";
const inForce: CellId = "disclosure/regulatory-rules/in-force";
const unit = (name: string, value?: number, mergedInto?: string) => ({
  ...{ unit: name, group: name.endsWith("镇") ? ("township" as const) : ("department" as const), mergedInto },
  cells: new Map(value === undefined ? [] : [[licenses, value] as const]),
});

it("names the units behind a sum, the greatest first, with their shares", () => {
  expect(unitsBehind([unit("甲镇", 1), unit("乙镇"), unit("丙局", 3)], licenses)).toEqual([
    { unit: "丙局", value: 3, share: 0.75 },
    { unit: "甲镇", value: 1, share: 0.25 },
    { unit: "乙镇", value: undefined, share: 0 },
  ]);
  expect(unitsBehind([unit("甲镇", 0)], licenses)).toEqual([{ unit: "甲镇", value: 0, share: undefined }]);
});

it.each([
  [2, 3, "2/3 件"],
  [9, 9, "9/9 件"],
  [5, 10, "50.0%"],
  [0, 0, ""],
])("tells %d of %d as %s", (part, whole, text) => {
  expect(rateText(part, whole)).toBe(text);
});

it("asks where the county's own report holds something else, but not of what is in force", () => {
  const sums = new Map([
    [licenses, 5],
    [inForce, 9],
  ] as const);
  expect(besideSum(sums, new Map([[licenses, 6]]), form)).toEqual([{ cell: licenses, sum: 5, own: 6 }]);
  expect(besideSum(sums, new Map([[licenses, 5]]), form)).toEqual([]);
});

it("adds up by kind", () => {
  const units = [unit("甲镇", 1), unit("乙镇", 4), unit("丙局", 3)];
  const sums = { units, cells: new Map([[licenses, 8]]), aggregates: [], form };
  expect([...sumsByGroup(sums)].map(([group, cells]) => [group, cells.get(licenses)])).toEqual([
    ["township", 5],
    ["department", 3],
  ]);
});

it("adds up last year's reports, each unit once, other years not", () => {
  const report = (name: string, year: number, value: number) => ({
    ...blankReport("2021", year, name),
    cells: new Map([[licenses, value]]),
  });
  const reports = [report("甲镇", 2024, 1), report("甲镇", 2024, 2), report("乙镇", 2024, 4), report("乙镇", 2023, 90)];
  expect(sumLastYear(reports, 2025)?.get(licenses)).toBe(6);
  expect(sumLastYear([], 2025)).toBeUndefined();
});

it.each([
  ["主动公开政府信息1,200条，其中网站900条。", 1200],
  ["全年公开发布各类政府信息共计 12 条。", 12],
  ["主动公开信息12条；另一处说主动公开信息13条。", undefined],
  ["主动公开工作扎实推进。", undefined],
])("reads from %s how many items were published", (text, value) => {
  const source = { unit: "甲镇", report: { facts: new Map<string, string>(), text: new Map([["1", text]]) } };
  const found = sumTextFacts([source], form).find(({ id }) => id === "published-items");
  expect(found?.sum).toBe(value);
});

it("adds up facts that reports keep, and names the units of which none is known", () => {
  const source = (name: string, facts: readonly (readonly [string, string])[]) => ({
    unit: name,
    report: { facts: new Map(facts), text: new Map<string, string>() },
  });
  const sums = sumTextFacts(
    [source("甲镇", [["policy-readings", "3"]]), source("乙镇", [["policy-readings", "4"]]), source("丙局", [])],
    form,
  );
  expect(sums.map(({ label, sum, missing }) => [label, sum, missing])).toEqual([["解读篇数", 7, ["丙局"]]]);
});
