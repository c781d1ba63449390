import type { BoundReport } from "../../src/binding/bound-report";
import type { NewerReport, SettingRows } from "../../src/workbook/settings-sheet";
import type { RangeAddress, WorkbookOutline } from "../../src/workbook/workbook";
import type { ReportView } from "./report-view";

export type TabName = "fill" | "check" | "narrative" | "files";

/** What was read from the workbook. */
export interface PaneReading {
  readonly outline: WorkbookOutline;
  /** All reports of the workbook; also those whose tables were all deleted, because their settings are kept. */
  readonly bound: readonly BoundReport[];
  /** Reports that a newer version of this program wrote: they are neither shown nor changed. */
  readonly newer: readonly NewerReport[];
  /** The settings sheet as it was read. */
  readonly settingRows: SettingRows;
  /** The reports that have at least one table. */
  readonly reports: readonly ReportView[];
  readonly activeSheet: string;
}

/** What a button is doing while one waits for it. */
export interface Doing {
  /** “正在插入标准表” */
  readonly words: string;
  /** Stops it; undefined where it cannot be stopped without harm. */
  readonly cancel?: (() => void) | undefined;
}

export interface PaneState extends PaneReading {
  readonly phase: "starting" | "ready";
  readonly tab: TabName;
  /** The selected cells; undefined until the host has told them. */
  readonly selection: RangeAddress | undefined;
  /** The key of the report that the panels show. */
  readonly currentKey: string | undefined;
  /** When the reports were last read and checked. */
  readonly checkedAt: Date | undefined;
  /** The error that was thrown last, until the user dismisses it. */
  readonly failure: unknown;
  /** What the last action did, in a sentence. */
  readonly notice: string | undefined;
  /** Takes back what the last action wrote, while its notice is shown; undefined where it wrote nothing of that kind. */
  readonly undo: (() => Promise<string>) | undefined;
  readonly isBusy: boolean;
  /** Present while busy. */
  readonly doing: Doing | undefined;
  /** What changed since the last reading, for screen readers. */
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
  undo: undefined,
  isBusy: false,
  doing: undefined,
  news: "",
};

export function currentReport({ reports, currentKey }: PaneState): ReportView | undefined {
  return reports.find(({ key }) => key === currentKey);
}

/** Makes the report on the active sheet the current one; where it has none, keeps the current one, else takes the first. */
export function withCurrent(state: PaneState): PaneState {
  const { reports, activeSheet, currentKey } = state;
  const shown = reports.find(({ sheets }) => sheets.includes(activeSheet)) ?? currentReport(state) ?? reports[0];
  return shown?.key === currentKey ? state : { ...state, currentKey: shown?.key };
}
