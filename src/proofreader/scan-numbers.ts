import { CHINESE_DIGITS, CHINESE_NUMERALS, readChineseNumber } from "./chinese-number";

/** count: of things. percent, points: 百分之, 个百分点. money: in 元. date: of a year, month or day, and how long. other: anything else. words: none, only words of change. */
export type NumberKind = "count" | "percent" | "points" | "money" | "date" | "other" | "words";

/** A number as it stands in a sentence. Offsets are of the sentence. */
export interface ScannedNumber {
  readonly kind: NumberKind;
  readonly value: number;
  /** The unit as written; empty where there is none. */
  readonly unit: string;
  /** Decimals as written. */
  readonly decimals: number;
  /** What one of its last digit counts: 1.2万 is written in thousands. */
  readonly step: number;
  /** 60余条, 约 60 条: only what is far from it is wrong. */
  readonly isApproximate: boolean;
  /** What it may mean; the value itself, where it is exact. */
  readonly least: number;
  readonly most: number;
  readonly start: number;
  readonly end: number;
}

const COUNT_UNITS = "件次?|宗|起|条次?|份|项次?|个|例|次|篇|部|期|场|家|人次?|名|批次?|户|类|则|期|幅|张|本|册|位";
/** How long, not how many. */
const TIME_UNITS = "年|个?月|日|号|天|个?季度|个?工作日|个?小时|分钟|周年?";
const DIGIT = "[0-9０-９]";
const DECIMALS = `(?:[.．]${DIGIT}+)?`;
/** Further digits, or a comma that leads to some. */
const GOES_ON = `(?:${DIGIT}|[,，]${DIGIT})`;
/** Grouped by thousands as far as anything is counted; without a bound, rows of zeros would be read again and again. */
const GROUPED = `${DIGIT}{1,3}(?:(?:[,，]${DIGIT}{3}){1,5}|(?: ${DIGIT}{3}){1,5})(?!${GOES_ON})${DECIMALS}`;
const CHINESE = `[${CHINESE_NUMERALS}几数]+(?:点[${CHINESE_DIGITS}]+)?`;
const NUMERAL = new RegExp(
  `(百分之)?(?:(${GROUPED}|${DIGIT}+(?!${GOES_ON})${DECIMALS}|${CHINESE})` +
    "\\s*(余|多|来|几)?\\s*(万[余多]?(?!元)|亿(?!元))?" +
    `\\s*(%|％|个?百分点|万元|亿元|元|${TIME_UNITS}|${COUNT_UNITS})?(余|以上|左右|上下)?` +
    // “3,4”: the comma ends the number, and what follows it is not its unit.
    `|(${DIGIT}+))`,
  "g",
);
const IS_TIME = new RegExp(`^(?:${TIME_UNITS})$`);
const FULL_WIDTH = "０１２３４５６７８９．";
/** Finer than any figure of a report; 2.51 × 10 000 is 25 100, whatever it comes to in binary. */
const PRECISION = 1_000_000;
/** What stands before a number that is not exact, and between which parts of it the true one lies. */
const APPROXIMATE_BEFORE: readonly (readonly [words: RegExp, least: number, most: number])[] = [
  [/(?:不足|不到|不超过|低于|少于|未达到?)\s*$/, 0, 1],
  [/(?:超过?|逾|不少于|至少|不下|不低于|多于|高于|突破)\s*$/, 1, 10],
  [/近\s*$/, 0.8, 1],
  [/约\s*$/, 0.8, 1.2],
];
/** “不超过” and some blanks. */
const LONGEST_BEFORE = 8;
/** 上百件, 上万件. */
const ROUND = /^[百千万]/;
/** 几十, 数百, 十几; and two digits side by side: 两三件, 二三百. */
const SEVERAL = /[几数]/;
const TWO_DIGITS = new RegExp(`[${CHINESE_DIGITS}]([${CHINESE_DIGITS}])`, "g");
const MONEY: ReadonlyMap<string, number> = new Map([
  ["元", 1],
  ["万元", 10_000],
  ["亿元", 100_000_000],
]);

/** 八成, 一倍; not 八成熟, nor 一成立. */
const TENTHS =
  /([一二两三四五六七八九]|[1-9](?:\.\d)?)(成|倍)(?![立员功果为效就绩本熟交长分品都])(多|余|以上|左右|上下)?/g;
/** 一半, 三分之二. */
const PARTS =
  /(?:([一二三四五六七八九])分之([一二三四五六七八九])|(过半数?)|一半|半数(?!以下))(?![年月天])(多|余|以上|左右|上下)?/g;
/** “八成” says no more than between seven and nine. */
const AROUND = 5;

/** Shares in words, in percent. They are never exact. */
function sharesIn(sentence: string): readonly ScannedNumber[] {
  const found: ScannedNumber[] = [];
  const add = ({ 0: words, index }: RegExpExecArray, value: number, behind: string, isOver = false): void => {
    const before = sentence.slice(Math.max(0, index - LONGEST_BEFORE), index);
    const range = rangeOf({ figure: "", value, isExact: true, before: isOver ? "超过" : before, behind });
    const isAbout = /约$/.test(before) && !isOver;
    const told = isAbout
      ? undefined
      : behind === "多" || behind === "余"
        ? { least: value, most: value + 2 * AROUND }
        : range;
    const place = { start: index, end: index + words.length };
    const rest = { unit: "%", decimals: 0, step: 1, isApproximate: true, kind: "percent" } as const;
    found.push({ ...rest, value, ...place, ...(told ?? { least: value - AROUND, most: value + AROUND }) });
  };
  for (const match of sentence.matchAll(TENTHS)) {
    const [, figure = "", unit, behind = ""] = match;
    const value = valueOf(figure, undefined);
    if (value !== undefined) add(match, value * (unit === "成" ? 10 : 100), behind);
  }
  for (const match of sentence.matchAll(PARTS)) {
    const [, whole, part, over, behind = ""] = match;
    const [one, of] =
      whole === undefined || part === undefined ? [1, 2] : [valueOf(part, undefined), valueOf(whole, undefined)];
    if (one !== undefined && of !== undefined && one < of) add(match, (one / of) * 100, behind, over !== undefined);
  }
  return found;
}

