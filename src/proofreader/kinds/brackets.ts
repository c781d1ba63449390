import type { TextCheckOf } from "../../rules/text-rules";
import { firstIn, matchesOf } from "../manuscript";
import type { Subject } from "../subject";
import type { Remark } from "../text-finding";

/** Opened in one width, and closed in the other. */
export const OF_TWO_WIDTHS = /()(?:\([^()（）\n]{1,60}）|（[^()（）\n]{1,60}\))/g;
export const HALF_WIDTH_BRACKETS = /()\([^()（）\n]*[\u4e00-\u9fa5][^()（）\n]*\)/g;

/** Half-width brackets around Chinese words, where the same text uses the full-width ones. */
export function mixedBrackets(checks: readonly TextCheckOf<"brackets">[], { manuscript }: Subject): readonly Remark[] {
  const [mixed] = firstIn(manuscript.passages, OF_TWO_WIDTHS);
  if (mixed !== undefined) return checks.map((check) => ({ check, code: "half-width-brackets", count: 1, ...mixed }));
  const all = [...manuscript.passages.values()].join("\n");
  if (!/[（）]/.test(all)) return [];
  const [first] = firstIn(manuscript.passages, HALF_WIDTH_BRACKETS);
  if (first === undefined) return [];
  const count = matchesOf(HALF_WIDTH_BRACKETS, all).length;
  return checks.map((check) => ({ check, code: "half-width-brackets", count, ...first }));
}
