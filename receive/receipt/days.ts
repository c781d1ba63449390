import type { Day } from "../../src/collection/deadlines";

const two = (number: number): string => String(number).padStart(2, "0");

/** 2026-01-25 */
export const dayOf = (date: Date): Day => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;

/** 2026-01-25 10:30 */
export const minuteOf = (date: Date): string => `${dayOf(date)} ${two(date.getHours())}:${two(date.getMinutes())}`;
