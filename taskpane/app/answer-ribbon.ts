import type { Ribbon, RibbonButton } from "../../src/workbook/ribbon";
import { newReportOf, startingDraft } from "../panels/fill/insert-draft";
import { insertReport } from "../actions/insert";
import type { Session } from "../session/session";

/** Carries out a button of the host's ribbon. Errors are shown in the pane, as for buttons of the pane. */
export async function answerRibbon(session: Session, ribbon: Ribbon, button: RibbonButton): Promise<void> {
  try {
    switch (button) {
      case "insertTables":
        if (!(await insertUsual(session))) await ribbon.showPane();
        return;
      case "openCheck":
        session.showTab("check");
        await Promise.all([ribbon.showPane(), session.refresh()]);
        return;
      default:
        return button satisfies never;
    }
  } catch (error) {
    session.showFailure(error);
  }
}

/**
 * Inserts the tables that 插入标准表 in the pane inserts by default; the unit is filled in later. Inserts nothing where
 * the workbook has a report already. Returns whether it inserted; if not, the pane says why.
 */
async function insertUsual(session: Session): Promise<boolean> {
  let isInserted = false;
  await session.act(async () => {
    const { reports } = await session.reread();
    if (reports.length > 0) {
      session.showTab("fill");
      const titles = reports.map(({ bound: { report } }) => `${report.unit} ${report.year ?? ""} 年度`.trim());
      return `工作簿里已有 ${titles.join("、")}的标准表，没有再插入。要另插一份，请在“填报”的“整表填报”里点“再插入一份标准表”。`;
    }
    const wanted = newReportOf(startingDraft(session.now()));
    await insertReport(session, wanted);
    isInserted = true;
    return `已插入 ${wanted.year} 年度的标准表。单位还没有填，请点上面的“未填单位”补上。`;
  });
  return isInserted;
}
