import { previousOf } from "../../report/report";
import type { RepeatedRule } from "../rule";
import { cellPlace, type KindOf, marksNothing, noCells, nothingExact, nowhere } from "./kind";

export const repeated: KindOf<RepeatedRule> = {
  reads: ({ cells }) => cells.flatMap((cell) => [cell, previousOf(cell)]),
  prepare({ cells, least }, slotOf) {
    const pairs = cells.map((cell) => [slotOf(cell), slotOf(previousOf(cell))] as const);
    return {
      verdict({ numbers }) {
        if (pairs.some(([, before]) => Number.isNaN(numbers[before]))) return "not-judged";
        if (pairs.some(([now]) => Number.isNaN(numbers[now]))) return "incomplete";
        const counting = pairs.filter(([now]) => numbers[now] !== 0).length;
        const isSame = pairs.every(([now, before]) => numbers[now] === numbers[before]);
        return isSame && counting >= least ? "broken" : "satisfied";
      },
      finding: (_, facts) => ({ code: "repeated", ...facts }),
    };
  },
  shows: ({ cells }) => cells,
  place: ({ cells: [first] }) => cellPlace(first),
  sides: nowhere,
  marks: marksNothing,
  isBalance: false,
  fills: noCells,
  carriesOver: nowhere,
  demands: nothingExact,
};
