import type { CollectedReport, UnreadFile } from "./collect-units";
import type { RosterEntry } from "./roster";
import { namedIn, plainName } from "./unit-names";

/** The reports by unit, as the roster writes its name where that differs only in spaces and brackets. */
export function namesOf(
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

/** Whose file it is by its name or that of its folder: the roster's unit in it, or the name itself. */
function unitInName(file: string, roster: readonly RosterEntry[]): string {
  return namedAmong(roster, file) ?? namedAmong(roster, folderOf(file)) ?? baseOf(file);
}

/** The unit of the roster that a file is called after; of several, the one of which more stands there. */
export function namedAmong(roster: readonly RosterEntry[], file: string): string | undefined {
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

const folderOf = (file: string): string => file.split(/[\\/]/).slice(0, -1).join("/");

const PICTURE = /\.(?:jpe?g|png|tiff?|bmp|gif|heic)$/i;
const SEALED = /\.(?:pdf|ofd)$/i;
/** It was read, and is something else: no sealed copy of a report. */
const OTHER_WRITING: readonly string[] = ["nothing-recognised", "no-table-found", "only-a-ledger"];

/** Nothing but that it is a sealed copy of a report: a name with more in it may be another unit's. */
const CALLED_AFTER_NOBODY =
  /^(?:[^\u4e00-\u9fff]|盖章|签字|签章|公章|扫描|图片|照片|政府|信息|公开|工作|年报|年度|报告|上报|报送|正式|最终|终稿|定稿|红头|文件|原件|附件|[件版稿页第年月日])*$/;

const isScan = ({ file, code }: UnreadFile): boolean =>
  PICTURE.test(file) || (SEALED.test(file) && !OTHER_WRITING.includes(code));

/**
 * The signed and sealed copies of units that sent their report as well, each with the units that it may be of: by its
 * name, or, where that tells of nobody, because it lies in a folder with the files of one unit alone. They are received, and nobody reads a picture.
 */
export function scansOf(
  unread: readonly UnreadFile[],
  names: ReadonlyMap<string, readonly CollectedReport[]>,
  roster: readonly RosterEntry[],
): ReadonlyMap<UnreadFile, readonly string[]> {
  const inFolders = new Map<string, Set<string>>();
  for (const [unit, reports] of names)
    for (const { file } of reports) {
      const folder = folderOf(file);
      inFolders.set(folder, (inFolders.get(folder) ?? new Set()).add(unit));
    }
  const scans = new Map<UnreadFile, readonly string[]>();
  for (const one of unread.filter(isScan)) {
    const named = [...names.keys()].filter((unit) => namedIn(plainFile(one.file), unit) > 0);
    const beside = [...(inFolders.get(folderOf(one.file)) ?? [])];
    const isNamed = named.length > 0 || namedAmong(roster, one.file) !== undefined;
    const isBeside = beside.length === 1 && CALLED_AFTER_NOBODY.test(plainFile(one.file));
    const units = isNamed ? named : isBeside ? beside : [];
    if (units.length > 0) scans.set(one, units);
  }
  return scans;
}
