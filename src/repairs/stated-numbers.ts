import type { CellId } from "../report/report";
import type { Reading } from "../rules/quantity";
import type { ReadId } from "../rules/rule";
import { numberIn, type RepairQuestion } from "./repair-question";
import type { Correction } from "./slips";

/** What corrections cost by the numbers of the text: less where they then agree with the table, more where they no longer do. */
export type StatedCost = (corrections: readonly Correction[]) => number;

/** A number of the text is as much evidence as a slip that is a hundred times as probable. */
const PER_NUMBER = 1.5;

/** One way to read a number: the cells it adds up, those that the sheet works out told by theirs, and what they come to now. */
interface Sum {
  readonly coefficients: ReadonlyMap<ReadId, number>;
  readonly now: number;
}

const free: StatedCost = () => 0;

export function statedCosts(
  question: Pick<RepairQuestion, "stated" | "values" | "cells" | "formulaTotals">,
): StatedCost {
  const { stated = [] } = question;
  if (stated.length === 0) return free;
  const numbers = stated.map(({ value, readings }) => ({ value, sums: readings.map((one) => sumOf(one, question)) }));
  return (corrections) =>
    numbers.reduce((cost, { value, sums }) => {
      const was = sums.some(({ now }) => now === value);
      const is = sums.some((sum) => afterwards(sum, corrections) === value);
      return was === is ? cost : cost + (is ? -PER_NUMBER : PER_NUMBER);
    }, 0);
}

function sumOf(
  { cells, less = [] }: Reading,
  { values, cells: all, formulaTotals }: Pick<RepairQuestion, "values" | "cells" | "formulaTotals">,
): Sum {
  const coefficients = new Map<ReadId, number>();
  const add = (id: CellId, coefficient: number): void => {
    const addends = formulaTotals.has(id) ? all.get(id)?.addends : undefined;
    if (addends !== undefined) addends.forEach((addend) => add(addend, coefficient));
    else coefficients.set(id, (coefficients.get(id) ?? 0) + coefficient);
  };
  cells.forEach((id) => add(id, 1));
  less.forEach((id) => add(id, -1));
  const now = [...coefficients].reduce((sum, [id, coefficient]) => sum + coefficient * (numberIn(values, id) ?? 0), 0);
  return { coefficients, now };
}

/** What is blank counts for 0, as whoever wrote the text had it. */
const afterwards = ({ coefficients, now }: Sum, corrections: readonly Correction[]): number =>
  corrections.reduce((sum, { cell, from = 0, to = 0 }) => sum + (coefficients.get(cell) ?? 0) * (to - from), now);
