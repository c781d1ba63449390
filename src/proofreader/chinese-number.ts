const DIGITS: ReadonlyMap<string, number> = new Map(
  [..."零〇一二三四五六七八九两壹贰叁肆伍陆柒捌玖"].map((char, index) => [
    char,
    index < 2 ? 0 : index < 11 ? index - 1 : index === 11 ? 2 : index - 11,
  ]),
);
const UNITS: ReadonlyMap<string, number> = new Map([
  ["十", 10],
  ["拾", 10],
  ["百", 100],
  ["佰", 100],
  ["千", 1000],
  ["仟", 1000],
]);
/** 廿四 is 24, 卅一 is 31. */
const TENS: ReadonlyMap<string, number> = new Map([
  ["廿", 20],
  ["卅", 30],
]);
const MYRIADS: ReadonlyMap<string, number> = new Map([
  ["万", 10_000],
  ["亿", 100_000_000],
]);

/** Every digit that a numeral in Chinese is written with. */
export const CHINESE_DIGITS = [...DIGITS.keys()].join("");

/** Every character that a numeral in Chinese is written with. */
export const CHINESE_NUMERALS = [CHINESE_DIGITS, ...UNITS.keys(), ...TENS.keys(), ...MYRIADS.keys()].join("");

/** The numeral as it was read so far. */
interface Sum {
  readonly total: number;
  readonly section: number;
  readonly digit: number | undefined;
  /** What the digit is of: after 一百, a last 二 is of tens; after 零 it is of ones. */
  readonly scale: number;
}

/** 两千零二十五 is 2025, and so is 二〇二五; undefined for what is no exact numeral. */
export function readChineseNumber(text: string): number | undefined {
  const [whole = "", decimals] = text.split("点");
  if (decimals !== undefined) return readDecimals(whole, decimals);
  const chars = [...text];
  if (chars.length === 0) return undefined;
  if (chars.every((char) => DIGITS.has(char))) return readDigits(chars);
  let sum: Sum | undefined = { total: 0, section: 0, digit: undefined, scale: 1 };
  for (const char of chars) {
    sum = withChar(sum, char);
    if (sum === undefined) return undefined;
  }
  return sum.total + sum.section + (sum.digit ?? 0) * sum.scale;
}

/** 二〇二五, one digit after the other; but 两三 is “two or three”. */
function readDigits(chars: readonly string[]): number | undefined {
  const isSpoken = chars.length === 2 && !chars.some((char) => DIGITS.get(char) === 0);
  return isSpoken ? undefined : Number(chars.map((char) => DIGITS.get(char)).join(""));
}

/** 五点三: after 点 all are single digits. */
function readDecimals(whole: string, decimals: string): number | undefined {
  const digits = [...decimals].map((char) => DIGITS.get(char));
  const before = readChineseNumber(whole);
  if (before === undefined || digits.length === 0 || digits.includes(undefined)) return undefined;
  return Number(`${before}.${digits.join("")}`);
}

function withChar({ total, section, digit, scale }: Sum, char: string): Sum | undefined {
  const value = DIGITS.get(char);
  if (value !== undefined) {
    if (digit !== undefined && digit !== 0) return undefined; // 二三百 is “two or three hundred”
    return { total, section, digit: value, scale: value === 0 ? 1 : scale };
  }
  const unit = UNITS.get(char);
  // 十五, and 一百零十五: nothing before the unit means one of it.
  const ones = digit === undefined || digit === 0 ? 1 : digit;
  if (unit !== undefined) return { total, section: section + ones * unit, digit: undefined, scale: scaleAfter(unit) };
  const tens = TENS.get(char);
  if (tens !== undefined) return { total, section: section + tens, digit: undefined, scale: 1 };
  const myriad = MYRIADS.get(char);
  const sum = section + (digit ?? 0) * scale;
  if (myriad === undefined || sum + total === 0) return undefined;
  const all = myriad === 100_000_000 ? (total + sum) * myriad : total + sum * myriad;
  return { total: all, section: 0, digit: undefined, scale: scaleAfter(myriad) };
}

const scaleAfter = (unit: number): number => (unit > 10 ? unit / 10 : 1);
