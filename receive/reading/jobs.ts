import type { AlikeTexts } from "../../src/collection/alike-texts";
import type { RosterEntry } from "../../src/collection/roster";
import type { CollectedFile } from "../../src/receipt/collect-file";
import type { OpenedReport } from "../../src/receipt/opened-report";
import type { Overview, ReportPlace } from "../../src/receipt/overview";
import type { CellId, Explanation, Report } from "../../src/report/report";
import type { OpenCounts } from "../../src/examination/examine";

/** A file as the page has it: by its path in what was dropped, not yet read. */
export interface GivenFile {
  readonly name: string;
  readonly file: File;
}

/** A file of its own that the page offers. */
export interface OfferedFile {
  readonly name: string;
  readonly content: Uint8Array | string;
}

/** What was read of a file, and the hash of its bytes. */
export interface TakenFile {
  readonly name: string;
  readonly sha256: string;
  readonly collected: CollectedFile;
}

/** One of the reports of a file, with the 人工确认 that the officer gave to it. */
export interface ReportAsked {
  readonly given: GivenFile;
  readonly place: number;
  readonly confirmations: readonly Explanation[];
}

/** What a slip must know besides. */
export interface SlipAsked extends ReportAsked {
  readonly unit: string;
  readonly deadline: string;
  readonly contact: string;
  readonly sha256: string;
}

export interface SlipFiles {
  readonly message: string;
  readonly files: readonly OfferedFile[];
}

/** The sum as the page shows it. */
export interface SummaryShown {
  readonly report: Pick<Report, "format" | "tables" | "localRows" | "year" | "cells">;
  /** How many units count in it. */
  readonly count: number;
  readonly aggregates: readonly string[];
  readonly missing: readonly string[];
}

/** 反查: who makes up a sum. */
export interface CaseOfSum {
  readonly unit: string;
  /** As in a report. */
  readonly value: number;
  /** Of the sum, 0 to 1. */
  readonly share: number;
}

export type SummaryKind = ".xlsx" | ".docx" | ".html";

/** How far a report is once the officer has answered some of it. */
export interface Answered extends ReportPlace {
  readonly open: OpenCounts;
  /** The officer has looked at what may be wrong. */
  readonly isLookedAt: boolean;
}

/** What is done in other threads: what is asked, and what comes back. All of it can be sent. */
export interface Jobs {
  // By any reader, of one file.
  readonly read: { readonly ask: GivenFile; readonly answer: TakenFile };
  readonly open: { readonly ask: ReportAsked; readonly answer: OpenedReport };
  readonly slip: { readonly ask: SlipAsked; readonly answer: SlipFiles | undefined };
  readonly zip: { readonly ask: readonly OfferedFile[]; readonly answer: Uint8Array };
  readonly roster: { readonly ask: File | string; readonly answer: readonly RosterEntry[] };
  // By the desk alone, which keeps what came in.
  readonly take: { readonly ask: TakenFile; readonly answer: undefined };
  readonly expect: { readonly ask: readonly RosterEntry[]; readonly answer: undefined };
  readonly answered: { readonly ask: Answered; readonly answer: undefined };
  /** By unit, the file that counts for it. */
  readonly choose: { readonly ask: readonly [unit: string, file: string]; readonly answer: undefined };
  /** A name that came in is that of a unit on the roster. */
  readonly rename: { readonly ask: readonly [unit: string, roster: string]; readonly answer: undefined };
  readonly overview: { readonly ask: undefined; readonly answer: Overview };
  readonly summary: { readonly ask: undefined; readonly answer: SummaryShown };
  readonly casesOf: { readonly ask: CellId; readonly answer: readonly CaseOfSum[] };
  readonly writeSummary: { readonly ask: SummaryKind; readonly answer: OfferedFile };
  readonly alike: { readonly ask: undefined; readonly answer: readonly AlikeTexts[] };
}

export type JobName = keyof Jobs;
export type Ask<Name extends JobName> = Jobs[Name]["ask"];
export type Answer<Name extends JobName> = Jobs[Name]["answer"];

/** A job as it is sent. */
export interface SentJob<Name extends JobName = JobName> {
  readonly id: number;
  readonly name: Name;
  readonly ask: Ask<Name>;
}

/** What comes back: the answer, or why there is none. */
export type SentAnswer =
  { readonly id: number; readonly answer: unknown } | { readonly id: number; readonly failure: string };
