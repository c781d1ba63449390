import type { ReadReport } from "../../../src/binding/read-report";
import { allFormats } from "../../../src/formats/all-formats";
import { recogniseReports } from "../../../src/recognition/recognise-report";
import type { TableFormat } from "../../../src/report/report-format";
import type { SourceDocument } from "../../../src/source/source-document";
import { beside, documentOf, gridOf, sheetOf, stacked, tableOf, type MadeGrid } from "./made-sources";

const disclosure = tableOf("disclosure");
const requests = tableOf("requests");
const disputes = tableOf("disputes");

const recognise = (source: SourceDocument): readonly ReadReport[] =>
  recogniseReports(source, { definitions: allFormats, defaultYear: undefined });

function only(source: SourceDocument): ReadReport {
  const [first, ...others] = recognise(source);
  if (first === undefined || others.length > 0) throw new Error("not one report");
  return first;
}

const workbookOf = (sheets: Readonly<Record<string, MadeGrid>>): SourceDocument => ({
  blocks: Object.entries(sheets).map(([name, grid]) => sheetOf(name, grid)),
  remarks: [],
});

const figuresOf = ({ report }: ReadReport, { id }: TableFormat): readonly (number | string)[] =>
  [...report.cells].flatMap(([cell, value]) => (cell.startsWith(`${id}/`) ? value : []));

/** 1, 2, 3, … as counts; amounts are in millionths. */
const counted = ({ cells }: TableFormat): readonly number[] =>
  cells.map(({ value }, index) => (value === "amount" ? (index + 1) * 1_000_000 : index + 1));

const codesOf = ({ problems }: ReadReport): readonly string[] => problems.map(({ table, code }) => `${table} ${code}`);

const whole = documentOf(
  "松河镇人民政府2025年",
  "政府信息公开工作年度报告",
  "一、总体情况",
  "全年主动公开信息 12 条。",
  "二、主动公开政府信息情况",
  gridOf(disclosure),
  "2025年本行政区域（或本部门）政府信息公开发布总数量（非新闻类、消息类）：1234 条",
  "三、收到和处理政府信息公开申请情况",
  gridOf(requests),
  "四、政府信息公开行政复议、行政诉讼情况",
  gridOf(disputes),
  "五、存在的主要问题及改进情况",
  "公开不够及时。",
  "六、其他需要报告的事项",
  "无。",
);

describe("a document", () => {
  const read = only(whole);

  it("gives every figure of its tables and nothing else", () => {
    for (const table of [disclosure, requests, disputes])
      expect(figuresOf(read, table).slice(0, table.cells.length)).toEqual(counted(table));
    expect(read.report.cells.size).toBe(disclosure.cells.length + requests.cells.length + disputes.cells.length + 1);
    expect(codesOf(read)).toEqual([]);
  });

  it("tells unit and year by its title, and leaves the kind of unit to be chosen, though that is broken over two lines", () => {
    const { unit, year, unitType, format } = read.report;
    expect({ unit, year, unitType, format }).toEqual({
      unit: "松河镇人民政府",
      year: 2025,
      unitType: undefined,
      format: "2021",
    });
  });

  it.each([
    [["松河镇人民政府2025年政府信息公开工作年度报告"]],
    [["松河镇人民政府2025年", "政府信息公开工作年度报告"]],
    [["松河镇人民政府", "2025年政府信息公开工作年度报告"]],
    [["松河镇人民政府", "2025年", "政府信息公开工作年度报告"]],
  ])("takes no menu above the title for a part of the unit's name: %j", (title) => {
    const { unit, year } = only(
      documentOf("首页", "政务公开", ...title, "一、总体情况", "无。", gridOf(disputes)),
    ).report;
    expect([unit, year]).toEqual(["松河镇人民政府", 2025]);
  });

  it("gives the written chapters under their headings, and is not taken for words alone", () => {
    expect(read.report.text.get("1")).toBe("全年主动公开信息 12 条。");
    expect(read.report.text.get("6")).toBe("无。");
    expect(read.manuscript?.headings.map(({ chapter }) => chapter)).toEqual(["1", "2", "3", "4", "5", "6"]);
    expect(read.isWordsOnly).toBe(false);
  });

  it("keeps a local line below the table with its figure", () => {
    expect(read.report.localRows).toEqual(["published-total"]);
    expect(read.report.cells.get("disclosure/published-total/count")).toBe(1234);
    expect(read.placeOf("disclosure/published-total/count")).toEqual({ kind: "line", line: 6 });
  });

  it("says where each figure stands: in which table, row and column", () => {
    expect(read.placeOf("requests/newly-received/natural-person")).toEqual({
      kind: "table",
      table: 2,
      row: 3,
      column: 3,
    });
    expect(read.addressOf("requests/newly-received/natural-person")).toBeUndefined();
  });
});

