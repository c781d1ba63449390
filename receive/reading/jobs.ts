import type { AlikeTexts } from "../../src/collection/alike-texts";
import type { UnitPart } from "../../src/collection/cell-units";
import type { CalendarDate } from "../../src/report/calendar-date";
import type { Confirmation, OpenItem, SentFile } from "../../src/collection/rounds";
import type { RosterEntry } from "../../src/collection/roster";
import type { CollectedFile } from "../../src/receipt/collect-file";
import type { OpenedReport } from "../../src/receipt/opened-report";
import type { Overview } from "../../src/receipt/overview";
import type { CellId, Report } from "../../src/report/report";

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
  /** What is open in each of its reports. */
  readonly open: readonly (readonly OpenItem[])[];
}

/** What is known of a report when it is opened: the 人工确认 given to it, and, where its file is not there, the report itself. */
export interface KeptReport {
  readonly confirmations: readonly Confirmation[];
  readonly report: Report;
  readonly files: readonly SentFile[];
}

/** One of the reports of a file; the kept one where the file is not there. */
export interface ReportAsked {
  readonly given: GivenFile | undefined;
  readonly place: number;
  readonly kept: KeptReport;
}

/** What a slip must know besides. */
export interface SlipAsked extends ReportAsked {
  readonly unit: string;
  readonly deadline: string;
  readonly contact: string;
  /** When it was checked, as it is printed. */
  readonly checked: string;
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

export type SummaryKind = ".xlsx" | ".docx" | ".html";

/** 人工确认 of one question, or of the whole report; an empty remark takes it back. */
export interface ConfirmAsked {
  readonly unit: string;
  readonly item: string | undefined;
  readonly remark: string;
  readonly today: CalendarDate;
}

/** What a progress file brought. */
export interface OpenedProgress {
  readonly roster: readonly RosterEntry[];
  readonly saved: CalendarDate;
}

export interface ReturnedAsked {
  readonly units: readonly string[];
  readonly day: CalendarDate;
  readonly until: string;
}

export type ListKind = "circular" | "findings";

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
  readonly confirm: { readonly ask: ConfirmAsked; readonly answer: undefined };
  /** Slips went out to these units. */
  readonly returned: { readonly ask: ReturnedAsked; readonly answer: undefined };
  readonly kept: { readonly ask: string; readonly answer: KeptReport | undefined };
  readonly saveProgress: { readonly ask: CalendarDate; readonly answer: OfferedFile };
  readonly openProgress: { readonly ask: File; readonly answer: OpenedProgress | undefined };
  readonly writeList: { readonly ask: readonly [ListKind, CalendarDate]; readonly answer: OfferedFile };
  /** By unit, the file that counts for it. */
  readonly choose: { readonly ask: readonly [unit: string, file: string]; readonly answer: undefined };
  /** A name that came in is that of a unit on the roster. */
  readonly rename: { readonly ask: readonly [unit: string, roster: string]; readonly answer: undefined };
  readonly overview: { readonly ask: CalendarDate; readonly answer: Overview };
  readonly summary: { readonly ask: undefined; readonly answer: SummaryShown };
  readonly casesOf: { readonly ask: CellId; readonly answer: readonly UnitPart[] };
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
