import type { OpenCounts } from "../examination/examine";
import { figuresOfYear } from "../examination/same-figures";
import type { CellId, CellValue, Report } from "../report/report";
import type { ReportForm } from "../rules/report-form";
import type { RosterEntry } from "./roster";
import { areNear, namedIn, plainName } from "./unit-names";

/** One report of one file, examined. */
export interface CollectedReport {
  readonly file: string;
  /** Among the reports of its file, from 0. */
  readonly place: number;
  /** Why not all of it can be judged: words alone, half a table. */
  readonly problem: Pick<UnreadFile, "code" | "message"> | undefined;
  readonly report: Report;
  readonly form: ReportForm;
  readonly open: OpenCounts;
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
  /** Several versions differ, or the same kind of file came twice: somebody must choose. */
  readonly isDuplicate: boolean;
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
  roster: readonly RosterEntry[],
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
  const scans = unread.filter((one) => isScanOf(one, [...names.keys()]));
  const left = [...unread.filter((one) => !scans.includes(one)), ...others];
  const known = [...names].map(([unit, own]) => {
    const sealed = scans.filter((one) => isScanOf(one, [unit])).map(({ file }) => file);
    return unitOf(unit, own, sealed, withTwin.has(unit));
  });
  const silent = silentUnits(left, roster, names);
  const wrong = misdated.map(([unit, own]) => misdatedUnit(unit, own));
  const units = [...known, ...wrong, ...silent].sort((one, other) => inOrder(one.files[0] ?? "", other.files[0] ?? ""));
  return { year, units, unread: left, sameFigures: twins, ...heldAgainst(units, roster) };
}

const SCAN = /\.(?:pdf|ofd|jpe?g|png|tiff?|bmp|gif|heic)$/i;

/** The signed and sealed copy of a unit that sent its report as well: received, and nobody reads a picture. */
const isScanOf = ({ file }: UnreadFile, units: readonly string[]): boolean =>
  SCAN.test(file) && units.some((unit) => namedIn(plainFile(file), unit) > 0);

function otherYear({ file, report }: CollectedReport, year: number | undefined): UnreadFile {
  const own = report.year;
  return {
    file,
    code: "other-year",
    message: `这是 ${own} 年度的年报，别的多是 ${year} 年度的，没有计入。请报送 ${year} 年度的；收往年的，请单独汇总。`,
  };
}

/** A unit that sent a report of another year and none of this: nothing of it counts. */
function misdatedUnit(unit: string, reports: readonly CollectedReport[]): CollectedUnit {
  const files = [...new Set(reports.map(({ file }) => file))];
  return {
    unit,
    files,
    scans: [],
    state: "mend",
    counted: undefined,
    reports: [],
    problem: reports[0]?.problem,
    isDuplicate: false,
  };
}

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

/** The reports by unit, as the roster writes its name where that differs only in spaces and brackets. */
function namesOf(
  reports: readonly CollectedReport[],
  roster: readonly RosterEntry[],
): ReadonlyMap<string, readonly CollectedReport[]> {
  const written = new Map(roster.map(({ unit }) => [plainName(unit), unit]));
  const names = new Map<string, CollectedReport[]>();
  for (const report of reports) {
    const own = report.report.unit;
    const unit = written.get(plainName(own)) ?? (own === "" ? unitInName(report.file, roster) : own.trim());
    const key = [...names.keys()].find((name) => plainName(name) === plainName(unit)) ?? unit;
    names.set(key, [...(names.get(key) ?? []), report]);
  }
  return names;
}

/** Whose file it is by its name: the roster's unit in it, or the name itself. */
function unitInName(file: string, roster: readonly RosterEntry[]): string {
  return namedAmong(roster, file) ?? baseOf(file);
}

/** The unit of the roster that a file is called after; of several, the one of which more stands there. */
function namedAmong(roster: readonly RosterEntry[], file: string): string | undefined {
  const name = plainFile(file);
  const found = roster.map(({ unit }) => ({ unit, signs: namedIn(name, unit) })).filter(({ signs }) => signs > 0);
  return found.sort((one, other) => other.signs - one.signs)[0]?.unit;
}

const baseOf = (file: string): string => (file.split(/[\\/]/).pop() ?? file).replace(/\.[^.]+$/, "");

/** Without the spaces: a file may have a bracket at its end that a unit's name would lose. */
const plainFile = (file: string): string =>
  baseOf(file)
    .replace(/[\s\u3000]/g, "")
    .replace(/（/g, "(")
    .replace(/）/g, ")");

const extensionOf = (file: string): string => (/\.[^.\\/]+$/.exec(file)?.[0] ?? "").toLowerCase();

function unitOf(
  unit: string,
  reports: readonly CollectedReport[],
  scans: readonly string[],
  hasTwin: boolean,
): CollectedUnit {
  const sorted = [...reports].sort((one, other) => inOrder(one.file, other.file));
  // Tables say more than words alone: these stand for the unit only where nothing else does.
  const counted = sorted.find(({ problem }) => problem === undefined) ?? sorted[0];
  const files = [...new Set(sorted.map(({ file }) => file))];
  return {
    unit,
    files: [...files, ...scans],
    scans,
    state: counted === undefined ? "unreadable" : stateOf(counted, hasTwin),
    counted,
    reports: sorted,
    problem: counted?.problem,
    isDuplicate: differ(sorted) || new Set(files.map(extensionOf)).size < files.length,
  };
}

function stateOf(collected: CollectedReport, hasTwin: boolean): UnitState {
  const { problem, open, hasDoubts } = collected;
  if (problem !== undefined) return "unreadable";
  if (open.errors > 0) return "mend";
  if (open.explains > 0) return "explain";
  return hasDoubts || hasTwin || isHardlyFilled(collected) ? "look" : "clean";
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
  roster: readonly RosterEntry[],
  names: ReadonlyMap<string, unknown>,
): readonly CollectedUnit[] {
  const files = new Map<string, UnreadFile[]>();
  for (const one of unread) {
    const unit = namedAmong(roster, one.file);
    if (unit !== undefined && !names.has(unit)) files.set(unit, [...(files.get(unit) ?? []), one]);
  }
  return [...files].map(([unit, own]) => ({
    unit,
    files: own.map(({ file }) => file),
    scans: [],
    state: "unreadable",
    counted: undefined,
    reports: [],
    problem: own[0],
    isDuplicate: false,
  }));
}

function heldAgainst(units: readonly CollectedUnit[], roster: readonly RosterEntry[]) {
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
