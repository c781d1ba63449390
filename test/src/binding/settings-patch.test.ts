import type { CellId } from "../../../src/report/report";
import type { ReportSettings } from "../../../src/report/setting";
import { MemoryWorkbook } from "../../../src/workbook/memory-workbook";
import { planSettings } from "../../../src/plan/plan-settings";
import { reportKeysIn, settingsPatch } from "../../../src/binding/settings-patch";
import { readSettings, type SettingRows, settingsRows } from "../../../src/workbook/settings-sheet";
import { WorkbookError } from "../../../src/workbook/workbook-error";
import { planStyles } from "../../../src/plan/styles";

const full: ReportSettings = {
  format: "2021",
  tables: new Map([["requests", "2019"]]),
  year: 2025,
  unit: "其塔木镇人民政府",
  unitType: "township",
  selfName: "我镇",
  notes: new Map<CellId, string>([["disclosure/normative-documents/repealed", "（其中修订 16 件）"]]),
  text: new Map([["6", "甲".repeat(40_000)]]), // goes on in a second row
  facts: new Map([["trainings", "2"]]),
  templates: "# 前言",
  generated: new Map([["6", [[{ slot: "6//1#0", pieces: ["甲。"] }]]]]),
  explanations: [{ rule: "num-dec", text: "按实收", values: [["requests/disclosed/total", 3]] }],
  switchedOff: ["T3-DOM-CARRY"],
  localRows: ["published-total"],
};

const range = "A1:D400";

/** A settings sheet with these rows below the notice, after `settings` was put in for report 1. */
async function patched(rows: readonly (readonly string[])[], settings: ReportSettings): Promise<SettingRows> {
  const workbook = new MemoryWorkbook(["Sheet1"]);
  const plan = planSettings(new Map([["1", full]]));
  await workbook.insert({
    styles: planStyles,
    sheets: [plan],
    names: [],
    firstInput: { sheet: "Sheet1", range: "A1" },
  });
  const standing = [["", "", "", ""], ...rows];
  await workbook.write([
    {
      sheet: plan.name,
      cells: standing.flatMap((row, line) =>
        row.map((value, column) => ({
          address: `${"ABCD"[column] ?? ""}${line + 1}`,
          ...(value === "" ? {} : { value }),
        })),
      ),
    },
  ]);
  await workbook.write([settingsPatch(standing, "1", settings)]);
  const [reading] = await workbook.read([{ sheet: plan.name, range }]);
  return (reading?.values ?? [])
    .map((row) => row.map((value) => value ?? ""))
    .filter((row) => row.some((value) => value !== ""));
}

const rowsOf = (settings: ReportSettings) => settingsRows(new Map([["1", settings]]));

it("replaces every row that it writes itself", async () => {
  const other = { ...full, unit: "沐石河镇人民政府", text: new Map() };
  expect(await patched(rowsOf(full).slice(1), other)).toEqual(rowsOf(other));
  expect(await patched(rowsOf(other).slice(1), full)).toEqual(rowsOf(full));
});

it("touches no cell that stays as it is", () => {
  const rows = rowsOf(full);
  expect(settingsPatch(rows, "1", full).cells).toEqual([]);
  const { cells } = settingsPatch(rows, "1", { ...full, unit: "官洲街道办事处" });
  expect(cells.map(({ value }) => value)).toEqual(['"官洲街道办事处"']);
});

it("keeps a report of a format that it does not know, row by row", async () => {
  const newer = [
    ["2", "version", "", '"7"'],
    ["2", "format", "", '"2027"'],
    ["2", "unit-type", "", '"empire"'],
    ["2", "text", "1", '"总体"'],
    ["2", "more", "1", '"情况"'],
  ];
  const own = { ...full, text: new Map() };
  expect(await patched([...rowsOf(full).slice(1), ...newer], own)).toEqual([...rowsOf(own), ...newer]);
});

it("puts nothing in the place of what a newer version wrote", () => {
  const newer = rowsOf(full).map((row) => (row[1] === "version" ? ["1", "version", "", '"2"'] : row));
  expect(() => settingsPatch(newer, "1", full)).toThrow(new WorkbookError("newer-report", "年报助手设置"));
  // The other reports of the workbook can still be changed: its rows stay as they are.
  const other = settingsPatch(newer, "2", { ...full, text: new Map() });
  expect(other.cells.every(({ address }) => Number(address.slice(1)) > newer.length)).toBe(true);
});

it("keeps rows of a kind that it does not know, with what goes on below them", async () => {
  const strange = [
    ["1", "seal", "red", '"圆"'],
    ["1", "more", "red", '"章"'],
  ];
  const after = await patched([...rowsOf(full).slice(1, 4), ...strange, ...rowsOf(full).slice(4)], full);
  expect(after).toEqual([...rowsOf(full), ...strange]);
  expect(readSettings(after).get("1")).toEqual(full);
});

it("leaves no row behind when 300 rows and more become few", async () => {
  const notes = new Map(Array.from({ length: 320 }, (_, index): [CellId, string] => [`a/b/c${index}`, "备注"]));
  const few = { ...full, notes: new Map() };
  expect(await patched(rowsOf({ ...full, notes }).slice(1), few)).toEqual(rowsOf(few));
});

it("knows the keys of all reports, also of those that it cannot read", () => {
  expect([
    ...reportKeysIn([
      ["notice", "", "", ""],
      ["1", "format", "", '"2021"'],
      ["3", "format", "", '"2027"'],
      [null, null, null, null],
    ]),
  ]).toEqual(["1", "3"]);
});
