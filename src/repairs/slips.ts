import type { ReadId } from "../rules/rule";
import { chanceOf } from "./slip-chances";

/** What one cell should hold instead of what stands there; undefined for a blank. */
export interface Correction {
  readonly cell: ReadId;
  readonly from: number | undefined;
  readonly to: number | undefined;
}

/** A correction to a figure, as every slip of single cells is. */
export interface FigureCorrection extends Correction {
  readonly to: number;
}

/** How a figure may have gone wrong. */
export type SlipId =
  | "not-as-last-year"
  | "total-left-at-zero"
  | "left-blank"
  | "digits-swapped"
  | "extra-zero"
  | "extra-digit"
  | "missing-digit"
  | "one-digit"
  | "neighbours-figure"
  | "another-figure"
  | "neighbours-swapped"
  | "moved-along-row"
  | "moved-along-column"
  | "row-slipped"
  | "column-slipped"
  | "rows-swapped"
  | "columns-swapped"
  | "several";

/** What a slip may look at besides the cell itself. */
export interface SlipSurroundings {
  isTotal(cell: ReadId): boolean;
  /** Figures that stand above, below, left and right of the cell in its table. */
  neighbouringFigures(cell: ReadId): readonly number[];
  /** What last year's report says that the cell holds, where it does. */
  asLastYear(cell: ReadId): number | undefined;
  /** Steps between two cells along their common row or column; undefined where they share neither. */
  stepsAlongRow(one: ReadId, other: ReadId): number | undefined;
  stepsAlongColumn(one: ReadId, other: ReadId): number | undefined;
}

/** A way in which a single figure goes wrong. The lower the cost, the likelier; without one the figures say how likely it is. */
interface FigureSlip {
  readonly id: SlipId;
  readonly cost?: number;
  readonly explains: (correction: FigureCorrection, around: SlipSurroundings) => boolean;
}

/** A way in which two figures go wrong at once. */
interface PairSlip {
  readonly id: SlipId;
  readonly cost: number;
  readonly explains: (one: FigureCorrection, other: FigureCorrection, around: SlipSurroundings) => boolean;
}

/** A figure of one digit stands beside its equal by chance too often to mean anything. */
const LEAST_TELLING_FIGURE = 10;

/** Likeliest first: the first that explains a correction names it. */
export const figureSlips: readonly FigureSlip[] = [
  { id: "not-as-last-year", cost: 0.1, explains: ({ cell, to }, around) => around.asLastYear(cell) === to },
  {
    id: "total-left-at-zero",
    cost: 0.2,
    explains: ({ cell, from, to }, around) => around.isTotal(cell) && (from ?? 0) === 0 && to > 0,
  },
  { id: "left-blank", cost: 0.3, explains: ({ from }) => from === undefined },
  { id: "digits-swapped", explains: onDigits(isSwapped) },
  { id: "extra-zero", explains: ({ from, to }) => to > 0 && from === to * 10 },
  { id: "missing-digit", explains: onDigits((from, to) => from !== "0" && lacksOneOf(from, to)) },
  { id: "extra-digit", explains: onDigits((from, to) => to !== "0" && lacksOneOf(to, from)) },
  { id: "one-digit", explains: onDigits((from, to) => from.length > 1 && isOneOff(from, to)) },
  {
    id: "neighbours-figure",
    explains: ({ cell, from }, around) =>
      from !== undefined && from >= LEAST_TELLING_FIGURE && around.neighbouringFigures(cell).includes(from),
  },
];

/** By how much one thing costs less than another that is so many times less probable. */
export const costOf = (chance: number): number => -PER_LOG * Math.log(chance);
/** The other way round. */
export const chanceIn = (cost: number): number => Math.exp(-cost / PER_LOG);
const PER_LOG = 0.3;

export const pairSlips: readonly PairSlip[] = [
  {
    id: "neighbours-swapped",
    cost: 0.6,
    explains: (one, other, around) => isSwap(one, other, around) && Math.max(one.to, other.to) >= LEAST_TELLING_FIGURE,
  },
  { id: "neighbours-swapped", cost: 1.1, explains: isSwap },
  {
    id: "moved-along-row",
    cost: 1.2,
    explains: (one, other, around) => isMoved(one, other, around) && around.stepsAlongRow(one.cell, other.cell) === 1,
  },
  {
    id: "moved-along-column",
    cost: 1.2,
    explains: (one, other, around) =>
      isMoved(one, other, around) && around.stepsAlongColumn(one.cell, other.cell) === 1,
  },
];

const anotherFigure: Pick<FigureSlip, "id" | "cost"> = { id: "another-figure" };

export interface NamedSlip {
  readonly id: SlipId;
  readonly cost: number;
}

/** The likeliest way for this one figure to have gone wrong. */
export function slipOf(correction: FigureCorrection, around: SlipSurroundings): NamedSlip {
  const { id, cost } = figureSlips.find(({ explains }) => explains(correction, around)) ?? anotherFigure;
  if (cost !== undefined) return { id, cost };
  return { id, cost: costOf(chanceOf(correction, around)) };
}

/** The likeliest way for these two figures to have gone wrong together; undefined where nothing ties them. */
export function pairSlipOf(
  one: FigureCorrection,
  other: FigureCorrection,
  around: SlipSurroundings,
): NamedSlip | undefined {
  return pairSlips.find(({ explains }) => explains(one, other, around));
}

function onDigits(compare: (from: string, to: string) => boolean): FigureSlip["explains"] {
  return ({ from, to }) =>
    from !== undefined && Number.isInteger(from) && from >= 0 && compare(String(from), String(to));
}

function isSwapped(from: string, to: string): boolean {
  if (from.length !== to.length || from === to) return false;
  const first = [...from].findIndex((digit, index) => digit !== to[index]);
  return (
    from[first] === to[first + 1] && from[first + 1] === to[first] && from.slice(first + 2) === to.slice(first + 2)
  );
}

/** `shorter` is `longer` without one of its digits. */
function lacksOneOf(shorter: string, longer: string): boolean {
  if (longer.length !== shorter.length + 1) return false;
  return [...longer].some((_, index) => longer.slice(0, index) + longer.slice(index + 1) === shorter);
}

function isOneOff(from: string, to: string): boolean {
  return from.length === to.length && digitsApart(from, to) === 1;
}

/** How many digits differ, held against each other from the right. */
function digitsApart(one: string, other: string): number {
  const length = Math.max(one.length, other.length);
  const [left, right] = [one.padStart(length), other.padStart(length)];
  return [...left].filter((digit, index) => digit !== right[index]).length;
}

/** Some were counted in the one and belong into the other. What is added up, nobody counts. */
function isMoved(one: FigureCorrection, other: FigureCorrection, around: SlipSurroundings): boolean {
  if (around.isTotal(one.cell) || around.isTotal(other.cell)) return false;
  return one.to - (one.from ?? 0) === (other.from ?? 0) - other.to;
}

function isSwap(one: FigureCorrection, other: FigureCorrection, around: SlipSurroundings): boolean {
  if (one.to !== (other.from ?? 0) || other.to !== (one.from ?? 0)) return false;
  return (around.stepsAlongRow(one.cell, other.cell) ?? around.stepsAlongColumn(one.cell, other.cell)) === 1;
}
