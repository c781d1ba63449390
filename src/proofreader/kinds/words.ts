import { unitTypeOf } from "../../report/propose-unit";
import type { TextCheckOf } from "../../rules/text-rules";
import { firstIn } from "../manuscript";
import type { Subject } from "../subject";
import type { Remark } from "../text-finding";

/** Words that do not belong, each once, where it stands first. */
export const wrongWords = (
  checks: readonly TextCheckOf<"words">[],
  { manuscript, report }: Subject,
): readonly Remark[] =>
  checks.flatMap((check) => {
    const { code, says, patterns, unitTypes, notNamed } = check;
    const unitType = unitTypeOf(report);
    if (unitTypes !== undefined && (unitType === undefined || !unitTypes.includes(unitType))) return [];
    if (notNamed?.test(report.unit) === true) return [];
    return patterns.flatMap((pattern) =>
      firstIn(manuscript.passages, pattern).map((found): Remark => ({ check, code, says, ...found })),
    );
  });
