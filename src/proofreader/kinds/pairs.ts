import type { PassageId } from "../../report/manuscript";
import type { TextCheckOf } from "../../rules/text-rules";
import type { Subject } from "../subject";
import type { Remark } from "../text-finding";

type Pair = TextCheckOf<"pairs">["pairs"][number];

/** A member of a list is often marked by a closing bracket alone: 1）, 二). */
const LIST_MARK = /[\d０-９一二三四五六七八九十a-zA-Z①-⑳]$/;

/** The first mark of each kind without its other half. A pair may stand in two paragraphs, as lines are broken by some programs. */
export const lonelyMarks = (checks: readonly TextCheckOf<"pairs">[], { manuscript }: Subject): readonly Remark[] =>
  checks.flatMap((check) =>
    check.pairs.flatMap((pair) => {
      for (const [chapter, text] of manuscript.passages) {
        const found = firstLonely(text, pair);
        if (found !== undefined) return [remarkOn(check, found, chapter, text)];
      }
      return [];
    }),
  );

interface LonelyMark {
  readonly at: number;
  readonly code: "not-closed" | "not-opened";
}

function firstLonely(text: string, { open, close, isListMark = false }: Pair): LonelyMark | undefined {
  const opened: number[] = [];
  if (![...open, ...close].some((mark) => text.includes(mark))) return undefined;
  for (let at = 0; at < text.length; at++) {
    const mark = text.charAt(at);
    if (open.includes(mark)) opened.push(at);
    else if (close.includes(mark) && opened.pop() === undefined) {
      const isOfList = isListMark && LIST_MARK.test(text.slice(Math.max(0, at - 1), at));
      if (!isOfList) return { at, code: "not-opened" };
    }
  }
  const [first] = opened;
  return first === undefined ? undefined : { at: first, code: "not-closed" };
}

/** So many characters around the mark are quoted. */
const AROUND = 8;

function remarkOn(check: TextCheckOf<"pairs">, { at, code }: LonelyMark, chapter: PassageId, text: string): Remark {
  const line = text.lastIndexOf("\n", at) + 1;
  const start = Math.max(line, at - AROUND);
  const quote = text.slice(start, at + AROUND + 1).split("\n")[0] ?? "";
  return { check, code, mark: text.charAt(at), chapter, quote, start };
}
