import type { PreviousProblem } from "../importers/previous-report";

/** What is odd about the report that was given as last year's, and what became of it. */
export function describePreviousProblem(problem: PreviousProblem): string {
  switch (problem.code) {
    case "previous-other-year":
      return `上年年报是 ${problem.previousYear} 年度的，不是 ${problem.year - 1} 年度的，没有和上年对照。`;
    case "previous-other-unit":
      return `上年年报的单位是“${problem.previousUnit}”，和本年的“${problem.unit}”不同，已按同一单位改名对照，请核对。`;
    case "previous-not-found":
      return `给出的上年年报里没有“${problem.unit}”的，没有和上年对照。`;
    default:
      return problem satisfies never;
  }
}
