import { readReports } from "../../src/binding/bound-report";
import { fileName } from "../../src/exporters/file-name";
import { allFormats } from "../../src/formats/all-formats";
import { requireFileSize } from "../../src/importers/budget";
import type { Workbook } from "../../src/workbook/workbook";
import { browserDownload } from "../surroundings/file-saver";
import type { DraftKeeper } from "../surroundings/draft-keeper";
import type { ComingGrid } from "../hosts/univer/coming-grid";
import type { FileCommands } from "../panels/files/file-commands";

const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Opening and saving in the browser: a file the user chose, a download; and a draft of what is not saved yet. */
export function filesOf(grid: ComingGrid, drafts: DraftKeeper): FileCommands {
  return {
    drafts,
    open: async (file) => {
      requireFileSize(file.size);
      const { open } = await grid.arrival();
      await open({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
      await drafts.noteSaved();
    },
    save: async () => {
      const { save } = await grid.arrival();
      const name = fileName(await titleOf(grid.workbook), ".xlsx");
      await browserDownload.save({ name, type: XLSX_TYPE, content: await save() });
      await drafts.noteSaved();
    },
    openExample: async () => {
      const [{ exampleWorkbook }, { open }] = await Promise.all([
        import(/* webpackChunkName: "example" */ "./example-workbook"),
        grid.arrival(),
      ]);
      await open({ name: "示例.xlsx", bytes: await exampleWorkbook() });
      await drafts.noteSaved();
    },
    hasUnsavedWork: () => grid.hasUnsavedWork(),
  };
}

/** What the workbook is called: after the unit and the year of its first report. */
async function titleOf(workbook: Workbook): Promise<string> {
  const [first] = await readReports(await workbook.outline(), (addresses) => workbook.read(addresses), allFormats);
  if (first === undefined) return "";
  const { reportTitle } = await import(/* webpackChunkName: "insertion" */ "../../src/plan/plan-cover");
  return reportTitle(first.report.unit, first.report.year);
}
