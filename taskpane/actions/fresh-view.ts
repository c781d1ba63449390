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

/**
 * The same report, if this part of it still stands as the user saw it before the press. Throws "changed-meanwhile" where
 * another user or another window has changed it since: nothing unseen is written over.
 */
export async function unchangedReport(
  session: Session,
  view: ReportView,
  partOf: (view: ReportView) => unknown,
): Promise<FreshReport> {
  const fresh = await freshReport(session, view);
  requireSame(partOf(view), partOf(fresh.view), view);
  return fresh;
}

/** Throws "changed-meanwhile" where what was seen is no longer what stands. */
export function requireSame(seen: unknown, standing: unknown, { sheets }: ReportView): void {
  if (!isSame(seen, standing)) throw new WorkbookError("changed-meanwhile", sheets[0] ?? "");
}

/** Whether two readings of plain data say the same. */
export const isSame = (one: unknown, other: unknown): boolean => textOf(one) === textOf(other);

/** The order of a map's keys says nothing. */
const textOf = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => (part instanceof Map ? [...part].sort(byKey) : part)) ?? "";

const byKey = ([one]: readonly unknown[], [other]: readonly unknown[]): number =>
  String(one) < String(other) ? -1 : 1;

/** The same, where nothing else of the workbook is needed. */
export async function freshView(session: Session, view: ReportView): Promise<ReportView> {
  return (await freshReport(session, view)).view;
}
