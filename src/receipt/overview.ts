import type { CollectedReport, CollectedUnit, Collection, UnitState } from "../collection/collect-units";
import type { CalendarDate } from "../report/calendar-date";
import { dueDay, punctualityLabels, punctualityOf } from "../collection/deadlines";
import type { RosterEntry } from "../collection/roster";
import { timesReturned } from "../collection/rounds";
import type { ContinuedRecord } from "./continue-record";
import { describeComparison } from "../messages/comparisons";
import { verify } from "../messages/verifications";
import { describeSourceRemark } from "../messages/source-remarks";

/** Which report of which file. */
export type ReportPlace = Pick<CollectedReport, "file" | "place">;

/** A line of the list 收表: what is known of a unit without opening it. */
export interface UnitRow {
  readonly unit: string;
  readonly state: UnitState;
  readonly errors: number;
  readonly explains: number;
  readonly files: readonly string[];
  readonly scans: readonly string[];
  /** The report that stands for it. */
  readonly counted: ReportPlace | undefined;
  readonly reports: readonly ReportPlace[];
  /** How many of the form's tables hold a figure, of how many. */
  readonly tables: { readonly filled: number; readonly of: number };
  /** Characters of its chapters. */
  readonly words: number;
  /** Why it cannot be judged. */
  readonly problem: string | undefined;
  readonly isDuplicate: boolean;
  /** Where its other files say something else than the one that counts. */
  readonly versions: readonly { readonly file: string; readonly difference: string }[];
  /** Files with a list of people in them, of which nothing was kept. */
  readonly ledgers: readonly string[];
  /** What holding its 校验单 against the report gave, a sentence each. */
  readonly checkSheets: readonly string[];
  /** 第 n 次报送; 0 where nothing could be read. */
  readonly round: number;
  readonly timesReturned: number;
  /** What became of what was asked the last time; undefined where nothing new came. */
  readonly change:
    { readonly mended: number; readonly open: number; readonly added: number; readonly elsewhere: number } | undefined;
  /** The officer has looked at what may be wrong. */
  readonly isLookedAt: boolean;
  /** 按时, 逾期报送; empty where it cannot be said. */
  readonly punctuality: string;
  /** As the roster says; empty where it says nothing. */
  readonly kind: string;
  readonly deadline: string;
}

/** The list and what concerns several of it. All of it is plain. */
export interface Overview extends Omit<Collection, "units"> {
  readonly rows: readonly UnitRow[];
  readonly expected: number;
}

/** What the list shows of a collection. */
export function overviewOf(
  collection: Collection,
  roster: readonly RosterEntry[],
  { records, today }: { readonly records: ReadonlyMap<string, ContinuedRecord>; readonly today: CalendarDate },
): Overview {
  const { units, ...several } = collection;
  const { year } = several;
  return {
    ...several,
    rows: units.map((unit) => ({ ...rowOf(unit), ...standingOf(unit, records.get(unit.unit), { year, today }) })),
    expected: roster.filter(({ isExempt }) => !isExempt).length,
  };
}

type Standing = Pick<UnitRow, "round" | "timesReturned" | "change" | "isLookedAt" | "punctuality">;

function standingOf(
  { entry }: CollectedUnit,
  continued: ContinuedRecord | undefined,
  { year, today }: { readonly year: number | undefined; readonly today: CalendarDate },
): Standing {
  const { record, change } = continued ?? {};
  const received = record?.rounds[0]?.received;
  const due = dueDay(entry?.deadline ?? "", year);
  return {
    round: record?.rounds.length ?? 0,
    timesReturned: record === undefined ? 0 : timesReturned(record),
    change: change && {
      mended: change.mended.length,
      open: change.open.length,
      added: change.added.length,
      elsewhere: change.elsewhere.cells.length + change.elsewhere.text.length,
    },
    isLookedAt: record?.confirmations.some(({ item }) => item === undefined) === true,
    punctuality: punctualityLabels[punctualityOf(due, received, today)],
  };
}

function rowOf(collected: CollectedUnit): Omit<UnitRow, keyof Standing> {
  const { unit, state, files, scans, counted, reports, problem, isDuplicate, ledgers, entry, checkSheets } = collected;
  return {
    unit,
    state,
    errors: counted?.open.errors ?? 0,
    explains: counted?.open.explains ?? 0,
    files,
    scans,
    counted: counted && placeOf(counted),
    reports: reports.map(placeOf),
    tables: tablesIn(counted),
    words: wordsIn(reports),
    problem: problem?.message,
    isDuplicate,
    versions: versionsOf(collected),
    ledgers: ledgers.map(({ file, remark }) => `${file}：${describeSourceRemark(remark)}`),
    checkSheets:
      counted === undefined ? [] : checkSheets.map(({ file, code }) => `${file}：${verify([code], counted).message}`),
    kind: entry?.kind ?? "",
    deadline: entry?.deadline ?? "",
  };
}

function versionsOf({ counted, differences }: CollectedUnit): UnitRow["versions"] {
  if (counted === undefined) return [];
  const { form } = counted;
  return differences.map(({ file, comparison }) => ({ file, difference: describeComparison(comparison, form) }));
}

const placeOf = ({ file, place }: CollectedReport): ReportPlace => ({ file, place });

function tablesIn(counted: CollectedReport | undefined): UnitRow["tables"] {
  const tables = counted?.form.tables ?? [];
  const filled = tables.filter(({ cells }) => cells.some(({ id }) => counted?.report.cells.has(id) === true));
  return { filled: filled.length, of: tables.length };
}

function wordsIn(reports: readonly CollectedReport[]): number {
  const lengths = reports.map(({ report }) => [...report.text.values()].reduce((sum, { length }) => sum + length, 0));
  return lengths.reduce((most, length) => Math.max(most, length), 0);
}
