import { readTable, type TableReading } from "../../../src/binding/read-table";
import type { CellId } from "../../../src/report/report";
import type { TableFormat } from "../../../src/report/report-format";
import type { SheetValue } from "../../../src/workbook/workbook";
import { gridOf, sheetOf, stacked, tableOf, type MadeGrid } from "../recognition/made-sources";

const disclosure = tableOf("disclosure");
const requests = tableOf("requests");
const disputes = tableOf("disputes");

const read = (table: TableFormat, grid: MadeGrid, isAlone: boolean): TableReading =>
  readTable(table, sheetOf("表", grid).cells, isAlone);

/** The printed grid with some cells written over, by row and column. */
function altered(table: TableFormat, ...cells: readonly (readonly [number, number, SheetValue])[]): MadeGrid {
  const grid = gridOf(table);
  for (const [row, column, value] of cells) grid[row]?.splice(column, 1, value);
  return grid;
}

/** Every figure of a made grid: 1, 2, 3, …, amounts in millionths. */
const all = ({ cells }: TableFormat): ReadonlyMap<CellId, number> =>
  new Map(cells.map(({ id, value }, index) => [id, value === "amount" ? (index + 1) * 1_000_000 : index + 1]));

const bothWays = [
  ["in our own range", true],
  ["on a sheet", false],
] as const;

describe.each(bothWays)("an edited label, %s", (_, isAlone) => {
  it.each([
    ["a unit behind it", disclosure, 6, 0, "行政许可（件）"],
    ["a word left out", disclosure, 13, 0, "行政事业收费"],
    ["a word put in", disclosure, 9, 0, "行政处罚决定"],
    ["its short form", requests, 3, 0, "新收"],
    ["its short form with a number", requests, 27, 0, "四、结转下年"],
    ["its whole path", requests, 7, 2, "三、本年度办理结果/（三）不予公开/1.属于国家秘密"],
    ["its path and 小计", requests, 5, 1, "（一）予以公开／小计"],
    ["a path with dashes", requests, 15, 2, "（四）无法提供—1.本机关不掌握相关政府信息"],
    ["a remark behind it", requests, 26, 1, "（七）总计（自动计算）"],
  ] as const)("is read by its place among the others: %s", (_name, table, row, column, label) => {
    const { values, problems } = read(table, altered(table, [row, column, label]), isAlone);
    expect(problems).toEqual([]);
    expect(values).toEqual(all(table));
  });

  it("is read where two beside each other were edited", () => {
    const grid = altered(requests, [18, 2, "1.信访投诉"], [19, 2, "2.重复的申请"]);
    expect(read(requests, grid, isAlone)).toMatchObject({ values: all(requests), problems: [] });
  });

  it("that says something else is read by its place, and told", () => {
    const { values, problems } = read(requests, altered(requests, [10, 2, "影响公共利益"]), isAlone);
    expect(problems).toEqual([
      { table: "requests", code: "row-renamed", labels: ["4.保护第三方合法权益"], found: "影响公共利益" },
    ]);
    expect(values).toEqual(all(requests));
  });

  it.each([
    ["that of another row", "行政处罚"],
    ["nothing", null],
  ])("that says %s is told by name, its figure not read", (_name, label) => {
    const { values, problems } = read(disclosure, altered(disclosure, [10, 0, label]), isAlone);
    expect(problems).toContainEqual({ table: "disclosure", code: "rows-missing", labels: ["行政强制"] });
    expect(values.has("disclosure/compulsions/decisions")).toBe(false);
  });
});

describe.each(bothWays)("edited heads, %s", (_, isAlone) => {
  it.each([
    [
      "short",
      [
        [2, 4, "商业"],
        [2, 5, "科研"],
        [2, 6, "公益组织"],
        [2, 7, "法律服务"],
        [1, 9, "合计"],
      ],
    ],
    [
      "vertical",
      [
        [1, 3, "自\n然\n人"],
        [2, 4, "商\n业\n企\n业"],
      ],
    ],
    ["with their path", [[2, 4, "法人或其他组织-商业企业"]]],
  ] as const)("are read: %s", (_name, cells) => {
    expect(read(requests, altered(requests, ...cells), isAlone)).toMatchObject({ values: all(requests), problems: [] });
  });
});

