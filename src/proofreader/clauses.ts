import type { ReadSentence } from "./read-text";
import type { ScannedNumber } from "./scan-numbers";

/** Of one week or month, or of several years: not the figure of the year. */
export const OTHER_TIME = /上年|去年|上一年|同期|往年|历年|以来|累计|每年|年均|平均/;
/** The words up to a place, from behind the last of these stops on. Looked for backwards: a long text costs no more. */
export function clauseBefore(text: string, end: number, stops: string): string {
  let start = end;
  while (start > 0 && !stops.includes(text.charAt(start - 1))) start--;
  return text.slice(start, end);
}

/** What stands before and after in the same clause. */
export function clauseAround(
  text: string,
  start: number,
  end: number,
): { readonly before: string; readonly after: string } {
  const after = /^[^，。；]*/.exec(text.slice(end))?.[0] ?? "";
  return { before: clauseBefore(text, start, "，。；"), after };
}

/** The clause up to the number, as the reader finds it in the text. */
export function quoteAround(
  { text, passage, start }: ReadSentence,
  number: ScannedNumber,
): { readonly chapter: string; readonly quote: string; readonly start: number } {
  const clause = clauseBefore(text, number.start, "，。；、：,;:");
  const first = number.start - clause.length;
  return { chapter: passage, quote: text.slice(first, number.end), start: start + first };
}