describe("a table torn over pages", () => {
  const grid = gridOf(requests);
  const heads = grid.slice(0, 3);

  it.each([
    ["where its heads are not repeated", documentOf(grid.slice(0, 12), grid.slice(12))],
    ["where they are", documentOf(grid.slice(0, 12), [...heads, ...grid.slice(12)])],
    ["with a page number between", documentOf(grid.slice(0, 12), "— 3 —", [...heads, ...grid.slice(12)])],
    ["in three pieces", documentOf(grid.slice(0, 9), grid.slice(9, 20), grid.slice(20))],
    ["with every row a table", documentOf(...grid.map((row) => [row]))],
  ])("is read as one %s", (_, source) => {
    const read = only(source);
    expect(figuresOf(read, requests)).toEqual(counted(requests));
    expect(codesOf(read)).toEqual(["disclosure table-missing", "disputes table-missing"]);
  });

  it("says of a figure in its second piece where that stands", () => {
    const read = only(documentOf(grid.slice(0, 12), grid.slice(12)));
    expect(read.placeOf("requests/carried-out/total")).toEqual({ kind: "table", table: 2, row: 15, column: 9 });
  });

  it("is not put together where the second piece has other columns: what is missing is told", () => {
    const read = only(
      documentOf(
        grid.slice(0, 20),
        grid.slice(20).map((row) => row.slice(1)),
      ),
    );
    expect(figuresOf(read, requests)).toEqual(counted(requests).slice(0, 17 * 7));
    expect(codesOf(read)).toContain("requests rows-missing");
  });
});

describe("tables of several units in one file", () => {
  const report = (unit: string, first: number): readonly (string | MadeGrid)[] => [
    `${unit}2025年政府信息公开工作年度报告`,
    gridOf(disclosure, (place) => place + first),
    gridOf(requests, (place) => place + first),
    gridOf(disputes, (place) => place + first),
  ];

  it("are reports of their own, each under its title", () => {
    const [one, two, ...others] = recognise(documentOf(...report("松河镇", 0), ...report("柳河镇", 100)));
    expect([one?.report.unit, two?.report.unit, others.length]).toEqual(["松河镇", "柳河镇", 0]);
    expect(one?.report.cells.get("requests/newly-received/natural-person")).toBe(1);
    expect(two?.report.cells.get("requests/newly-received/natural-person")).toBe(101);
    expect([one?.problems, two?.problems]).toEqual([[], []]);
  });

  it("are so on sheets that bear their names, whole reports below one another on each", () => {
    const sheet = (first: number): MadeGrid =>
      stacked(
        gridOf(disclosure, (place) => place + first),
        [[null]],
        gridOf(requests, (place) => place + first),
        [[null]],
        gridOf(disputes, (place) => place + first),
      );
    const reports = recognise(workbookOf({ 松河镇: sheet(0), 柳河街道: sheet(50) }));
    expect(reports.map(({ report: { unit } }) => unit)).toEqual(["松河镇", "柳河街道"]);
    expect(reports[1]?.report.cells.get("disputes/reconsideration/upheld")).toBe(51);
    expect(reports.flatMap(({ problems }) => problems)).toEqual([]);
  });
});

describe("one report whose parts name units differently", () => {
  it.each([
    ["松河镇2025年政府信息公开工作年度报告", "填报单位：松河镇人民政府"],
    ["某县人民政府2025年政府信息公开工作年度报告", "填报单位：某县司法局"],
  ])("is one: %s, %s", (title, stated) => {
    const read = only(
      workbookOf({
        封面: [[title]],
        二: gridOf(disclosure),
        三: stacked([[stated]], gridOf(requests)),
        四: gridOf(disputes),
      }),
    );
    expect(read.problems).toEqual([]);
    expect(read.report.cells.size).toBe(disclosure.cells.length + requests.cells.length + disputes.cells.length);
    expect(read.report.year).toBe(2025);
  });

  it("is told of a summary beside the sheets of its units", () => {
    const [first, second] = recognise(
      workbookOf({
        汇总: gridOf(requests, (place) => place * 2),
        松河镇: gridOf(requests),
        柳河镇: gridOf(requests, (place) => place + 5),
      }),
    );
    expect(codesOf(first as ReadReport)).toContain("requests other-copy");
    expect(codesOf(second as ReadReport)).not.toContain("requests other-copy");
  });
});

