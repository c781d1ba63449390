import type { CellId } from "../report/report";
import type { CellPosition } from "../workbook/address";
import type { RangeReading } from "../workbook/workbook";
import type { TableProblem } from "./table-problem";

/** What a rectangle of a sheet holds. */
export type GridCells = Pick<RangeReading, "values" | "formulas" | "spans">;

/** A problem without its table and sheet, which the caller knows; rows are those of the grid. */
type WithoutPlace<Problem> = Problem extends TableProblem ? Omit<Problem, "table" | "sheet"> : never;
export type MatchProblem = WithoutPlace<TableProblem>;

/** Where the figures of a table stand in a grid; rows and columns are counted from 0 at the grid's corner. */
export interface TableMatch {
  readonly places: ReadonlyMap<CellId, CellPosition>;
  readonly problems: readonly MatchProblem[];
  /** How many labels of rows and columns stand there as the form prints them: to choose among formats. */
  readonly labelsFound: number;
}
