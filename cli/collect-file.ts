import type { ReadReport } from "../src/binding/read-report";
import type { CollectedReport, UnreadFile } from "../src/collection/collect-units";
import { examine, type Examination } from "../src/examination/examine";
import { ImportError } from "../src/importers/import-error";
import { previousAmong } from "../src/importers/previous-report";
import { codesInFile } from "../src/importers/import-check-sheet";
import type { CheckSheetFile } from "../src/collection/check-sheets";
import { CommandError } from "./command-error";
import { readInput } from "./read-input";
import type { Report } from "../src/report/report";
import { describeFailure } from "./describe-failure";
import { entryName, splitEntryName } from "./entry-name";
import type { FileTask } from "./file-task";
import { readReports } from "./read-reports";
import { unreadIn } from "./table-problems";

/** What every report is held against. */
export interface CollectCompany {
  readonly lastYear: readonly Report[];
}

/** A file's reports without their forms, which each thread has for itself. */
export interface CollectedFile {
  readonly reports: readonly Omit<CollectedReport, "form">[];
  readonly unread: readonly UnreadFile[];
  readonly checkSheets: readonly CheckSheetFile[];
}

export function collectFile({ file, failure }: FileTask, company: CollectCompany): CollectedFile {
  if (failure !== undefined) return { reports: [], unread: [{ file, ...failure }], checkSheets: [] };
  const { reads, error } = readsIn(file);
  const reports = reads.map((read, place) => collectedReport({ file, place }, read, company));
  // The rules that a 校验单 lists may look like a torn table of the form.
  const checkSheets = reports.every(({ problem }) => problem !== undefined) ? checkSheetsIn(file) : [];
  if (checkSheets.length > 0) return { reports: [], unread: [], checkSheets };
  return { reports, unread: error === undefined ? [] : unreadFiles(file, error), checkSheets };
}

/** What is no report may be a 校验单. */
function checkSheetsIn(file: string): readonly CheckSheetFile[] {
  try {
    return codesInFile({ name: file, bytes: readInput(file) }).map((code) => ({ file, code }));
  } catch (error) {
    // Why it cannot be read is told already.
    if (error instanceof ImportError || error instanceof CommandError) return [];
    throw error;
  }
}

/** Of a zip, each of its files that could not be read. */
function unreadFiles(file: string, error: unknown): readonly UnreadFile[] {
  if (!(error instanceof ImportError) || error.problem.code !== "entries-unread" || error.problem.entries.length === 0)
    return [{ file, ...describeFailure(error) }];
  return error.problem.entries.map(({ name, problem }) => ({
    file: entryName(file, name),
    ...describeFailure(new ImportError(problem)),
  }));
}

/** The same report once more, with all that is wrong with it. */
export function examinedAgain({ file, place }: ReportPlace, company: CollectCompany): Examination | undefined {
  const read = readsIn(splitEntryName(file).file).reads[place];
  return read && examine(withPrevious(read, company));
}

type ReportPlace = Pick<CollectedReport, "file" | "place">;

function readsIn(file: string): { readonly reads: readonly ReadReport[]; readonly error?: unknown } {
  try {
    return { reads: readReports(file) };
  } catch (error) {
    return { reads: error instanceof ImportError ? error.reports : [], error };
  }
}

function collectedReport(place: ReportPlace, read: ReadReport, company: CollectCompany): CollectedFile["reports"][0] {
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
