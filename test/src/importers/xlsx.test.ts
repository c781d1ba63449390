import ExcelJS from "exceljs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { writeXlsx } from "../../../src/exporters/xlsx";
import { allFormats } from "../../../src/formats/all-formats";
import { ImportError } from "../../../src/importers/import-error";
import type { ReadReport } from "../../../src/binding/read-report";
import { importXlsx } from "../../../src/importers/xlsx";
import { blankReport, type CellId, type Report, type TableId } from "../../../src/report/report";
import type { TableFormat } from "../../../src/report/report-format";
import { formOf } from "../../../src/rules/report-form";
import { gridOf } from "../recognition/made-sources";
import { fileOf as bookFile, type MadeCell } from "../../fuzz/made-workbook";
import { planWorkbook, type PlanOptions } from "../../../src/plan/plan-workbook";

const report: Report = {
  ...blankReport("2021", 2025, "其塔木镇人民政府", "township"),
  selfName: "我镇",
  cells: new Map<CellId, number | string>([
    ["disclosure/normative-documents/issued", 3],
    ["disclosure/administrative-fees/amount", 14722490000],
    ["requests/newly-received/natural-person", 21],
    ["requests/newly-received/total", 21],
    ["disputes/reconsideration/upheld", "约2"],
  ]),
  controls: new Map<CellId, number>([
    ["requests/newly-received/total", 22],
    ["requests/handled-total/natural-person", 20],
  ]),
  notes: new Map<CellId, string>([["disclosure/normative-documents/issued", "（其中修订 1 件）"]]),
  text: new Map([["1", "第一段\n\n第三段"]]),
  localRows: ["published-total"],
};

const typed: PlanOptions = { totals: "typed", controls: true, takenSheets: [], reportKey: "1" };

const fileOf = (given: Report, options: PlanOptions = typed): Promise<Uint8Array> =>
  writeXlsx(planWorkbook(formOf(given, allFormats), given, options));

function tableOf(format: "2019" | "2021", id: TableId): TableFormat {
  const found = allFormats.find((one) => one.format.id === format)?.format.tables.find((table) => table.id === id);
  if (found === undefined) throw new Error("no such table");
  return found;
}

/** Draws a table as an office would: labels, and in each cell the number of its place among the cells, from 1. */
function draw(sheet: ExcelJS.Worksheet, table: TableFormat, top: number, left: number): void {
  for (const { row, column, rowSpan = 1, columnSpan = 1, text } of table.labels) {
    const [r, c] = [top + row, left + column];
    if (rowSpan * columnSpan > 1) sheet.mergeCells(r, c, r + rowSpan - 1, c + columnSpan - 1);
    sheet.getCell(r, c).value = text;
  }
  table.cells.forEach(({ row, column }, index) => (sheet.getCell(top + row, left + column).value = index + 1));
}

