import { figureOf, isControl } from "../../report/report";
import type { EntryRule } from "../rule";
import { cellPlace, type KindOf, noCells, nothingExact, nowhere } from "./kind";

export const entry: KindOf<EntryRule> = {
  reads: ({ cell }) => [cell],
  prepare(rule, slotOf) {
    const slot = slotOf(rule.cell);
    const control = isControl(rule.cell) ? { control: rule.cell } : {};
    const isRight = (figure: number) => Number.isSafeInteger(figure) && (figure >= 0 || rule.value === "change");
    return {
      verdict({ numbers, values }) {
        if (values[slot] === undefined) return "not-judged";
        return isRight(numbers[slot] ?? NaN) ? "satisfied" : "broken";
      },
      finding({ values }, facts) {
        const found = values[slot] ?? "";
        if (typeof found === "string") return { code: "unreadable", found, ...control, ...facts, severity: "error" };
        return { code: rule.value === "amount" ? "not-an-amount" : "not-a-count", found, ...control, ...facts };
      },
    };
  },
  shows: ({ cell }) => [figureOf(cell)],
  place: ({ cell }) => cellPlace(figureOf(cell)),
  sides: nowhere,
  marks: { broken: ({ cell }) => [cell], incomplete: noCells, marksErrorValues: true },
  isBalance: false,
  fills: noCells,
  carriesOver: nowhere,
  demands: nothingExact,
};
