import type { TextCheckOf } from "../../rules/text-rules";
import { sentencesOf } from "../manuscript";
import { idOf, type Subject } from "../subject";
import type { Remark } from "../text-finding";

/** A shorter sentence may well be the same in every year. */
const SHORTEST_SENTENCE = 12;

/** Passages that are last year's words, figures aside, with the sentences that were taken over. */
export function repeatedText(checks: readonly TextCheckOf<"repetition">[], subject: Subject): readonly Remark[] {
  const { previous, year } = subject.report;
  const isYearBefore = year === undefined || previous?.year === undefined || previous.year === year - 1;
  if (previous === undefined || !isYearBefore) return [];
  const before = sentencesOf({ isWhole: false, passages: previous.text, headings: [] });
  return checks.flatMap((check) =>
    check.passages.flatMap((passage): readonly Remark[] => {
      const chapter = idOf(passage, subject);
      const theirs = new Set(before.filter((one) => one.passage === chapter).map(({ text }) => withoutFigures(text)));
      const ours = subject.sentences.filter((one) => one.passage === chapter);
      const all = ours.reduce((sum, { text }) => sum + withoutFigures(text).length, 0);
      const same = ours.filter(({ text }) => {
        const words = withoutFigures(text);
        return words.length >= SHORTEST_SENTENCE && theirs.has(words);
      });
      const share = all < check.shortest ? 0 : lengthOf(same.map(({ text }) => withoutFigures(text))) / all;
      const [first] = same;
      if (first === undefined || share < check.likeness) return [];
      const sentences = same.map(({ text }) => text.trim());
      const start = first.start + first.text.indexOf(sentences[0] ?? "");
      return [{ check, code: "like-last-year", share, sentences, chapter, quote: sentences[0] ?? "", start }];
    }),
  );
}

const lengthOf = (texts: readonly string[]): number => texts.reduce((sum, { length }) => sum + length, 0);

const withoutFigures = (text: string): string => text.replace(/[\d\s０-９.,，。、；：%％]/g, "");
