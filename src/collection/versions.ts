import { compareReports, isSame, type Comparison } from "../comparison/compare-reports";
import type { CollectedReport } from "./collect-units";

/** A report of a unit that says something else than the one that counts for it. */
export interface VersionDifference {
  readonly file: string;
  /** `a` is the report that counts, `b` this one. */
  readonly comparison: Comparison;
}

/** Each other report of a unit that differs from the counted one: the workbook and the Word file, two versions. */
export function versionDifferences(
  counted: CollectedReport,
  reports: readonly CollectedReport[],
): readonly VersionDifference[] {
  return reports
    .filter((one) => one !== counted)
    .map((one) => ({ file: one.file, comparison: compareReports(counted, one) }))
    .filter(({ comparison }) => !isSame(comparison));
}
