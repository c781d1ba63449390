import { WorkbookError } from "../../src/workbook/workbook-error";
import type { ReportView } from "../session/report-view";
import type { Session } from "../session/session";

/** The same report, read again: the user may have typed while a dialog was open. */
export async function freshView(session: Session, { key, sheets }: ReportView): Promise<ReportView> {
  const { reports } = await session.reread();
  const found = reports.find((view) => view.key === key);
  if (found === undefined) throw new WorkbookError("sheet-not-found", sheets[0] ?? "");
  return found;
}
