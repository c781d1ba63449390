import type { TextCheckOf } from "../../rules/text-rules";
import { idOf, type Subject } from "../subject";
import type { Remark } from "../text-finding";

/** Passages that are last year's words, figures aside. */
export function repeatedText(checks: readonly TextCheckOf<"repetition">[], subject: Subject): readonly Remark[] {
  const { previous, year } = subject.report;
  const isYearBefore = year === undefined || previous?.year === undefined || previous.year === year - 1;
  if (previous === undefined || !isYearBefore) return [];
  return checks.flatMap((check) =>
    check.passages.flatMap((passage): readonly Remark[] => {
      const chapter = idOf(passage, subject);
      const texts = [subject.manuscript.passages, previous.text].map((words) => words.get(chapter) ?? "");
      const [ours = "", theirs = ""] = texts.map(withoutFigures);
      const share = Math.min(ours.length, theirs.length) < check.shortest ? 0 : likeness(ours, theirs);
      return share < check.likeness ? [] : [{ check, code: "like-last-year", share, chapter, quote: "", start: 0 }];
    }),
  );
}

/** The share of pairs of neighbouring characters that two texts have in common. */
function likeness(ours: string, theirs: string): number {
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

const withoutFigures = (text: string): string => text.replace(/[\d\s０-９.,，。、；：%％]/g, "");
