import { DataValidationErrorStyle } from "@univerjs/core";
import { ConditionalFormattingRuleModel, type IFormulaHighlightCell } from "@univerjs/sheets-conditional-formatting";
import { SheetDataValidationModel } from "@univerjs/sheets-data-validation";
import { readXlsx, writeXlsx as writeFile } from "hucre/xlsx";
import { writeXlsx } from "../../../../src/exporters/xlsx";
import { allFormats } from "../../../../src/formats/all-formats";
import { blankReport } from "../../../../src/report/report";
import { formOf } from "../../../../src/rules/report-form";
import { planWorkbook } from "../../../../src/plan/plan-workbook";
import { openXlsx } from "../../../../taskpane/hosts/univer/open-xlsx";
import { saveXlsx } from "../../../../taskpane/hosts/univer/save-xlsx";
import { type HeadlessUniver, openHeadlessUniver } from "./headless-univer";

const report = {
  ...blankReport("2021", 2025, "其塔木镇人民政府", "township"),
  cells: new Map([["requests/newly-received/natural-person", 21] as const]),
};
const plan = planWorkbook(formOf(report, allFormats), report, {
  totals: "formulas",
  controls: false,
  takenSheets: [],
  reportKey: "1",
});

jest.setTimeout(60_000);

let grid: HeadlessUniver;

beforeEach(async () => {
  grid = await openHeadlessUniver();
});

afterEach(() => grid.close());

async function open(bytes: Uint8Array): Promise<void> {
  await grid.workbook.open(await openXlsx(bytes));
}

async function save(): Promise<Uint8Array> {
  const { sheets } = await grid.workbook.outline();
  return saveXlsx(
    grid.workbook.snapshot(),
    sheets.filter(({ isProtected }) => isProtected).map(({ name }) => name),
  );
}

