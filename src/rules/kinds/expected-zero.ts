import { cellsAmong } from "../../report/report";
import type { ExpectedZeroRule } from "../rule";
import { cellPlace, type KindOf, marksNothing, noCells, nowhere } from "./kind";
import { hasBlank, type Slots } from "./slots";

const reads = ({ cells, whenZero = [] }: ExpectedZeroRule) => [...cells, ...whenZero];

export const expectedZero: KindOf<ExpectedZeroRule> = {
  reads,
  prepare(rule, slotOf) {
    const slots = rule.cells.map(slotOf);
    const conditions = (rule.whenZero ?? []).map(slotOf);
    const isAboveZero = (slot: number, { numbers }: Slots) => (numbers[slot] ?? NaN) > 0;
    return {
      verdict(read) {
        if (conditions.some((slot) => read.numbers[slot] !== 0)) return "not-judged";
        if (slots.some((slot) => isAboveZero(slot, read))) return "broken";
        return hasBlank(slots, read.numbers) ? "incomplete" : "satisfied";
      },
      finding(read, facts) {
        const filled = rule.cells.filter((cell) => isAboveZero(slotOf(cell), read));
        const [first] = filled;
        const found = first === undefined ? 0 : (read.values[slotOf(first)] ?? 0);
        return { code: "expected-zero", found, ...facts, cells: filled };
      },
    };
  },
  shows: (rule) => cellsAmong(reads(rule)),
  place: ({ cells: [first] }) => cellPlace(first),
  sides: nowhere,
  marks: marksNothing,
  isBalance: false,
  fills: noCells,
  carriesOver: nowhere,
  demands: ({ cells, whenZero }) => (whenZero === undefined ? cells.map((cell) => ({ left: [cell], right: [] })) : []),
};
