import { createHash } from "node:crypto";
import path from "node:path";

import type { SentFile } from "../src/collection/rounds";
import { splitEntryName } from "../src/importers/entry-name";
import { readInput } from "./read-input";

/** A file as it was sent, with its hash. Of a report inside a zip, the zip was sent. */
export function sentFile(name: string): SentFile {
  const { file, inside } = splitEntryName(name);
  return { name: path.basename(file) + inside, sha256: hashOf(file) };
}

const hashOf = (file: string): string => createHash("sha256").update(readInput(file)).digest("hex");
