import { writeFileSync } from "node:fs";
import ExcelJS from "exceljs";
import type { JsonAnswer } from "../../cli/check-json";
import { nianbao, temporaryFolder } from "./console";

const inFolder = temporaryFolder();

const create = (name: string, year = "2025", ...more: string[]) =>
  nianbao("new", "--year", year, "--unit", "其塔木镇人民政府", "--type", "township", inFolder(name), ...more);

it("makes a workbook with the standard tables and formula totals, and nothing filled in", async () => {
  expect(await create("空白.xlsx")).toMatchObject({ exitCode: 0, stderr: "" });
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(inFolder("空白.xlsx"));
  expect(workbook.worksheets.filter(({ state }) => state === "visible").map(({ name }) => name)).toEqual([
    "封面与前言",
    "二 主动公开",
    "三 依申请",
    "四 复议诉讼",
  ]);
  const formulas: string[] = [];
  workbook
    .getWorksheet("三 依申请")
    ?.eachRow((row) => row.eachCell((cell) => formulas.push(...(cell.formula ? [cell.formula] : []))));
  // 24 rows of inputs and the row of sums: at least the 31 totals of the form are formulas.
  expect(formulas.filter((formula) => formula.includes("SUM(")).length).toBeGreaterThanOrEqual(31);
});

it("is read back as a blank report of the unit", async () => {
  await create("读回.xlsx");
  const { exitCode, stdout } = await nianbao("check", inFolder("读回.xlsx"), "--json");
  expect(exitCode).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    files: [{ unit: "其塔木镇人民政府", year: 2025, error: null }],
  });
  const [file] = (JSON.parse(stdout) as { files: JsonAnswer[] }).files;
  expect(file?.findings.map(({ severity, message }) => [severity, message])).toEqual([
    ["warning", "第二部分还没有填。"],
    ["warning", "第三部分还没有填。"],
    ["warning", "第四部分还没有填。"],
  ]);
});

it("follows the format of the year", async () => {
  await create("旧口径.xlsx", "2020");
  const { stdout } = await nianbao("check", inFolder("旧口径.xlsx"), "--json");
  expect(JSON.parse(stdout)).toMatchObject({
    files: [{ tables: { disclosure: "2019", requests: "2019", disputes: "2019" } }],
  });
  expect(await create("更早.xlsx", "2017")).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining("最早是 2019 年度") as string,
  });
});

it("never replaces a file unasked", async () => {
  writeFileSync(inFolder("有.xlsx"), "x");
  expect((await create("有.xlsx")).exitCode).toBe(2);
  expect((await create("有.xlsx", "2025", "--force")).exitCode).toBe(0);
  expect((await create("年报.json")).stderr).toContain(".xlsx");
});
