import type { BoundReport } from "../../src/binding/bound-report";
import type { NewerReport, SettingRows } from "../../src/workbook/settings-sheet";
import type { RangeAddress, WorkbookOutline } from "../../src/workbook/workbook";
import type { ReportView } from "./report-view";

export type TabName = "fill" | "check" | "narrative" | "files";

/** What was read from the workbook. */
export interface PaneReading {
  readonly outline: WorkbookOutline;
  /** All that the workbook knows of, also where every table was deleted: their settings are kept. */
  readonly bound: readonly BoundReport[];
  /** Reports that a newer version of this program wrote: they are left alone. */
  readonly newer: readonly NewerReport[];
  /** The settings sheet as it was read. */
  readonly settingRows: SettingRows;
  /** Those that have a table. */
  readonly reports: readonly ReportView[];
  readonly activeSheet: string;
}

export interface PaneState extends PaneReading {
  readonly phase: "starting" | "ready";
  readonly tab: TabName;
  /** Where the user stands in the sheet; undefined until the host has said so. */
  readonly selection: RangeAddress | undefined;
  /** The key of the report that the panels show. */
  readonly currentKey: string | undefined;
  /** When the reports were last read and checked. */
  readonly checkedAt: Date | undefined;
  /** What was thrown last, until the user puts it away. */
  readonly failure: unknown;
  /** What the last action did, in a sentence. */
  readonly notice: string | undefined;
  readonly isBusy: boolean;
  /** What changed since the last reading, for the ear. */
  readonly news: string;
}

export const startingState: PaneState = {
  phase: "starting",
  tab: "fill",
  outline: { sheets: [], names: new Map(), activeSheet: "", isReadOnly: false },
  bound: [],
  newer: [],
  settingRows: [],
  reports: [],
  activeSheet: "",
  selection: undefined,
  currentKey: undefined,
  checkedAt: undefined,
  failure: undefined,
  notice: undefined,
  isBusy: false,
  news: "",
};

export function currentReport({ reports, currentKey }: PaneState): ReportView | undefined {
  return reports.find(({ key }) => key === currentKey);
}

/** The report on the sheet that is shown; on any other sheet the one shown before, else the first. */
export function withCurrent(state: PaneState): PaneState {
  const { reports, activeSheet, currentKey } = state;
  const shown = reports.find(({ sheets }) => sheets.includes(activeSheet)) ?? currentReport(state) ?? reports[0];
  return shown?.key === currentKey ? state : { ...state, currentKey: shown?.key };
}
