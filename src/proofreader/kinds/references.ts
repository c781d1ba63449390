import type { TextCheckOf } from "../../rules/text-rules";
import { idOf, wordsOf, type Subject } from "../subject";
import type { Remark } from "../text-finding";

/** Documents and articles that are no longer in force, once in each passage. */
export const outdatedReferences = (checks: readonly TextCheckOf<"references">[], subject: Subject): readonly Remark[] =>
  checks.flatMap((check) =>
    check.passages.flatMap((passage): readonly Remark[] => {
      const match = check.outdated.exec(wordsOf(passage, subject) ?? "");
      if (match === null) return [];
      return [{ check, code: "outdated", chapter: idOf(passage, subject), quote: match[0], start: match.index }];
    }),
  );
