import type { RangeReading } from "./workbook";

/** How a number is made to look like another one. */
export type ShownWay = "date" | "percent" | "scaled" | "rounded" | "hidden";

/** What a cell shows, where a person reads another figure there than it holds. */
export interface ShownNumber {
  readonly text: string;
  readonly way: ShownWay;
}

/** The formats that files name by number alone; those that are left out show the number as it is. */
export const builtInFormats: ReadonlyMap<number, string> = new Map([
  [1, "0"],
  [2, "0.00"],
  [3, "#,##0"],
  [4, "#,##0.00"],
  [9, "0%"],
  [10, "0.00%"],
  [14, "yyyy/m/d"],
  [15, "d-mmm-yy"],
  [16, "d-mmm"],
  [17, "mmm-yy"],
  [18, "h:mm AM/PM"],
  [19, "h:mm:ss AM/PM"],
  [20, "h:mm"],
  [21, "h:mm:ss"],
  [22, "yyyy/m/d h:mm"],
  [27, 'yyyy"年"m"月"'],
  [28, 'm"月"d"日"'],
  [29, 'm"月"d"日"'],
  [30, "m-d-yy"],
  [31, 'yyyy"年"m"月"d"日"'],
  [32, 'h"时"mm"分"'],
  [33, 'h"时"mm"分"ss"秒"'],
  [34, 'h"时"mm"分"'],
  [35, 'h"时"mm"分"ss"秒"'],
  [36, 'yyyy"年"m"月"'],
  [37, "#,##0"],
  [38, "#,##0"],
  [39, "#,##0.00"],
  [40, "#,##0.00"],
  [41, "#,##0"],
  [42, "#,##0"],
  [43, "#,##0.00"],
  [44, "#,##0.00"],
  [45, "mm:ss"],
  [46, "[h]:mm:ss"],
  [47, "mm:ss"],
  [50, 'yyyy"年"m"月"'],
  [51, 'm"月"d"日"'],
  [52, 'yyyy"年"m"月"'],
  [53, 'm"月"d"日"'],
  [54, 'm"月"d"日"'],
  [55, 'h"时"mm"分"'],
  [56, 'h"时"mm"分"ss"秒"'],
  [57, 'yyyy"年"m"月"'],
  [58, 'm"月"d"日"'],
]);

/** A piece of a format: a place for a digit, words, or what a letter stands for. */
interface Piece {
  readonly kind: "digit" | "point" | "comma" | "percent" | "words" | "date" | "general";
  readonly text: string;
}

const GENERAL = /^(?:general|G\/通用格式|常规)/i;
const LONGEST_FORMAT = 255;

/**
 * What the format makes of a number, where a person would read another figure: a date, a part of a hundred, thousands or 万,
 * or fewer decimals; days count from 1904 in workbooks of old Macs. Undefined where the figure is the same, and where the format is of a kind that is not known here.
 */
export function shownOtherwise(stored: number, format: string, datesFrom?: 1904): ShownNumber | undefined {
  if (format.length > LONGEST_FORMAT || GENERAL.test(format) || format === "@") return undefined;
  if (format === "0" && Number.isInteger(stored)) return undefined;
  const { pieces, isNegated } = sectionFor(stored, sectionsOf(format));
  if (pieces.some(({ kind }) => kind === "general")) return undefined;
  if (pieces.some(({ kind }) => kind === "date"))
    return shownDate(datesFrom === undefined ? stored : stored + DAYS_TO_1904, pieces);
  if (!pieces.some(({ kind }) => kind === "digit")) return hidden(stored, pieces);
  const percents = pieces.filter(({ kind }) => kind === "percent").length;
  const scale = 100 ** percents / 1000 ** trailingCommas(pieces);
  const shown = printed(Math.abs(stored) * scale, pieces);
  const text = (stored < 0 && !isNegated ? "-" : "") + shown;
  if (percents > 0) return stored === 0 ? undefined : { text, way: "percent" };
  const read = figureIn(text);
  if (read === undefined || isSame(Math.abs(read), Math.abs(stored))) return undefined;
  const isScaled = scale !== 1 || !isSame(Math.abs(read), Math.abs(stored), roundedBy(pieces));
  return { text, way: isScaled ? "scaled" : "rounded" };
}

/** The formats of a reading that make a number look like another one; nothing where there are none. */
export function tellingFormats(
  values: RangeReading["values"],
  formatAt: (row: number, column: number) => unknown,
): Pick<RangeReading, "formats"> {
  let isAny = false;
  const formats = values.map((line, row) =>
    line.map((value, column) => {
      const format = typeof value === "number" ? formatAt(row, column) : undefined;
      if (typeof value !== "number" || typeof format !== "string") return null;
      if (shownOtherwise(value, format) === undefined) return null;
      isAny = true;
      return format;
    }),
  );
  return isAny ? { formats } : {};
}

/** Nothing is shown. Sheets that hide their zeros are common. */
function hidden(stored: number, pieces: readonly Piece[]): ShownNumber | undefined {
  const text = wordsOf(pieces);
  return stored === 0 ? undefined : { text, way: "hidden" };
}