/** Everything of a file that a clerk or our reader would miss. */
async function essence(bytes: Uint8Array) {
  const { sheets, namedRanges } = await readXlsx(bytes, { readStyles: true });
  return {
    names: Object.fromEntries((namedRanges ?? []).map(({ name, range }) => [name, range.replace(/'/g, "")])),
    sheets: sheets.map((sheet) => ({
      name: sheet.name,
      hidden: sheet.hidden === true,
      protection: sheet.protection?.sheet === true,
      merges: [...(sheet.merges ?? [])].sort(
        (one, other) => one.startRow - other.startRow || one.startCol - other.startCol,
      ),
      freeze: sheet.freezePane,
      widths: (sheet.columns ?? []).map(({ width }) => width && Math.round(width)),
      heights: [...(sheet.rowDefs ?? [])].map(([row, { height }]) => [row, height]),
      print: {
        area: sheet.pageSetup?.printArea,
        rows: sheet.pageSetup?.printTitlesRow,
        orientation: sheet.pageSetup?.orientation,
        footer: sheet.headerFooter?.oddFooter,
      },
      validations: (sheet.dataValidations ?? []).map(
        ({ type, range, errorTitle, errorMessage, errorStyle, formula1 }) => ({
          type,
          range,
          errorTitle,
          errorMessage,
          errorStyle,
          formula1,
        }),
      ),
      rules: (sheet.conditionalRules ?? [])
        .map(({ priority, formula, style, stopIfTrue, range }) => ({
          priority,
          formula,
          range,
          stopIfTrue,
          fill: style?.fill?.type === "pattern" ? style.fill.bgColor?.rgb : undefined,
          color: style?.font?.color?.rgb,
          bold: style?.font?.bold,
        }))
        .sort((one, other) => one.priority - other.priority),
      formulas: [...(sheet.cells ?? [])].flatMap(([at, { formula }]) => (formula ? [[at, formula]] : [])),
      values: sheet.rows.map((row) => row.map((value) => (value === "" ? null : value))),
      looks: [...(sheet.cells ?? [])].map(([at, { style }]) => [
        at,
        style?.font?.name,
        style?.font?.size,
        style?.font?.bold === true,
        style?.alignment?.horizontal,
        style?.alignment?.vertical,
        style?.alignment?.wrapText === true,
        style?.border?.top?.style,
        style?.fill?.type === "pattern" ? style.fill.fgColor?.rgb : undefined,
        style?.protection?.locked !== false,
        style?.numFmt === "General" ? undefined : style?.numFmt,
      ]),
    })),
  };
}

describe("a workbook made from the plan", () => {
  it("is saved by the grid as it was opened", async () => {
    const bytes = await writeXlsx(plan);
    await open(bytes);
    const saved = await essence(await save());
    const opened = await essence(bytes);
    expect(saved.names).toEqual(opened.names);
    expect((await grid.workbook.outline()).activeSheet).toBe(plan.firstInput.sheet);
    opened.sheets.forEach((sheet, index) => {
      const { values, ...rest } = sheet;
      const { values: savedValues, ...savedRest } = saved.sheets[index] ?? sheet;
      expect(savedRest).toEqual(rest);
      expect(savedValues).toHaveLength(values.length);
    });
  });

  it("is saved by the grid when it was inserted there, as our writer would have written it", async () => {
    await grid.workbook.insert(plan);
    const saved = await essence(await save());
    const written = await essence(await writeXlsx(plan));
    expect(saved.names).toEqual(written.names);
    const own = saved.sheets.slice(1);
    expect(own.map(({ name }) => name)).toEqual(written.sheets.map(({ name }) => name));
    written.sheets.forEach((sheet, index) => {
      const { rules, values: _values, validations, looks, ...rest } = sheet;
      const {
        rules: savedRules,
        values: _saved,
        validations: savedValidations,
        looks: savedLooks,
        ...savedRest
      } = own[index] ?? sheet;
      expect(savedRest).toEqual(rest);
      expect(savedRules.map(({ range: _range, formula: _formula, ...one }) => one)).toEqual(
        rules.map(({ range: _range, formula: _formula, ...one }) => one),
      );
      expect(savedValidations.map(({ range, errorMessage }) => [range, errorMessage])).toEqual(
        validations.map(({ range, errorMessage }) => [range, errorMessage]),
      );
      expect(savedLooks).toEqual(looks);
    });
  });

  it("computes in the grid what was typed, and highlights by the same formulas", async () => {
    await open(await writeXlsx(plan));
    const requests = plan.names.find(({ name }) => name.includes("requests"));
    expect((await grid.workbook.outline()).names.get(requests?.name ?? "")).toEqual({
      sheet: requests?.sheet,
      range: requests?.range,
    });
    const injector = grid.univer.__getInjector();
    const { id, sheets } = grid.workbook.snapshot();
    const sheetId = Object.keys(sheets).find((key) => sheets[key]?.name === requests?.sheet) ?? "";
    const rules = injector.get(ConditionalFormattingRuleModel).getSubunitRules(id, sheetId) ?? [];
    const planned = plan.sheets.find(({ name }) => name === requests?.sheet);
    expect(rules.map(({ rule }) => (rule as IFormulaHighlightCell).style.bg?.rgb)).toHaveLength(
      planned?.highlights.length ?? -1,
    );
    const validations = injector.get(SheetDataValidationModel).getRules(id, sheetId);
    expect(validations.length).toBe(planned?.validations.length);
    expect(
      validations.every(({ errorStyle, error }) => errorStyle === DataValidationErrorStyle.STOP && Boolean(error)),
    ).toBe(true);
  });
});

describe("other people's files", () => {
  it("keeps texts that look like errors or escapes, booleans, dates and shared formulas", async () => {
    const bytes = await writeFile({
      sheets: [
        {
          name: "台账's",
          rows: [
            [1, 2, true],
            [3, "x_x005F_x000D_y", "012"],
          ],
          cells: new Map([["2,0", { type: "formula", formula: "SUM(A1:A2)", formulaResult: 4 }]]),
          merges: [{ startRow: 4, startCol: 0, endRow: 4, endCol: 2 }],
        },
        { name: "藏", rows: [["藏"]], hidden: true },
      ],
    });
    await open(bytes);
    await open(await save());
    const [reading] = await grid.workbook.read([{ sheet: "台账's", range: "A1:C3" }]);
    expect(reading?.values).toEqual([
      [1, 2, true],
      [3, "x_x000D_y", "012"],
      [4, null, null],
    ]);
    expect(reading?.formulas[2]).toEqual(["=SUM(A1:A2)", null, null]);
    expect((await grid.workbook.outline()).sheets.map(({ isHidden }) => isHidden)).toEqual([false, true]);
  });

  it("keeps protection, with the cells that stay open", async () => {
    await grid.workbook.insert(plan);
    const name = plan.names.find((one) => one.name.includes("requests"));
    await grid.workbook.protect([name?.sheet ?? ""], true);
    const bytes = await save();
    await open(bytes);
    const { sheets } = await grid.workbook.outline();
    expect(sheets.filter(({ isProtected }) => isProtected).map((sheet) => sheet.name)).toEqual([name?.sheet]);
    await grid.workbook.write([{ ...plan.firstInput, cells: [{ address: plan.firstInput.range, value: 5 }] }]);
    const locked = [{ sheet: name?.sheet ?? "", cells: [{ address: "A1", value: "改" }] }];
    await expect(grid.workbook.write(locked)).rejects.toMatchObject({ code: "sheet-protected" });
  });

  it("refuses what is no workbook, and goes on showing what it showed", async () => {
    await expect(open(new TextEncoder().encode("不是工作簿"))).rejects.toMatchObject({ name: "ImportError" });
    expect((await grid.workbook.outline()).sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
  });
});
