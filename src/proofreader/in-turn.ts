import type { ReadSentence } from "./read-text";
import type { ScannedNumber } from "./scan-numbers";

/** The words of one number of “新收、办结、结转分别为482件、488件、12件”, put together again: 新收482件. */
export interface Turn {
  /** Before the number: 新收, 行政许可同比增长. */
  readonly lead: string;
  /** Where its name begins and ends in the sentence. */
  readonly from: number;
  readonly to: number;
}

const IN_TURN =
  /([^，。；：:;,（）()]{2,60}?)(同比|较上年|比上年)?(?:分别|依次)(?:是|为|有|达到?|各为|约)?((?:增长|下降|增加|减少|上升)?)(?:约|了|到)?(?=[\d０-９一二两三四五六七八九十百千万百])/g;
const BETWEEN = /^(?:[、，,]|和|与|及|以及)$/;
/** “2023年、2024年新收申请”: what follows the last year is of each. */
const YEARS = /^(?:20\d{2}|上|去|今|本)年度?/;

/** What each number that is told in turn is of; nothing for numbers that are not, or whose names are not as many. */
export function turnsIn({ plain }: ReadSentence, numbers: readonly ScannedNumber[]): ReadonlyMap<ScannedNumber, Turn> {
  const turns = new Map<ScannedNumber, Turn>();
  const text = plain.outside;
  if (!/分别|依次/.test(text)) return turns;
  for (const match of text.matchAll(IN_TURN)) {
    const [words, names = "", compared = "", verb = ""] = match;
    const listed = listFrom(text, numbers, match.index + words.length);
    const parts = partsOf(names, match.index);
    if (listed.length < 2 || parts.length !== listed.length) continue;
    const last = parts[parts.length - 1]?.name ?? "";
    const isOfYears = parts.every(({ name }) => YEARS.test(name));
    const noun = isOfYears ? last.replace(YEARS, "") : "";
    listed.forEach((number, index) => {
      const part = parts[index];
      if (part === undefined) return;
      const name = isOfYears && index < parts.length - 1 ? `${part.name}${noun}` : part.name;
      const to = isOfYears ? match.index + names.length : part.to;
      turns.set(number, { lead: `${name}${compared}${verb}`, from: part.from, to });
    });
  }
  return turns;
}

function listFrom(text: string, numbers: readonly ScannedNumber[], at: number): readonly ScannedNumber[] {
  const listed: ScannedNumber[] = [];
  for (const number of numbers) {
    const last = listed[listed.length - 1];
    if (number.start < at || (last === undefined && number.start > at + 1)) continue;
    if (last !== undefined && !BETWEEN.test(text.slice(last.end, number.start))) break;
    listed.push(number);
  }
  return listed;
}

function partsOf(names: string, start: number): readonly { name: string; from: number; to: number }[] {
  let from = start;
  return names.split(/(?:[、]|和|与|及|以及)/).map((name) => {
    const at = from;
    from += name.length + 1;
    return { name, from: at, to: at + name.length };
  });
}