async function foreign(make: (workbook: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  make(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const expected = (table: TableFormat): ReadonlyMap<CellId, number> =>
  new Map(table.cells.map(({ id, value }, index) => [id, value === "amount" ? (index + 1) * 1_000_000 : index + 1]));

function only(bytes: Uint8Array): ReadReport {
  const [first, ...others] = importXlsx(bytes, allFormats);
  if (first === undefined || others.length > 0) throw new Error("not one report");
  return first;
}

function problemOf(bytes: Uint8Array): unknown {
  try {
    importXlsx(bytes, allFormats);
    return undefined;
  } catch (error) {
    if (error instanceof ImportError) return error.problem;
    throw error;
  }
}

/** The file with one part changed. */
function altered(bytes: Uint8Array, part: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const old = parts[part];
  if (old === undefined) throw new Error(`no part ${part}`);
  return zipSync({ ...parts, [part]: strToU8(change(strFromU8(old))) });
}

describe("a file that we wrote", () => {
  it("is read back as it was", async () => {
    const imported = only(await fileOf(report));
    expect(imported.report).toEqual(report);
    expect(imported.problems).toEqual([]);
    expect(imported.addressOf("requests/newly-received/natural-person")).toEqual({ sheet: "三 依申请", range: "D6" });
    expect(imported.addressOf("control/requests/newly-received/total")).toEqual({ sheet: "三 依申请", range: "M6" });
  });

  it.each([
    ["", "1月2日"],
    ['<workbookPr date1904="1"/>', "1月3日"],
    ['<workbookPr date1904="true"/>', "1月3日"],
    ['<workbookPr date1904="0"/>', "1月2日"],
  ])("shows days as its workbook counts them: %s", (counting, shown) => {
    // 2026-01-02 counted from 1900; from 1904 it is 2030-01-03.
    const rows = Array.from(gridOf(tableOf("2021", "requests")), (line) =>
      line.map((value): MadeCell | undefined =>
        typeof value === "number"
          ? { value: 46024, format: 'm"月"d"日"' }
          : typeof value === "string"
            ? { value }
            : undefined,
      ),
    );
    const made = bookFile({ sheets: [{ name: "表", hidden: false, rows, merges: [] }], names: [] });
    const file = altered(made, "xl/workbook.xml", (xml) => xml.replace("<sheets>", `${counting}<sheets>`));
    expect(only(file).shown[0]).toEqual({
      cell: "requests/newly-received/natural-person",
      shown,
      stored: 46024,
      way: "date",
    });
  });

  it("keeps formula totals apart from typed ones, and sums them itself", async () => {
    const bytes = await fileOf(
      { ...report, cells: new Map(tableOf("2021", "disputes").cells.map(({ id }) => [id, 2])) },
      { ...typed, totals: "formulas" },
    );
    // A stale result, as a program leaves it that does not calculate.
    const stale = altered(bytes, "xl/worksheets/sheet4.xml", (xml) => xml.replace(/<v>8<\/v>/g, "<v>99</v>"));
    const { report: read, formulaTotals } = only(stale);
    expect(read.cells.get("disputes/reconsideration/total")).toBe(8);
    expect(formulaTotals.size).toBe(34);
  });

  it.each(["2019", "2021"] as const)(
    "is read back with every cell of %s filled, by exceljs re-saved",
    async (format) => {
      const all = {
        ...blankReport(format, 2025, "某局", "department"),
        cells: new Map(
          (["disclosure", "requests", "disputes"] as const).flatMap((id) => [...expected(tableOf(format, id))]),
        ),
      };
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.load(Buffer.from(await fileOf(all)) as unknown as ArrayBuffer); // its types lag behind Node's
      const imported = only(new Uint8Array(await workbook.xlsx.writeBuffer()));
      expect(imported.report).toEqual(all);
    },
  );

  it("is found by its labels and settings where a program lost the names", async () => {
    const bytes = altered(await fileOf(report), "xl/workbook.xml", (xml) =>
      xml.replace(/<definedName .*?<\/definedName>/g, ""),
    );
    const imported = only(bytes);
    expect(imported.problems).toEqual([]);
    expect(imported.report).toEqual(report);
  });

  it.each(["nianbao_requests", "nianbao_disclosure", "nianbao_disputes", "nianbao_text"])(
    "is read whole where %s was lost, or points nowhere",
    async (name) => {
      const definition = new RegExp(`<definedName name="${name}"[^>]*>.*?</definedName>`);
      for (const left of ["", `<definedName name="${name}">#REF!</definedName>`]) {
        const bytes = altered(await fileOf(report), "xl/workbook.xml", (xml) => {
          expect(xml).toMatch(definition);
          return xml.replace(definition, left);
        });
        const imported = only(bytes);
        expect(imported.problems).toEqual([]);
        expect(imported.report).toEqual(report);
      }
    },
  );

  it("keeps a table lost where two sheets show it: a guess would be no better", async () => {
    const bytes = altered(await fileOf(report), "xl/workbook.xml", (xml) =>
      xml.replace(/<definedName name="nianbao_requests"[^>]*>.*?<\/definedName>/, ""),
    );
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer); // its types lag behind Node's
    draw(workbook.addWorksheet("底稿"), tableOf("2021", "requests"), 1, 1);
    const imported = only(new Uint8Array(await workbook.xlsx.writeBuffer()));
    expect(imported.problems).toEqual([
      {
        table: "requests",
        code: "repeated",
        places: [
          { kind: "sheet", sheet: "三 依申请", range: "D6:J30" },
          { kind: "sheet", sheet: "底稿", range: "D4:J28" },
        ],
      },
    ]);
  });

  it.each([
    ["before", (own: string, local: string) => local + own],
    ["behind", (own: string, local: string) => own + local],
  ])("is read as the original where a copied sheet brought its names along, %s its own", async (_, order) => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Buffer.from(await fileOf(report)) as unknown as ArrayBuffer); // its types lag behind Node's
    draw(workbook.addWorksheet("备份"), tableOf("2021", "requests"), 3, 1);
    const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
    const local = `<definedName name="nianbao_requests" localSheetId="6">'备份'!$A$3:$J$30</definedName>`;
    const imported = only(
      altered(bytes, "xl/workbook.xml", (xml) => {
        expect(xml).toMatch(/<definedName name="nianbao_requests"/);
        return xml.replace(/<definedName name="nianbao_requests".*?<\/definedName>/, (own) => order(own, local));
      }),
    );
    expect(imported.report).toEqual(report);
    expect(imported.problems).toEqual([
      {
        table: "requests",
        code: "other-copy",
        place: { kind: "sheet", sheet: "备份", range: "D6:J30" },
        isHidden: false,
      },
    ]);
  });

  it("is read by a name of one sheet where the workbook has none of its own", async () => {
    const bytes = altered(await fileOf(report), "xl/workbook.xml", (xml) =>
      xml.replace(/<definedName name="nianbao_requests"/, '<definedName name="nianbao_requests" localSheetId="2"'),
    );
    expect(only(bytes)).toMatchObject({ report, problems: [] });
  });

  it("is read by its names and title where the settings sheet is gone", async () => {
    const bytes = altered(await fileOf(report), "xl/workbook.xml", (xml) => xml.replace("年报助手设置", "别的"));
    const { report: read } = only(bytes);
    expect([read.format, read.year, read.unit, read.cells.get("requests/newly-received/total")]).toEqual([
      "2021",
      2025,
      "其塔木镇人民政府",
      21,
    ]);
  });

  it("is refused where it was made for a format that is not known here", async () => {
    expect(problemOf(await fileOf(report))).toBeUndefined();
    const bytes = await fileOf(report);
    expect(() => importXlsx(bytes, allFormats.slice(1))).toThrow(
      new ImportError({ code: "unknown-format", format: "2021" }),
    );
  });
});