const wordsOf = (pieces: readonly Piece[]): string =>
  pieces.map(({ kind, text }) => (kind === "words" ? text : "")).join("");

/** The parts between semicolons: for positive and negative numbers, zero and text. */
function sectionsOf(format: string): readonly (readonly Piece[])[] {
  const sections: Piece[][] = [[]];
  let at = 0;
  while (at < format.length) {
    const { piece, length } = pieceAt(format, at);
    if (piece === "next") sections.push([]);
    else if (piece !== undefined) sections[sections.length - 1]?.push(piece);
    at += length;
  }
  return sections;
}

const DATE_LETTERS = /^(?:y+|m+|d+|h+|s+|a{3,4}(?!m)|b{2,4}|e+|am\/pm|a\/p|上午\/下午)/i;
const ELAPSED = /^\[(?:h+|m+|s+)\]/i;

function pieceAt(format: string, at: number): { readonly piece: Piece | "next" | undefined; readonly length: number } {
  const rest = format.slice(at);
  const char = rest.charAt(0);
  const words = (text: string, length: number) => ({ piece: { kind: "words", text } as const, length });
  if (char === ";") return { piece: "next", length: 1 };
  if (char === '"') {
    const end = rest.indexOf('"', 1);
    return end < 0 ? words(rest.slice(1), rest.length) : words(rest.slice(1, end), end + 1);
  }
  if (char === "\\" || char === "!") return words(rest.charAt(1), 2);
  if (char === "_" || char === "*") return words("", 2);
  const elapsed = ELAPSED.exec(rest)?.[0];
  if (elapsed !== undefined) return { piece: { kind: "date", text: elapsed }, length: elapsed.length };
  if (char === "[") return { piece: undefined, length: Math.max(rest.indexOf("]"), 0) + 1 };
  if (GENERAL.test(rest)) return { piece: { kind: "general", text: "" }, length: rest.length };
  const exponent = /^e[+-][0#?]+/i.exec(rest)?.[0];
  // So many digits are shown that nobody misreads them.
  if (exponent !== undefined) return { piece: { kind: "general", text: "" }, length: exponent.length };
  const date = DATE_LETTERS.exec(rest)?.[0];
  if (date !== undefined) return { piece: { kind: "date", text: date }, length: date.length };
  if (/[0#?]/.test(char)) return { piece: { kind: "digit", text: char }, length: 1 };
  if (char === ".") return { piece: { kind: "point", text: char }, length: 1 };
  if (char === ",") return { piece: { kind: "comma", text: char }, length: 1 };
  if (char === "%") return { piece: { kind: "percent", text: char }, length: 1 };
  // A fraction, such as # ?/?: shown exactly enough.
  if (char === "/" && /[?#\d]$/.test(format.slice(0, at))) return { piece: { kind: "general", text: "" }, length: 1 };
  return words(char, 1);
}

interface Section {
  readonly pieces: readonly Piece[];
  /** The section itself says how a negative number looks. */
  readonly isNegated: boolean;
}

function sectionFor(stored: number, sections: readonly (readonly Piece[])[]): Section {
  const [positive = [], negative, zero] = sections;
  if (stored < 0 && negative !== undefined) return { pieces: negative, isNegated: true };
  if (stored === 0 && zero !== undefined) return { pieces: zero, isNegated: false };
  return { pieces: positive, isNegated: false };
}

/** Each comma behind the last digit before the point, or behind all digits, divides by a thousand. */
function trailingCommas(pieces: readonly Piece[]): number {
  const marks = pieces.filter(({ kind }) => kind === "digit" || kind === "comma" || kind === "point");
  const point = marks.findIndex(({ kind }) => kind === "point");
  const commasAtEnd = (part: readonly Piece[]): number => {
    let count = 0;
    while (part[part.length - 1 - count]?.kind === "comma") count++;
    return count;
  };
  const whole = commasAtEnd(point < 0 ? marks : marks.slice(0, point));
  return point < 0 ? whole : whole + commasAtEnd(marks.slice(point + 1));
}

/** The number in the places of the format, with the words between them: 251 as 0!.0 is 25.1. */
function printed(number: number, pieces: readonly Piece[]): string {
  const point = pieces.findIndex(({ kind }) => kind === "point");
  const before = point < 0 ? pieces : pieces.slice(0, point);
  const after = point < 0 ? [] : pieces.slice(point + 1);
  const decimals = after.filter(({ kind }) => kind === "digit").length;
  const [whole = "", fraction = ""] = rounded(number, decimals).split(".");
  const isGrouped = /[0#?],+[0#?]/.test(before.map(({ text, kind }) => (kind === "words" ? "" : text)).join(""));
  return printWhole(whole, before, isGrouped) + (point < 0 ? "" : ".") + printFraction(fraction, after);
}

/** Digits from the right into the places; those that are left over stand at the first place. */
function printWhole(whole: string, pieces: readonly Piece[], isGrouped: boolean): string {
  const places = pieces.filter(({ kind }) => kind === "digit").length;
  let left = places;
  let out = "";
  for (const { kind, text } of pieces) {
    if (kind === "words" || kind === "percent") out += text;
    if (kind !== "digit") continue;
    const end = whole.length - (left - 1);
    const start = left === places ? 0 : end - 1;
    const digits = end <= 0 ? "" : whole.slice(Math.max(start, 0), end);
    out += digits === "" && text === "0" ? "0" : digits;
    left--;
  }
  return isGrouped ? out.replace(/\d{4,}/, (digits) => digits.replace(/\B(?=(?:\d{3})+$)/g, ",")) : out;
}

function printFraction(fraction: string, pieces: readonly Piece[]): string {
  let at = 0;
  return pieces
    .map(({ kind, text }) => {
      if (kind === "digit") return fraction.charAt(at++);
      return kind === "words" || kind === "percent" ? text : "";
    })
    .join("");
}

const MOST_DECIMALS = 20;

/** Half up on the decimal digits, as spreadsheets do: 1.005 is 1.01 although it is stored as a little less. */
function rounded(number: number, decimals: number): string {
  const places = Math.min(decimals, MOST_DECIMALS);
  const noiseless = Number(number.toPrecision(15));
  const shifted = Math.round(Number(`${noiseless}e${places}`));
  return Number.isSafeInteger(shifted) ? Number(`${shifted}e-${places}`).toFixed(places) : noiseless.toFixed(places);
}

/** By how much a number may differ that only lost decimals. */
function roundedBy(pieces: readonly Piece[]): number {
  const point = pieces.findIndex(({ kind }) => kind === "point");
  const decimals = point < 0 ? 0 : pieces.slice(point).filter(({ kind }) => kind === "digit").length;
  return 0.5 * 10 ** -decimals + Number.EPSILON;
}

const NOISE = 1e-12;

const isSame = (one: number, other: number, by = 0): boolean => Math.abs(one - other) <= by + Math.abs(other) * NOISE;

/** The only figure in what is shown; undefined where there are several. */
function figureIn(text: string): number | undefined {
  const figures = text.replace(/(\d),(?=\d{3})/g, "$1").match(/\d+(?:\.\d+)?/g);
  return figures?.length === 1 ? Number(figures[0]) : undefined;
}

const DAY = 86_400_000;
/** Day 0 of sheets, by which days from March 1900 on come out right. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const LAST_DAY = 2_958_465;
const DAYS_TO_1904 = 1462;
const WEEKDAYS = "日一二三四五六";

/** The number of a day as sheets store it. */
export const serialOf = (year: number, month: number, day: number): number =>
  Math.round((Date.UTC(year, month - 1, day) - DAY_ZERO) / DAY);

function shownDate(stored: number, pieces: readonly Piece[]): ShownNumber | undefined {
  if (stored < 0 || stored > LAST_DAY) return { text: "####", way: "date" };
  // Zero has no day: 1900/1/0.
  const moment = new Date(DAY_ZERO + Math.round(stored * DAY));
  const text = pieces
    .map((piece, index) => (piece.kind === "date" ? datePart(moment, pieces, index) : piece.text))
    .join("");
  return { text, way: "date" };
}

function datePart(moment: Date, pieces: readonly Piece[], index: number): string {
  const letters = (pieces[index]?.text ?? "").toLowerCase();
  const two = (number: number): string => String(number).padStart(Math.min(letters.length, 2), "0");
  switch (letters.charAt(0)) {
    case "y":
    case "e":
      return letters.length > 2 || letters.startsWith("e")
        ? String(moment.getUTCFullYear())
        : String(moment.getUTCFullYear() % 100).padStart(2, "0");
    case "m":
      return isMinutes(pieces, index)
        ? two(moment.getUTCMinutes())
        : letters.length > 2
          ? `${moment.getUTCMonth() + 1}月`
          : two(moment.getUTCMonth() + 1);
    case "d":
      return letters.length > 2 ? `周${WEEKDAYS.charAt(moment.getUTCDay())}` : two(moment.getUTCDate());
    case "a":
      return /^a{3,4}$/.test(letters) ? `周${WEEKDAYS.charAt(moment.getUTCDay())}` : halfOfDay(moment);
    case "h":
    case "[":
      return two(moment.getUTCHours());
    case "s":
      return two(moment.getUTCSeconds());
    default:
      return halfOfDay(moment);
  }
}

const halfOfDay = (moment: Date): string => (moment.getUTCHours() < 12 ? "上午" : "下午");

/** m right after the hour or right before the seconds. */
function isMinutes(pieces: readonly Piece[], index: number): boolean {
  const letterOf = (piece: Piece | undefined): string => (piece?.text.replace("[", "").charAt(0) ?? "").toLowerCase();
  const dates = pieces.map((piece, place) => ({ piece, place })).filter(({ piece }) => piece.kind === "date");
  const at = dates.findIndex(({ place }) => place === index);
  return letterOf(dates[at - 1]?.piece) === "h" || letterOf(dates[at + 1]?.piece) === "s";
}
