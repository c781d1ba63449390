import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { strToU8, zipSync } from "fflate";
import { allFormats } from "../../src/formats/all-formats";
import { formOf } from "../../src/rules/report-form";
import { balancedJson } from "./balanced-report";
import { nianbao, temporaryFolder } from "./console";

const inFolder = temporaryFolder();
const cellsOfForm = formOf({ format: "2021", tables: new Map(), localRows: [] }, allFormats).cells.size;

interface Row {
  unit: string;
  year: number | null;
  format: string;
  cell: string;
  raw: string | null;
  value: number | null;
  state: string;
  source: string | null;
  report: string;
  unit_type: string | null;
}

const rowsOf = (file: string): readonly Row[] =>
  readFileSync(file, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Row);

beforeAll(async () => {
  mkdirSync(inFolder("收到", "片区"), { recursive: true });
  const changed = {
    "disclosure/administrative-fees/amount": 12.345678,
    "disclosure/licenses/decisions": "约3件",
    "disclosure/penalties/decisions": "—",
    "requests/carried-in/natural-person": null,
  };
  writeFileSync(inFolder("收到", "甲.json"), balancedJson(changed, { unit: '=HYPERLINK("x")镇人民政府' }));
  writeFileSync(inFolder("金湖.json"), balancedJson());
  await nianbao("convert", inFolder("金湖.json"), inFolder("收到", "乙.xlsx"));
  const two = { "a.json": strToU8(balancedJson()), "b.json": strToU8(balancedJson({}, { unit: "丁镇人民政府" })) };
  writeFileSync(inFolder("收到", "片区", "两份.zip"), zipSync(two));
});

it("writes one line a cell, with what stood there, the number, how it stands and where", async () => {
  const output = inFolder("全部.jsonl");
  const { exitCode, stdout, stderr } = await nianbao("flatten", inFolder("收到"), output);
  expect([exitCode, stdout, stderr]).toEqual([0, "3 个文件，写出 4 份年报。\n", ""]);
  const rows = rowsOf(output);
  expect(rows).toHaveLength(4 * cellsOfForm);
  const first = (cell: string) => rows.find((row) => row.cell === cell && row.report === inFolder("收到", "甲.json"));
  expect(first("disclosure/administrative-fees/amount")).toMatchObject({
    unit: '=HYPERLINK("x")镇人民政府',
    year: 2023,
    format: "2021",
    value: 12.345678,
    state: "value",
    unit_type: "county",
  });
  expect(first("disclosure/licenses/decisions")).toMatchObject({ raw: "约3件", value: null, state: "unread" });
  expect(first("disclosure/penalties/decisions")).toMatchObject({ raw: "—", value: null, state: "blank" });
  expect(first("requests/carried-in/natural-person")).toMatchObject({ raw: null, value: null, state: "blank" });
  const inWorkbook = rows.find(
    (row) => row.cell === "requests/disclosed/natural-person" && row.report.endsWith(".xlsx"),
  );
  expect(inWorkbook).toMatchObject({ raw: "12", value: 12, state: "value", source: expect.stringMatching(/!\w+\d+$/) });
  expect([...new Set(rows.map(({ report }) => path.relative(inFolder("收到"), report)))]).toEqual([
    "乙.xlsx",
    "甲.json",
    "片区/两份.zip › a.json#1",
    "片区/两份.zip › b.json#2",
  ]);
});

it("writes a csv that Excel takes for UTF-8 and for no formula", async () => {
  const output = inFolder("全部.csv");
  expect((await nianbao("flatten", inFolder("收到", "甲.json"), output)).exitCode).toBe(0);
  const lines = readFileSync(output, "utf8").split("\r\n");
  expect(lines[0]).toBe("\uFEFFunit,year,format,cell,raw,value,state,source,report,unit_type");
  expect(lines[1]?.startsWith(`"'=HYPERLINK(""x"")镇人民政府",2023,2021,disclosure/`)).toBe(true);
  expect(lines).toHaveLength(cellsOfForm + 2);
});

it("marks totals that are formulas, and gives last year's figures where they are named", async () => {
  mkdirSync(inFolder("上年"), { recursive: true });
  writeFileSync(inFolder("上年", "金湖.json"), balancedJson({}, { year: 2022 }));
  const made = inFolder("新.xlsx");
  await nianbao("new", "--year", "2023", "--unit", "金湖县人民政府", made);
  const output = inFolder("一份.jsonl");
  await nianbao("flatten", made, output, "--previous", inFolder("上年"));
  const rows = rowsOf(output);
  expect(rows.find(({ cell }) => cell === "requests/handled-total/natural-person")?.state).toBe("formula");
  expect(rows.find(({ cell }) => cell === "previous/requests/carried-out/total")).toMatchObject({ value: 2 });
  expect(rows.filter(({ cell }) => cell.startsWith("previous/"))).toHaveLength(cellsOfForm);
});

it("names what it does not read, keeps the rest, and leaves nothing half-written", async () => {
  writeFileSync(inFolder("坏.docx"), "no report at all");
  const output = inFolder("其余.csv");
  const ran = await nianbao("flatten", inFolder("坏.docx"), inFolder("金湖.json"), output);
  expect([ran.exitCode, ran.stdout]).toEqual([2, "2 个文件，写出 1 份年报；1 个文件没有读全，见上面。\n"]);
  expect(ran.stderr).toContain("坏.docx：");
  expect(readFileSync(output, "utf8").split("\r\n")).toHaveLength(cellsOfForm + 2);
  const again = await nianbao("flatten", inFolder("金湖.json"), output);
  expect([again.exitCode, again.stderr]).toEqual([2, expect.stringContaining("--force")]);
  const other = await nianbao("flatten", inFolder("金湖.json"), inFolder("其余.parquet"));
  expect([other.exitCode, other.stderr]).toEqual([2, expect.stringContaining(".csv、.jsonl")]);
  expect(readdirSync(inFolder()).filter((name) => name.endsWith(".tmp"))).toEqual([]);
});
