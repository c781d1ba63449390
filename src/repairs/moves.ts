import type { MoveEquation, MoveGrid, MoveTable } from "./move-grids";
import { type Box, boxOf, knownExtents, type Reach, reachOf } from "./move-reach";
import { demandedBy, isHeld, isImpossible } from "./move-sums";
import type { FoundMove, GridStray, Move, Shift, Standing, Swap } from "./found-move";
import type { Axis } from "./moved-block";

/**
 * Undoes, one after the other, every move that may have happened in a grid, and keeps those after which every broken
 * equation that reads a changed figure holds and no other breaks. Writes only into what it has allotted.
 */
export class MoveSearch {
  private readonly numbers: Float64Array;
  /** All of these have to be mended; undefined where some other mistake may be there besides. */
  private target: readonly number[] | undefined;
  private readonly touched: number[] = [];
  private readonly isTouched: Uint8Array;
  private readonly holes: number[] = [];
  private readonly isBroken: Uint8Array;
  private readonly strays: GridStray[] = [];
  /** By equation: when it was looked at last. */
  private readonly stamps: Float64Array;
  private stamp = 0;
  /** How many places of the grid are blank: a block is sought only where all of them are the line that it left. */
  private blanks = 0;
  private boxes: readonly Box[] = [];
  private reach: Readonly<Record<Axis, Reach>> = { row: reachOf([], "row"), column: reachOf([], "column") };
  readonly found: FoundMove[] = [];

  constructor(
    private readonly table: MoveTable,
    private readonly standing: Standing,
    /** Places of the broken equations. */
    broken: readonly number[],
  ) {
    this.numbers = standing.numbers.slice();
    this.stamps = new Float64Array(table.equations.length);
    this.isTouched = new Uint8Array(this.numbers.length);
    this.isBroken = new Uint8Array(table.equations.length);
    broken.forEach((place) => (this.isBroken[place] = 1));
  }

  search(grid: MoveGrid, strays: readonly GridStray[], target: readonly number[] | undefined): void {
    const lengthOf = (place: number): number => this.table.equations[place]?.slots.length ?? 0;
    // The shortest tells soonest that a move is none.
    this.target = target && [...target].sort((one, other) => lengthOf(one) - lengthOf(other));
    this.strays.splice(0, this.strays.length, ...strays);
    this.boxes = (this.target ?? []).map((place) => boxOf(this.table, grid, place));
    if (this.boxes.some(({ bottom }) => bottom < 0)) return;
    this.reach = { row: reachOf(this.boxes, "row"), column: reachOf(this.boxes, "column") };
    this.blanks = grid.slots.reduce(
      (count, slot) => count + (slot >= 0 && this.standing.isBlank[slot] === 1 ? 1 : 0),
      0,
    );
    for (const axis of ["row", "column"] as const) {
      this.searchShifts(grid, axis, 1);
      this.searchShifts(grid, axis, -1);
      this.searchSwaps(grid, axis);
    }
  }

  private searchShifts(grid: MoveGrid, axis: Axis, step: 1 | -1): void {
    const [lines, width] = axis === "row" ? [grid.columns, grid.rows] : [grid.rows, grid.columns];
    const outside = step === 1 ? lines : -1;
    const beyond = this.strays.filter((stray) => stray.axis === axis && stray.line === outside);
    for (let empty = 0; empty < lines; empty++) {
      if (empty + step === outside && beyond.length === 0) continue;
      const { line, across: reach } = this.reach[axis];
      if (step === 1 ? empty > line.last : empty < line.first) continue;
      for (const [from, to] of this.emptyRuns(grid, axis, empty, [width, reach])) {
        if (beyond.some(({ across }) => across < from || across > to)) continue;
        this.tryBlocks(grid, { kind: "shifted", axis, step, empty, end: empty, from, to }, outside, beyond);
      }
    }
  }

