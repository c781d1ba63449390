import type { Threads } from "./crew";

/** Where a command prints and what it knows of the place it runs in; files are reached through the file system itself. */
export interface Surroundings {
  stdout(text: string): void;
  stderr(text: string): void;
  /** Someone is watching stderr, so that progress is worth showing. */
  readonly isWatched: boolean;
  /** Milliseconds, only ever compared with each other. */
  now(): number;
  /** What time it is: told on what is written, never decided by. */
  clock(): Date;
  /** What other threads are started from; absent where all is done in one. */
  readonly threads?: Threads;
}

/** 0: no finding of severity error. 1: some. 2: wrong usage, or something could not be read or written. */
export type ExitCode = 0 | 1 | 2;

/** Names and figures come from files: nothing of them may steer the terminal, or print the line backwards. */
export const printable = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g, "\uFFFD");
