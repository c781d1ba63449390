import { writeFileSync } from "node:fs";
import { writeXlsx } from "../../src/exporters/xlsx";
import { allFormats } from "../../src/formats/all-formats";
import { planWorkbook } from "../../src/plan/plan-workbook";
import { blankReport } from "../../src/report/report";
import { formOf } from "../../src/rules/report-form";
import { SETTINGS_SHEET } from "../../src/workbook/names";
import { nianbao, temporaryFolder } from "./console";

const inFolder = temporaryFolder();

const township = blankReport("2021", 2025, "青禾镇人民政府", "township");
const office = blankReport("2021", 2025, "云溪县水务局", "department");

const sentence =
  "“青禾镇人民政府”的年报是用更新版本的年报助手做的，本版本读不了，原来的内容没有动。请更新年报助手后再打开。";

/** A workbook with one report, or with a second one; the first as if a newer version had saved it. */
async function newerWorkbook(withOther: boolean): Promise<Uint8Array> {
  const options = { totals: "formulas", controls: false } as const;
  const first = planWorkbook(formOf(township, allFormats), township, { ...options, takenSheets: [], reportKey: "1" });
  const own = first.sheets.filter(({ name }) => name !== SETTINGS_SHEET);
  const second = planWorkbook(formOf(office, allFormats), office, {
    ...options,
    takenSheets: own.map(({ name }) => name),
    reportKey: "2",
    otherReports: new Map([["1", township]]),
  });
  const plan = withOther
    ? { ...second, sheets: [...own, ...second.sheets], names: [...first.names, ...second.names] }
    : first;
  const sheets = plan.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) =>
      sheet.name === SETTINGS_SHEET && cell.address === "D2" ? { ...cell, value: '"2"' } : cell,
    ),
  }));
  return writeXlsx({ ...plan, sheets });
}

beforeAll(async () => {
  writeFileSync(inFolder("one.xlsx"), await newerWorkbook(false));
  writeFileSync(inFolder("two.xlsx"), await newerWorkbook(true));
  writeFileSync(inFolder("one.json"), JSON.stringify({ version: 2, format: "2031", unit: "青禾镇人民政府" }));
});

it.each(["one.xlsx", "one.json"])("says that %s is of a newer version, and what to do", async (file) => {
  expect(await nianbao("check", inFolder(file))).toEqual({
    exitCode: 2,
    stdout: `${inFolder(file)}\n  读不了：${sentence}\n\n`,
    stderr: "",
  });
  expect(await nianbao("convert", inFolder(file), inFolder("out.json"))).toEqual({
    exitCode: 2,
    stdout: "",
    stderr: `${inFolder(file)}：${sentence}没有写出结果。\n`,
  });
});

it("checks the other report of the same workbook", async () => {
  const { exitCode, stdout } = await nianbao("check", "--json", inFolder("two.xlsx"));
  const { files } = JSON.parse(stdout) as { files: readonly { unit: string | null; error: unknown }[] };
  expect(files.map(({ unit, error }) => ({ unit, error }))).toEqual([
    { unit: "云溪县水务局", error: null },
    { unit: null, error: { code: "newer-report", message: sentence } },
  ]);
  expect(exitCode).toBe(2);
});
