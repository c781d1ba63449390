import type {
  CollectedReport,
  CollectedUnit,
  Collection,
  NearName,
  UnitState,
  UnreadFile,
} from "../collection/collect-units";
import type { RosterEntry } from "../collection/roster";
import { describeComparison } from "../messages/comparisons";
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
  /** As the roster says; empty where it says nothing. */
  readonly kind: string;
  readonly deadline: string;
}

/** The list and what concerns several of it. All of it is plain. */
export interface Overview {
  readonly year: number | undefined;
  readonly rows: readonly UnitRow[];
  readonly missing: readonly string[];
  readonly nearNames: readonly NearName[];
  readonly strangers: readonly string[];
  readonly unread: readonly UnreadFile[];
  readonly sameFigures: readonly (readonly string[])[];
  readonly expected: number;
}

/** What the list shows of a collection. */
export function overviewOf(collection: Collection, roster: readonly RosterEntry[]): Overview {
  const { year, units, missing, nearNames, strangers, unread, sameFigures } = collection;
  return {
    year,
    rows: units.map(rowOf),
    missing,
    nearNames,
    strangers,
    unread,
    sameFigures,
    expected: roster.filter(({ isExempt }) => !isExempt).length,
  };
}

function rowOf(collected: CollectedUnit): UnitRow {
  const { unit, state, files, scans, counted, reports, problem, isDuplicate, ledgers, entry } = collected;
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
