import { type CalendarDate, calendarDateIn } from "../report/calendar-date";

/** How a unit stands to its deadline. */
export type Punctuality = "in-time" | "late" | "overdue" | "waiting" | "unknown";

export const punctualityLabels: Readonly<Record<Punctuality, string>> = {
  "in-time": "按时",
  late: "逾期报送",
  overdue: "逾期未报",
  waiting: "未到期限",
  unknown: "",
};

const WITH_YEAR = /^(\d{4})[-年/.](\d{1,2})[-月/.](\d{1,2})日?/;
const WITHOUT_YEAR = /^(\d{1,2})月(\d{1,2})日/;

/**
 * The day that a roster writes as the deadline: 2026-01-20, 2026年1月20日, or 1月20日 of the year after the report's.
 * Undefined where no day of the calendar stands there.
 */
export function dueDay(written: string, reportYear: number | undefined): CalendarDate | undefined {
  const text = written.replace(/\s/g, "");
  const [, year = "", month = "", day = ""] = WITH_YEAR.exec(text) ?? [];
  if (year !== "") return dayOf(Number(year), Number(month), Number(day));
  const [, ofYear = "", dayAlone = ""] = WITHOUT_YEAR.exec(text) ?? [];
  if (ofYear === "" || reportYear === undefined) return undefined;
  return dayOf(reportYear + 1, Number(ofYear), Number(dayAlone));
}

/** Whether a report came in time. Nothing is said where neither deadline nor day of receipt is known. */
export function punctualityOf(
  due: CalendarDate | undefined,
  received: CalendarDate | undefined,
  today: CalendarDate,
): Punctuality {
  if (due === undefined) return "unknown";
  if (received !== undefined) return received <= due ? "in-time" : "late";
  return today <= due ? "waiting" : "overdue";
}

function dayOf(year: number, month: number, day: number): CalendarDate | undefined {
  const twoDigits = (part: number): string => String(part).padStart(2, "0");
  return calendarDateIn(`${year}-${twoDigits(month)}-${twoDigits(day)}`);
}
