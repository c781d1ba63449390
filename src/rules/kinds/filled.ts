import type { CellId } from "../../report/report";
import type { FilledRule } from "../rule";
import { type KindOf, marksNothing, nothingExact, nowhere } from "./kind";
import type { Slots } from "./slots";

const cellsIn = ({ cells }: FilledRule) => cells;

export const filled: KindOf<FilledRule> = {
  reads: cellsIn,
  prepare(rule, slotOf) {
    const read = rule.cells.map((cell) => ({ cell, slot: slotOf(cell) }));
    const isBlank = (slot: number, { values }: Slots) => values[slot] === undefined;
    const isMissed = (cell: CellId, slot: number, slots: Slots) =>
      isBlank(slot, slots) && !slots.traits.formulaTotals.has(cell);
    return {
      verdict(slots) {
        if (read.every(({ slot }) => isBlank(slot, slots))) return "not-judged";
        return read.some(({ cell, slot }) => isMissed(cell, slot, slots)) ? "broken" : "satisfied";
      },
      finding(slots, facts) {
        const missed = read.filter(({ cell, slot }) => isMissed(cell, slot, slots));
        return { code: "blank-cells", ...facts, cells: missed.map(({ cell }) => cell) };
      },
    };
  },
  shows: cellsIn,
  place: () => ({ of: "table" }),
  sides: nowhere,
  marks: marksNothing,
  isBalance: false,
  fills: cellsIn,
  carriesOver: nowhere,
  demands: nothingExact,
};
