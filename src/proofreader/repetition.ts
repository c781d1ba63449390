import type { Subject } from "./subject";
import type { Remark } from "./text-finding";

/** At least so much of a chapter is as it was last year. */
const LIKENESS = 0.9;
/** Shorter texts are alike by nature. */
const SHORTEST = 150;

/** Chapters 一 and 五 that are last year's words, figures aside. */
export function repeatedText({ manuscript, report }: Subject): readonly Remark[] {
  const { previous, year } = report;
  const isYearBefore = year === undefined || previous?.year === undefined || previous.year === year - 1;
  if (previous === undefined || !isYearBefore) return [];
  return ["1", "5"].flatMap((chapter): readonly Remark[] => {
    const share = likeness(manuscript.passages.get(chapter) ?? "", previous.text.get(chapter) ?? "");
    return share < LIKENESS ? [] : [{ check: "XY-SAME", code: "like-last-year", share, chapter, quote: "", start: 0 }];
  });
}

/** The share of pairs of neighbouring characters that two texts have in common, figures and spaces aside. */
export function likeness(one: string, other: string): number {
  const [ours, theirs] = [wordsOf(one), wordsOf(other)];
  if (ours.length < SHORTEST || theirs.length < SHORTEST) return 0;
  const pairs = new Map<string, number>();
  for (let at = 1; at < theirs.length; at++) {
    const pair = theirs.slice(at - 1, at + 1);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let common = 0;
  for (let at = 1; at < ours.length; at++) {
    const pair = ours.slice(at - 1, at + 1);
    const left = pairs.get(pair) ?? 0;
    if (left === 0) continue;
    common++;
    pairs.set(pair, left - 1);
  }
  return (2 * common) / (ours.length + theirs.length - 2);
}

const wordsOf = (text: string): string => text.replace(/[\d\s０-９.,，。、；：%％]/g, "");
