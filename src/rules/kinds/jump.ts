import { previousOf } from "../../report/report";
import type { JumpRule } from "../rule";
import { cellPlace, type KindOf, marksNothing, noCells, nothingExact, nowhere } from "./kind";

export const jump: KindOf<JumpRule> = {
  reads: ({ cell }) => [cell, previousOf(cell)],
  prepare(rule, slotOf) {
    const [now, before] = [slotOf(rule.cell), slotOf(previousOf(rule.cell))];
    return {
      verdict({ numbers }) {
        const [found, previous] = [numbers[now] ?? NaN, numbers[before] ?? NaN];
        if (Number.isNaN(previous)) return "not-judged";
        if (Number.isNaN(found)) return "incomplete";
        const [less, more] = found < previous ? [found, previous] : [previous, found];
        return more >= rule.times * less && more - less > rule.least ? "broken" : "satisfied";
      },
      finding: ({ numbers }, facts) => ({
        code: "jumped",
        found: numbers[now] ?? NaN,
        previous: numbers[before] ?? NaN,
        ...facts,
      }),
    };
  },
  shows: ({ cell }) => [cell],
  place: ({ cell }) => cellPlace(cell),
  sides: nowhere,
  marks: marksNothing,
  isBalance: false,
  fills: noCells,
  carriesOver: nowhere,
  demands: nothingExact,
};
