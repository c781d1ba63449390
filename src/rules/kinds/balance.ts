import { cellsAmong, type CellId, isControl } from "../../report/report";
import type { BalanceRule } from "../rule";
import { type KindOf, noCells, nowhere } from "./kind";
import { addUp, judgeEquality } from "./slots";

const reads = ({ left, right }: BalanceRule) => [...left, ...right];

/** The figures that a sum adds up and then the total, as they are printed side by side; empty for any other rule. */
export function figuresOfSum({ left, right, line, control }: BalanceRule): readonly CellId[] {
  const isSum = control === undefined && left.length === 1 && line?.axis !== "column";
  return isSum ? cellsAmong([...right, ...left]) : [];
}

export const balance: KindOf<BalanceRule> = {
  reads,
  prepare(rule, slotOf) {
    const left = rule.left.map(slotOf);
    const right = rule.right.map(slotOf);
    const control = rule.control === undefined ? undefined : slotOf(rule.control);
    const code = rule.control === undefined ? "unbalanced" : "control-differs";
    return {
      verdict({ numbers, values }) {
        if (control !== undefined && values[control] === undefined) return "not-judged";
        return judgeEquality(left, right, numbers);
      },
      finding: ({ numbers }, facts) => ({ code, left: addUp(left, numbers), right: addUp(right, numbers), ...facts }),
    };
  },
  shows: (rule) => cellsAmong([...rule.marked, ...reads(rule)]),
  /** Its line; where it has none, the group that it adds up; for a 核对数 the total. */
  place({ line, marked: [first], control }) {
    const isOfCell = line === undefined || control !== undefined;
    if (isOfCell && first !== undefined && !isControl(first))
      return { of: control === undefined ? "row" : "cell", cell: first };
    return line === undefined ? undefined : { of: "line", ...line };
  },
  sides: ({ left, right }) => ({ against: "sum", left, right }),
  marks: {
    broken: ({ marked }) => marked,
    incomplete: figuresOfSum,
    marksErrorValues: false,
  },
  isBalance: true,
  fills: noCells,
  carriesOver: nowhere,
  demands: ({ left, right }) => [{ left, right }],
};