/** Every number of a sentence, in Arabic, full-width or Chinese figures, with its unit. */
export function scanNumbers(sentence: string): readonly ScannedNumber[] {
  const shares = /[成倍半]|分之/.test(sentence) ? sharesIn(sentence) : [];
  const isShare = (at: number): boolean => shares.some(({ start, end }) => start <= at && at < end);
  const found = numeralsIn(sentence).filter(({ start }) => !isShare(start));
  return shares.length === 0 ? found : [...found, ...shares].sort((one, other) => one.start - other.start);
}

function numeralsIn(sentence: string): readonly ScannedNumber[] {
  const found: ScannedNumber[] = [];
  NUMERAL.lastIndex = 0;
  for (let match = NUMERAL.exec(sentence); match !== null; match = NUMERAL.exec(sentence)) {
    const decimals = decimalsOf(match[2] ?? "");
    const [whole, percent, ended, , scale, unit = "", , cut] = match;
    const figure = ended ?? cut ?? "";
    const isChinese = !/^[0-9０-９]/.test(figure);
    // “一是”, “三公”, “进一步”: a numeral without a unit is a word. “这个数”, “几件” say no number.
    if (isChinese && ((unit === "" && percent === undefined) || /^[几数]+$/.test(figure))) continue;
    if (isChinese && sentence[match.index - 1] === "第") continue;
    const exact = SEVERAL.test(figure) ? undefined : valueOf(figure, scale);
    const value = exact ?? valueOf(aboutAs(figure), scale);
    if (value === undefined) continue;
    const written = Math.round(value * (MONEY.get(unit) ?? 1) * PRECISION) / PRECISION;
    const before = sentence.slice(Math.max(0, match.index - LONGEST_BEFORE), match.index);
    const range = rangeOf({ figure, value: written, isExact: exact !== undefined, before, behind: behindOf(match) });
    found.push({
      kind: percent !== undefined ? "percent" : kindOf(unit),
      value: written,
      unit,
      decimals,
      step: timesOf(scale) * 10 ** -decimals,
      isApproximate: range !== undefined,
      ...(range ?? { least: written, most: written }),
      start: match.index,
      end: match.index + whole.length,
    });
  }
  return found;
}

/** The least that 数十 and 两三百 may mean, as an exact numeral. */
const aboutAs = (figure: string): string => figure.replace(/[几数]/g, "").replace(TWO_DIGITS, "$1");

function valueOf(figure: string, scale: string | undefined): number | undefined {
  const arabic = [...figure]
    .map((char) => {
      const place = FULL_WIDTH.indexOf(char);
      return place < 0 ? char : place === 10 ? "." : String(place);
    })
    .join("")
    .replace(/[,， ]/g, "");
  const value = /^\d/.test(arabic) ? Number(arabic) : readChineseNumber(figure);
  return value === undefined || Number.isNaN(value) ? undefined : value * timesOf(scale);
}

interface Written {
  readonly figure: string;
  readonly value: number;
  readonly isExact: boolean;
  readonly before: string;
  /** 余, 多, 左右 and the like. */
  readonly behind: string;
}

const behindOf = ([, , , more = "", scale = "", , around = ""]: RegExpExecArray): string =>
  `${more}${scale.replace(/^[万亿]/, "")}${around}`;

/** Between what the true number lies; undefined where it is told exactly. 几十 may be ninety, two or three hundred four. */
function rangeOf({ figure, value, isExact, before, behind }: Written): Range | undefined {
  if (!isExact) return { least: Math.floor(value * 0.6), most: /^[几数]/.test(figure) ? value * 10 : value * 1.6 + 10 };
  if (ROUND.test(figure) && before.endsWith("上")) return { least: value, most: value * 10 };
  const [, least, most] = APPROXIMATE_BEFORE.find(([words]) => words.test(before)) ?? [];
  if (least !== undefined && most !== undefined) {
    const lower = Math.floor(value * least);
    return { least: lower, most: behind !== "" && least > 0 ? Math.max(value * most, nextRound(value)) : value * most };
  }
  if (behind === "") return undefined;
  if (/[余多来几]/.test(behind)) return { least: value, most: nextRound(value) };
  return behind === "以上" ? { least: value, most: value * 10 } : { least: value * 0.85, most: value * 1.15 };
}

/** 200余 is less than 300, 4200余 less than 4300; 百余 may be nearly two hundred. */
function nextRound(value: number): number {
  let place = 1;
  while (place * 10 <= value && value % (place * 10) === 0) place *= 10;
  return value + place;
}

type Range = Pick<ScannedNumber, "least" | "most">;

const timesOf = (scale: string | undefined): number =>
  scale?.startsWith("万") === true ? 10_000 : scale === "亿" ? 100_000_000 : 1;

const decimalsOf = (figure: string): number => /[.．点](.+)/.exec(figure)?.[1]?.length ?? 0;

function kindOf(unit: string): NumberKind {
  if (unit === "") return "other";
  if (unit === "%" || unit === "％") return "percent";
  if (unit.endsWith("百分点")) return "points";
  if (MONEY.has(unit)) return "money";
  return IS_TIME.test(unit) ? "date" : "count";
}
