import type { TextCheckOf } from "../../rules/text-rules";
import { matchesOf } from "../manuscript";
import type { Subject } from "../subject";
import type { Remark } from "../text-finding";

export const HALF_WIDTH_MARKS = /[\u4e00-\u9fa5][,;:?!](?=[\u4e00-\u9fa5])/g;
const FULL_WIDTH = /[，；：？！]/;

/** Half-width marks between Chinese characters, where the same text uses the full-width ones. Addresses stand in the preface. */
export function halfWidthMarks(
  checks: readonly TextCheckOf<"half-width">[],
  { manuscript }: Subject,
): readonly Remark[] {
  const passages = [...manuscript.passages].filter(([chapter]) => chapter !== "preface" && chapter !== "title");
  if (!passages.some(([, text]) => FULL_WIDTH.test(text))) return [];
  const found = passages.flatMap(([chapter, text]) =>
    matchesOf(HALF_WIDTH_MARKS, text).map(({ index }) => ({
      chapter,
      quote: text.slice(Math.max(0, index - 3), index + 5),
      start: Math.max(0, index - 3),
    })),
  );
  const [first] = found;
  if (first === undefined) return [];
  return checks.map((check) => ({ check, code: "half-width-marks", count: found.length, ...first }));
}
