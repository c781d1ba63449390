import type { CellId, ControlId, Report } from "../report/report";
import type { Manuscript } from "../report/manuscript";
import type { Stray } from "../report/stray";
import type { ReadingChange, ShownFigure, StaleFigure } from "../rules/finding";
import type { ReportForm } from "../rules/report-form";
import type { RangeAddress } from "../workbook/workbook";
import type { CellPlace, SourceRemark } from "../source/source-document";
import type { TableProblem } from "./table-problem";

/** A report as it was read, out of a file or an open workbook, with what was found besides the figures. */
export interface ReadReport {
  readonly report: Report;
  readonly form: ReportForm;
  /** What reading changed: each is told to the user. */
  readonly changes: readonly ReadingChange[];
  /** What is wrong with the tables as they stand: half a table, columns that cannot be told apart. */
  readonly problems: readonly TableProblem[];
  /** Totals that the sheet computes. */
  readonly formulaTotals: ReadonlySet<CellId>;
  /** Cells that hold a formula which is not the standard total. */
  readonly otherFormulas: ReadonlySet<CellId>;
  /** Cells that hold text, which a spreadsheet's own sums do not count. */
  readonly asText: ReadonlySet<CellId>;
  /** Numbers that stand just beside the tables. */
  readonly strays?: readonly Stray[];
  /** Cells with a formula of which nobody has said what it gives. */
  readonly uncomputed: ReadonlySet<CellId>;
  /** Cells whose formula gives another figure than the file keeps of it: ours is taken. */
  readonly stale: readonly StaleFigure[];
  /** Cells that show another figure than they hold. */
  readonly shown: readonly ShownFigure[];
  /** Where a figure or a 核对数 stands; undefined where it has no place, as in files without cells. */
  addressOf(id: CellId | ControlId): RangeAddress | undefined;
  /** The same in any kind of file; undefined where the figure is not there. */
  placeOf(id: CellId | ControlId): CellPlace | undefined;
  /** The file inside a zip from which it was read. */
  readonly entry?: string;
  /** What there is to tell of the file itself. */
  readonly remarks: readonly SourceRemark[];
  /** The words as they stand in a text or a document. */
  readonly manuscript?: Manuscript;
  /** Of the report only its words could be read: nothing is said of its figures. */
  readonly isWordsOnly: boolean;
}

/** A report that came from a source without cells: nothing was computed there, nothing has an address. */
export function readWithoutCells(
  read: Pick<ReadReport, "report" | "form"> &
    Partial<Pick<ReadReport, "changes" | "problems" | "remarks" | "manuscript" | "isWordsOnly">>,
): ReadReport {
  return {
    changes: [],
    problems: [],
    formulaTotals: new Set(),
    otherFormulas: new Set(),
    asText: new Set(),
    uncomputed: new Set(),
    stale: [],
    shown: [],
    addressOf: () => undefined,
    placeOf: () => undefined,
    remarks: [],
    isWordsOnly: false,
    ...read,
  };
}
