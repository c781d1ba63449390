import type { MoveGrid } from "./move-grids";
import type { Axis } from "./moved-block";

/** What stands in a table, by slot: the number; NaN where there is none. */
export interface StandingFigures {
  readonly numbers: Float64Array;
  /** 1 where nothing at all stands. */
  readonly isBlank: Uint8Array;
  /** 1 for equations that are not asked: what they are held against is not known. */
  readonly isSilent: Uint8Array;
}

export interface Standing extends StandingFigures {
  /** 1 where nothing may be proposed: it is locked, or known to be right. */
  readonly isGiven: Uint8Array;
}

/** Where a block stands, and where it belongs. */
export interface Shift {
  readonly kind: "shifted";
  readonly axis: Axis;
  /** It stands one line too far on (1: right, down) or back (-1: left, up). */
  readonly step: 1 | -1;
  /** The line that stayed empty, the last line of the block where it stands, and its extent across. */
  readonly empty: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

export interface Swap {
  readonly kind: "swapped";
  readonly axis: Axis;
  readonly lines: readonly [number, number];
  readonly from: number;
  readonly to: number;
}

export type Move = Shift | Swap;

/** A move that was undone: what every slot then holds, and which broken equations that mends. */
export interface FoundMove {
  readonly grid: MoveGrid;
  readonly move: Move;
  /** Slot and number; undefined empties. Only what differs from what stands there. */
  readonly changes: ReadonlyMap<number, number | undefined>;
  readonly mended: readonly number[];
  /** What the block has overwritten and was worked out again from the sums, where it is not 0: all, and figures that no sum repeats. */
  readonly workedOut: number;
  readonly lost: number;
  /** Strays that it takes back in. */
  readonly strays: readonly number[];
}

/** A number outside a grid, by where it stands: `line` -1 or just beyond the last, `across` within. */
export interface GridStray {
  readonly axis: Axis;
  readonly line: number;
  readonly across: number;
  readonly value: number;
  /** Its place in the list of strays. */
  readonly index: number;
}
