import type { BelowRule } from "../rule";
import { cellPlace, type KindOf, marksNothing, noCells, nothingExact, nowhere } from "./kind";

const reads = ({ cell }: BelowRule) => [cell];

export const below: KindOf<BelowRule> = {
  reads,
  prepare({ cell, limit }, slotOf) {
    const slot = slotOf(cell);
    return {
      verdict({ numbers }) {
        const found = numbers[slot] ?? NaN;
        if (Number.isNaN(found)) return "incomplete";
        return found < limit ? "satisfied" : "broken";
      },
      finding: ({ numbers }, facts) => ({ code: "above-limit", found: numbers[slot] ?? NaN, limit, ...facts }),
    };
  },
  shows: reads,
  place: ({ cell }) => cellPlace(cell),
  sides: ({ cell, limit }) => ({ against: "limit", cell, limit }),
  marks: marksNothing,
  isBalance: false,
  fills: noCells,
  carriesOver: nowhere,
  demands: nothingExact,
};
