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
const plan = planWorkbook(formOf(report, allFormats), report, {
  totals: "formulas",
  controls: false,
  takenSheets: [],
  reportKey: "1",
});

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
