import { AMOUNT_SCALE, type ValueKind } from "./report-format";
import type { CellId, CellValue } from "./report";

/** What a host, a file or a JSON text holds in one cell. */
export type RawValue = string | number | boolean | null;

/** What reading changed: from the text as it stood to the number it was read as, or to a blank. */
export interface ValueChange {
  readonly from: string;
  /** undefined: read as a blank. Amounts are in millionths of the printed unit. */
  readonly to: number | undefined;
  /** What stood beside the number, exactly as written: a remark in brackets, or a unit that the form does not print. */
  readonly note?: string;
}

export interface ReadValue {
  /** undefined is a blank; a string is what stood there and cannot be understood. */
  readonly value: CellValue | undefined;
  /** Present where the cell did not plainly hold the number. */
  readonly change?: ValueChange;
}

/** A number in a cell is short; longer text before any remark is not one. */
const LONGEST_NUMBER = 40;
const AMOUNT_DECIMALS = 6;
/** Hosts add decimal numbers in binary; what differs by less than this share is noise, not another decimal. */
const NOISE = 1e-14;

const COUNT_UNITS = new Set(["件", "项", "条", "个", "份", "宗", "起", "次"]);
/** By how many decimal places each unit of money differs from 元. */
const MONEY_UNITS: ReadonlyMap<string, number> = new Map([
  ["元", 0],
  ["千元", 3],
  ["万元", 4],
  ["万", 4],
  ["百万元", 6],
  ["亿元", 8],
  ["亿", 8],
]);

const FULL_WIDTH: ReadonlyMap<string, string> = new Map(
  [..."０１２３４５６７８９＋－．，／＼"].map((char, index) => [char, "0123456789+-.,/\\".charAt(index)]),
);
const INVISIBLE = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g;
const PLACEHOLDER = /^(?:[-\u2010-\u2015\u2212\u2500\ufe58\ufe63]+|\/|\\|无|n\/a)$/i;
const PLAIN = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const NUMBER =
  /^(增加?|减少?|[-+\u2212\u2013\ufe63])? ?(\d+|[1-9]\d{0,2}(?:([, ])\d{3})(?:\3\d{3})*)?(\.\d+)? ?([^\d., ]*)$/;

/**
 * Reads what stands in a cell of the form. Promises: no blank becomes 0, no number is invented, nothing is NaN; what
 * cannot be understood comes back as the text itself; whatever was changed on the way is said in `change`.
 */
export function readValue(raw: RawValue, kind: ValueKind, unit: string | undefined): ReadValue {
  if (raw === null) return { value: undefined };
  if (typeof raw === "number") return readNumber(raw, kind);
  if (typeof raw === "boolean") return { value: raw ? "TRUE" : "FALSE" };
  return readText(raw, kind, unit);
}

/** The number as people write it: 147224900000 as an amount is "14722.49". Text is printed as it is. */
export function printValue(value: CellValue, kind: ValueKind): string {
  if (typeof value === "string") return value;
  if (kind !== "amount") return printDecimal(value);
  const scaled = Math.round(Math.abs(value));
  const fraction = String(scaled % AMOUNT_SCALE).padStart(AMOUNT_DECIMALS, "0");
  const digits = withoutTrailingZeros(`${Math.floor(scaled / AMOUNT_SCALE)}.${fraction}`);
  return value < 0 && scaled > 0 ? `-${digits}` : digits;
}

/** The number that a spreadsheet cell of this kind holds. */
export function sheetNumber(value: number, kind: ValueKind): number {
  return kind === "amount" ? value / AMOUNT_SCALE : value;
}

/** The change as a finding tells it. */
export function changeIn(cell: CellId, { change }: ReadValue): (ValueChange & { readonly cell: CellId }) | undefined {
  return change && { cell, ...change };
}

function readNumber(raw: number, kind: ValueKind): ReadValue {
  if (kind !== "amount")
    return Math.abs(raw) <= Number.MAX_SAFE_INTEGER ? { value: withoutNoise(raw) } : { value: String(raw) };
  const scaled = positiveZero(Math.round(raw * AMOUNT_SCALE));
  if (!Number.isSafeInteger(scaled)) return { value: String(raw) };
  const isExact = Math.abs(raw - scaled / AMOUNT_SCALE) <= Math.abs(raw) * NOISE + Number.EPSILON;
  return isExact ? { value: scaled } : { value: scaled, change: { from: String(raw), to: scaled } };
}

