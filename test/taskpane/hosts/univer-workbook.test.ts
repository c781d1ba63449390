import { ICommandService, RedoCommand, UndoCommand, type Univer } from "@univerjs/core";
import {
  InsertRowByRangeCommand,
  RemoveSheetCommand,
  SetRangeValuesCommand,
  SetWorksheetNameCommand,
} from "@univerjs/sheets";
import { parseRange } from "../../../src/workbook/address";
import { toRange } from "../../../taskpane/hosts/univer-sheet";
import type { UniverWorkbook } from "../../../taskpane/hosts/univer-workbook";
import { workbookContract } from "../../contract/workbook-contract";
import { openHeadlessUniver } from "./headless-univer";

/** What the grid's own commands do for a user. */
function userOf(univer: Univer, workbook: UniverWorkbook) {
  const commands = univer.__getInjector().get(ICommandService);
  const locate = (name: string): { unitId: string; subUnitId: string } => {
    const { id: unitId, sheets } = workbook.snapshot();
    const found = Object.entries(sheets).find(([, sheet]) => sheet.name === name);
    if (found === undefined) throw new Error(`no sheet ${name}`);
    return { unitId, subUnitId: found[0] };
  };
  const run = async (id: string, params: object = {}): Promise<void> => {
    if (!(await commands.executeCommand(id, params))) throw new Error(`${id} was refused`);
  };
  return { locate, run };
}

workbookContract("univer", async () => {
  const { univer, workbook, close } = await openHeadlessUniver();
  const { locate, run } = userOf(univer, workbook);
  return {
    workbook,
    type: ({ sheet, range }, value) =>
      run(SetRangeValuesCommand.id, {
        ...locate(sheet),
        range: toRange(parseRange(range)),
        value: value === null ? { v: null } : { v: value },
      }),
    insertRowAbove: (sheet, row) =>
      run(InsertRowByRangeCommand.id, {
        ...locate(sheet),
        direction: 0,
        range: { startRow: row, endRow: row, startColumn: 0, endColumn: 19 },
      }),
    renameSheet: (sheet, name) => run(SetWorksheetNameCommand.id, { ...locate(sheet), name }),
    deleteSheet: (sheet) => run(RemoveSheetCommand.id, locate(sheet)),
    undo: () => run(UndoCommand.id),
    close,
  };
});
