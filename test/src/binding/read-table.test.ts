import fc from "fast-check";
import { allFormats } from "../../../src/formats/all-formats";
import type { CellId, TableId } from "../../../src/report/report";
import type { TableFormat } from "../../../src/report/report-format";
import { formatRange } from "../../../src/workbook/address";
import { readTable, type TableReading } from "../../../src/binding/read-table";
import type { SheetValue } from "../../../src/workbook/workbook";

function tableOf(format: string, id: TableId): TableFormat {
  const found = allFormats.find((one) => one.format.id === format)?.format.tables.find((table) => table.id === id);
  if (found === undefined) throw new Error("no such table");
  return found;
}

type Line = SheetValue[];

/** The printed grid with the number of its place, from 1, in each cell. */
function gridOf(table: TableFormat): Line[] {
  const grid: Line[] = Array.from({ length: table.gridRows }, () =>
    new Array<SheetValue>(table.gridColumns).fill(null),
  );
  const put = (row: number, column: number, value: SheetValue): void => {
    const line = grid[row];
    if (line !== undefined) line[column] = value;
  };
  table.labels.forEach(({ row, column, text }) => put(row, column, text));
  table.cells.forEach(({ row, column }, index) => put(row, column, index + 1));
  return grid;
}

/** Read as if the grid stood at C5. */
function readGrid(
  table: TableFormat,
  grid: readonly Line[],
  formulas: ReadonlyMap<string, string> = new Map(),
  isAlone = true,
): TableReading {
  const width = grid[0]?.length ?? 1;
  return readTable(
    table,
    {
      sheet: "表",
      range: formatRange({ top: 4, left: 2, bottom: 4 + grid.length - 1, right: 2 + width - 1 }),
      values: grid,
      formulas: grid.map((line, row) => line.map((_, column) => formulas.get(`${row} ${column}`) ?? null)),
    },
    isAlone,
  );
}

const expected = (
  table: TableFormat,
  keep: (cell: TableFormat["cells"][number]) => boolean = () => true,
): ReadonlyMap<CellId, number> =>
  new Map(
    table.cells
      .map((cell, index) => [cell, cell.value === "amount" ? (index + 1) * 1_000_000 : index + 1] as const)
      .filter(([cell]) => keep(cell))
      .map(([cell, value]) => [cell.id, value]),
  );

const all: readonly TableFormat[] = allFormats.flatMap(({ format }) => format.tables);
const requests = tableOf("2021", "requests");
const disputes = tableOf("2021", "disputes");

it.each(all.map((table) => [table.title, table.gridRows, table] as const))(
  "reads %s of %i rows as it was put there",
  (_, __, table) => {
    const reading = readGrid(table, gridOf(table));
    expect(reading.values).toEqual(expected(table));
    expect(reading.problems).toEqual([]);
    const first = table.cells[0];
    expect(first && reading.placed.get(first.id)).toEqual({
      row: 4 + (first?.row ?? 0),
      column: 2 + (first?.column ?? 0),
    });
  },
);

it("finds every figure again after empty rows and columns were put in anywhere", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...all),
      fc.array(fc.nat(40), { maxLength: 4 }),
      fc.array(fc.nat(20), { maxLength: 3 }),
      (table, rows, columns) => {
        let grid = gridOf(table);
        for (const row of rows) grid.splice(row % grid.length, 0, grid[0]?.map(() => null) ?? []);
        for (const column of columns) {
          const at = column % (grid[0]?.length ?? 1);
          grid = grid.map((line) => [...line.slice(0, at), null, ...line.slice(at)]);
        }
        expect(readGrid(table, grid).values).toEqual(expected(table));
      },
    ),
    { numRuns: 300 },
  );
});

it("never puts a figure under another name, whatever rows and columns are deleted", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...all),
      fc.array(fc.nat(40), { maxLength: 6 }),
      fc.array(fc.nat(20), { maxLength: 2 }),
      (table, rows, columns) => {
        let grid = gridOf(table);
        for (const row of rows) if (grid.length > 1) grid.splice(row % grid.length, 1);
        for (const column of columns) {
          const width = grid[0]?.length ?? 1;
          if (width > 1) grid = grid.map((line) => line.filter((_, at) => at !== column % width));
        }
        const right = expected(table);
        for (const [cell, value] of readGrid(table, grid).values)
          expect([cell, value]).toEqual([cell, right.get(cell)]);
      },
    ),
    { numRuns: 1000 },
  );
});

it("names the row that was deleted", () => {
  const grid = gridOf(requests);
  grid.splice(26, 1);
  const { problems, values } = readGrid(requests, grid);
  expect(problems).toEqual([{ table: "requests", code: "rows-missing", labels: ["（七）总计"] }]);
  expect(values).toEqual(expected(requests, ({ row }) => row !== 26));
});

it("names the column that was deleted", () => {
  const { problems, values } = readGrid(
    requests,
    gridOf(requests).map((line) => line.filter((_, column) => column !== 5)),
  );
  expect(problems).toEqual([{ table: "requests", code: "columns-missing", labels: ["科研机构"] }]);
  expect(values).toEqual(expected(requests, ({ column }) => column !== 5));
});

it("reads rows that were moved by their labels, and says so", () => {
  const grid = gridOf(requests);
  const [moved] = grid.splice(19, 1);
  grid.splice(7, 0, moved ?? []);
  const { problems, values } = readGrid(requests, grid);
  expect(problems).toEqual([{ table: "requests", code: "rows-reordered", labels: ["2.重复申请"] }]);
  expect(values).toEqual(expected(requests));
});

