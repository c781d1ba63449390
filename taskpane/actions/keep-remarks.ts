import type { SheetPatch } from "../../src/workbook/workbook-plan";
import type { Session } from "../session/session";
import type { FreshReport } from "./fresh-view";
import { writeSettings } from "./write-settings";

/**
 * Writes into cells of a report. A remark inside a cell (“2（含自然失效 29 件）”) is saved in the settings in the same
 * batch, because a number replaces the whole text of the cell.
 */
export async function writeKeepingRemarks(
  session: Session,
  report: FreshReport,
  patches: readonly SheetPatch[],
): Promise<void> {
  if (hasRemarks(report)) await writeRemarks(session, report, patches);
  else await session.workbook.write(patches);
}

/** Saves the remarks inside the cells of a report in the settings, before a table is drawn again without them. */
export async function keepRemarks(session: Session, report: FreshReport): Promise<void> {
  if (hasRemarks(report)) await writeRemarks(session, report, []);
}

const hasRemarks = ({ view: { bound } }: FreshReport): boolean => bound.changes.some(({ note }) => note !== undefined);

function writeRemarks(session: Session, report: FreshReport, patches: readonly SheetPatch[]): Promise<void> {
  return writeSettings(session.workbook, report, { notes: report.view.bound.report.notes }, patches);
}
