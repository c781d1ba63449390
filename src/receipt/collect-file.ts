import type { ReadReport } from "../binding/read-report";
import type { CheckSheetFile } from "../collection/check-sheets";
import type { CollectedReport, UnreadFile } from "../collection/collect-units";
import { examine, type Examination } from "../examination/examine";
import { entryName } from "../importers/entry-name";
import { ImportError } from "../importers/import-error";
import { previousAmong } from "../importers/previous-report";
import { unreadIn, type Failure } from "../messages/unread-reports";
import type { FiguresCode } from "../report/figures-code";
import type { Report } from "../report/report";

/** What every report is held against. */
export interface CollectCompany {
  readonly lastYear: readonly Report[];
}

/** A file's reports without their forms, which each thread has for itself. It is plain: it may be sent to another. */
export interface CollectedFile {
  readonly reports: readonly Omit<CollectedReport, "form">[];
  readonly unread: readonly UnreadFile[];
  /** The file is a 校验单; absent where it is none. */
  readonly checkSheets?: readonly CheckSheetFile[];
}

/** How a file is read, and how what stops that is told. */
export interface FileReading {
  readonly read: () => readonly ReadReport[];
  readonly describe: (error: unknown) => Failure;
  /** The codes in the file, should it be a 校验单. */
  readonly codes?: () => readonly FiguresCode[];
}

/** Reads a file and examines each of its reports; what could not be read is named. */
export function collectFile(file: string, reading: FileReading, company: CollectCompany): CollectedFile {
  const { read, describe, codes } = reading;
  const { reads, error } = readsBy(read);
  const reports = reads.map((one, place) => collectedReport({ file, place }, one, company));
  // The rules that a 校验单 lists may look like a torn table of the form.
  const isNoReport = codes !== undefined && reports.every(({ problem }) => problem !== undefined);
  const checkSheets = isNoReport ? codesBy(codes).map((code) => ({ file, code })) : [];
  if (checkSheets.length > 0) return { reports: [], unread: [], checkSheets };
  return { reports, unread: error === undefined ? [] : unreadFiles(file, error, describe) };
}

/** One of the file's reports once more, with all that is wrong with it. */
export function examinedAgain(
  read: FileReading["read"],
  place: number,
  company: CollectCompany,
): Examination | undefined {
  const report = readsBy(read).reads[place];
  return report && examine(withPrevious(report, company));
}

function codesBy(codes: () => readonly FiguresCode[]): readonly FiguresCode[] {
  try {
    return codes();
  } catch (error) {
    // Why it cannot be read is told already.
    if (error instanceof ImportError) return [];
    throw error;
  }
}

/** Of a zip, each of its files that could not be read. */
function unreadFiles(file: string, error: unknown, describe: FileReading["describe"]): readonly UnreadFile[] {
  if (!(error instanceof ImportError) || error.problem.code !== "entries-unread" || error.problem.entries.length === 0)
    return [{ file, ...describe(error) }];
  return error.problem.entries.map(({ name, problem }) => ({
    file: entryName(file, name),
    ...describe(new ImportError(problem)),
  }));
}

function readsBy(read: FileReading["read"]): { readonly reads: readonly ReadReport[]; readonly error?: unknown } {
  try {
    return { reads: read() };
  } catch (error) {
    return { reads: error instanceof ImportError ? error.reports : [], error };
  }
}

function collectedReport(
  place: Pick<CollectedReport, "file" | "place">,
  read: ReadReport,
  company: CollectCompany,
): CollectedFile["reports"][0] {
  const { open, doubts, findings } = examine(withPrevious(read, company));
  const { report, problems, uncomputed, isWordsOnly, manuscript, remarks } = read;
  return {
    ...place,
    file: entryName(place.file, read.entry),
    problem: unreadIn(read),
    ...{ report, problems, uncomputed, isWordsOnly, remarks },
    ...(manuscript === undefined ? {} : { manuscript }),
    open,
    acrossYears: findings.filter(({ code }) => code === "differs-from-previous" || code === "jumped"),
    hasDoubts: doubts.length > 0,
  };
}

function withPrevious(read: ReadReport, { lastYear }: CollectCompany): ReadReport {
  const { previous } = previousAmong(read.report, lastYear, false);
  return previous === undefined ? read : { ...read, report: { ...read.report, previous } };
}
