import { readFileSync, statSync } from "node:fs";
import path from "node:path";

import { CommandError, type FileKind } from "./command-error";
import { kindOf, kindsOfExtension } from "./file-kind";

/** Larger than any report; what is larger is not even opened. */
const FILE_LIMIT = 64 * 1024 * 1024;

/**
 * The bytes of a file and what they are. Throws CommandError where there is no readable file, or its extension says
 * otherwise. Nothing else runs meanwhile, so it does not wait for a thread as the asynchronous calls do.
 */
export function readInput(file: string): { readonly bytes: Uint8Array; readonly kind: FileKind } {
  const there = attempt(file, () => statSync(file));
  if (there.isDirectory()) throw new CommandError({ code: "is-a-folder", file });
  if (!there.isFile()) throw new CommandError({ code: "not-a-file", file });
  if (there.size > FILE_LIMIT)
    throw new CommandError({ code: "file-too-large", file, bytes: there.size, limit: FILE_LIMIT });
  if (there.size === 0) throw new CommandError({ code: "file-empty", file });
  const bytes = attempt(file, () => readFileSync(file));
  const kind = kindOf(bytes);
  const extension = path.extname(file).toLowerCase();
  const expected = kindsOfExtension.get(extension);
  if (expected !== undefined && !expected.includes(kind)) {
    throw new CommandError({ code: "wrong-extension", extension, content: kind });
  }
  return { bytes, kind };
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
