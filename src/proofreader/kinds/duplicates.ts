import type { TextCheckOf } from "../../rules/text-rules";
import { sentencesOf } from "../manuscript";
import type { Subject } from "../subject";
import type { Remark } from "../text-finding";

/** Sentences that stand twice in the report, each told once, where it stands again. */
export const duplicateSentences = (
  checks: readonly TextCheckOf<"duplicates">[],
  { manuscript }: Subject,
): readonly Remark[] =>
  checks.flatMap((check) => {
    const seen = new Set<string>();
    const told = new Set<string>();
    return sentencesOf(manuscript).flatMap(({ passage, text, start }): readonly Remark[] => {
      const words = text.replace(/[\s，。、；：]/g, "");
      const isFirst = !seen.has(words);
      seen.add(words);
      if (words.length < check.shortest || isFirst || told.has(words)) return [];
      told.add(words);
      const quote = text.trim();
      return [{ check, code: "told-twice", chapter: passage, quote, start: start + text.indexOf(quote) }];
    });
  });
