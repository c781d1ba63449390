import ExcelJS from "exceljs";
import { strFromU8, unzipSync } from "fflate";
import { writeXlsx } from "../../../src/exporters/xlsx";
import { allFormats } from "../../../src/formats/all-formats";
import type { CellId, Report } from "../../../src/report/report";
import { blankReport } from "../../../src/report/report";
import { formOf } from "../../../src/rules/report-form";
import { planWorkbook } from "../../../src/plan/plan-workbook";
import type { WorkbookPlan } from "../../../src/workbook/workbook-plan";

const report: Report = {
  ...blankReport("2021", 2025, "其塔木镇人民政府"),
  cells: new Map<CellId, number | string>([
    ["disclosure/administrative-fees/amount", 14_722_490_000],
    ["disclosure/licenses/decisions", "#REF!"],
    ["disputes/reconsideration/upheld", 1],
    ["disputes/reconsideration/corrected", 2],
    ["disputes/reconsideration/other-result", 3],
    ["disputes/reconsideration/pending", 4],
  ]),
  text: new Map([["1", "=1+1\n_x0041_"]]),
};
const options = { totals: "formulas", controls: false, takenSheets: [], reportKey: "1" } as const;
const plan = planWorkbook(formOf(report, allFormats), report, options);

async function partsOf(given: WorkbookPlan): Promise<ReadonlyMap<string, string>> {
  return new Map(Object.entries(unzipSync(await writeXlsx(given))).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

async function opened(): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  const bytes = await writeXlsx(plan);
  await workbook.xlsx.load(bytes.slice().buffer);
  return workbook;
}

it("gives the same bytes for the same plan", async () => {
  expect(Buffer.from(await writeXlsx(plan)).equals(Buffer.from(await writeXlsx(plan)))).toBe(true);
});

describe("as another library reads it", () => {
  it("holds the sheets, the settings out of sight", async () => {
    const { worksheets } = await opened();
    expect(worksheets.map(({ name, state }) => [name, state])).toEqual([
      ["封面与前言", "visible"],
      ["二 主动公开", "visible"],
      ["三 依申请", "visible"],
      ["四 复议诉讼", "visible"],
      ["正文", "visible"],
      ["年报助手设置", "hidden"],
    ]);
  });

  it("holds figures, texts that look like something else, and formulas with their results", async () => {
    const workbook = await opened();
    expect(workbook.getWorksheet("二 主动公开")?.getCell("B15").value).toBe(14722.49);
    expect(workbook.getWorksheet("二 主动公开")?.getCell("B8").text).toBe("#REF!");
    expect(workbook.getWorksheet("二 主动公开")?.getCell("B8").type).not.toBe(ExcelJS.ValueType.Error);
    expect(workbook.getWorksheet("正文")?.getCell("A2").value).toBe("=1+1");
    expect(workbook.getWorksheet("四 复议诉讼")?.getCell("E6").value).toEqual({
      formula: 'IF(COUNT(A6:D6)=4,SUM(A6:D6),"")',
      result: 10,
    });
  });

  it("locks everything but inputs and prints on one upright page of A4", async () => {
    const sheet = (await opened()).getWorksheet("三 依申请");
    const isLocked = (address: string) => sheet?.getCell(address).protection?.locked ?? true;
    expect([isLocked("D6"), isLocked("J6"), isLocked("A6"), isLocked("L6")]).toEqual([false, true, true, true]);
    expect(sheet?.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: "portrait",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    });
    expect(sheet?.views[0]).toMatchObject({ state: "frozen", xSplit: 3, ySplit: 5 });
  });

  it("refuses other entries than numbers with a Chinese sentence and no bubble", async () => {
    const validation = (await opened()).getWorksheet("三 依申请")?.getCell("D6").dataValidation;
    expect(validation).toMatchObject({
      type: "whole",
      operator: "greaterThanOrEqual",
      formulae: [0],
      allowBlank: true,
      showErrorMessage: true,
      errorTitle: "这里填件数",
    });
    expect(validation?.showInputMessage).toBeFalsy();
  });
});

