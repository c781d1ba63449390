import type { TextCheckOf } from "../../rules/text-rules";
import { mayBeCut } from "../manuscript";
import { idOf, wordsOf, type Subject } from "../subject";
import type { Remark } from "../text-finding";

/** What a passage does not speak of. One of a line or two is only begun, unless the whole text was read. */
export const missingAspects = (checks: readonly TextCheckOf<"aspects">[], subject: Subject): readonly Remark[] =>
  checks.flatMap((check): readonly Remark[] => {
    const text = wordsOf(check.passage, subject)?.trim() ?? "";
    if (mayBeCut(subject.manuscript, idOf(check.passage, subject))) return [];
    const isBegun = text !== "" && (subject.manuscript.isWhole || text.length >= check.shortest);
    if (!isBegun) return [];
    const labels = check.aspects.filter(({ stems }) => !stems.test(text)).map(({ label }) => label);
    if (labels.length === 0) return [];
    return [{ check, code: "aspects-missing", labels, chapter: idOf(check.passage, subject), quote: "", start: 0 }];
  });
