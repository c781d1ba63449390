import { listedRows } from "../../receive/receipt/listed-rows";
import type { UnitRow } from "../../src/receipt/overview";

const row = (unit: string, state: UnitRow["state"], errors = 0): UnitRow => ({
  ...{ unit, state, errors, explains: 0, files: [`${unit}.xlsx`], scans: [], counted: undefined, reports: [] },
  ...{ tables: { filled: 3, of: 3 }, words: 0, problem: undefined, isDuplicate: false, versions: [], ledgers: [] },
  ...{ checkSheets: [], round: 1, timesReturned: 0, change: undefined, isLookedAt: false, punctuality: "" },
  ...{ kind: unit.endsWith("局") ? "县直" : "乡镇街道", deadline: "" },
});

const rows = [row("松河镇", "clean"), row("教育局", "mend", 1), row("柏河镇", "mend", 3), row("财政局", "explain")];
const unitsOf = (found: readonly UnitRow[]): readonly string[] => found.map(({ unit }) => unit);

it("lists the gravest state first, and within it by name", () => {
  const listed = listedRows(rows, { state: "all", order: "state", search: "" });
  expect(unitsOf(listed)).toEqual(["柏河镇", "教育局", "财政局", "松河镇"]);
});

it("lists the most mistakes first, where that is asked for", () => {
  expect(unitsOf(listedRows(rows, { state: "mend", order: "errors", search: "" }))).toEqual(["柏河镇", "教育局"]);
});

it.each([
  ["河 镇", ["柏河镇", "松河镇"]],
  ["县直", ["教育局", "财政局"]],
  ["财政局.XLSX", ["财政局"]],
])("finds %s in names, kinds and files, whatever the spaces and the case", (search, units) => {
  expect(unitsOf(listedRows(rows, { state: "all", order: "state", search }))).toEqual(units);
});
