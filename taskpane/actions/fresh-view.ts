import { WorkbookError } from "../../src/workbook/workbook-error";
import type { PaneState } from "../session/pane-state";
import type { ReportView } from "../session/report-view";
import type { Session } from "../session/session";

/** One report as it was just read, with the whole reading. */
export interface FreshReport {
  readonly view: ReportView;
  readonly state: PaneState;
}

/** The same report, read again: the user may have typed while a dialog was open. */
export async function freshReport(session: Session, { key, sheets }: ReportView): Promise<FreshReport> {
  const state = await session.reread();
  const view = state.reports.find((one) => one.key === key);
  if (view === undefined) throw new WorkbookError("sheet-not-found", sheets[0] ?? "");
  return { view, state };
}

/** The same, where nothing else of the workbook is needed. */
export async function freshView(session: Session, view: ReportView): Promise<ReportView> {
  return (await freshReport(session, view)).view;
}
