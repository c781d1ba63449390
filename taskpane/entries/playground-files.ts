import { requireFileSize } from "../../src/importers/budget";
import { browserDownload } from "../surroundings/file-saver";
import type { ScreenGrid } from "../hosts/univer/grid";
import type { FileCommands } from "../panels/files/file-commands";

const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Opening and saving in the browser: a file the user chose, a download. */
export function filesOf(grid: ScreenGrid): FileCommands {
  return {
    open: async (file) => {
      requireFileSize(file.size);
      await grid.open({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
    },
    save: async () => {
      await browserDownload.save({ name: "年报.xlsx", type: XLSX_TYPE, content: await grid.save() });
    },
    openExample: async () => {
      const { exampleWorkbook } = await import(/* webpackChunkName: "example" */ "./example-workbook");
      await grid.open({ name: "示例.xlsx", bytes: await exampleWorkbook() });
    },
    hasUnsavedWork: () => grid.hasUnsavedWork(),
  };
}
