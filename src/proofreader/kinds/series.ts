import type { TextCheckOf } from "../../rules/text-rules";
import { matchesOf, mayBeCut } from "../manuscript";
import type { Subject } from "../subject";
import type { Remark } from "../text-finding";

const NUMERALS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

const CIRCLED = [..."①②③④⑤⑥⑦⑧⑨⑩"];

interface SeriesStyle {
  /** The first group is what stands before a member, the second its number. */
  readonly pattern: RegExp;
  readonly named: (number: number) => string;
  /** Nobody begins with the second. */
  readonly hasFirst?: true;
}

const numeralOf = (number: number): string => NUMERALS[number - 1] ?? String(number);

const styles: readonly SeriesStyle[] = [
  // At the head of a clause only: “同一是非标准” is none.
  {
    pattern: /(^|[，。；：、！？\s\u3000（(”])([一二三四五六七八九十])是(?![否不非指])/g,
    named: (number) => `${numeralOf(number)}是`,
    hasFirst: true,
  },
  {
    pattern: /(^|[，。；：！？\s\u3000（(”])([一二三四五六七八九十])要(?![素求点件闻旨塞领义务是])/g,
    named: (number) => `${numeralOf(number)}要`,
    hasFirst: true,
  },
  {
    pattern: /(^|[，。；：！？\s\u3000（(”])第([一二三四五六七八九十])[，,]/g,
    named: (number) => `第${numeralOf(number)}`,
  },
  { pattern: /()([①-⑩])/g, named: (number) => CIRCLED[number - 1] ?? String(number) },
  { pattern: /(^|[。；：\n])[ \t\u3000]{0,8}[（(](\d{1,2})[）)]/g, named: (number) => `（${number}）` },
  {
    pattern: /(^|[。；：\n])[ \t\u3000]{0,8}[（(]([一二三四五六七八九十])[）)]/g,
    named: (number) => `（${numeralOf(number)}）`,
  },
  {
    pattern:
      /(^|[。；：\n])[ \t\u3000]{0,8}(\d{1,2})(?:[.．](?:(?!\d)|(?=20\d\d))|(?<=(?:^|\n)[ \t\u3000]{0,8}\d{1,2})、)/g,
    named: (number) => `${number}.`,
  },
];

/** Members of a series whose predecessor is not there, or that stand twice. A series may begin anew at any place. */
export const brokenSeries = (checks: readonly TextCheckOf<"series">[], { manuscript }: Subject): readonly Remark[] =>
  checks.flatMap((check) =>
    [...manuscript.passages].flatMap(([chapter, text]): readonly Remark[] =>
      chapter === "title"
        ? []
        : styles
            .flatMap((style) => faultsIn(text, style, mayBeCut(manuscript, chapter)))
            .map((fault): Remark => ({ check, code: "out-of-series", chapter, ...fault })),
    ),
  );

function numberOf(numeral: string): number {
  const order = [NUMERALS, CIRCLED].map((all) => all.indexOf(numeral) + 1).find((place) => place > 0);
  return order ?? Number(numeral);
}

interface SeriesFault {
  /** The member that should stand there. */
  readonly expected: string;
  readonly quote: string;
  readonly start: number;
}

function faultsIn(text: string, { pattern, named, hasFirst }: SeriesStyle, isCut: boolean): readonly SeriesFault[] {
  const faults: SeriesFault[] = [];
  const lacksFirst = hasFirst === true && !isCut && !text.includes(named(1));
  let last = 0;
  let lastEnd = 0;
  for (const { 0: words, 1: before = "", 2: numeral = "", index } of matchesOf(pattern, text)) {
    const number = numberOf(numeral);
    const isSkipped = (last > 0 || lacksFirst) && number === last + 2;
    // 一是 may begin anew in the next sentence; the others are told twice.
    const isRepeated = number === last && (number > 1 || !/[。\n]/.test(text.slice(lastEnd, index + 1)));
    if (isSkipped || isRepeated) {
      const quote = words.slice(before.length).trim();
      faults.push({ expected: named(last + 1), quote, start: text.indexOf(quote, index + before.length) });
    }
    // “一是…一是…三是” is one slip.
    last = isRepeated ? last + 1 : number;
    lastEnd = index + words.length;
  }
  return faults;
}
