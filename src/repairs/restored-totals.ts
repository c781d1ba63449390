import { tableOf, type CellId } from "../report/report";
import type { Repair } from "./rank-repairs";
import type { RepairQuestion } from "./repair-question";

/**
 * Totals over whose formulas a block was pasted: once it is back in its place they add up again, and become formulas.
 * None where the report has no formulas anywhere: then its totals are typed.
 */
export function restoredTotals(
  { move, corrections }: Pick<Repair, "move" | "corrections">,
  { cells, values, formulaTotals }: Pick<RepairQuestion, "cells" | "values" | "formulaTotals">,
): readonly CellId[] {
  if (move === undefined || formulaTotals.size === 0) return [];
  const corrected = new Map(corrections.map(({ cell, to }) => [cell, to]));
  const afterwards = (id: CellId) => (corrected.has(id) ? corrected.get(id) : values.get(id));
  const sumOf = (addends: readonly CellId[]): number =>
    addends.reduce((sum, addend) => {
      const parts = formulaTotals.has(addend) ? cells.get(addend)?.addends : undefined;
      const value = parts === undefined ? afterwards(addend) : sumOf(parts);
      return sum + (typeof value === "number" ? value : NaN);
    }, 0);
  return [...cells.values()].flatMap(({ id, addends }) => {
    const isTyped = addends !== undefined && tableOf(id) === move.table && !formulaTotals.has(id);
    return isTyped && afterwards(id) === sumOf(addends) ? id : [];
  });
}