  /**
   * Stretches of a line that a block may have left empty: all that is blank together, with what the sheet works out
   * at its edges or without, and any that holds zeros.
   */
  private emptyRuns(
    grid: MoveGrid,
    axis: Axis,
    line: number,
    [width, reach]: readonly [number, Reach["across"]],
  ): readonly (readonly [number, number])[] {
    const runs: (readonly [number, number])[] = [];
    const isWorkedOut = (across: number): boolean => slotAt(grid, axis, line, across) < 0;
    const isBlank = (across: number): boolean => {
      const slot = slotAt(grid, axis, line, across);
      return slot < 0 || this.standing.isBlank[slot] === 1;
    };
    for (let from = 0; from < width && from <= reach.last; from++) {
      if (!this.mayBeEmpty(grid, axis, line, from)) continue;
      if (isWorkedOut(from) && (from === 0 || !isWorkedOut(from - 1))) {
        let to = from;
        while (to + 1 < width && isWorkedOut(to + 1)) to++;
        runs.push([from, to]);
      }
      if (!isBlank(from) || isWorkedOut(from)) {
        // Zeros are everywhere: they tell something only where the block has to explain all that is broken.
        if (this.target === undefined) continue;
        for (let to = from; to < width && this.mayBeEmpty(grid, axis, line, to); to++)
          if (to >= reach.first && !isBlank(to)) runs.push([from, to]);
        continue;
      }
      if (from > 0 && isBlank(from - 1) && !isWorkedOut(from - 1)) continue;
      let to = from;
      while (to + 1 < width && isBlank(to + 1) && !isWorkedOut(to + 1)) to++;
      runs.push([from, to]);
      while (to + 1 < width && isBlank(to + 1)) runs.push([from, ++to]);
    }
    return runs;
  }

  /** Tries every length of a block whose place beside the empty line and extent across are settled. */
  private tryBlocks(grid: MoveGrid, shift: Shift, outside: number, beyond: readonly GridStray[]): void {
    const { axis, step, empty, from, to } = shift;
    let blanks = 0;
    let others = 0;
    for (let across = from; across <= to; across++) {
      const slot = slotAt(grid, axis, empty, across);
      if (slot < 0) continue;
      if (this.standing.isBlank[slot] === 1) blanks++;
      else others++;
    }
    // A table that is not finished has blanks everywhere.
    if (blanks !== this.blanks) return;
    const isBlankLine = others === 0;
    let hasFirst = false;
    let hasLast = false;
    for (let end = empty + step; end !== outside + step; end += step) {
      const isOutside = end === outside;
      if (isOutside && beyond.length === 0) return;
      const counts = (across: number): boolean => {
        if (isOutside) return beyond.some((stray) => stray.across === across);
        const slot = slotAt(grid, axis, end, across);
        return slot >= 0 && (isBlankLine ? this.standing.isBlank[slot] === 0 : this.numbers[slot] !== 0);
      };
      // Only where the first line has figures does the block begin there; edges that are empty belong to none.
      if (end === empty + step && !some(from, to, counts)) return;
      hasFirst ||= isBlankLine || counts(from);
      hasLast ||= isBlankLine || counts(to);
      if (!hasFirst || !hasLast || !some(from, to, counts) || (!isOutside && beyond.length > 0)) continue;
      this.tryShift(grid, { ...shift, end }, beyond);
    }
  }

  private tryShift(grid: MoveGrid, shift: Shift, beyond: readonly GridStray[]): void {
    const { axis, step, empty, end, from, to } = shift;
    if (!this.mayMend(axis, Math.min(empty, end), Math.max(empty, end), from, to)) return;
    if (beyond.length === 0 && this.isHopeless(grid, shift)) return;
    let isPossible = true;
    for (let line = empty; line !== end && isPossible; line += step)
      for (let across = from; across <= to && isPossible; across++) {
        const next = line + step;
        const stray = beyond.find((one) => one.line === next && one.across === across);
        const source = slotAt(grid, axis, next, across);
        if (stray === undefined && !this.canMove(source)) isPossible = false;
        else isPossible = this.put(slotAt(grid, axis, line, across), stray?.value ?? this.numberAt(source));
      }
    const isInside = slotAt(grid, axis, end, from) !== OUTSIDE;
    for (let across = from; across <= to && isPossible && isInside; across++) {
      const slot = slotAt(grid, axis, end, across);
      if (slot < 0) continue;
      isPossible = this.put(slot, NaN);
      this.holes.push(slot);
    }
    if (isPossible)
      this.judge(
        grid,
        shift,
        beyond.map(({ index }) => index),
      );
    this.restore();
  }

  /** One of the equations that have to be mended would not be: found out without moving anything. */
  private isHopeless(grid: MoveGrid, { axis, step, empty, end, from, to }: Shift): boolean {
    const { rowOf, columnOf, columns, slots } = grid;
    for (const place of this.target ?? []) {
      const equation = this.table.equations[place] as MoveEquation;
      let sum = 0;
      for (let index = 0; index < equation.slots.length; index++) {
        const slot = equation.slots[index] ?? 0;
        const [row, column] = [rowOf[slot] ?? -1, columnOf[slot] ?? -1];
        const line = axis === "row" ? column : row;
        const across = axis === "row" ? row : column;
        const isMoved =
          row >= 0 && across >= from && across <= to && (line - empty) * step >= 0 && (end - line) * step >= 0;
        let source = slot;
        if (isMoved && line === end) return false;
        if (isMoved)
          source = slots[(row + (axis === "row" ? 0 : step)) * columns + column + (axis === "row" ? step : 0)] ?? -1;
        sum += (equation.coefficients[index] ?? 0) * this.numberAt(source);
      }
      if (sum !== 0) return true;
    }
    return false;
  }

