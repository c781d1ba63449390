import type { TextCheckOf } from "../../rules/text-rules";
import { mayBeCut } from "../manuscript";
import { idOf, wordsOf, type Subject } from "../subject";
import type { Remark } from "../text-finding";
import { isNothing } from "./substance";

/** What a chapter that is written says nothing of. */
export const notTold = (checks: readonly TextCheckOf<"told">[], subject: Subject): readonly Remark[] =>
  checks.flatMap((check): readonly Remark[] => {
    const { code, missing, passage, words } = check;
    const text = wordsOf(passage, subject) ?? "";
    const isCut = mayBeCut(subject.manuscript, idOf(passage, subject));
    // What says nothing at all is told as such.
    if (isCut || isNothing(text) || words.test(text)) return [];
    return [{ check, code, missing, chapter: idOf(passage, subject), quote: "", start: 0 }];
  });
