import type { AtMostRule } from "../rule";
import { type KindOf, noCells, nothingExact, nowhere } from "./kind";
import { addUp, hasBlank } from "./slots";

const reads = ({ smaller, larger }: AtMostRule) => [...smaller, ...larger];

export const atMost: KindOf<AtMostRule> = {
  reads,
  prepare(rule, slotOf) {
    const smaller = rule.smaller.map(slotOf);
    const larger = rule.larger.map(slotOf);
    return {
      verdict({ numbers }) {
        const largerIsOpen = hasBlank(larger, numbers);
        if (!largerIsOpen && addUp(smaller, numbers) > addUp(larger, numbers)) return "broken";
        return largerIsOpen || hasBlank(smaller, numbers) ? "incomplete" : "satisfied";
      },
      finding: ({ numbers }, facts) => ({
        code: "too-large",
        left: addUp(smaller, numbers),
        right: addUp(larger, numbers),
        ...facts,
      }),
    };
  },
  shows: (rule) => [...rule.marked, ...reads(rule)],
  place(rule) {
    const [cell] = reads(rule);
    return cell === undefined ? undefined : { of: "row", cell };
  },
  sides: ({ smaller, larger }) => ({ against: "sum", left: smaller, right: larger }),
  marks: { broken: ({ marked }) => marked, incomplete: noCells, marksErrorValues: false },
  isBalance: false,
  fills: noCells,
  carriesOver: nowhere,
  demands: nothingExact,
};
