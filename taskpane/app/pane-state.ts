import type { RangeAddress, SheetOutline } from "../../src/workbook/workbook";
import type { ReportView } from "./report-view";

/** What was read from the workbook. */
export interface PaneReading {
  readonly reports: readonly ReportView[];
  readonly sheets: readonly SheetOutline[];
  readonly activeSheet: string;
  readonly isReadOnly: boolean;
}

export interface PaneState extends PaneReading {
  readonly phase: "starting" | "ready";
  /** Where the user stands in the sheet; undefined until the host has said so. */
  readonly selection: RangeAddress | undefined;
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
  reports: [],
  sheets: [],
  activeSheet: "",
  isReadOnly: false,
  selection: undefined,
  checkedAt: undefined,
  failure: undefined,
  notice: undefined,
  isBusy: false,
  news: "",
};

/** The report on the sheet that is shown, else the first. */
export function currentReport({ reports, activeSheet }: PaneState): ReportView | undefined {
  return reports.find(({ sheets }) => sheets.includes(activeSheet)) ?? reports[0];
}
