import { readReports } from "../../../src/binding/bound-report";
import type { ReadReport } from "../../../src/binding/read-report";
import { allFormats } from "../../../src/formats/all-formats";
import { describeTableProblem } from "../../../src/messages/table-problems";
import { planWorkbook } from "../../../src/plan/plan-workbook";
import { recogniseReports } from "../../../src/recognition/recognise-report";
import { blankReport } from "../../../src/report/report";
import { formOf } from "../../../src/rules/report-form";
import { MemoryWorkbook } from "../../../src/workbook/memory-workbook";
import type { PlannedCell, SheetPatch } from "../../../src/workbook/workbook-plan";
import type { SheetValue } from "../../../src/workbook/workbook";
import { gridOf, sheetOf, stacked, tableOf, type MadeGrid } from "../recognition/made-sources";

const disclosure = tableOf("disclosure");
const requests = tableOf("requests");
const disputes = tableOf("disputes");

/** Where numbers stand outside the tables, in the order of the tables. */
const outside = ({ problems }: ReadReport): readonly string[] =>
  problems.flatMap((problem) =>
    problem.code === "figures-outside"
      ? problem.places.map((place) => (place.kind === "sheet" ? place.range : JSON.stringify(place)))
      : [],
  );

describe("in a workbook of ours", () => {
  const report = blankReport("2021", 2025, "青禾镇人民政府", "township");
  const form = formOf(report, allFormats);
  const plan = planWorkbook(form, report, { totals: "formulas", controls: true, takenSheets: [], reportKey: "1" });
  const sheetNamed = (beginning: string): string =>
    plan.sheets.find(({ name }) => name.startsWith(beginning))?.name ?? "";

  async function readWith(
    sheet: string,
    ...cells: readonly Pick<PlannedCell, "address" | "value">[]
  ): Promise<ReadReport> {
    const workbook = new MemoryWorkbook();
    await workbook.insert(plan);
    const patch: SheetPatch = { sheet, cells };
    await workbook.write([patch]);
    const [read] = await readReports(await workbook.outline(), (addresses) => workbook.read(addresses), allFormats);
    if (read === undefined) throw new Error("no report");
    return read;
  }

  // The figures of table 四 stand in A6 to O6, those of table 三 in D6 to J30.
  const disputesSheet = sheetNamed("四");
  const requestsSheet = sheetNamed("三");

  it.each([
    ["right below the figures of 四", disputesSheet, "A7"],
    ["two rows below them", disputesSheet, "C8"],
    ["right of them", disputesSheet, "P6"],
    ["right of table 三", requestsSheet, "K8"],
    ["far right of it", requestsSheet, "P8"],
    ["below table 三", requestsSheet, "F31"],
  ])("a number is named where it stands: %s", async (_, sheet, address) => {
    expect(outside(await readWith(sheet, { address, value: 7 }))).toEqual([address]);
  });

  it.each([
    ["a note", "K8", "见附件"],
    ["a 核对数", "M7", 3],
  ])("nothing is told of %s", async (_, address, value) => {
    expect(outside(await readWith(requestsSheet, { address, value }))).toEqual([]);
  });

  it("all of them are told in one sentence", async () => {
    const cells = ["P8", "P9", "P10", "P11"].map((address, index) => ({ address, value: (index * 37) % 11 }));
    const { problems } = await readWith(requestsSheet, ...cells);
    expect(problems.map((problem) => describeTableProblem(problem, form.tables))).toEqual([
      `第三部分的表格外面还有数（“${requestsSheet}”P8、“${requestsSheet}”P9、“${requestsSheet}”P10等 4 处），没有算进去。是本年的数，请移到表里对应的格；不用的请删除。`,
    ]);
  });
});

describe("in somebody else's workbook", () => {
  function read(...blocks: readonly MadeGrid[]): ReadReport {
    const [report] = recogniseReports(
      { blocks: blocks.map((grid, index) => sheetOf(`表${index + 1}`, grid)), remarks: [] },
      { definitions: allFormats, defaultYear: 2025 },
    );
    if (report === undefined) throw new Error("no report");
    return report;
  }

  const withColumn = (grid: MadeGrid, column: readonly SheetValue[]): MadeGrid =>
    grid.map((row, index) => [...row, column[index] ?? null]);
  const blanks = (count: number): readonly null[] => new Array<null>(count).fill(null);

  it("a number under no head is named", () => {
    expect(outside(read(withColumn(gridOf(requests), [...blanks(5), 31])))).toEqual(["K6"]);
  });

  it("a number under a head of the office's own is named", () => {
    const grid = withColumn(gridOf(disclosure), ["备案数", ...blanks(2), 4, 9]);
    expect(outside(read(grid))).toEqual(["E4", "E5"]);
  });

  it("a number typed as text is named", () => {
    expect(outside(read(withColumn(gridOf(requests), [...blanks(5), "３１件"])))).toEqual(["K6"]);
  });

  it("numbers without a label right below are named", () => {
    expect(outside(read(stacked(gridOf(requests), [[null, null, null, 5, 6]])))).toEqual(["D29", "E29"]);
  });

  it.each([
    ["that counts the rows", ["序号", null, ...Array.from({ length: 26 }, (_, index) => index + 1)]],
    ["of numbers that count on, without a head", [null, null, null, 1, 2, 3, 4, 5]],
    ["of last year's figures", ["上年数", null, null, 5, 8]],
    ["of another year's figures", ["2024年", null, null, 5, 8]],
  ])("nothing is told of a column %s", (_, column) => {
    expect(outside(read(withColumn(gridOf(requests), column)))).toEqual([]);
  });

  it("nothing is told of what stands below a signature, nor of a year", () => {
    expect(outside(read(stacked(gridOf(requests), [["填报人：张三"]], [[null, null, null, 88886666]])))).toEqual([]);
    expect(outside(read(stacked(gridOf(requests), [[null, null, null, 2025]])))).toEqual([]);
  });

  it("nothing is told of another table beside or below it", () => {
    const [left, right] = [gridOf(requests), gridOf(disputes)];
    const beside = left.map((row, index) => [...row, null, ...(right[index] ?? blanks(15))]);
    expect(outside(read(beside))).toEqual([]);
    expect(outside(read(stacked(gridOf(disclosure), [[null]], gridOf(requests))))).toEqual([]);
  });
});
