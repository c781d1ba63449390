import { platform } from "../../../cli/platform";
import { readWithoutCells, type ReadReport } from "../../../src/binding/read-report";
import { compareReports } from "../../../src/comparison/compare-reports";
import { allFormats } from "../../../src/formats/all-formats";
import { importReports } from "../../../src/importers/import-report";
import { describeComparison, describeNotCompared } from "../../../src/messages/comparisons";
import { blankReport, type CellId, type Report } from "../../../src/report/report";
import { formOf } from "../../../src/rules/report-form";
import { balancedReport, diceOf } from "../../documents/altered-reports";
import { kindsOfFile } from "../../printed-reports/kinds-of-file";
import { printReport } from "../../printed-reports/printed-report";

const form = formOf({ format: "2021", tables: new Map(), localRows: [] }, allFormats);
const names = { a: "工作簿", b: "网页" };

function readOf(report: Partial<Report>, more: Partial<ReadReport> = {}): ReadReport {
  return {
    ...readWithoutCells({ report: { ...blankReport("2021", 2025, "松河镇人民政府"), ...report }, form }),
    ...more,
  };
}

function printedAs(name: string, report: Report): ReadReport {
  const kind = kindsOfFile.find((one) => one.name === name);
  const bytes = kind?.write(printReport(report, form)) ?? new Uint8Array();
  const [read] = importReports({ name, bytes }, { definitions: allFormats, defaultYear: undefined, platform });
  if (read === undefined) throw new Error(`nothing read from ${name}`);
  return read;
}

it.each(kindsOfFile.map(({ name }) => name).filter((name) => name !== "一行一格.txt"))(
  "finds no difference between a report's Word file and its %s, and a changed figure at once",
  (name) => {
    for (const seed of [3, 8]) {
      const report = balancedReport(form, diceOf(seed));
      const document = printedAs("年报.docx", report);
      const same = compareReports(document, printedAs(name, report));
      expect([same.cells, same.text, same.compared.cells]).toEqual([[], [], form.cells.size]);
      const cell: CellId = "requests/carried-in/total";
      const changed = { ...report, cells: new Map(report.cells).set(cell, 12345) };
      expect(compareReports(document, printedAs(name, changed)).cells).toEqual([
        { cell, a: report.cells.get(cell), b: 12345 },
      ]);
    }
  },
);

it("takes a blank for no zero", () => {
  const cell: CellId = "disputes/direct-litigation/total";
  const { cells } = compareReports(readOf({ cells: new Map([[cell, 0]]) }), readOf({}));
  expect(cells).toEqual([{ cell, a: 0, b: undefined }]);
});

it("says that a table may be another year's where most of its figures are others", () => {
  const report = balancedReport(form, diceOf(5));
  const old = balancedReport(form, diceOf(6));
  const mixed = [...report.cells].map(([id, value]) =>
    id.startsWith("requests/") ? ([id, old.cells.get(id) ?? value] as const) : ([id, value] as const),
  );
  const found = compareReports(readOf(report), readOf({ ...report, cells: new Map(mixed) }));
  expect(found.otherTables).toEqual(["requests"]);
  expect(describeComparison(found, form)).toMatch(/第三部分的表大半的数不同，像是别的年度或者别的单位的表/);
});

it("takes 松河镇 and 松河镇人民政府 for one unit, the county's name before it for a writing, another town for another", () => {
  const textOf = (unit: string) => compareReports(readOf({}), readOf({ unit })).text;
  expect(textOf("松河镇")).toEqual([]);
  expect(textOf("青山县松河镇人民政府")).toEqual([]);
  expect(textOf("柳河镇人民政府")).toEqual([{ chapter: "title", a: "松河镇人民政府", b: "柳河镇人民政府" }]);
});

it("compares of half a table what was read, and says so", () => {
  const cell: CellId = "disputes/direct-litigation/total";
  const other: CellId = "disputes/reconsideration/total";
  const a = readOf({
    cells: new Map([
      [cell, 2],
      [other, 3],
    ]),
  });
  const b = readOf(
    { cells: new Map([[cell, 4]]) },
    { problems: [{ table: "disputes", code: "rows-missing", labels: [] }] },
  );
  const found = compareReports(a, b);
  expect(found.cells).toEqual([{ cell, a: 2, b: 4 }]);
  expect(found.notCompared.map((one) => describeNotCompared(one, form, names))).toContain(
    "第四部分的表在网页里没有读全，只比较了读出的格，其余请对着看。",
  );
});

it("says nothing of a table that follows another format", () => {
  const old = formOf({ format: "2021", tables: new Map([["disclosure", "2019"]]), localRows: [] }, allFormats);
  const found = compareReports(readOf({}), { ...readOf({}), form: old });
  expect(found.compared.tables).toEqual(["requests", "disputes"]);
  expect(found.notCompared.map(({ code }) => code)).toEqual(["table-of-other-format"]);
});

it("leaves out formulas without a result, and names them", () => {
  const cell: CellId = "disputes/direct-litigation/total";
  const found = compareReports(readOf({}, { uncomputed: new Set([cell]) }), readOf({ cells: new Map([[cell, 4]]) }));
  expect(found.cells).toEqual([]);
  expect(describeNotCompared(found.notCompared[0] ?? never(), form, names)).toMatch(/在工作簿里是没有算出结果的公式/);
});

function never(): never {
  throw new Error("there is none");
}
