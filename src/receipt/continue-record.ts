import { readWithoutCells } from "../binding/read-report";
import type { CollectedUnit } from "../collection/collect-units";
import type { CalendarDate } from "../report/calendar-date";
import {
  changesSince,
  withRound,
  type OpenItem,
  type RoundChange,
  type SentFile,
  type UnitRecord,
} from "../collection/rounds";
import { compareReports } from "../comparison/compare-reports";
import { formOf, type FormatDefinition } from "../rules/report-form";

/** A unit's record with what it has sent now, and how that stands to the version before. */
export interface ContinuedRecord {
  readonly record: UnitRecord;
  /** Undefined where nothing new came. */
  readonly change: RoundChange | undefined;
}

/** What a unit sent now, on which day, and what is open in it. */
export interface SentNow {
  readonly files: readonly SentFile[];
  readonly open: readonly OpenItem[];
  readonly today: CalendarDate;
}

/** Goes on with a unit's record: a new version is one more 报送. */
export function continueRecord(
  { unit, counted }: CollectedUnit,
  before: UnitRecord | undefined,
  { files, open, today }: SentNow,
  definitions: readonly FormatDefinition[],
): ContinuedRecord {
  const record = before ?? { unit, rounds: [], confirmations: [] };
  if (counted === undefined) return { record, change: undefined };
  const next = withRound(record, { received: today, files, report: counted.report, open });
  const last = record.rounds[record.rounds.length - 1];
  if (last === undefined || next === record) return { record: next, change: undefined };
  const form = formOf(last.report, definitions);
  const comparison = compareReports(readWithoutCells({ report: last.report, form }), counted);
  return { record: next, change: changesSince(last.open, open, comparison, counted.form) };
}
