import { type ContractHost, workbookContract } from "../../../contract/workbook-contract";
import { excels, openExcel } from "./open-excel";

for (const [name, requirements] of Object.entries(excels)) {
  workbookContract(`Excel ${name}`, async (): Promise<ContractHost> => {
    const { workbook, user } = await openExcel(requirements);
    return {
      workbook,
      type: async (cell, value) => user.types(cell, value),
      insertRowAbove: async (sheet, row) => user.insertsRows(sheet, row),
      renameSheet: async (sheet, to) => user.renamesSheet(sheet, to),
      deleteSheet: async (sheet) => user.deletesSheet(sheet),
      undo: async () => void user.undoes(),
    };
  });
}