  private isHopelessSwap(grid: MoveGrid, { axis, lines: [one, other], from, to }: Swap): boolean {
    const { rowOf, columnOf } = grid;
    for (const place of this.target ?? []) {
      const { slots, coefficients } = this.table.equations[place] as MoveEquation;
      let sum = 0;
      for (let index = 0; index < slots.length; index++) {
        const slot = slots[index] ?? 0;
        const [row, column] = [rowOf[slot] ?? -1, columnOf[slot] ?? -1];
        const line = axis === "row" ? column : row;
        const across = axis === "row" ? row : column;
        const isSwapped = row >= 0 && (line === one || line === other) && across >= from && across <= to;
        const source = isSwapped ? slotAt(grid, axis, line === one ? other : one, across) : slot;
        if (source < 0) return false;
        sum += (coefficients[index] ?? 0) * this.numberAt(source);
      }
      if (sum !== 0) return true;
    }
    return false;
  }

  private searchSwaps(grid: MoveGrid, axis: Axis): void {
    const [lines, width] = axis === "row" ? [grid.columns, grid.rows] : [grid.rows, grid.columns];
    if (width < 2 || this.blanks > 0 || this.target === undefined) return;
    const extents = knownExtents(this.table, grid, axis);
    for (let one = 0; one < lines; one++)
      for (let other = one + 1; other < lines; other++)
        for (const [from, to] of extents) {
          if (!this.mayMend(axis, one, other, from, to)) continue;
          if (this.isHopelessSwap(grid, { kind: "swapped", axis, lines: [one, other], from, to })) continue;
          let isPossible = true;
          for (let across = from; across <= to && isPossible; across++) {
            const [left, right] = [slotAt(grid, axis, one, across), slotAt(grid, axis, other, across)];
            if (left < 0 && right < 0) continue;
            isPossible =
              left >= 0 &&
              right >= 0 &&
              this.canMove(left) &&
              this.canMove(right) &&
              this.put(left, this.numberAt(right)) &&
              this.put(right, this.numberAt(left));
          }
          if (isPossible) this.judge(grid, { kind: "swapped", axis, lines: [one, other], from, to }, []);
          this.restore();
        }
  }

  /** Nothing stands there that a block would have to leave behind; what the sheet works out may. */
  private mayBeEmpty(grid: MoveGrid, axis: Axis, line: number, across: number): boolean {
    const slot = slotAt(grid, axis, line, across);
    return slot < 0 || this.standing.isBlank[slot] === 1 || this.standing.numbers[slot] === 0;
  }

  /** The move may change figures of every equation that it has to mend. */
  private mayMend(axis: Axis, first: number, last: number, from: number, to: number): boolean {
    const { line, across } = this.reach[axis];
    return first <= line.last && last >= line.first && from <= across.last && to >= across.first;
  }

  private numberAt(slot: number): number {
    return slot < 0 ? NaN : (this.standing.numbers[slot] ?? NaN);
  }

  /** What cannot be a figure was not pasted as one. */
  private canMove(slot: number): boolean {
    if (slot < 0) return true;
    const number = this.numberAt(slot);
    return Number.isNaN(number) ? this.standing.isBlank[slot] === 1 : number >= 0;
  }

  /** A figure the sheet works out is not written; one that is given must stay as it is. */
  private put(slot: number, value: number): boolean {
    if (slot < 0) return true;
    const before = this.standing.numbers[slot] ?? NaN;
    if (this.standing.isGiven[slot] === 1 && !Object.is(before, value)) return false;
    if (this.isTouched[slot] === 0) this.touched.push(slot);
    this.isTouched[slot] = 1;
    this.numbers[slot] = value;
    return true;
  }

  private restore(): void {
    for (const slot of this.touched) {
      this.numbers[slot] = this.standing.numbers[slot] ?? NaN;
      this.isTouched[slot] = 0;
    }
    this.touched.length = 0;
    this.holes.length = 0;
  }

