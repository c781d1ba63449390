import type { TextCheckOf } from "../../rules/text-rules";
import { idOf, wordsOf, type Subject } from "../subject";
import type { Remark } from "../text-finding";

/** A chapter that is there, with nothing in it. */
export const blankChapters = (checks: readonly TextCheckOf<"not-blank">[], subject: Subject): readonly Remark[] =>
  checks.flatMap((check): readonly Remark[] =>
    wordsOf(check.passage, subject)?.trim() === ""
      ? [{ check, code: "chapter-empty", chapter: idOf(check.passage, subject), quote: "", start: 0 }]
      : [],
  );
