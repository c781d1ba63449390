import { dueDay, punctualityOf } from "../../../src/collection/deadlines";

it.each([
  ["2026-1-20", "2026-01-20"],
  ["2026年1月20日", "2026-01-20"],
  ["2026/01/20 17:00", "2026-01-20"],
  ["1月20日", "2026-01-20"],
  ["2月30日", undefined],
  ["月底前", undefined],
  ["", undefined],
])("reads the deadline %s", (written, day) => {
  expect(dueDay(written, 2025)).toBe(day);
});

it("cannot tell the year of a day without the report's", () => {
  expect(dueDay("1月20日", undefined)).toBeUndefined();
});

it.each([
  ["2026-01-20", "2026-01-20", "in-time"],
  ["2026-01-20", "2026-01-21", "late"],
  ["2026-01-20", undefined, "overdue"],
  ["2026-01-31", undefined, "waiting"],
  [undefined, "2026-01-21", "unknown"],
])("calls what is due on %s and came on %s, on 25 January, %s", (due, received, punctuality) => {
  expect(punctualityOf(due, received, "2026-01-25")).toBe(punctuality);
});
