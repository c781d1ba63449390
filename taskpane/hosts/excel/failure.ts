import { WorkbookError, type WorkbookErrorCode } from "../../../src/workbook/workbook-error";

const codes: ReadonlyMap<string, WorkbookErrorCode> = new Map<string, WorkbookErrorCode>([
  ["InvalidOperationInCellEditMode", "cell-being-edited"],
  ["ItemNotFound", "sheet-not-found"],
  ["ItemAlreadyExists", "sheet-exists"],
  ["ActivityLimitReached", "host-busy"],
  ["Conflict", "host-busy"],
  ["RequestAborted", "host-busy"],
  ["ServiceNotAvailable", "host-busy"],
  ["Timeout", "host-busy"],
]);

/** Excel's word for what went wrong. Its errors come out of another realm than ours, so they are told by what they carry. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}

/**
 * A refusal of Excel as ours, with the cause. `denied` is what AccessDenied means for what was asked. What is no refusal
 * of Excel comes back as it is.
 */
export function failureOf(cause: unknown, sheet: string, denied: WorkbookErrorCode): unknown {
  const code = codeOf(cause);
  if (cause instanceof WorkbookError || code === undefined) return cause;
  const known = code === "AccessDenied" ? denied : codes.get(code);
  return new WorkbookError(known ?? "host-failed", sheet, { cause });
}

/** The host will answer in a moment: when the cell is left, or when it has finished something else. */
export const isPassing = (error: unknown): boolean =>
  error instanceof WorkbookError && (error.code === "cell-being-edited" || error.code === "host-busy");
