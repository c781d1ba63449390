import { WorkbookError } from "../../src/workbook/workbook-error";
import type { PaneState } from "../session/pane-state";
import type { ReportView } from "../session/report-view";
import type { Session } from "../session/session";

/** One report as it stands now, with the reading that says so. */
export interface FreshReport {
  readonly view: ReportView;
  readonly state: PaneState;
}

/** The same report as it stands now. While a question was on the screen the user may have gone on typing. */
export async function freshReport(session: Session, { key, sheets }: ReportView): Promise<FreshReport> {
  const state = await session.reread();
  const view = state.reports.find((one) => one.key === key);
  if (view === undefined) throw new WorkbookError("sheet-not-found", sheets[0] ?? "");
  return { view, state };
}

/** The same, for what needs nothing else of the workbook. */
export async function freshView(session: Session, view: ReportView): Promise<ReportView> {
  return (await freshReport(session, view)).view;
}
