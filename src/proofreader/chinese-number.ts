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
const MYRIADS: ReadonlyMap<string, number> = new Map([
  ["万", 10_000],
  ["亿", 100_000_000],
]);

/** Every character that a numeral in Chinese is written with. */
export const CHINESE_NUMERALS = [...DIGITS.keys(), ...UNITS.keys(), ...MYRIADS.keys()].join("");

/** 两千零二十五 is 2025, and so is 二〇二五; undefined for what is no numeral. */
export function readChineseNumber(text: string): number | undefined {
  const chars = [...text];
  if (chars.length === 0) return undefined;
  if (chars.every((char) => DIGITS.has(char))) return Number(chars.map((char) => DIGITS.get(char)).join(""));
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  for (const char of chars) {
    const value = DIGITS.get(char);
    const unit = UNITS.get(char);
    const myriad = MYRIADS.get(char);
    if (value !== undefined) {
      if (digit !== undefined && digit !== 0) return undefined; // 二三百 is “two or three hundred”
      digit = value;
    } else if (unit !== undefined) {
      // 十五, and 一百零十五: nothing before the unit means one of it.
      section += (digit === undefined || digit === 0 ? 1 : digit) * unit;
      digit = undefined;
    } else if (myriad !== undefined) {
      const sum = section + (digit ?? 0);
      if (sum + total === 0) return undefined;
      total = myriad === 100_000_000 ? (total + sum) * myriad : total + sum * myriad;
      section = 0;
      digit = undefined;
    } else return undefined;
  }
  return total + section + (digit ?? 0);
}
