import type { TextCheckOf } from "../../rules/text-rules";
import { matchesOf } from "../manuscript";
import type { Subject } from "../subject";
import type { Remark } from "../text-finding";

const IDENTITY_NUMBER = /(^|[^\dA-Za-z])(\d{17}[\dXx])(?![\dA-Za-z])/g;
const MOBILE_NUMBER = /(^|[^\d])(1[3-9]\d{9})(?!\d)/g;
/** A telephone that the office gives to be called on. */
const OF_OFFICE = /电话|联系方式|热线|手机[:：]/;

/** Numbers of identity cards, and telephones that are nobody's office. */
export const personalData = (
  checks: readonly TextCheckOf<"personal-data">[],
  { manuscript }: Subject,
): readonly Remark[] =>
  checks.flatMap((check) =>
    [...manuscript.passages].flatMap(([chapter, text]): readonly Remark[] => [
      ...numbersIn(text, IDENTITY_NUMBER)
        .filter(({ quote }) => isIdentityNumber(quote))
        .map((found): Remark => ({ check, code: "identity-number", chapter, ...found })),
      ...numbersIn(text, MOBILE_NUMBER)
        .filter(({ lead }) => chapter !== "preface" && !OF_OFFICE.test(lead))
        .map(({ quote, start }): Remark => ({ check, code: "mobile-number", chapter, quote, start })),
    ]),
  );

/** The second group of the pattern, and what leads to it. */
function numbersIn(text: string, pattern: RegExp) {
  return matchesOf(pattern, text).map(({ 1: before = "", 2: quote = "", index }) => ({
    quote,
    start: index + before.length,
    lead: text.slice(Math.max(0, index - 12), index + 1),
  }));
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** GB 11643-1999: the last character is a checksum of the others; the seventh to fourteenth are a date. */
export function isIdentityNumber(number: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  const [month, day] = [Number(number.slice(10, 12)), Number(number.slice(12, 14))];
  const isDate = /^(?:19|20)\d\d/.test(number.slice(6)) && month >= 1 && month <= 12 && day >= 1 && day <= 31;
  return isDate && "10X98765432"[sum % 11] === number[17]?.toUpperCase();
}
