import { ICommandService, type IWorkbookData, UniverInstanceType, type Workbook as Unit } from "@univerjs/core";
import {
  type ISetFormulaCalculationNotificationMutation,
  SetFormulaCalculationNotificationMutation,
} from "@univerjs/engine-formula";
import { InsertSheetMutation, SetRangeValuesCommand, SetWorksheetActiveOperation } from "@univerjs/sheets";
import { parseCell } from "../src/workbook/address";
import type { WorkbookPlan } from "../src/workbook/workbook-plan";
import { createUniver } from "../taskpane/hosts/univer/create-univer";
import { drawUniverSheet } from "../taskpane/hosts/univer/sheet";

/** The grid alone, without the pane and without anything that we add to it. Stands in a page of its own. */
const univer = createUniver(document.body.appendChild(document.createElement("div")));
const empty = { sheetOrder: ["first"], sheets: { first: { id: "first", name: "Sheet1" } } };
const unit = univer.createUnit<IWorkbookData, Unit>(UniverInstanceType.UNIVER_SHEET, empty);
const commands = univer.__getInjector().get(ICommandService);

const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));

/** After the next calculation; asked for before what starts it. */
const calculated = (): Promise<void> =>
  new Promise((resolve) => {
    const listening = commands.onCommandExecuted(({ id, params }) => {
      if (id !== SetFormulaCalculationNotificationMutation.id) return;
      if ((params as ISetFormulaCalculationNotificationMutation).functionsExecutedState === undefined) return;
      listening.dispose();
      resolve();
    });
  });

async function timeOf(doing: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await doing();
  await frame();
  return performance.now() - started;
}

const idOf = (index: number): string => `bare${index}`;

/** Writes the cells of a plan, with their formulas, styles and merges, and shows its second sheet. Milliseconds. */
function write(plan: WorkbookPlan): Promise<number> {
  const unitId = unit.getUnitId();
  return timeOf(async () => {
    const results = calculated();
    for (const [index, sheet] of plan.sheets.entries())
      commands.syncExecuteCommand(InsertSheetMutation.id, {
        unitId,
        index: index + 1,
        sheet: drawUniverSheet(sheet, plan.styles, idOf(index)),
      });
    commands.syncExecuteCommand(SetWorksheetActiveOperation.id, { unitId, subUnitId: idOf(1) });
    await results;
  });
}

/** Writes one figure into a sheet that was written before, until all formulas are calculated. Milliseconds. */
function recalculate(sheetIndex: number, cell: string, figure: number): Promise<number> {
  const { row, column } = parseCell(cell);
  return timeOf(async () => {
    const results = calculated();
    await commands.executeCommand(SetRangeValuesCommand.id, {
      unitId: unit.getUnitId(),
      subUnitId: idOf(sheetIndex),
      range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
      value: { v: figure },
    });
    await results;
  });
}

const bareGrid = { write, recalculate };

declare global {
  interface Window {
    bareGrid: typeof bareGrid;
  }
}

window.bareGrid = bareGrid;
