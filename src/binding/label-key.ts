import { withoutRadicals } from "../report/radicals";

/** Traditional characters of the labels, each followed by the simplified one that the form prints. */
const TRADITIONAL = new Map(
  "門门廢废決决訪访聞闻條条項项發发製制數数現现規规範范許许處处罰罚強强費费額额單单萬万業业據据關关係系於于請请況况組组織织總总計计機机構构會会務务結结轉转辦办開开區区屬属國国祕秘穩稳護护權权類类過过執执詢询無无沒没補补後后內内訴诉報报舉举複复復复確确認认獲获隻只議议訟讼維维糾纠審审經经續续繳缴納纳對对採采購购減减與与間间爭争議议錄录應应當当為为實实檔档"
    .match(/../gu)
    ?.map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)]),
);

const NUMBERING = /^(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十\d]{1,3}[.．、,，])/;
const YEAR = /^(?:\{year\}|\d{4})(?=年)/;
const NOT_WORDS = /[^\p{L}\p{N}]/gu;

/**
 * What a label says, without how it is written: no spaces, line breaks, punctuation, numbering or leading year,
 * simplified characters, and 行政规范性文件 by its older name 规范性文件. Empty for what has no words.
 */
export function labelKey(text: string): string {
  const words = withoutRadicals(text)
    .replace(/[\s\u200b\ufeff]/g, "")
    .replace(NUMBERING, "")
    .replace(YEAR, "")
    .replace(NOT_WORDS, "");
  let key = "";
  for (const char of words) key += TRADITIONAL.get(char) ?? char;
  return key === "行政规范性文件" ? "规范性文件" : key;
}

/** The shortest key that may stand for a longer label. */
const SHORTEST = 2;
/** A remark behind the label, not a paragraph that happens to speak of it. */
const SPARE_LENGTH = 4;
const ENOUGH_OF_THE_LONGER = 0.5;
const ENOUGH_OF_THE_SHORTER = 0.8;

/** The key may be the printed label cut off, shortened or mistyped. Says nothing when it may be several: ask where order decides. */
export function mayBe(key: string, printed: string): boolean {
  if (key.length < SHORTEST || key.length > printed.length * 2 + SPARE_LENGTH) return false;
  if (printed.includes(key) || key.startsWith(printed)) return true;
  const common = commonLength(key, printed);
  const shorter = Math.min(key.length, printed.length);
  const longer = Math.max(key.length, printed.length);
  return common >= longer * ENOUGH_OF_THE_LONGER || (shorter > SHORTEST && common >= shorter * ENOUGH_OF_THE_SHORTER);
}

/** How many characters both have in the same order. */
function commonLength(one: string, other: string): number {
  const limit = 100; // no label is longer; a pasted paragraph must not cost more
  let previous = new Array<number>(limit + 1).fill(0);
  for (let index = 0; index < one.length && index < limit; index++) {
    const current = [0];
    for (let place = 0; place < other.length && place < limit; place++) {
      const skipped = Math.max(current[place] ?? 0, previous[place + 1] ?? 0);
      current.push(one[index] === other[place] ? (previous[place] ?? 0) + 1 : skipped);
    }
    previous = current;
  }
  return previous[Math.min(other.length, limit)] ?? 0;
}
