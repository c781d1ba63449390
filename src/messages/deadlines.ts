import { type CalendarDate, daysBetween, printMonthAndDay, weekdayOf } from "../report/calendar-date";
import type { Report } from "../report/report";

/** 送审 1 月 16 日，还有 5 天；上报期限 1 月 31 日，那天是星期六，还有 20 天. Empty where no day is set. */
export function describeDeadlines(
  { reviewOn, dueOn }: Pick<Report, "reviewOn" | "dueOn">,
  today: CalendarDate,
): string {
  return [
    ...(reviewOn === undefined ? [] : [describeDay("送审", reviewOn, today)]),
    ...(dueOn === undefined ? [] : [describeDay("上报期限", dueOn, today)]),
  ].join("；");
}

function describeDay(what: string, date: CalendarDate, today: CalendarDate): string {
  const days = daysBetween(today, date);
  const left = days > 0 ? `还有 ${days} 天` : days === 0 ? "就是今天" : `已过 ${-days} 天`;
  return [`${what} ${printMonthAndDay(date)}`, ...(days < 0 ? [] : weekend(date)), left].join("，");
}

/** Offices are closed then: the day is said, and what follows from it is theirs to decide. */
export function weekend(date: CalendarDate): readonly string[] {
  const day = weekdayOf(date);
  return day === "六" || day === "日" ? [`那天是星期${day}`] : [];
}
