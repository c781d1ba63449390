import { previousCells } from "../../report/report";
import { AMOUNT_SCALE } from "../../report/report-format";
import type { TextCheckOf } from "../../rules/text-rules";
import { clauseBefore } from "../clauses";
import type { Mention } from "../mentions";
import { scanNumbers, type ScannedNumber } from "../scan-numbers";
import type { Subject } from "../subject";
import type { Remark } from "../text-finding";
import { isPrinted } from "./shares";

/** “，比上年的30.2万元减少5.1万元”, “，同比略有下降”: what follows an amount, in four parts. */
const CHANGE =
  /^[，,（(]?(?:(?:较|比|与|同|和)(?:上年|去年|上一年|(20\d{2})年)度?(?:同期)?(?:的?([\d,.]{1,16}(?:万元|亿元|元)))?(?:相比|相较)?[，,]?|同比)(?:总体|有所|略有|明显|大幅|小幅|微)?(增加|增长|上升|增|减少|下降|降低|降|减|持平)了?(?:约|近)?([\d,.]{1,16}(?:[%％]|万元|亿元|元))?(?=[，。；、）)]|$)/;
const FALLS = /减|降/;

/** How an amount that agrees with its cell is said to have changed since last year, where it did not. */
export function wrongAmountChange(
  check: TextCheckOf<"amounts">,
  { sentence, number }: Mention,
  { report }: Subject,
): readonly Remark[] {
  const match = CHANGE.exec(sentence.text.slice(number.end));
  const held = previousCells(report).get(check.cell);
  if (match === null || typeof held !== "number") return [];
  const [words, year, earlier = "", direction = "", change = ""] = match;
  if (year !== undefined && Number(year) + 1 !== report.year) return [];
  const scale = check.yuan / AMOUNT_SCALE;
  const now = Number(report.cells.get(check.cell)) * scale;
  const before = held * scale;
  const start = number.start - clauseBefore(sentence.text, number.start, "，。；,;").length;
  const quote = sentence.text.slice(start, number.end + words.length);
  const place = { check, cells: [check.cell], chapter: sentence.passage, quote, start: sentence.start + start };
  const [told] = scanNumbers(earlier);
  if (told !== undefined && Math.abs(told.value - before) >= toleranceOf(told))
    return [{ ...place, code: "amount-differs", label: `上年的${check.label}`, found: told.value, value: before }];
  const isUp = !FALLS.test(direction);
  const isOtherWay = direction === "持平" ? now !== before : isUp ? now <= before : now >= before;
  const [by] = isOtherWay ? [] : scanNumbers(change);
  if (!isOtherWay && (by === undefined || isRight(by, before, now))) return [];
  const code = isOtherWay ? "direction-differs" : "growth-differs";
  return [{ ...place, code, found: by?.value, inCases: false, now: now / 10_000, before: before / 10_000 }];
}

function isRight(by: ScannedNumber, before: number, now: number): boolean {
  const change = Math.abs(now - before);
  if (by.kind === "money") return Math.abs(by.value - change) < toleranceOf(by);
  return before === 0 || isPrinted((change / before) * 100, by);
}

/** The last digit printed may be rounded or cut off. */
export function toleranceOf({ unit, decimals }: ScannedNumber): number {
  const scale = unit === "万元" ? 10_000 : unit === "亿元" ? 100_000_000 : 1;
  return scale * 10 ** -decimals;
}
