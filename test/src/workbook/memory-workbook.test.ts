import { MemoryWorkbook } from "../../../src/workbook/memory-workbook";
import { recalculate } from "../../contract/recalculate";
import { workbookContract } from "../../contract/workbook-contract";

workbookContract("memory", async () => {
  const workbook = new MemoryWorkbook(["Sheet1"], { recalculate });
  return {
    workbook,
    type: async (cell, value) => workbook.userEnters(cell, [[value]]),
    insertRowAbove: async (sheet, row) => workbook.userShiftsRows(sheet, row, 1),
    renameSheet: async (sheet, name) => workbook.userRenamesSheet(sheet, name),
    deleteSheet: async (sheet) => workbook.userDeletesSheet(sheet),
    undo: async () => void workbook.undo(),
  };
});