function readText(raw: string, kind: ValueKind, unit: string | undefined): ReadValue {
  const bracket = raw.search(/[(（]/);
  const head = tidy(bracket < 0 ? raw : raw.slice(0, bracket));
  if (head === undefined) return { value: raw };
  if (bracket < 0) {
    if (head === "") return { value: undefined };
    if (PLACEHOLDER.test(head)) return { value: undefined, change: { from: raw, to: undefined } };
  }
  const remark = bracket < 0 ? "" : raw.slice(bracket).trim();
  if (remark !== "" && !isRemark(remark)) return { value: raw };
  const read = readHead(head, remark, kind, unit);
  if (read === undefined) return { value: raw };
  const { value, note, isRounded } = read;
  if (note === "" && !isRounded && PLAIN.test(raw) && raw !== "-0") return { value };
  return { value, change: { from: raw, to: value, ...(note === "" ? {} : { note }) } };
}

interface HeadReading {
  readonly value: number;
  readonly note: string;
  readonly isRounded: boolean;
}

function readHead(head: string, remark: string, kind: ValueKind, unit: string | undefined): HeadReading | undefined {
  const match = NUMBER.exec(head);
  if (match === null) return undefined;
  const [, sign = "", grouped = "", separator, fraction = "", writtenUnit = ""] = match;
  if (grouped === "" && fraction === "") return undefined;
  if (isWord(sign) && kind !== "change") return undefined;
  const whole = separator === undefined ? grouped : grouped.split(separator).join("");
  // “251000（元）” is 251000元, not 251000 of the printed unit.
  const inBrackets = writtenUnit === "" ? tidy(remark.slice(1, -1)) : undefined;
  const isUnitInBrackets = inBrackets !== undefined && MONEY_UNITS.has(inBrackets);
  const moneyUnit = isUnitInBrackets ? inBrackets : writtenUnit;
  const note = isUnitInBrackets ? "" : remark;
  const number = kind === "amount" ? amountOf(whole, fraction, moneyUnit, unit) : countOf(whole, fraction, writtenUnit);
  if (number === undefined) return undefined;
  const isNegative = sign !== "" && !sign.startsWith("增") && sign !== "+";
  const value = positiveZero(isNegative ? -number.value : number.value);
  return { value, isRounded: number.isRounded, note: number.unitForNote + note };
}

interface NumberReading {
  readonly value: number;
  readonly isRounded: boolean;
  /** The unit, where the form prints none that it could be converted to. */
  readonly unitForNote: string;
}

function countOf(whole: string, fraction: string, unit: string): NumberReading | undefined {
  if (unit !== "" && !COUNT_UNITS.has(unit)) return undefined;
  const value = Number(whole + fraction);
  return value <= Number.MAX_SAFE_INTEGER ? { value, isRounded: false, unitForNote: "" } : undefined;
}

function amountOf(
  whole: string,
  fraction: string,
  written: string,
  printed: string | undefined,
): NumberReading | undefined {
  const from = MONEY_UNITS.get(written === "" ? (printed ?? "元") : written);
  const to = printed === undefined ? from : MONEY_UNITS.get(printed);
  if (from === undefined || to === undefined) return undefined;
  const decimal = shifted(whole, fraction.slice(1), from - to + AMOUNT_DECIMALS);
  return decimal && { ...decimal, unitForNote: printed === undefined ? written : "" };
}

/** whole.fraction × 10^places as a whole number, on the digits themselves; half is rounded up. */
function shifted(
  whole: string,
  fraction: string,
  places: number,
): { readonly value: number; readonly isRounded: boolean } | undefined {
  const point = whole.length + places;
  const digits = "0".repeat(Math.max(0, -point)) + (whole + fraction).padEnd(point, "0");
  const end = Math.max(0, point);
  const rest = digits.slice(end);
  const isRounded = /[1-9]/.test(rest);
  const value = Number(digits.slice(0, end)) + (rest >= "5" ? 1 : 0);
  return Number.isSafeInteger(value) ? { value, isRounded } : undefined;
}

/** Half-width, without surrounding spaces, runs of spaces as one; undefined for what is too long to be a number. */
function tidy(text: string): string | undefined {
  const visible = text.replace(INVISIBLE, "").trim();
  if (visible.length > LONGEST_NUMBER) return undefined;
  return [...visible.replace(/[^\S\r\n]+/g, " ")].map((char) => FULL_WIDTH.get(char) ?? char).join("");
}

/** One or more remarks, each closed, with nothing but spaces between them. */
function isRemark(text: string): boolean {
  let depth = 0;
  for (const char of text) {
    if (char === "(" || char === "（") depth++;
    else if (char === ")" || char === "）") depth--;
    else if (depth === 0 && char.trim() !== "") return false;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** 3.0000000000000004 is 3, 1.5 stays 1.5. */
function withoutNoise(number: number): number {
  const whole = Math.round(number);
  return positiveZero(Math.abs(number - whole) <= Math.abs(number) * NOISE + Number.EPSILON ? whole : number);
}

function printDecimal(value: number): string {
  const text = String(value);
  return text.includes("e") ? withoutTrailingZeros(value.toFixed(20)) : text;
}

function withoutTrailingZeros(decimal: string): string {
  let end = decimal.length;
  while (decimal[end - 1] === "0") end--;
  return decimal.slice(0, decimal[end - 1] === "." ? end - 1 : end);
}

const isWord = (sign: string): boolean => sign.startsWith("增") || sign.startsWith("减");

const positiveZero = (number: number): number => (number === 0 ? 0 : number);