describe("the same table twice", () => {
  it("with the same figures is read once, and the copy told", () => {
    const read = only(workbookOf({ 三: gridOf(requests), "三 (2)": gridOf(requests) }));
    expect(figuresOf(read, requests)).toEqual(counted(requests));
    expect(codesOf(read)).toContain("requests other-copy");
  });

  const thisYear = gridOf(requests, (place) => place + 1000);
  const lastYear = gridOf(requests);
  const first = (read: ReadReport): unknown => read.report.cells.get("requests/newly-received/natural-person");

  it.each([
    ["below, by the years above them", stacked([["2024年"]], lastYear, [["2025年"]], thisYear)],
    [
      "below, by years in their titles",
      stacked([["三、依申请（2025年度）"]], thisYear, [["三、依申请（2024年度）"]], lastYear),
    ],
    ["below, by the word for last year", stacked(thisYear, [["上年数据"]], lastYear)],
    ["beside, by the years above them", beside(stacked([["2024年"]], lastYear), stacked([["2025年"]], thisYear))],
    ["beside, by the words above", beside(stacked([["本年"]], thisYear), stacked([["上年"]], lastYear))],
  ])("on one sheet: this year's is read, %s; the other is told", (_, grid) => {
    const read = only(workbookOf({ 三: grid }));
    expect(first(read)).toBe(1001);
    expect(codesOf(read)).toContain("requests other-copy");
    expect(read.report.cells.size).toBe(requests.cells.length);
  });

  it("on two sheets: by the names of the sheets", () => {
    expect(first(only(workbookOf({ "2024年": lastYear, "2025年": thisYear })))).toBe(1001);
    expect(first(only(workbookOf({ 去年: lastYear, 三: thisYear })))).toBe(1001);
  });

  it.each([
    ["where no year is said", stacked(thisYear, [["情况"]], lastYear)],
    ["where just one of them says a year", stacked([["2024年"]], thisYear, [["情况"]], lastYear)],
    ["where both say the same", stacked([["2025年"]], thisYear, [["2025年"]], lastYear)],
    ["where their rows alternate", thisYear.flatMap((row, index) => [row, lastYear[index] ?? []])],
  ])("is not read %s", (_, grid) => {
    const read = only(workbookOf({ 三: grid }));
    expect(read.report.cells.size).toBe(0);
    expect(codesOf(read)).toContain("requests repeated");
  });

  it("is read where it is in sight; the hidden one is told, however it is filled", () => {
    const read = only({ blocks: [sheetOf("旧表", lastYear, true), sheetOf("三", thisYear)], remarks: [] });
    expect(first(read)).toBe(1001);
    expect(read.problems).toContainEqual({
      table: "requests",
      code: "other-copy",
      place: { kind: "sheet", sheet: "旧表", range: "D4:J28" },
      isHidden: true,
    });
  });

  it("hidden and nowhere else is read, and told", () => {
    const read = only({ blocks: [sheetOf("三", thisYear, true)], remarks: [] });
    expect(first(read)).toBe(1001);
    expect(codesOf(read)).toContain("requests hidden");
  });
});

describe("a source without tables of the form", () => {
  it("is read for its words, and each table is told as missing", () => {
    const read = only(
      documentOf(
        "松河镇2025年政府信息公开工作年度报告",
        "一、总体情况",
        "很好。",
        "五、存在的主要问题及改进情况",
        "六、其他需要报告的事项",
      ),
    );
    expect(read.isWordsOnly).toBe(true);
    expect(read.report.unit).toBe("松河镇");
    expect(codesOf(read)).toEqual(["disclosure table-missing", "requests table-missing", "disputes table-missing"]);
  });

  it("is no report where hardly a heading stands there", () => {
    expect(recognise(documentOf("关于报送年报的通知", "一、总体情况", [["工资", 1]]))).toEqual([]);
  });
});

it("hands on what the reader has to tell of the file", () => {
  const remarks = [{ code: "tracked-changes", count: 2 }] as const;
  expect(only({ ...whole, remarks }).remarks).toEqual(remarks);
});
