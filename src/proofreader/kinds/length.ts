import type { TextCheckOf } from "../../rules/text-rules";
import { idOf, wordsOf, type Subject } from "../subject";
import type { Remark } from "../text-finding";

/** A passage that is longer than the office allows. */
export function tooLong(checks: readonly TextCheckOf<"length">[], subject: Subject): readonly Remark[] {
  const limit = subject.lengthLimit;
  if (limit === undefined) return [];
  return checks.flatMap((check): readonly Remark[] => {
    const { length } = (wordsOf(check.passage, subject) ?? "").replace(/\s/g, "");
    const chapter = idOf(check.passage, subject);
    return length <= limit ? [] : [{ check, code: "too-long", length, limit, chapter, quote: "", start: 0 }];
  });
}
