import type { CollectedUnit } from "../../../src/collection/collect-units";
import { sumReports } from "../../../src/collection/sum-reports";
import { allFormats } from "../../../src/formats/all-formats";
import { blankReport, type CellId } from "../../../src/report/report";
import { formOf } from "../../../src/rules/report-form";

const licenses: CellId = "disclosure/licenses/decisions";
const penalties: CellId = "disclosure/penalties/decisions";

function unitOf(unit: string, allowed: number, punished: number): CollectedUnit {
  const base = blankReport("2021", 2025, unit);
  const form = formOf(base, allFormats);
  const cells = new Map([
    [licenses, allowed],
    [penalties, punished],
  ]);
  const counted = {
    file: `${unit}.json`,
    place: 0,
    problem: undefined,
    report: { ...base, cells },
    form,
    open: { errors: 0, explains: 0 },
    hasDoubts: false,
    ...{ problems: [], uncomputed: new Set<CellId>(), isWordsOnly: false, remarks: [], acrossYears: [] },
  };
  return {
    unit,
    files: [counted.file],
    scans: [],
    state: "clean",
    counted,
    reports: [counted],
    problem: undefined,
    isDuplicate: false,
    ...{ differences: [], ledgers: [], checkSheets: [], entry: undefined },
  };
}

const towns = [unitOf("松河镇", 3, 4), unitOf("柳河镇", 5, 0), unitOf("榆河镇", 0, 2)];

it.each([
  ["holds what the others hold together", 8, 6, ["青山县"], 8],
  ["holds more", 9, 6, ["青山县"], 8],
  ["holds less in one cell", 8, 5, [], 16],
])("tells a county's report from one more unit where it %s", (_, allowed, punished, aggregates, sum) => {
  const sums = sumReports([...towns, unitOf("青山县", allowed, punished)]);
  expect([sums.aggregates, sums.cells.get(licenses)]).toEqual([aggregates, sum]);
});

it("takes no report for a sum of fewer than three, of one alone, or of nothing", () => {
  expect(sumReports([...towns.slice(0, 2), unitOf("青山县", 8, 4)]).aggregates).toEqual([]);
  const zeros = [unitOf("甲镇", 0, 0), unitOf("乙镇", 0, 0), unitOf("丙镇", 0, 0)];
  expect(sumReports([...zeros, unitOf("松河镇", 3, 4)]).aggregates).toEqual([]);
  expect(sumReports([unitOf("松河镇", 3, 4), ...zeros.slice(1), unitOf("槐河镇", 3, 4)]).aggregates).toEqual([]);
});
