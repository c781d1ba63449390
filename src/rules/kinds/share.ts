import type { ShareRule } from "../rule";
import { cellPlace, type KindOf, marksNothing, noCells, nothingExact, nowhere } from "./kind";
import type { Slots } from "./slots";

const reads = ({ part, whole }: ShareRule) => [part, whole];

export const share: KindOf<ShareRule> = {
  reads,
  prepare(rule, slotOf) {
    const [part, whole] = [slotOf(rule.part), slotOf(rule.whole)];
    const figures = ({ numbers }: Slots) => [numbers[part] ?? NaN, numbers[whole] ?? NaN] as const;
    return {
      verdict(slots) {
        const [left, right] = figures(slots);
        if (Number.isNaN(left) || Number.isNaN(right)) return "incomplete";
        if (right < rule.from) return "not-judged";
        // A share of exactly the limit is allowed, whatever 0.3 × n comes to in binary.
        return left <= rule.limit * right + 1e-9 ? "satisfied" : "broken";
      },
      finding(slots, facts) {
        const [left, right] = figures(slots);
        return { code: "share-too-large", left, right, limit: rule.limit, ...facts };
      },
    };
  },
  shows: reads,
  place: ({ part }) => cellPlace(part),
  sides: ({ part, whole }) => ({ against: "sum", left: [part], right: [whole] }),
  marks: marksNothing,
  isBalance: false,
  fills: noCells,
  carriesOver: nowhere,
  demands: nothingExact,
};
