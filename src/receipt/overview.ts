import type {
  CollectedReport,
  CollectedUnit,
  Collection,
  NearName,
  UnitState,
  UnreadFile,
} from "../collection/collect-units";
import type { RosterEntry } from "../collection/roster";

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
  /** As the roster says; empty where it says nothing. */
  readonly kind: string;
  readonly deadline: string;
  readonly contact: string;
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
  const entries = new Map(roster.map((entry) => [entry.unit, entry]));
  return {
    year,
    rows: units.map((unit) => rowOf(unit, entries.get(unit.unit))),
    missing,
    nearNames,
    strangers,
    unread,
    sameFigures,
    expected: roster.filter(({ isExempt }) => !isExempt).length,
  };
}

function rowOf(collected: CollectedUnit, entry: RosterEntry | undefined): UnitRow {
  const { unit, state, files, scans, counted, reports, problem, isDuplicate } = collected;
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
    kind: entry?.kind ?? "",
    deadline: entry?.deadline ?? "",
    contact: entry?.contact ?? "",
  };
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
