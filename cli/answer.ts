import type { ImportedReport } from "../src/importers/imported-report";
import type { Finding } from "../src/rules/finding";
import type { Failure } from "./describe-failure";
import type { Verification } from "./verify";

/** A report that was read, and what is wrong with it. */
export interface CheckedReport {
  readonly imported: ImportedReport;
  readonly findings: readonly Finding[];
  /** How many sums and balances hold, and how many still have blanks. */
  readonly balanced: number;
  readonly unfinished: number;
}

/** What there is to say of one file. A workbook may hold several reports; each answers for itself. */
export interface Answer {
  readonly file: string;
  readonly checked: CheckedReport | undefined;
  /** Why the file, or a part of the report, could not be read. */
  readonly failure: Failure | undefined;
  /** Present where the file was held against a 校验单. */
  readonly verification?: Verification;
}

/** Files by what became of them. */
export interface Tally {
  files: number;
  unreadable: number;
  wrong: number;
}
