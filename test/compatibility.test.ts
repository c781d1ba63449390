import { readFileSync } from "node:fs";
import path from "node:path";
import { exportReportJson } from "../src/exporters/report-json";
import { allFormats } from "../src/formats/all-formats";
import type { ReadReport } from "../src/binding/read-report";
import { importReportJson } from "../src/importers/report-json";
import { importXlsx } from "../src/importers/xlsx";
import { openXlsxCells } from "../src/importers/xlsx-cells";
import { formOf, type ReportForm } from "../src/rules/report-form";
import { SETTINGS_SHEET } from "../src/workbook/names";
import { readSettings, settingsRows } from "../src/workbook/settings-sheet";
import { nianbao } from "./cli/console";

// What offices have from version 0.1.0 is read by every later one. How the files were made stands in their README.
const folder = path.join(__dirname, "fixtures", "version-0.1.0");
const place = (file: string): string => path.join(folder, file);

/** One report of expected.json: its settings as Report JSON has them, and its figures row by row. */
interface ExpectedReport {
  readonly settings: { readonly unit: string; readonly year: number };
  readonly rows: Readonly<Record<string, readonly (number | string | null)[]>>;
  /** What stands in all rows that are not listed; null is a blank. */
  readonly otherwise: number | null;
  /** Severity and rule, as `check --json` gives them. */
  readonly findings: readonly string[];
}

interface ExpectedFiles {
  readonly files: readonly string[];
  readonly reports: readonly ExpectedReport[];
}

const expected = JSON.parse(readFileSync(place("expected.json"), "utf8")) as readonly ExpectedFiles[];
const cases = expected.flatMap(({ files, reports }) => files.map((file) => ({ file, reports })));

function read(file: string): readonly ReadReport[] {
  const bytes = readFileSync(place(file));
  return file.endsWith(".json")
    ? [importReportJson(bytes.toString("utf8"), allFormats)]
    : importXlsx(bytes, allFormats);
}

const print = ({ report, form }: Pick<ReadReport, "report" | "form">): string =>
  exportReportJson(report, form, report.previous && formOf({ ...report.previous, localRows: [] }, allFormats));

/** The figures as the list has them. */
function rowsOf(form: ReportForm, cells: Readonly<Record<string, unknown>>): Map<string, unknown[]> {
  const rows = new Map<string, unknown[]>();
  for (const id of form.cells.keys()) {
    const row = id.slice(0, id.lastIndexOf("/"));
    rows.set(row, [...(rows.get(row) ?? []), cells[id] ?? null]);
  }
  return rows;
}

it.each(cases)("reads settings, text and figures of $file", ({ file, reports }) => {
  const found = read(file);
  expect(found).toHaveLength(reports.length);
  reports.forEach(({ settings, rows, otherwise }, index) => {
    const one = found[index];
    if (one === undefined) throw new Error(`no report ${index}`);
    const { cells, ...rest } = JSON.parse(print(one)) as { readonly cells: Readonly<Record<string, unknown>> };
    expect(rest).toEqual(settings);
    const figures = rowsOf(one.form, cells);
    expect([...figures.keys()]).toEqual(expect.arrayContaining(Object.keys(rows)));
    for (const [row, values] of figures) expect([row, values]).toEqual([row, rows[row] ?? values.map(() => otherwise)]);
  });
});

it.each(cases)("finds in $file what it found", async ({ file, reports }) => {
  const { stdout } = await nianbao("check", "--json", place(file));
  const { files } = JSON.parse(stdout) as {
    readonly files: readonly { readonly findings: readonly Record<"severity" | "rule", string>[]; error: unknown }[];
  };
  expect(files.map(({ error }) => error)).toEqual(reports.map(() => null));
  expect(files.map(({ findings }) => findings.map(({ severity, rule }) => `${severity} ${rule}`))).toEqual(
    reports.map(({ findings }) => findings),
  );
});

it.each(cases.filter(({ file }) => file.endsWith(".json")))("writes $file as it was written", ({ file }) => {
  expect(read(file).map(print)).toEqual([readFileSync(place(file), "utf8")]);
});

it("reads settings that take more than 300 rows, and more than one cell for a text", () => {
  const [long] = read("long.xlsx");
  if (long === undefined) throw new Error("no report");
  const { report } = long;
  expect(report.text.get("2")).toBe("“甲😀”\n".repeat(6000));
  expect(report.templates).toBe("# 六、其他需要报告的事项\n" + "无😀。\n".repeat(7000));
  expect(report.notes.size).toBe(175); // 25 rows of 7 columns
  expect(report.notes.get("requests/carried-out/total")).toBe("第25行第7列");
  expect(report.explanations).toHaveLength(130);
  expect(report.explanations[129]).toEqual({
    rule: "t3-other-share",
    text: "第130次说明",
    values: [["requests/other-rest/total", 129]],
  });
  expect([...report.cells]).toEqual([
    ["requests/newly-received/natural-person", 4],
    ["requests/newly-received/total", 4],
  ]);
});

it.each(["docx", "html", "xlsx"])("holds the reports against a 校验单 as %s", async (kind) => {
  const sheet = place(`check-sheet.${kind}`);
  for (const file of ["everything.json", "everything.xlsx"]) {
    const { stdout } = await nianbao("check", "--verify", sheet, place(file));
    expect(stdout).toContain("与校验单一致：数、单位、年度都没有变。");
  }
  const { stdout } = await nianbao("check", "--verify", sheet, place("new-2021-township.xlsx"));
  expect(stdout).toContain("与校验单不一致：第二部分、第三部分、第四部分的数改过。");
});

const workbooks = [...new Set([...cases.map(({ file }) => file), "long.xlsx"])].filter((file) =>
  file.endsWith(".xlsx"),
);

it.each(workbooks)("writes the settings of %s row by row as they were written", (file) => {
  const values = openXlsxCells(readFileSync(place(file))).readAll(SETTINGS_SHEET)?.values ?? [];
  const rows = values.map((row) => Array.from({ length: 4 }, (_, column) => String(row[column] ?? "")));
  expect(rows.length).toBeGreaterThan(5);
  expect(settingsRows(readSettings(rows))).toEqual(rows);
});
