import { unitTypeOf } from "../../report/propose-unit";
import type { AskedUnits, TextCheckOf } from "../../rules/text-rules";
import { mayBeCut } from "../manuscript";
import type { TextContext } from "../read-text";
import { idOf, wordsOf, type Subject } from "../subject";
import type { Remark } from "../text-finding";

/** What the unit must report, and none of the passages speaks of. */
export const missingDuties = (checks: readonly TextCheckOf<"duties">[], subject: Subject): readonly Remark[] =>
  checks.flatMap((check): readonly Remark[] => {
    const asked = check.askedOf.find((units) => isAmong(units, subject.report));
    const text = check.passages.map((passage) => wordsOf(passage, subject) ?? "").join("\n");
    const isBegun = subject.manuscript.isWhole || text.trim().length >= check.shortest;
    if (check.passages.some((passage) => mayBeCut(subject.manuscript, idOf(passage, subject)))) return [];
    if (asked === undefined || !isBegun) return [];
    const labels = check.duties.filter(({ stems }) => !stems.test(text)).map(({ label }) => label);
    if (labels.length === 0) return [];
    const chapter = idOf(check.passages[0], subject);
    return [{ check, severity: asked.severity, code: "duties-missing", labels, chapter, quote: "", start: 0 }];
  });

function isAmong({ unitTypes, named, notNamed }: AskedUnits, report: TextContext): boolean {
  const unitType = unitTypeOf(report);
  const name = report.unit.replace(/[（(].*$/, "").trim();
  if (notNamed?.test(name) === true) return false;
  return unitType === undefined ? named.test(name) : unitTypes.includes(unitType);
}
