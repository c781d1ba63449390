/** What was typed cannot be carried out. */
export type UsageProblem =
  | { readonly code: "unknown-command"; readonly command: string }
  | { readonly code: "unknown-option"; readonly option: string; readonly command: string }
  | { readonly code: "option-without-value"; readonly option: string }
  | { readonly code: "option-takes-no-value"; readonly option: string }
  | { readonly code: "option-missing"; readonly option: string; readonly command: string }
  | { readonly code: "file-missing-in-arguments"; readonly command: string }
  | { readonly code: "too-many-files"; readonly command: string; readonly file: string }
  | { readonly code: "not-a-year"; readonly text: string }
  | { readonly code: "no-format-for-year"; readonly year: number; readonly firstYear: number }
  | { readonly code: "not-a-unit-type" | "not-a-date"; readonly text: string }
  | { readonly code: "not-a-count-of-processors" | "not-a-dialect"; readonly text: string }
  | { readonly code: "several-shapes" }
  | { readonly code: "too-many-to-verify"; readonly file: string }
  | { readonly code: "unit-blank" };

/** A file cannot be read or written. */
export type FileProblem =
  | {
      readonly code: "file-not-found" | "folder-empty" | "no-match" | "not-a-file" | "reading-stopped";
      readonly file: string;
    }
  | {
      readonly code: "is-a-folder" | "output-is-folder" | "output-exists" | "output-folder-missing";
      readonly file: string;
    }
  | { readonly code: "same-file"; readonly file: string }
  | { readonly code: "file-unreadable" | "file-not-writable"; readonly file: string; readonly reason: string }
  | { readonly code: "answer-not-written"; readonly reason: string }
  | { readonly code: "output-kind-not-available"; readonly extension: string; readonly known: readonly string[] }
  | { readonly code: "not-a-new-workbook" | "not-a-check-sheet" | "no-units-in-roster"; readonly file: string }
  | { readonly code: "unit-type-unknown"; readonly file: string }
  | {
      readonly code: "input-unreadable" | "previous-unreadable" | "not-compared";
      readonly file: string;
      readonly message: string;
    }
  | { readonly code: "several-reports"; readonly file: string; readonly reports: readonly string[] };

/** What kept a command from being carried out, as facts; the words are in describe-command-error.ts. */
export type CommandProblem = UsageProblem | FileProblem;

/** Wrong usage, or a file that cannot be read or written: exit code 2. */
export class CommandError extends Error {
  override readonly name = "CommandError";

  constructor(
    readonly problem: CommandProblem,
    options?: ErrorOptions,
  ) {
    super(problem.code, options);
  }
}
