import { calendarDateOf } from "../../src/report/calendar-date";

const two = (number: number): string => String(number).padStart(2, "0");

/** 2026-01-25 10:30 */
export const minuteOf = (date: Date): string =>
  `${calendarDateOf(date)} ${two(date.getHours())}:${two(date.getMinutes())}`;
