import type { ReadSentence } from "./read-text";
import type { ScannedNumber } from "./scan-numbers";

/** Of one week or month, or of several years: not the figure of the year. */
export const OTHER_TIME = /上年|去年|上一年|同期|往年|历年|以来|累计|每年|年均|平均/;
const WHOLE_YEAR = /\d{4}年\d{1,2}月\d{1,2}日起?(?:至|—|-|到|～|~)(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:期间|止)?/g;

/** “2025年1月1日至12月31日” is the year of the report, and no other time. */
export const withoutWholeYear = (text: string): string => text.replace(WHOLE_YEAR, "");

/** “公民、法人和其他组织” are all who may ask, not a part of them. */
export const withoutEverybody = (text: string): string =>
  text
    .replace(/公民[、，]法人(?:和|或|或者|及|与|以及)(?:者)?(?:其他)?(?:社会)?组织/g, "")
    .replace(/自然人[、，]法人(?:和|或|或者|及)(?:其他)?组织/g, "")
    .replace(/(?:公民|群众|社会公众|申请人)(?:提交|提出|递交)?的?/g, "");

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

export const isInBrackets = (text: string, at: number): boolean => {
  const before = text.slice(0, at);
  return (
    Math.max(before.lastIndexOf("（"), before.lastIndexOf("(")) >
    Math.max(before.lastIndexOf("）"), before.lastIndexOf(")"))
  );
};

/** The clause up to the number, as the reader finds it in the text. */
export function quoteAround(
  { text, passage, start }: ReadSentence,
  number: ScannedNumber,
): { readonly chapter: string; readonly quote: string; readonly start: number } {
  const clause = clauseBefore(text, number.start, "，。；、：");
  const first = number.start - clause.length;
  return { chapter: passage, quote: text.slice(first, number.end), start: start + first };
}
