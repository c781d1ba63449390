import { requireFileSize } from "../../src/importers/budget";
import { browserDownload } from "../surroundings/file-saver";
import type { DraftKeeper } from "../surroundings/draft-keeper";
import type { ScreenGrid } from "../hosts/univer/grid";
import type { FileCommands } from "../panels/files/file-commands";

const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Opening and saving in the browser: a file the user chose, a download; and a draft of what is not saved yet. */
export function filesOf(grid: ScreenGrid, drafts: DraftKeeper): FileCommands {
  return {
    drafts,
    open: async (file) => {
      requireFileSize(file.size);
      await grid.open({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
      await drafts.noteSaved();
    },
    save: async () => {
      await browserDownload.save({ name: "年报.xlsx", type: XLSX_TYPE, content: await grid.save() });
      await drafts.noteSaved();
    },
    openExample: async () => {
      const { exampleWorkbook } = await import(/* webpackChunkName: "example" */ "./example-workbook");
      await grid.open({ name: "示例.xlsx", bytes: await exampleWorkbook() });
      await drafts.noteSaved();
    },
    hasUnsavedWork: () => grid.hasUnsavedWork(),
  };
}