  private judge(grid: MoveGrid, move: Move, strays: readonly number[]): void {
    const workedOut = this.fillHoles();
    if (workedOut === undefined || this.target?.some((place) => !this.holds(place)) === true) return;
    const changed = this.touched.filter((slot) => !Object.is(this.numbers[slot], this.standing.numbers[slot]));
    const lost = this.holes.filter(
      (hole) => this.numbers[hole] !== 0 && this.table.cells[hole]?.addends === undefined,
    ).length;
    const mended = this.mendedBy(changed);
    if (mended === undefined) return;
    // Numbers all along the table are hardly anything else; fewer have to come out right more often.
    const isFullLine = strays.length === (move.axis === "row" ? grid.rows : grid.columns);
    const settled = mended.length > 0 || strays.length === 0 ? 0 : this.settledBy(changed);
    if (mended.length === 0 && settled < (isFullLine ? 1 : FEWEST_SETTLED)) return;
    const changes = new Map(
      changed.map((slot) => {
        const value = this.numbers[slot] ?? NaN;
        return [slot, Number.isNaN(value) ? undefined : value] as const;
      }),
    );
    this.found.push({ grid, move, changes, mended: mended.sort((one, other) => one - other), workedOut, lost, strays });
  }

  /** The broken equations that now hold; undefined where one that reads a changed figure is broken. */
  private mendedBy(changed: readonly number[]): number[] | undefined {
    const stamp = ++this.stamp;
    const mended: number[] = [];
    for (const slot of changed)
      for (const place of this.table.readers[slot] ?? []) {
        if (this.stamps[place] === stamp || this.standing.isSilent[place] === 1) continue;
        this.stamps[place] = stamp;
        const isWitness = this.table.equations[place]?.isBalance !== true;
        const wasBroken = this.isBroken[place] === 1;
        if (this.breaks(place) && !(isWitness && wasBroken)) return undefined;
        if (!wasBroken) continue;
        if (this.holds(place)) mended.push(place);
        else if (!isWitness) return undefined;
      }
    return mended;
  }

  /** How many sums of more than zeros come out right that waited for figures before. */
  private settledBy(changed: readonly number[]): number {
    const places = new Set(changed.flatMap((slot) => this.table.readers[slot] ?? []));
    return [...places].filter((place) => {
      const { slots } = this.table.equations[place] as MoveEquation;
      const isSilent = this.standing.isSilent[place] === 1;
      const wasOpen = slots.some((slot) => Number.isNaN(this.standing.numbers[slot] ?? NaN));
      return !isSilent && wasOpen && this.holds(place) && slots.some((slot) => this.numbers[slot] !== 0);
    }).length;
  }

  /** What the block has overwritten follows from the sums; undefined where it does not. Answers how many are not 0. */
  private fillHoles(): number | undefined {
    let open = this.holes.length;
    let told = 0;
    for (let known = -1; open > 0 && known !== open;) {
      known = open;
      for (const hole of this.holes) {
        if (!Number.isNaN(this.numbers[hole])) continue;
        const value = this.demandedOf(hole);
        if (value === undefined) continue;
        if (value < 0 || !Number.isSafeInteger(value) || !this.put(hole, value)) return undefined;
        if (value !== 0) told++;
        open--;
      }
    }
    return open === 0 ? told : undefined;
  }

  private demandedOf(hole: number): number | undefined {
    for (const place of this.table.readers[hole] ?? []) {
      if (this.standing.isSilent[place] === 1) continue;
      const value = demandedBy(this.table.equations[place] as MoveEquation, hole, this.numbers);
      if (value !== undefined) return value;
    }
    return undefined;
  }

  private holds(place: number): boolean {
    return isHeld(this.table.equations[place] as MoveEquation, this.numbers);
  }

  private breaks(place: number): boolean {
    return (
      this.standing.isSilent[place] === 0 && isImpossible(this.table.equations[place] as MoveEquation, this.numbers)
    );
  }
}

const OUTSIDE = -2;
/** So many sums do not come out right by chance where none was wrong before. */
const FEWEST_SETTLED = 3;

/** -1 where the sheet works the figure out, OUTSIDE beyond the grid. */
function slotAt({ slots, rows, columns }: MoveGrid, axis: Axis, line: number, across: number): number {
  const [row, column] = axis === "row" ? [across, line] : [line, across];
  if (row < 0 || column < 0 || row >= rows || column >= columns) return OUTSIDE;
  return slots[row * columns + column] ?? OUTSIDE;
}

function some(from: number, to: number, holds: (across: number) => boolean): boolean {
  for (let across = from; across <= to; across++) if (holds(across)) return true;
  return false;
}
