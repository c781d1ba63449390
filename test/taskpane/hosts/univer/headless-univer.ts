import { ICommandService, LocaleType, LogLevel, Univer } from "@univerjs/core";
import { UniverDocsPlugin } from "@univerjs/docs";
import {
  FormulaExecuteStageType,
  type ISetFormulaCalculationNotificationMutation,
  SetFormulaCalculationNotificationMutation,
  UniverFormulaEnginePlugin,
} from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { UniverSheetsConditionalFormattingPlugin } from "@univerjs/sheets-conditional-formatting";
import { UniverSheetsDataValidationPlugin } from "@univerjs/sheets-data-validation";
import { UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { deepUndo } from "../../../../taskpane/hosts/univer/deep-undo";
import { UniverWorkbook } from "../../../../taskpane/hosts/univer/workbook";

export interface HeadlessUniver {
  readonly univer: Univer;
  readonly workbook: UniverWorkbook;
  /** Lets a calculation that has begun come to its end first: a grid closed in the middle of one fails a second later. */
  close(): Promise<void>;
}

const PAUSE = 20;
const LONGEST_CALCULATION = 20_000;

/** The grid without a screen, showing one empty sheet. */
export async function openHeadlessUniver(): Promise<HeadlessUniver> {
  const univer = new Univer({
    locale: LocaleType.ZH_CN,
    logLevel: LogLevel.ERROR,
    override: [deepUndo],
    locales: { [LocaleType.ZH_CN]: {} },
  });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  let isCalculating = false;
  univer
    .__getInjector()
    .get(ICommandService)
    .onCommandExecuted(({ id, params }) => {
      if (id !== SetFormulaCalculationNotificationMutation.id) return;
      const told = params as ISetFormulaCalculationNotificationMutation; // what this mutation is declared to carry
      if (told.stageInfo?.stage === FormulaExecuteStageType.START) isCalculating = true;
      if (told.functionsExecutedState !== undefined) isCalculating = false;
    });
  const workbook = new UniverWorkbook(univer);
  await workbook.open({
    snapshot: { name: "年报", sheetOrder: ["sheet1"], sheets: { sheet1: { id: "sheet1", name: "Sheet1" } } },
  });
  return {
    univer,
    workbook,
    close: async () => {
      for (let waited = 0; isCalculating && waited < LONGEST_CALCULATION; waited += PAUSE) {
        await new Promise((resolve) => setTimeout(resolve, PAUSE));
      }
      univer.dispose();
    },
  };
}
