import type { ComparableReport } from "../comparison/compare-reports";
import type { OpenCounts } from "../examination/examine";
import { figuresOfYear } from "../examination/same-figures";
import type { CellId, CellValue } from "../report/report";
import type { Finding } from "../rules/finding";
import type { SourceRemark } from "../source/source-document";
import { heldAgainst, isCheckSheetOf, type CheckSheetFile, type HeldCheckSheet } from "./check-sheets";
import { namedAmong, namesOf, scansOf } from "./group-files";
import type { RosterEntry } from "./roster";
import { areNear } from "./unit-names";
import { versionDifferences, type VersionDifference } from "./versions";

/** One report of one file, examined. */
export interface CollectedReport extends ComparableReport {
  readonly file: string;
  /** Among the reports of its file, from 0. */
  readonly place: number;
  /** Why not all of it can be judged: words alone, half a table. */
  readonly problem: Pick<UnreadFile, "code" | "message"> | undefined;
  /** What there is to tell of the file itself: a ledger with people's names in it. */
  readonly remarks: readonly SourceRemark[];
  readonly open: OpenCounts;
  /** Where it does not go on from last year's report: carried over otherwise, or changed by far. */
  readonly acrossYears: readonly Finding[];
  /** Something may be wrong though everything agrees. */
  readonly hasDoubts: boolean;
}

/** A file that gave no report, and why. */
export interface UnreadFile {
  readonly file: string;
  readonly code: string;
  readonly message: string;
}

/** How far a report is: not read, to be mended, to be explained, to be looked at, nothing left to do. */
export type UnitState = "unreadable" | "mend" | "explain" | "look" | "clean";

/** A unit with all that it sent. */
export interface CollectedUnit {
  readonly unit: string;
  readonly files: readonly string[];
  /** Of the files, the sealed copies that came beside the report: received, not checked. */
  readonly scans: readonly string[];
  readonly state: UnitState;
  /** The report that stands for the unit: the first by the name of its file. Undefined where none could be read. */
  readonly counted: CollectedReport | undefined;
  readonly reports: readonly CollectedReport[];
  /** Why it cannot be judged, where it cannot. */
  readonly problem: Pick<UnreadFile, "code" | "message"> | undefined;
  /** Several versions differ, or the same kind of file came twice: somebody must choose, and nobody has. */
  readonly isDuplicate: boolean;
  /** Where each other report of the unit says something else than the one that counts. */
  readonly differences: readonly VersionDifference[];
  /** Files with a list of people in them, of which nothing was kept. */
  readonly ledgers: readonly Ledger[];
  /** 校验单 that came with it. */
  readonly checkSheets: readonly HeldCheckSheet[];
  /** What the roster says of it; undefined where it does not name it. */
  readonly entry: RosterEntry | undefined;
}

export interface Ledger {
  readonly file: string;
  readonly remark: SourceRemark;
}

/** What the receiving office says of what came in. */
export interface CollectionFacts {
  readonly roster: readonly RosterEntry[];
  /** By unit, the file that counts, where somebody has chosen. */
  readonly chosen?: ReadonlyMap<string, string>;
  readonly checkSheets?: readonly CheckSheetFile[];
}

export interface NearName {
  readonly file: string;
  readonly unit: string;
  readonly roster: string;
}

/** All that came in, by unit. */
export interface Collection {
  readonly year: number | undefined;
  readonly units: readonly CollectedUnit[];
  /** Expected and not sent. */
  readonly missing: readonly string[];
  readonly nearNames: readonly NearName[];
  /** Sent by whom the roster does not name. */
  readonly strangers: readonly string[];
  readonly unread: readonly UnreadFile[];
  /** Units with the same figures. */
  readonly sameFigures: readonly (readonly string[])[];
}