describe.each(bothWays)("a head over several columns, %s", (_, isAlone) => {
  it.each([2, 3])("gives its figure from whichever of them it stands in: column %d", (column) => {
    const grid = altered(disclosure, [6, 1, null], [6, column, 7], [13, 1, null], [13, column, 9]);
    const { values, problems, placed } = read(disclosure, grid, isAlone);
    expect(problems).toEqual([]);
    expect(values.get("disclosure/licenses/decisions")).toBe(7);
    expect(values.get("disclosure/administrative-fees/amount")).toBe(9_000_000);
    expect(placed.get("disclosure/licenses/decisions")).toEqual({ row: 6, column });
  });

  it("gives none where two stand there, and names the row", () => {
    const { values, problems } = read(disclosure, altered(disclosure, [6, 3, 7]), isAlone);
    expect(problems).toEqual([{ table: "disclosure", code: "several-figures", labels: ["行政许可"] }]);
    expect(values.has("disclosure/licenses/decisions")).toBe(false);
  });

  it("takes words beside the figure for a remark", () => {
    const grid = altered(disclosure, [6, 3, "含变更"]);
    expect(read(disclosure, grid, isAlone)).toMatchObject({ values: all(disclosure), problems: [] });
  });
});

describe.each(bothWays)("the line under the heads of table 四, %s", (_, isAlone) => {
  const heads = gridOf(disputes).slice(0, 3);
  const figures: MadeGrid = [[4, 0, 0, 0, 4, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0]];
  const blank: MadeGrid = [new Array<SheetValue>(15).fill(null)];
  const numbers: MadeGrid = [Array.from({ length: 15 }, (_one, index) => index + 1)];
  const note: MadeGrid = [["注：复议 4 件，均维持原行政行为", ...new Array<SheetValue>(14).fill(null)]];

  it.each([
    ["right below", stacked(heads, figures)],
    ["below a blank line", stacked(heads, blank, figures)],
    ["below two", stacked(heads, blank, blank, figures)],
    ["below the numbers of the columns", stacked(heads, numbers, figures)],
    ["above a note", stacked(heads, figures, note)],
    ["above a blank line", stacked(heads, figures, blank)],
  ])("is found %s", (_name, grid) => {
    const { values, problems } = read(disputes, grid, isAlone);
    expect(problems).toEqual([]);
    expect([...values.values()]).toEqual(figures[0]);
  });

  it("is not guessed where a second line is filled, even in one cell", () => {
    const second: MadeGrid = [[3, ...new Array<SheetValue>(14).fill(null)]];
    const { values, problems } = read(disputes, stacked(heads, figures, second), isAlone);
    expect(problems).toMatchObject([{ code: "rows-unclear" }]);
    expect(values.size).toBe(0);
  });
});

describe("rows below the last official one", () => {
  const line = (label: string, figure: SheetValue): MadeGrid => [[label, null, null, figure]];

  it("are told, and change nothing", () => {
    const grid = stacked(gridOf(disclosure), line("其中：依法不予公开", 3), line("政策解读", 12));
    const { values, problems } = read(disclosure, grid, false);
    expect(problems).toEqual([{ table: "disclosure", code: "extra-rows", sheet: "表", rows: [14, 15] }]);
    expect(values).toEqual(all(disclosure));
  });

  it.each([
    ["the next table", stacked(gridOf(disclosure), [[null]], gridOf(requests))],
    ["our own check row", stacked(gridOf(disclosure), line("核对", 3))],
    ["a note", stacked(gridOf(disclosure), line("填表人：张三", null))],
  ])("are not %s", (_, grid) => {
    expect(read(disclosure, grid, false)).toMatchObject({ values: all(disclosure), problems: [] });
  });
});
