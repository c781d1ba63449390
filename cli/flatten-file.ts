import { csvLine, flatRows, jsonLine } from "../src/exporters/flat-cells";
import { ImportError } from "../src/importers/import-error";
import { previousAmong } from "../src/importers/previous-report";
import type { ReadReport } from "../src/binding/read-report";
import type { Report } from "../src/report/report";
import { describeFailure, type Failure } from "./describe-failure";
import { entryName } from "../src/importers/entry-name";
import type { FileTask } from "./file-task";
import { readReports } from "./read-reports";
import { unreadIn } from "../src/messages/unread-reports";

export type FlatKind = "csv" | "jsonl";

/** What the cells of every file are written with. */
export interface FlattenCompany {
  readonly kind: FlatKind;
  /** What --previous named. */
  readonly lastYear: readonly Report[];
}

/** The cells of a file, as they are written, and what of it could not be read. */
export interface FlattenedFile {
  readonly lines: string;
  readonly reports: number;
  readonly failures: readonly Failure[];
}

export function flattenFile({ file, failure }: FileTask, company: FlattenCompany): FlattenedFile {
  if (failure !== undefined) return { lines: "", reports: 0, failures: [failure] };
  try {
    return flattened(file, readReports(file), company);
  } catch (error) {
    const read = flattened(file, error instanceof ImportError ? error.reports : [], company);
    return { ...read, failures: [...read.failures, describeFailure(error)] };
  }
}

function flattened(file: string, reads: readonly ReadReport[], { kind, lastYear }: FlattenCompany): FlattenedFile {
  const print = kind === "csv" ? csvLine : jsonLine;
  const lines = reads.map((read, index) => {
    if (read.isWordsOnly) return "";
    const { previous } = previousAmong(read.report, lastYear, false);
    const whole = previous === undefined ? read : { ...read, report: { ...read.report, previous } };
    return flatRows(whole, nameOf(file, read, index, reads.length))
      .map(print)
      .join("");
  });
  return {
    lines: lines.join(""),
    reports: reads.filter(({ isWordsOnly }) => !isWordsOnly).length,
    failures: reads.flatMap((read) => unreadIn(read) ?? []),
  };
}

/** The file, the one inside it, and which of several reports: no two are called the same. */
function nameOf(file: string, { entry }: ReadReport, index: number, count: number): string {
  const name = entryName(file, entry);
  return count === 1 ? name : `${name}#${index + 1}`;
}
