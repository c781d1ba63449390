import { findTables } from "../../../src/recognition/find-tables";
import { allFormats } from "../../../src/formats/all-formats";
import { importXlsx } from "../../../src/importers/xlsx";
import type { TableReading } from "../../../src/binding/read-table";
import type { CellId } from "../../../src/report/report";
import type { CellSpan, SheetValue } from "../../../src/workbook/workbook";
import { fileOf, type MadeCell } from "../../fuzz/made-workbook";
import { gridOf, sheetOf, tableOf, type MadeGrid } from "./made-sources";

const disclosure = tableOf("disclosure");
const requests = tableOf("requests");
const disputes = tableOf("disputes");

function readingOf(grid: MadeGrid, spans: readonly CellSpan[]): TableReading {
  const [found, ...others] = findTables({ blocks: [{ ...sheetOf("表", grid), spans }] }, allFormats);
  if (found === undefined || others.length > 0) throw new Error("not one table");
  return found.recognised.reading;
}

/** A blank column put in right of this one, in every row. */
const widened = (grid: MadeGrid, column: number): MadeGrid =>
  grid.map((row) => [...row.slice(0, column + 1), null, ...row.slice(column + 1)]);

/** A blank row put in below this one. */
const heightened = (grid: MadeGrid, row: number): MadeGrid => [
  ...grid.slice(0, row + 1),
  (grid[row] ?? []).map(() => null),
  ...grid.slice(row + 1),
];

function move(grid: MadeGrid, from: readonly [number, number], to: readonly [number, number]): void {
  const value: SheetValue = grid[from[0]]?.[from[1]] ?? null;
  grid[from[0]]?.splice(from[1], 1, null);
  grid[to[0]]?.splice(to[1], 1, value);
}

/** The nth figure, from 1, is n. */
const count = (reading: TableReading, id: CellId): unknown => reading.values.get(id);
const numberOf = (id: CellId): number => requests.cells.findIndex((cell) => cell.id === id) + 1;

describe("a head whose cells were joined over two columns", () => {
  // 自然人 stands in row 1, column 3 of table 三, over two rows; its figures begin in row 3.
  const naturalPerson = { row: 1, column: 3, rows: 2, columns: 2 };

  it("has its figure in either of them", () => {
    const grid = widened(gridOf(requests), 3);
    move(grid, [3, 3], [3, 4]);
    move(grid, [26, 3], [26, 4]);
    const reading = readingOf(grid, [naturalPerson]);
    expect(reading.problems).toEqual([]);
    expect(count(reading, "requests/newly-received/natural-person")).toBe(1);
    expect(count(reading, "requests/handled-total/natural-person")).toBe(
      numberOf("requests/handled-total/natural-person"),
    );
    expect(reading.values.size).toBe(requests.cells.length);
  });

  it("is refused where both hold one", () => {
    const grid = widened(gridOf(requests), 3);
    grid[3]?.splice(4, 1, 77);
    const reading = readingOf(grid, [naturalPerson]);
    expect(reading.problems).toEqual([
      { table: "requests", code: "several-figures", labels: ["一、本年新收政府信息公开申请数量"] },
    ]);
    expect(count(reading, "requests/newly-received/natural-person")).toBeUndefined();
  });

  it("that was not joined takes no figure of the column beside it", () => {
    const grid = widened(gridOf(requests), 3);
    move(grid, [3, 3], [3, 4]);
    expect(count(readingOf(grid, []), "requests/newly-received/natural-person")).toBeUndefined();
  });

  it("reaches no further than it was joined, in table 四 as well", () => {
    const grid = widened(gridOf(disputes), 0);
    move(grid, [3, 0], [3, 1]);
    const reading = readingOf(grid, [{ row: 1, column: 0, rows: 2, columns: 2 }]);
    expect(reading.problems).toEqual([]);
    expect([...reading.values.values()]).toEqual(disputes.cells.map((_, index) => index + 1));
  });
});

describe("a label whose cells were joined over two rows", () => {
  // 行政许可 stands in row 6 of table 二, 一、本年新收 in row 3 of table 三.
  it("has its figures in either of them", () => {
    const grid = heightened(gridOf(requests), 3);
    for (let column = 3; column < 10; column++) move(grid, [3, column], [4, column]);
    const reading = readingOf(grid, [{ row: 3, column: 0, rows: 2, columns: 3 }]);
    expect(reading.problems).toEqual([]);
    expect(count(reading, "requests/newly-received/natural-person")).toBe(1);
    expect(count(reading, "requests/carried-in/natural-person")).toBe(8);
  });

  it("has them in a table of wide cells too", () => {
    const grid = heightened(gridOf(disclosure), 6);
    const column = disclosure.cells.find(({ row }) => row === 6)?.column ?? 0;
    move(grid, [6, column], [7, column]);
    const reading = readingOf(grid, [{ row: 6, column: 0, rows: 2, columns: 1 }]);
    expect(reading.problems).toEqual([]);
    expect(reading.values.size).toBe(disclosure.cells.length);
  });

  it("is refused where both hold figures", () => {
    const grid = heightened(gridOf(requests), 3);
    grid[4]?.splice(3, 1, 5);
    const reading = readingOf(grid, [{ row: 3, column: 0, rows: 2, columns: 3 }]);
    expect(reading.problems).toContainEqual({
      table: "requests",
      code: "several-figures",
      labels: ["一、本年新收政府信息公开申请数量"],
    });
    expect(count(reading, "requests/newly-received/natural-person")).toBeUndefined();
    expect(count(reading, "requests/carried-in/natural-person")).toBe(8);
  });

  it("takes no figures of a row with a label of its own", () => {
    const grid = gridOf(requests);
    for (let column = 3; column < 10; column++) grid[3]?.splice(column, 1, null);
    const reading = readingOf(grid, [{ row: 3, column: 0, rows: 2, columns: 1 }]);
    expect(count(reading, "requests/newly-received/natural-person")).toBeUndefined();
    expect(count(reading, "requests/carried-in/natural-person")).toBe(8);
  });
});

it("is known of a workbook from its file, beyond everything that says how a sheet looks", () => {
  const grid = widened(gridOf(requests), 3);
  move(grid, [3, 3], [3, 4]);
  const rows = grid.map((row) =>
    row.map((value): MadeCell | undefined =>
      typeof value === "number" || typeof value === "string" ? { value } : undefined,
    ),
  );
  const merges = [{ top: 1, left: 3, bottom: 2, right: 4 }];
  const [read] = importXlsx(fileOf({ sheets: [{ name: "表", hidden: false, rows, merges }], names: [] }), allFormats);
  expect(read?.report.cells.get("requests/newly-received/natural-person")).toBe(1);
  expect(read?.report.cells.size).toBe(requests.cells.length);
});
