import { LocaleType, LogLevel, Univer } from "@univerjs/core";
import { UniverDocsPlugin } from "@univerjs/docs";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { UniverSheetsConditionalFormattingPlugin } from "@univerjs/sheets-conditional-formatting";
import { UniverSheetsDataValidationPlugin } from "@univerjs/sheets-data-validation";
import { UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { UniverWorkbook } from "../../../taskpane/hosts/univer-workbook";

export interface HeadlessUniver {
  readonly univer: Univer;
  readonly workbook: UniverWorkbook;
}

/** The grid without a screen, showing one empty sheet. */
export async function openHeadlessUniver(): Promise<HeadlessUniver> {
  const univer = new Univer({
    locale: LocaleType.ZH_CN,
    logLevel: LogLevel.ERROR,
    locales: { [LocaleType.ZH_CN]: {} },
  });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  const workbook = new UniverWorkbook(univer);
  await workbook.open({ name: "年报", sheetOrder: ["sheet1"], sheets: { sheet1: { id: "sheet1", name: "Sheet1" } } });
  return { univer, workbook };
}
