import type { Manuscript } from "../report/manuscript";
import type { CellId, Cells, Report } from "../report/report";
import type { Reading } from "../rules/quantity";
import type { ReportForm } from "../rules/report-form";
import type { TextSentence } from "./manuscript";
import type { PlainSentence } from "./plain-words";
import type { ScannedNumber } from "./scan-numbers";

/** What the text is held against. */
export type TextContext = Pick<Report, "year" | "unit" | "unitType" | "selfName" | "cells" | "previous">;

/** A sentence with its numbers, scanned once for all checks. */
export interface ReadSentence extends TextSentence {
  readonly numbers: readonly ScannedNumber[];
  readonly plain: PlainSentence;
}

/** The words that are checked, and what they are held against. */
export interface ReadText {
  readonly report: TextContext;
  readonly form: ReportForm;
  readonly manuscript: Manuscript;
  readonly sentences: readonly ReadSentence[];
  /** What a reading comes to in this report, summed up once. */
  readonly valueOf: (reading: Reading) => number | undefined;
  /** Longest length of a chapter, where the office sets one. */
  readonly lengthLimit: number | undefined;
}

/** What a reading comes to; undefined while any of its cells is blank. */
export function valueOfReading({ cells, less = [] }: Reading, figures: Cells): number | undefined {
  const sum = sumOf(cells, figures);
  const subtracted = sumOf(less, figures);
  return sum === undefined || subtracted === undefined ? undefined : sum - subtracted;
}

/** The same for many readings of the same figures, each summed up when it is first asked for. */
export function valuesIn(figures: Cells): (reading: Reading) => number | undefined {
  const known = new Map<Reading, number | undefined>();
  return (reading) => {
    if (!known.has(reading)) known.set(reading, valueOfReading(reading, figures));
    return known.get(reading);
  };
}

export function sumOf(cells: readonly CellId[], figures: Cells): number | undefined {
  let sum = 0;
  for (const cell of cells) {
    const value = figures.get(cell);
    if (typeof value !== "number") return undefined;
    sum += value;
  }
  return sum;
}
