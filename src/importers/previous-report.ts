import { bareUnit } from "../report/bare-unit";
import type { PreviousReport, Report } from "../report/report";

/** What is kept of a report that was read in as last year's. */
export function asPrevious({ format, tables, year, unit, cells, text }: Report): PreviousReport {
  return { format, tables, year, unit, cells, text };
}

/** Why a report is not the one of the year before; undefined where it may be. */
export type PreviousProblem =
  | { readonly code: "previous-other-year"; readonly year: number; readonly previousYear: number }
  | { readonly code: "previous-other-unit"; readonly unit: string; readonly previousUnit: string }
  /** Several were given, and none is this unit's. */
  | { readonly code: "previous-not-found"; readonly unit: string };

/**
 * The report among these that is last year's of this one: of the year before, and of the same unit where several are
 * asked for or offered. A single one of another name may be the same unit renamed: it is taken, and the names are told.
 */
export function previousAmong(
  report: Pick<Report, "year" | "unit">,
  candidates: readonly Report[],
  isOnlyReport: boolean,
): { readonly previous: PreviousReport | undefined; readonly problems: readonly PreviousProblem[] } {
  const { year, unit } = report;
  const isOfYearBefore = (one: Report) => year === undefined || one.year === undefined || one.year === year - 1;
  const isOfUnit = (one: Report) => unit === "" || one.unit === "" || bareUnit(one.unit) === bareUnit(unit);
  const found = candidates.filter(isOfYearBefore);
  const exact = found.find((one) => one.unit === unit) ?? found.find(isOfUnit);
  if (exact !== undefined) return { previous: asPrevious(exact), problems: [] };
  const [other] = found;
  if (other !== undefined) {
    const problem = { code: "previous-other-unit", unit, previousUnit: other.unit } as const;
    const isOnly = isOnlyReport && found.length === 1;
    return isOnly
      ? { previous: asPrevious(other), problems: [problem] }
      : { previous: undefined, problems: [{ code: "previous-not-found", unit }] };
  }
  const wrong = candidates.find(isOfUnit) ?? candidates[0];
  if (wrong?.year === undefined || year === undefined) return { previous: undefined, problems: [] };
  return { previous: undefined, problems: [{ code: "previous-other-year", year, previousYear: wrong.year }] };
}
