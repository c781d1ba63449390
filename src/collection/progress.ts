import type { CalendarDate } from "../report/calendar-date";
import type { RosterEntry } from "./roster";
import type { UnitRecord } from "./rounds";

/** By its first key a progress file is known. */
export const PROGRESS_KIND = "nianbao-progress";

/** A later version of the file that this program would misread gets the next number. */
export const PROGRESS_VERSION = 1;

/** 进度: all that the receiving office has of this year's reports, to be opened again on another day. */
export interface Progress {
  readonly year: number | undefined;
  readonly saved: CalendarDate;
  readonly roster: readonly RosterEntry[];
  readonly records: readonly UnitRecord[];
}
