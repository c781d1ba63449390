import type { TextCheckOf } from "../../rules/text-rules";
import { matchesOf } from "../manuscript";
import type { Subject } from "../subject";
import type { Remark } from "../text-finding";

const NUMERALS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

interface SeriesStyle {
  /** The first group is what stands before a member, the second its number. */
  readonly pattern: RegExp;
  readonly named: (number: number) => string;
}

const numeralOf = (number: number): string => NUMERALS[number - 1] ?? String(number);

const styles: readonly SeriesStyle[] = [
  // At the head of a clause only: “同一是非标准” is none.
  {
    pattern: /(^|[，。；：、！？\s\u3000（(”])([一二三四五六七八九十])是(?![否不非指])/g,
    named: (number) => `${numeralOf(number)}是`,
  },
  {
    pattern: /(^|\n)[ \t\u3000]{0,8}[（(]([一二三四五六七八九十])[）)]/g,
    named: (number) => `（${numeralOf(number)}）`,
  },
  { pattern: /(^|\n)[ \t\u3000]{0,8}(\d{1,2})(?:、|[.．](?:(?!\d)|(?=20\d\d)))/g, named: (number) => `${number}.` },
];

/** Members of a series whose predecessor is not there, or that stand twice. A series may begin anew at any place. */
export const brokenSeries = (checks: readonly TextCheckOf<"series">[], { manuscript }: Subject): readonly Remark[] =>
  checks.flatMap((check) =>
    [...manuscript.passages].flatMap(([chapter, text]): readonly Remark[] =>
      chapter === "title"
        ? []
        : styles
            .flatMap((style) => faultsIn(text, style))
            .map((fault): Remark => ({ check, code: "out-of-series", chapter, ...fault })),
    ),
  );

interface SeriesFault {
  /** The member that should stand there. */
  readonly expected: string;
  readonly quote: string;
  readonly start: number;
}

function faultsIn(text: string, { pattern, named }: SeriesStyle): readonly SeriesFault[] {
  const faults: SeriesFault[] = [];
  let last = 0;
  let lastEnd = 0;
  for (const { 0: words, 1: before = "", 2: numeral = "", index } of matchesOf(pattern, text)) {
    const number = NUMERALS.includes(numeral) ? NUMERALS.indexOf(numeral) + 1 : Number(numeral);
    const isSkipped = last > 0 && number === last + 2;
    // 一是 may begin anew in the next sentence; the others are told twice.
    const isRepeated = number === last && (number > 1 || !/[。\n]/.test(text.slice(lastEnd, index + 1)));
    if (isSkipped || isRepeated) {
      const quote = words.slice(before.length).trim();
      faults.push({ expected: named(last + 1), quote, start: text.indexOf(quote, index + before.length) });
    }
    last = number;
    lastEnd = index + words.length;
  }
  return faults;
}
