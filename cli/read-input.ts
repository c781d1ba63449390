import { readFileSync, statSync } from "node:fs";

import { requireFileSize } from "../src/importers/budget";
import { CommandError } from "./command-error";

/**
 * The bytes of a file. Throws CommandError where there is no readable file, ImportError for one that is too large:
 * it is not even opened. Nothing else runs meanwhile, so it does not wait for a thread as the asynchronous calls do.
 */
export function readInput(file: string): Uint8Array {
  const there = attempt(file, () => statSync(file));
  if (there.isDirectory()) throw new CommandError({ code: "is-a-folder", file });
  if (!there.isFile()) throw new CommandError({ code: "not-a-file", file });
  requireFileSize(there.size);
  return attempt(file, () => readFileSync(file));
}

function attempt<Result>(file: string, read: () => Result): Result {
  try {
    return read();
  } catch (cause) {
    if (isMissing(cause)) throw new CommandError({ code: "file-not-found", file }, { cause });
    throw new CommandError({ code: "file-unreadable", file, reason: codeOf(cause) }, { cause });
  }
}

const isMissing = (error: unknown): boolean => ["ENOENT", "ENOTDIR", "ENAMETOOLONG"].includes(codeOf(error));

/** The system's own code of a refusal, such as EACCES; empty where it gave none. */
export function codeOf(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error && typeof error.code === "string"
    ? error.code
    : "";
}
