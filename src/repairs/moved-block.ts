import type { CellId, TableId } from "../report/report";
import type { Stray } from "../report/stray";

/** Lines of a grid are its columns (axis "row": the block moved along rows) or its rows. */
export type Axis = "row" | "column";

interface MovedBase {
  readonly table: TableId;
  /** "row": along its rows, so that columns are off; "column": along its columns. */
  readonly axis: Axis;
  /** More speaks for it than chance would give. */
  readonly isProven: boolean;
  /** The rows (axis "row") or columns that it reaches over: all, or just one, of which this is a cell; else some. */
  readonly extent: "whole" | "some" | { readonly cell: CellId };
}

/** A block that stands one line off. */
export interface ShiftedBlock extends MovedBase {
  readonly kind: "shifted";
  /** It stands too far to the right or down (1), or to the left or up (-1). */
  readonly step: 1 | -1;
  /** A cell of the line that stayed empty. */
  readonly empty: CellId;
  /** Nothing stands in that line, not even 0. */
  readonly isBlank: boolean;
  /** The block is all there is in the table. */
  readonly isAll: boolean;
  /** Numbers that it pushed out of the table. */
  readonly strays: readonly Stray[];
}

/** Two lines that stand in each other's place: a cell of each. */
export interface SwappedLines extends MovedBase {
  readonly kind: "swapped";
  readonly lines: readonly [CellId, CellId];
}

/** What happened to figures that were put into the table together. */
export type MovedBlock = ShiftedBlock | SwappedLines;
