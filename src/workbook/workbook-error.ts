export type WorkbookErrorCode =
  | "sheet-not-found"
  | "sheet-exists"
  | "sheet-protected"
  | "workbook-protected"
  | "no-workbook"
  | "workbook-read-only"
  | "cell-being-edited"
  | "host-busy"
  /** It lacks what we cannot do without. */
  | "host-too-old"
  /** The spreadsheet beside the pane did not come: its files are missing, or the browser is too old. */
  | "host-not-loaded"
  /** An insertion failed and could not be taken out again; `sheet` names what stands, joined by ”“. */
  | "sheets-left"
  /** A newer version of this program wrote the settings of the report. */
  | "newer-report"
  /** What the user saw and pressed for no longer stands there: somebody else, or another window, changed it. */
  | "changed-meanwhile"
  | "host-failed";

/** The host refused or could not answer. Code decides on `code`; the message is for logs. */
export class WorkbookError extends Error {
  override readonly name = "WorkbookError";

  constructor(
    readonly code: WorkbookErrorCode,
    readonly sheet: string,
    options?: ErrorOptions,
  ) {
    super(`${code}: ${sheet}`, options);
  }
}
