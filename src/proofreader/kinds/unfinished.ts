import type { TextCheckOf } from "../../rules/text-rules";
import type { Subject } from "../subject";
import type { Remark } from "../text-finding";

const ENDS = /[。！？!?；;：:…”’）)》】.\-—]$/;
/** A member of a list that was not written. */
const BEGUN = /[。；：，][一二三四五六七八九]是$/;
/** What can only go on. */
const GOES_ON = /[，、,]$/;

/**
 * Long paragraphs that stop in the middle of a sentence. Where most long paragraphs do, the lines were broken by a
 * program, and nothing is said.
 */
export const unfinishedParagraphs = (
  checks: readonly TextCheckOf<"unfinished">[],
  { manuscript }: Subject,
): readonly Remark[] =>
  checks.flatMap((check) => {
    const paragraphs = [...manuscript.passages].flatMap(([chapter, text]) =>
      chapter === "title" || chapter === "preface" ? [] : paragraphsOf(text).map((one) => ({ ...one, chapter })),
    );
    const long = paragraphs.filter(({ words }) => words.length >= check.shortest);
    const begun = paragraphs.filter(({ words }) => BEGUN.test(words) && !long.some((one) => one.words === words));
    const open = [...begun, ...long].filter(
      ({ words }) => !ENDS.test(words) && (words.includes("。") || GOES_ON.test(words) || BEGUN.test(words)),
    );
    if (open.length * 3 > long.length && open.length > 1) return [];
    return open.map(({ chapter, words, start }): Remark => {
      const quote = words.slice(-QUOTED);
      return { check, code: "unfinished", chapter, quote, start: start + words.length - quote.length };
    });
  });

const QUOTED = 12;

/** The lines of a passage without the blanks around them, and where they begin. */
function paragraphsOf(text: string): readonly { readonly words: string; readonly start: number }[] {
  let offset = 0;
  return text.split("\n").map((line) => {
    const words = line.trim();
    const start = offset + line.indexOf(words);
    offset += line.length + 1;
    return { words, start };
  });
}
