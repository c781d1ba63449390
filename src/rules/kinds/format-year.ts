import type { FormatYearRule } from "../rule";
import { type KindOf, marksNothing, noCells, nothingExact, nowhere } from "./kind";

export const formatYear: KindOf<FormatYearRule> = {
  reads: noCells,
  prepare({ firstYear, lastYear = Infinity }) {
    return {
      verdict({ traits: { year } }) {
        if (year === undefined) return "not-judged";
        return year >= firstYear && year <= lastYear ? "satisfied" : "broken";
      },
      finding: ({ traits: { year } }, facts) => ({ code: "other-format", year: year ?? 0, ...facts }),
    };
  },
  shows: noCells,
  place: nowhere,
  sides: nowhere,
  marks: marksNothing,
  isBalance: false,
  fills: noCells,
  carriesOver: nowhere,
  demands: nothingExact,
};