describe("an office's own form", () => {
  it.each(["2019", "2021"] as const)("of %s: all three tables on one sheet, anywhere", async (format) => {
    const tables = (["disclosure", "requests", "disputes"] as const).map((id) => tableOf(format, id));
    const bytes = await foreign((workbook) => {
      const sheet = workbook.addWorksheet("年报");
      sheet.getCell("B2").value = "金湖县人民政府 2023 年政府信息公开工作年度报告";
      sheet.getCell("B3").value = "本年新收政府信息公开申请数量按件统计，规章由设区的市以上政府制定。";
      let top = 6;
      for (const table of tables) {
        sheet.getCell(top - 1, 3).value = table.title;
        draw(sheet, table, top, 3);
        top += table.gridRows + 4;
      }
    });
    const imported = only(bytes);
    expect(imported.problems).toEqual([]);
    expect([imported.report.format, imported.report.year, imported.report.unit]).toEqual([
      format,
      2023,
      "金湖县人民政府",
    ]);
    expect(imported.report.cells).toEqual(new Map(tables.flatMap((table) => [...expected(table)])));
  });

  it("may follow another issue in one table", async () => {
    const { report: read } = only(
      await foreign((workbook) => {
        draw(workbook.addWorksheet("一"), tableOf("2021", "disclosure"), 1, 1);
        draw(workbook.addWorksheet("二"), tableOf("2019", "requests"), 1, 1);
      }),
    );
    expect(read.format).toBe("2021");
    expect(read.tables).toEqual(new Map([["requests", "2019"]]));
    expect(read.cells).toEqual(
      new Map([...expected(tableOf("2021", "disclosure")), ...expected(tableOf("2019", "requests"))]),
    );
  });

  it("is read with cut, mistyped, shortened and Traditional labels", async () => {
    const words: readonly (readonly [string, string])[] = [
      ["2.其他法律行政法规禁止公开", "2.其他法律行政止公开"],
      ["（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "(二)部分公開"],
      ["1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", "1、逾期不补正"],
      ["2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "2．逾期不缴费"],
      ["科研机构", "科研\n企业"],
      ["自然人", " 自 然 人 "],
      ["行政规范性文件", "規範性文件"],
      ["本年制发件数", "本年制发数量"],
      ["现行有效件数", "现行有效件"],
    ];
    const misspelt = (table: TableFormat): TableFormat => ({
      ...table,
      labels: table.labels.map((label) => ({ ...label, text: new Map(words).get(label.text) ?? label.text })),
    });
    const { report: read, problems } = only(
      await foreign((workbook) => {
        draw(workbook.addWorksheet("二"), misspelt(tableOf("2021", "disclosure")), 4, 2);
        draw(workbook.addWorksheet("三"), misspelt(tableOf("2021", "requests")), 4, 2);
      }),
    );
    expect(problems).toEqual([{ table: "disputes", code: "table-missing" }]);
    expect(read.cells).toEqual(
      new Map([...expected(tableOf("2021", "disclosure")), ...expected(tableOf("2021", "requests"))]),
    );
  });

  it("with half a table is read as far as it goes, and the rows that it lacks are named", async () => {
    const { report: read, problems } = only(
      await foreign((workbook) => {
        const { labels, cells, ...table } = tableOf("2021", "requests");
        const upper = {
          ...table,
          labels: labels.filter(({ row }) => row < 26),
          cells: cells.filter(({ row }) => row < 26),
        };
        draw(workbook.addWorksheet("三"), upper, 1, 1);
      }),
    );
    expect(problems).toContainEqual({
      table: "requests",
      code: "rows-missing",
      labels: ["（七）总计", "四、结转下年度继续办理"],
    });
    expect(read.cells.get("requests/newly-received/natural-person")).toBe(1);
    expect(read.cells.has("requests/handled-total/natural-person")).toBe(false);
  });

  it("is not read under heads that cannot be told apart", async () => {
    const { report: read, problems } = only(
      await foreign((workbook) => {
        const sheet = workbook.addWorksheet("二");
        draw(sheet, tableOf("2019", "disclosure"), 1, 1);
        sheet.getCell("C2").value = "本年新制作数量"; // twice, as one town published it
        const other = workbook.addWorksheet("四");
        draw(other, tableOf("2019", "disputes"), 1, 1);
        other.getCell("B2").value = "";
      }),
    );
    expect(problems).toContainEqual({
      table: "disclosure",
      code: "columns-unclear",
      labels: ["本年新\n制作数量", "本年新\n公开数量"],
    });
    expect(read.cells.has("disclosure/regulatory-rules/made")).toBe(false);
    expect(read.cells.get("disclosure/regulatory-rules/total-disclosed")).toBe(3);
    expect(problems.filter(({ table }) => table === "disputes").map(({ code }) => code)).toEqual(["columns-unclear"]);
    expect([...read.cells.keys()].some((cell) => cell.startsWith("disputes/"))).toBe(false);
  });

  it("is not read where a table stands twice with figures; an empty copy does no harm", async () => {
    const twice = (fill: boolean): Promise<Uint8Array> =>
      foreign((workbook) => {
        draw(workbook.addWorksheet("甲"), tableOf("2021", "requests"), 1, 1);
        draw(
          workbook.addWorksheet("乙"),
          fill ? tableOf("2021", "requests") : { ...tableOf("2021", "requests"), cells: [] },
          1,
          1,
        );
        const cell = workbook.getWorksheet("乙")?.getCell("D4");
        if (fill && cell !== undefined) cell.value = 7;
      });
    const { report: read, problems } = only(await twice(true));
    expect(problems).toContainEqual({
      table: "requests",
      code: "repeated",
      places: [
        { kind: "sheet", sheet: "甲", range: "D4:J28" },
        { kind: "sheet", sheet: "乙", range: "D4:J28" },
      ],
    });
    expect(read.cells.size).toBe(0);
    expect(only(await twice(false)).report.cells.get("requests/newly-received/natural-person")).toBe(1);
  });

  it("keeps the local line of Jilin", async () => {
    const { report: read } = only(
      await foreign((workbook) => {
        const sheet = workbook.addWorksheet("二");
        draw(sheet, tableOf("2021", "disclosure"), 1, 1);
        sheet.getCell("A15").value = "2020年本行政区域（或本部门）政府信息公开发布总数量（非新闻类、消息类）";
        sheet.getCell("D15").value = 2;
      }),
    );
    expect(read.localRows).toEqual(["published-total"]);
    expect(read.cells.get("disclosure/published-total/count")).toBe(2);
  });

  it.each([
    ["nothing at all", "empty-workbook", () => undefined],
    ["something else", "no-table-found", (sheet: ExcelJS.Worksheet) => (sheet.getCell("A1").value = "工资表")],
  ])("with %s is refused: %s", async (_, code, fill) => {
    expect(problemOf(await foreign((workbook) => fill(workbook.addWorksheet("甲"))))).toMatchObject({ code });
  });
});
