import { cellsAmong, isPrevious } from "../../report/report";
import type { CarryOverRule } from "../rule";
import { cellPlace, type KindOf, marksNothing, noCells } from "./kind";
import { addUp, hasBlank, judgeEquality } from "./slots";

const reads = ({ left, right }: CarryOverRule) => [...left, ...right];

export const carryOver: KindOf<CarryOverRule> = {
  reads,
  prepare(rule, slotOf) {
    const left = rule.left.map(slotOf);
    const right = rule.right.map(slotOf);
    const given = rule.right.filter(isPrevious).map(slotOf);
    return {
      verdict: ({ numbers }) => (hasBlank(given, numbers) ? "not-judged" : judgeEquality(left, right, numbers)),
      finding: ({ numbers }, facts) => ({
        code: "differs-from-previous",
        left: addUp(left, numbers),
        right: addUp(right, numbers),
        ...facts,
      }),
    };
  },
  shows: (rule) => cellsAmong(reads(rule)),
  place: ({ left: [first] }) => cellPlace(first),
  sides: ({ left, right }) => ({ against: "sum", left, right }),
  marks: marksNothing,
  isBalance: false,
  fills: noCells,
  carriesOver({ left: [cell, ...others], right }) {
    return cell === undefined || others.length > 0 ? undefined : { cell, from: right };
  },
  demands: ({ left, right }) => [{ left, right }],
};
