/** A day of the calendar as “2026-01-31”. It has no hour and no time zone, so nothing can shift it. Days are compared as texts. */
export type CalendarDate = string;

const MILLISECONDS_A_DAY = 86_400_000;
const weekdays = ["日", "一", "二", "三", "四", "五", "六"] as const;

/** The day that a text names; undefined for anything else, and for days that no month has. */
export function calendarDateIn(text: string): CalendarDate | undefined {
  if (!/^[12]\d{3}-\d\d-\d\d$/.test(text)) return undefined;
  return new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true ? text : undefined;
}

/** The day that a clock on the wall shows at this moment. */
export function calendarDateOf(now: Date): CalendarDate {
  const twoDigits = (part: number): string => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
}

/** How many days after the first the second comes; negative where it comes before. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number =>
  Math.round((middayOf(to) - middayOf(from)) / MILLISECONDS_A_DAY);

/** “日” for a Sunday, “六” for a Saturday. */
export const weekdayOf = (date: CalendarDate): (typeof weekdays)[number] =>
  weekdays[new Date(middayOf(date)).getUTCDay()] ?? "日";

/** 1 月 31 日 */
export function printMonthAndDay(date: CalendarDate): string {
  const [, month, day] = date.split("-").map(Number);
  return `${month} 月 ${day} 日`;
}

const middayOf = (date: CalendarDate): number => Date.parse(`${date}T12:00:00Z`);
