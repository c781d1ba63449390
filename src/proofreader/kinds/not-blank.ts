import type { TextCheckOf } from "../../rules/text-rules";
import { idOf, wordsOf, type Subject } from "../subject";
import type { Remark } from "../text-finding";
import { isNothing } from "./substance";

/** A chapter that is there, with nothing in it, or only with 无. */
export const blankChapters = (checks: readonly TextCheckOf<"not-blank">[], subject: Subject): readonly Remark[] =>
  checks.flatMap((check): readonly Remark[] => {
    const words = wordsOf(check.passage, subject)?.trim();
    if (words === undefined || !isNothing(words)) return [];
    const severity = words === "" ? check.severity : check.bareSeverity;
    return [{ check, severity, code: "chapter-empty", chapter: idOf(check.passage, subject), quote: words, start: 0 }];
  });
