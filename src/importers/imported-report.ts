import type { CellId, ControlId, Report } from "../report/report";
import type { Manuscript } from "../report/manuscript";
import type { ReadingChange } from "../rules/finding";
import type { ReportForm } from "../rules/report-form";
import type { TableProblem } from "../binding/table-problem";

/** A report as a file gave it, with what the file says besides the figures. */
export interface ImportedReport {
  readonly report: Report;
  readonly form: ReportForm;
  /** What reading changed: each is told to the user. */
  readonly changes: readonly ReadingChange[];
  /** What is wrong with the tables as they stand in the file: half a table, columns that cannot be told apart. */
  readonly problems: readonly TableProblem[];
  /** Totals that the file computes. */
  readonly formulaTotals: ReadonlySet<CellId>;
  /** Cells that hold text, which a spreadsheet's own sums do not count. */
  readonly asText: ReadonlySet<CellId>;
  /** Where a figure stands, as a spreadsheet shows it: 三 依申请!D6. Undefined in files without places. */
  addressOf(id: CellId | ControlId): string | undefined;
  /** The words as they stand in a plain text, from which no table was read. */
  readonly manuscript?: Manuscript;
}