/** Puts what was read in order by unit. Files of another year than most are left out and told. */
export function collectUnits(
  reports: readonly CollectedReport[],
  unread: readonly UnreadFile[],
  { roster, chosen = new Map(), checkSheets = [] }: CollectionFacts,
): Collection {
  const year = usualYear(reports);
  const isOfYear = ({ report }: CollectedReport): boolean =>
    year === undefined || report.year === undefined || report.year === year;
  const names = namesOf(reports.filter(isOfYear), roster);
  const ofOtherYear = reports.filter((one) => !isOfYear(one)).map((one) => ({ ...one, problem: otherYear(one, year) }));
  // Last year's report in place of this year's is the unit's mistake; beside it, it is only in the way.
  const misdated = [...namesOf(ofOtherYear, roster)].filter(([unit]) => !names.has(unit));
  const inTheWay = ofOtherYear.filter((one) => !misdated.some(([, own]) => own.includes(one)));
  const others = inTheWay.map(({ problem }) => problem);
  const twins = sameFiguresAmong(names);
  const withTwin = new Set(twins.flat());
  const scans = scansOf(unread, names, roster);
  const left = [...unread.filter((one) => !scans.has(one)), ...others];
  const entries = new Map(roster.map((entry) => [entry.unit, entry]));
  const taken = new Set<CheckSheetFile>();
  const known = [...names].map(([unit, own]) => {
    const sealed = [...scans].filter(([, units]) => units.includes(unit)).map(([{ file }]) => file);
    const hasTwin = withTwin.has(unit);
    const sheets = checkSheets.filter((one) => isCheckSheetOf(one, namesIn(unit, own)));
    for (const one of sheets) taken.add(one);
    const given = { chosen: chosen.get(unit), entry: entries.get(unit), sheets };
    return unitOf(unit, own, { scans: sealed, hasTwin, ...given });
  });
  const silent = silentUnits(left, entries, names);
  const wrong = misdated.map(([unit, own]) => misdatedUnit(unit, own, entries.get(unit)));
  const units = [...known, ...wrong, ...silent].sort((one, other) => inOrder(one.files[0] ?? "", other.files[0] ?? ""));
  const ofNobody = checkSheets.filter((one) => !taken.has(one)).map(withoutUnit);
  return { year, units, unread: [...left, ...ofNobody], sameFigures: twins, ...againstRoster(units, roster) };
}

const namesIn = (unit: string, reports: readonly CollectedReport[]): readonly string[] => [
  unit,
  ...reports.map(({ report }) => report.unit),
];

const withoutUnit = ({ file }: CheckSheetFile): UnreadFile => ({
  file,
  code: "check-sheet-alone",
  message: "这是校验单，收到的年报里没有和它同名的单位，没有核对。请把它对应的年报一起放进来。",
});

function otherYear({ file, report }: CollectedReport, year: number | undefined): UnreadFile {
  const own = report.year;
  return {
    file,
    code: "other-year",
    message: `这是 ${own} 年度的年报，别的多是 ${year} 年度的，没有计入。请报送 ${year} 年度的；收往年的，请单独汇总。`,
  };
}

/** A unit that sent a report of another year and none of this: nothing of it counts. */
function misdatedUnit(
  unit: string,
  reports: readonly CollectedReport[],
  entry: RosterEntry | undefined,
): CollectedUnit {
  const files = [...new Set(reports.map(({ file }) => file))];
  return { ...withoutReport(unit, files, entry), state: "mend", problem: reports[0]?.problem };
}

const withoutReport = (unit: string, files: readonly string[], entry: RosterEntry | undefined): CollectedUnit => ({
  unit,
  files,
  scans: [],
  state: "unreadable",
  counted: undefined,
  reports: [],
  problem: undefined,
  isDuplicate: false,
  differences: [],
  ledgers: [],
  checkSheets: [],
  entry,
});

/** The year that at least half of the reports are of; undefined where they are of many. */
function usualYear(reports: readonly CollectedReport[]): number | undefined {
  const counts = new Map<number, number>();
  for (const {
    report: { year },
  } of reports)
    if (year !== undefined) counts.set(year, (counts.get(year) ?? 0) + 1);
  const [most] = [...counts].sort(([one, many], [other, few]) => few - many || other - one);
  return most !== undefined && most[1] * 2 >= reports.length ? most[0] : undefined;
}

interface UnitFacts {
  readonly scans: readonly string[];
  readonly hasTwin: boolean;
  readonly chosen: string | undefined;
  readonly entry: RosterEntry | undefined;
  readonly sheets: readonly CheckSheetFile[];
}