describe("in the file itself", () => {
  it("quotes sheets in names, print areas and repeated rows", async () => {
    const book = (await partsOf(plan)).get("xl/workbook.xml") ?? "";
    expect(book).toContain("<definedName name=\"nianbao_requests\">'三 依申请'!$A$3:$J$30</definedName>");
    expect(book).toContain(
      '<definedName name="_xlnm.Print_Area" localSheetId="2">\'三 依申请\'!$A$1:$J$30</definedName>',
    );
    expect(book).toContain('<definedName name="_xlnm.Print_Titles" localSheetId="2">\'三 依申请\'!$3:$5</definedName>');
  });

  it("lets stronger grades win wherever readers look: in priority, in order, and never in one group", async () => {
    const sheet = (await partsOf(plan)).get("xl/worksheets/sheet3.xml") ?? "";
    const groups = [...sheet.matchAll(/<conditionalFormatting sqref="[^"]*">(.*?)<\/conditionalFormatting>/g)].map(
      ([, rules = ""]) =>
        [...rules.matchAll(/<cfRule type="expression" priority="(\d+)" dxfId="(\d+)" stopIfTrue="[^"]*">/g)].map(
          ([, priority, look]) => ({ priority: Number(priority), look }),
        ),
    );
    const planned = plan.sheets[2]?.highlights ?? [];
    expect(groups.flat()).toHaveLength(planned.length);
    const grades = groups.map((rules) => [...new Set(rules.map(({ priority }) => planned[priority - 1]?.grade))]);
    expect(grades.every((inGroup) => inGroup.length === 1)).toBe(true);
    const strength = ["suspect", "broken", "incomplete", "blank"];
    const order = grades.flat().map((grade) => strength.indexOf(grade ?? ""));
    expect(order).toEqual([...order].sort());
  });

  it("keeps a text that reads like an escaped character", async () => {
    expect((await partsOf(plan)).get("xl/sharedStrings.xml")).toContain("_x005F_x0041_");
  });
});

describe("texts that a spreadsheet could take for something else", () => {
  const typed = ["=1+1", "+86", "-", "@SUM(A1)", "一=一", "#REF!"];
  const text = typed.join("\n");
  const withText = planWorkbook(formOf(report, allFormats), { ...report, text: new Map([["1", text]]) }, options);

  it("quotes those that begin as a formula does, and no others", async () => {
    const parts = await partsOf(withText);
    const looks = [...(parts.get("xl/styles.xml") ?? "").matchAll(/<xf [^>]*xfId[^>]*>/g)].map(([look]) => look);
    const index = withText.sheets.findIndex(({ name }) => name === "正文");
    const cells = parts.get(`xl/worksheets/sheet${index + 1}.xml`) ?? "";
    const isQuoted = typed.map((_, line) => {
      const [, look = ""] = new RegExp(`<c r="A${line + 2}"[^>]* s="(\\d+)"`).exec(cells) ?? [];
      return looks[Number(look)]?.includes('quotePrefix="1"');
    });
    expect(isQuoted).toEqual([true, true, true, true, false, false]);
  });

  it("leaves out what no file may hold", async () => {
    const noisy = new Map([["1", "甲\u0000\u0001乙\ufffe\uffff丙\ud83d丁\u202e"]]);
    const parts = await partsOf(planWorkbook(formOf(report, allFormats), { ...report, text: noisy }, options));
    expect(parts.get("xl/sharedStrings.xml")).toContain(">甲乙丙\ufffd丁<");
  });
});

describe("what files say of themselves", () => {
  it("names the report, its office and this program, and no day that it was not made on", async () => {
    const parts = await partsOf(plan);
    const all = `${parts.get("docProps/core.xml") ?? ""}${parts.get("docProps/app.xml") ?? ""}`;
    expect(all).toContain("<dc:title>其塔木镇人民政府2025年政府信息公开工作年度报告</dc:title>");
    expect(all).toContain("<dc:creator>其塔木镇人民政府</dc:creator>");
    expect(all).toContain("<Company>其塔木镇人民政府</Company>");
    expect(all).toContain("<Application>年报助手</Application>");
    expect(all).not.toMatch(/1970|hucre/);
  });
});
