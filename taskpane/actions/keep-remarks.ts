import type { SheetPatch } from "../../src/workbook/workbook-plan";
import type { ReportView } from "../session/report-view";
import type { Session } from "../session/session";
import { writeSettings } from "./write-settings";

type RemarkedReport = Pick<ReportView, "key" | "bound">;

/**
 * Writes into cells of a report. A remark inside a cell (“2（含自然失效 29 件）”) is saved in the settings in the same
 * batch, because a number replaces the whole text of the cell.
 */
export async function writeKeepingRemarks(
  session: Session,
  report: RemarkedReport,
  patches: readonly SheetPatch[],
): Promise<void> {
  if (hasRemarks(report)) await writeRemarks(session, report, patches);
  else await session.workbook.write(patches);
}

/** Saves the remarks inside the cells of a report in the settings, before a table is drawn again without them. */
export async function keepRemarks(session: Session, report: RemarkedReport): Promise<void> {
  if (hasRemarks(report)) await writeRemarks(session, report, []);
}

const hasRemarks = ({ bound }: RemarkedReport): boolean => bound.changes.some(({ note }) => note !== undefined);

function writeRemarks(session: Session, { key, bound }: RemarkedReport, patches: readonly SheetPatch[]): Promise<void> {
  return writeSettings(session.workbook, session.snapshot(), key, { notes: bound.report.notes }, patches);
}