function unitOf(
  unit: string,
  reports: readonly CollectedReport[],
  { scans, hasTwin, chosen, entry, sheets }: UnitFacts,
): CollectedUnit {
  const sorted = [...reports].sort((one, other) => inOrder(one.file, other.file));
  // Tables say more than words alone: these stand for the unit only where nothing else does.
  const first = sorted.find(({ problem }) => problem === undefined) ?? sorted[0];
  const choice = sorted.find(({ file }) => file === chosen);
  const counted = choice ?? first;
  const files = [...new Set(sorted.map(({ file }) => file))];
  const checkSheets = counted === undefined ? [] : sheets.map((one) => heldAgainst(one, counted));
  const isDoubtful = hasTwin || checkSheets.some(({ matches }) => !matches);
  return {
    unit,
    files: [...files, ...scans, ...sheets.map(({ file }) => file)],
    scans,
    checkSheets,
    state: counted === undefined ? "unreadable" : stateOf(counted, isDoubtful),
    counted,
    reports: sorted,
    problem: counted?.problem,
    isDuplicate: choice === undefined && (differ(sorted) || new Set(files.map(extensionOf)).size < files.length),
    differences: counted === undefined ? [] : versionDifferences(counted, sorted),
    ledgers: sorted.flatMap(({ file, remarks }) => remarks.filter(isLedger).map((remark) => ({ file, remark }))),
    entry,
  };
}

const isLedger = ({ code }: SourceRemark): boolean => code === "personal-data";

const extensionOf = (file: string): string => (/\.[^.\\/]+$/.exec(file)?.[0] ?? "").toLowerCase();

function stateOf(collected: CollectedReport, isDoubtful: boolean): UnitState {
  const { problem, open, hasDoubts } = collected;
  if (problem !== undefined) return "unreadable";
  if (open.errors > 0) return "mend";
  if (open.explains > 0) return "explain";
  return hasDoubts || isDoubtful || isHardlyFilled(collected) ? "look" : "clean";
}

/** Half of a table or more is blank: nobody has filled it in, though no figure in it is wrong. */
const isHardlyFilled = ({ report, form }: CollectedReport): boolean =>
  form.tables.some(({ cells }) => cells.filter(({ id }) => report.cells.has(id)).length * 2 <= cells.length);

/** Two whole versions with other figures. */
function differ(reports: readonly CollectedReport[]): boolean {
  const versions = reports.filter(({ problem }) => problem === undefined).map(({ report }) => report.cells);
  return versions.some((cells) => !isSame(cells, versions[0] ?? cells));
}

function isSame(one: ReadonlyMap<CellId, CellValue>, other: ReadonlyMap<CellId, CellValue>): boolean {
  return one.size === other.size && [...one].every(([id, value]) => other.get(id) === value);
}

/** Units of which a file came that could not be read, and nothing else. */
function silentUnits(
  unread: readonly UnreadFile[],
  entries: ReadonlyMap<string, RosterEntry>,
  names: ReadonlyMap<string, unknown>,
): readonly CollectedUnit[] {
  const files = new Map<string, UnreadFile[]>();
  for (const one of unread) {
    const unit = namedAmong([...entries.values()], one.file);
    if (unit !== undefined && !names.has(unit)) files.set(unit, [...(files.get(unit) ?? []), one]);
  }
  return [...files].map(([unit, own]) => ({
    ...withoutReport(
      unit,
      own.map(({ file }) => file),
      entries.get(unit),
    ),
    problem: own[0],
  }));
}

function againstRoster(units: readonly CollectedUnit[], roster: readonly RosterEntry[]) {
  const expected = new Set(roster.map(({ unit }) => unit));
  const sent = new Set(units.map(({ unit }) => unit));
  const open = roster.filter(({ unit, isExempt }) => !isExempt && !sent.has(unit)).map(({ unit }) => unit);
  const unknown = roster.length === 0 ? [] : units.filter(({ unit }) => !expected.has(unit));
  const nearNames = unknown.flatMap(({ unit, files }): readonly NearName[] => {
    const near = open.find((name) => areNear(unit, name));
    return near === undefined ? [] : [{ file: files[0] ?? "", unit, roster: near }];
  });
  const offered = new Set(nearNames.map((one) => one.roster));
  const named = new Set(nearNames.map(({ unit }) => unit));
  return {
    missing: open.filter((unit) => !offered.has(unit)),
    nearNames,
    strangers: unknown.filter(({ unit }) => !named.has(unit)).map(({ unit }) => unit),
  };
}

/** Groups of units whose year reads alike in figures. */
function sameFiguresAmong(names: ReadonlyMap<string, readonly CollectedReport[]>): readonly (readonly string[])[] {
  const groups = new Map<string, string[]>();
  for (const [unit, reports] of names) {
    const own = new Set(reports.flatMap(({ report, form }) => figuresOfYear(report, form) ?? []));
    for (const figures of own) groups.set(figures, [...(groups.get(figures) ?? []), unit]);
  }
  return [...groups.values()].filter((units) => units.length > 1);
}

const inOrder = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