it("says which rows inside the table are none of the form's", () => {
  const grid = gridOf(requests);
  grid.splice(23, 0, [null, null, "4.其他不予处理", 1, 0, 0, 0, 0, 0, 1]);
  const { problems, values } = readGrid(requests, grid);
  expect(problems).toEqual([{ table: "requests", code: "extra-rows", sheet: "表", rows: [27] }]);
  expect(values).toEqual(expected(requests));
});

describe("table 四, whose only line has no label", () => {
  it("refuses when a head is gone: three groups have the same heads", () => {
    const { problems, values } = readGrid(
      disputes,
      gridOf(disputes).map((line) => line.filter((_, column) => column !== 6)),
    );
    expect(values.size).toBe(0);
    expect(problems.map(({ code }) => code)).toEqual(["columns-unclear"]);
  });

  it("finds the line by its formulas while it is blank, and refuses where two lines are filled", () => {
    const blank = gridOf(disputes).map((line, row) => (row === 3 ? line.map(() => null) : line));
    blank.splice(3, 0, new Array<SheetValue>(15).fill(null));
    const found = readGrid(disputes, blank, new Map([["4 4", "=SUM(C9:F9)"]]));
    expect(found.placed.get("disputes/reconsideration/upheld")).toEqual({ row: 8, column: 2 });
    const twice = gridOf(disputes);
    twice[3]?.splice(0, 1, 7); // else 1, 2, 3, … would be the numbers of the columns
    twice.push(new Array<SheetValue>(15).fill(1));
    expect(readGrid(disputes, twice).problems).toMatchObject([{ code: "rows-unclear" }]);
    expect(readGrid(disputes, gridOf(disputes).slice(0, 3)).problems).toMatchObject([{ code: "rows-missing" }]);
  });
});

describe("formulas", () => {
  // The grid stands at C5, so the line of table 四 is row 8: 复议 C8:F8, its 总计 G8.
  const withTotal = (formula: string, upheld: SheetValue, cached: SheetValue): TableReading => {
    const grid = gridOf(disputes);
    const line = grid[3] ?? [];
    line[0] = upheld;
    line[4] = cached;
    return readGrid(disputes, grid, new Map([["3 4", formula]]));
  };
  const total = "disputes/reconsideration/total";

  it.each([
    '=IF(COUNT(C8:F8)=4,SUM(C8:F8),"")',
    "=SUM(C8:F8)",
    "=sum($C$8 : $F$8)",
    "=C8+D8+E8+F8",
    "=SUM(C8,D8,E8:F8)",
  ])("%s is our sum, whatever it last gave", (formula) => {
    const reading = withTotal(formula, 1, 99);
    expect(reading.values.get(total)).toBe(10);
    expect([...reading.formulaTotals]).toEqual([total]);
    expect(reading.otherFormulas.size).toBe(0);
  });

  it("says of our sum, too, where the file keeps another", () => {
    expect(withTotal("=SUM(C8:F8)", 1, 99).stale).toEqual([{ cell: total, stored: 99, computed: 10 }]);
    expect(withTotal("=SUM(C8:F8)", 1, 10).stale).toEqual([]);
    expect(withTotal('=IF(COUNT(C8:F8)=4,SUM(C8:F8),"")', null, "").stale).toEqual([]);
  });

  it.each([
    ["=SUM(C8:E8)", 6],
    ["=SUM(C8:F8)+1", 11],
    ["=SUM(C8:F8,C8)", 11],
    ["=C8+D8+E8+E8", 9],
    ["=3000+402", 3402],
  ])(
    "%s is somebody's own formula: what it gives here counts, and that the file keeps 99 is told",
    (formula, result) => {
      const reading = withTotal(formula, 1, 99);
      expect(reading.values.get(total)).toBe(result);
      expect(reading.stale).toEqual([{ cell: total, stored: 99, computed: result }]);
      expect(reading.formulaTotals.size).toBe(0);
      expect([...reading.otherFormulas]).toEqual([total]);
    },
  );

  it.each(["=SUM(C8:G8)", "=SUM(Sheet2!C8:F8)", "=ROUND(SUM(C8:F8),0)", '=IF(COUNT(C8:E8)=4,SUM(C8:F8),"")', "="])(
    "%s cannot be computed here: what it last gave counts",
    (formula) => {
      const reading = withTotal(formula, 1, 99);
      expect(reading.values.get(total)).toBe(99);
      expect([reading.formulaTotals.size, reading.stale.length, reading.uncomputed.size]).toEqual([0, 0, 0]);
      expect([...reading.otherFormulas]).toEqual([total]);
    },
  );

  it("without a result is computed where that is simple, and else told, never taken for a blank", () => {
    expect(withTotal("=SUBTOTAL(9,C8:F8)", 1, null).values.get(total)).toBe(10);
    const reading = withTotal("='[台账.xlsx]汇总'!B2", 1, null);
    expect([reading.values.has(total), [...reading.uncomputed]]).toEqual([false, [total]]);
    // A formula may give nothing: then that is what it gave.
    expect(withTotal('=IF(COUNT(C8:E8)=4,SUM(C8:F8),"")', 1, "").uncomputed.size).toBe(0);
  });

  it.each([null, "1", "无", "约1"])("a sum with %p among what it adds up is blank", (upheld) => {
    const reading = withTotal("=SUM(C8:F8)", upheld, 9);
    expect(reading.values.has(total)).toBe(false);
    expect([...reading.asText]).toEqual(upheld === null ? [] : ["disputes/reconsideration/upheld"]);
  });
});
