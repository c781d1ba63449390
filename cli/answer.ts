import type { ImportedReport } from "../src/importers/imported-report";
import type { Suspicion } from "../src/repairs/find-repairs";
import type { TextFinding } from "../src/proofreader/text-finding";
import type { Finding } from "../src/rules/finding";
import type { Doubt } from "./doubts";
import type { Failure } from "./describe-failure";
import type { Verification } from "./verify";

/** A report that was read, and what is wrong with it. */
export interface CheckedReport {
  readonly imported: ImportedReport;
  readonly findings: readonly Finding[];
  /** Which cells probably make the broken balances wrong. */
  readonly suspicions: readonly Suspicion[];
  readonly doubts: readonly Doubt[];
  /** What is wrong with the written chapters. */
  readonly textFindings: readonly TextFinding[];
  /** How many sums and balances hold, and how many still have blanks. */
  readonly balanced: number;
  readonly unfinished: number;
  /** What is odd about the report that was given as last year's. */
  readonly previousNotes: readonly Failure[];
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
