import { allFormats } from "../../src/formats/all-formats";
import { readReports } from "../../src/binding/bound-report";
import type { ComingGrid } from "../hosts/univer/coming-grid";
import { DraftKeeper } from "../surroundings/draft-keeper";
import { browserDrafts } from "../surroundings/draft-store";

/** Keeps drafts of what the grid shows, and asks before a page with unsaved work is left. */
export function keepDrafts(grid: ComingGrid, version: string): DraftKeeper {
  const { workbook } = grid;
  const keeper = new DraftKeeper({
    workbook: {
      hasUnsavedWork: () => grid.hasUnsavedWork(),
      copy: async () => (await grid.arrival()).copy(),
      openDraft: async (bytes) => (await grid.arrival()).openCopy(bytes),
    },
    store: browserDrafts("nianbao-playground"),
    version,
    titleNow: async () => {
      const reports = await readReports(await workbook.outline(), (addresses) => workbook.read(addresses), allFormats);
      return reports
        .map(({ report }) => `${report.unit === "" ? "未填单位" : report.unit} ${report.year ?? "未定"} 年度`)
        .join("、");
    },
    now: () => new Date(),
  });
  workbook.onChanged(() => keeper.noteChange());
  window.addEventListener("beforeunload", (event) => {
    if (!grid.hasUnsavedWork()) return;
    event.preventDefault();
    // Browsers of some years ago ask only where this is set.
    event.returnValue = "没有保存";
  });
  void keeper.start();
  return keeper;
}
