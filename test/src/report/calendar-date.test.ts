import {
  calendarDateIn,
  calendarDateOf,
  daysBetween,
  printMonthAndDay,
  weekdayOf,
} from "../../../src/report/calendar-date";

it.each(["2026-01-31", "2024-02-29", "2025-12-01"])("reads %s", (text) => {
  expect(calendarDateIn(text)).toBe(text);
});

it.each(["", "2026-1-31", "2026-02-30", "2025-02-29", "2026-13-01", "2026-00-10", "2026-01-31T00:00:00Z", "明天"])(
  "takes “%s” for no day",
  (text) => {
    expect(calendarDateIn(text)).toBeUndefined();
  },
);

it.each([
  ["2026-01-16", "2026-01-31", 15],
  ["2026-01-31", "2026-01-31", 0],
  ["2026-02-02", "2026-01-31", -2],
  ["2024-02-28", "2024-03-01", 2],
  ["2025-12-31", "2026-01-01", 1],
  // In most of Europe the clocks change between these two, and in China they did in 1986.
  ["2026-03-28", "2026-03-30", 2],
  ["1986-05-03", "1986-05-05", 2],
])("counts from %s to %s %i days", (from, to, days) => {
  expect(daysBetween(from, to)).toBe(days);
});

it.each([
  ["2026-01-31", "六"],
  ["2027-01-31", "日"],
  ["2025-03-31", "一"],
])("knows the weekday of %s: %s", (date, weekday) => {
  expect(weekdayOf(date)).toBe(weekday);
});

it("takes today from the clock on the wall, one minute before midnight and after", () => {
  expect(calendarDateOf(new Date(2026, 0, 31, 23, 59))).toBe("2026-01-31");
  expect(calendarDateOf(new Date(2026, 1, 1, 0, 0))).toBe("2026-02-01");
});

it("prints month and day as people say them", () => {
  expect(printMonthAndDay("2026-01-31")).toBe("1 月 31 日");
});
