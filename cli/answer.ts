import type { Examination } from "../src/examination/examine";
import type { Failure } from "./describe-failure";
import type { Verification } from "../src/messages/verifications";

/** What there is to say of one file. A workbook may hold several reports; each answers for itself. */
export interface Answer {
  readonly file: string;
  /** The report that was read, and all that is wrong with it. */
  readonly examination: Examination | undefined;
  /** What the arguments changed of it, in sentences; absent where they said nothing. */
  readonly optionNotes?: readonly string[];
  /** What is odd about the report that was given as last year's. */
  readonly previousNotes: readonly Failure[];
  /** Why the file, or a part of the report, could not be read. */
  readonly failure: Failure | undefined;
  /** Present where the file was held against a 校验单. */
  readonly verification?: Verification;
}

/** Files by what became of them. */
export interface FileTally {
  files: number;
  unreadable: number;
  wrong: number;
}
