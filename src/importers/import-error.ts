/** What is wrong with a text that should be Report JSON. A path names the key, as in "settings.localRows". */
export type JsonProblem =
  | { readonly code: "json-too-long"; readonly length: number; readonly limit: number }
  | { readonly code: "not-json" }
  | { readonly code: "json-wrong-type"; readonly path: string; readonly expected: "object" | "list" | "text" | "number" | "value" }
  | { readonly code: "json-year"; readonly year: number }
  | { readonly code: "json-no-format"; readonly formats: readonly string[] }
  | { readonly code: "json-unknown"; readonly path: string; readonly found: string; readonly known: readonly string[] }
  | { readonly code: "json-unknown-cells"; readonly path: string; readonly cells: readonly string[] };

/** Why a file gives no report, as facts; the words are in messages/. */
export type ImportProblem = JsonProblem;

/** A file that cannot be read as a report. Code decides on `problem`; the message is for logs. */
export class ImportError extends Error {
  override readonly name = "ImportError";

  constructor(
    readonly problem: ImportProblem,
    options?: ErrorOptions,
  ) {
    super(problem.code, options);
  }

  get code(): ImportProblem["code"] {
    return this.problem.code;
  }
}
