import type { TextCheckOf } from "../../rules/text-rules";
import { idOf, wordsOf, type Subject } from "../subject";
import type { Remark } from "../text-finding";

type SubstanceCheck = TextCheckOf<"substance">;

/** A chapter of one such word says that nothing is to be said. */
const SAYS_NOTHING: readonly string[] = ["", "无", "没有", "暂无", "略"];

export const isNothing = (words: string): boolean => SAYS_NOTHING.includes(words.replace(/[\s。.]/g, ""));

/** A chapter that says nothing, or lacks what it is for. */
export const withoutSubstance = (checks: readonly SubstanceCheck[], subject: Subject): readonly Remark[] =>
  checks.flatMap((check): readonly Remark[] => {
    const text = wordsOf(check.passage, subject)?.trim();
    if (text === undefined && !isPassedOver(check, subject)) return [];
    const words = text ?? "";
    const chapter = idOf(check.passage, subject);
    if (isNothing(words) || words.length < check.shortest)
      return [{ check, code: "chapter-empty", chapter, quote: words, start: 0 }];
    if (check.patterns.every((pattern) => pattern.test(words))) return [];
    return [{ check, severity: check.lackSeverity, code: "no-measures", chapter, quote: "", start: 0 }];
  });

/** Something was written behind it. A whole text without the chapter is told that the chapter is missing; an excerpt is none. */
function isPassedOver({ passage }: SubstanceCheck, { form, manuscript }: Subject): boolean {
  const { chapters } = form.format;
  const later = chapters.slice(chapters.findIndex(({ role }) => role === passage) + 1);
  const isOfChapters = !manuscript.isWhole && !manuscript.passages.has("title");
  return isOfChapters && later.some(({ id }) => (manuscript.passages.get(id)?.trim() ?? "") !== "");
}
