import { Inflate, inflateSync } from "fflate";
import { budget } from "./budget";
import { isCompoundFile, streamsIn } from "./compound-file";
import { crc32 } from "./crc32";
import { ImportError } from "./import-error";
import type { InflateWithin } from "./platform";
import { readDirectory, type ZipEntry } from "./zip-directory";

/** Sheets of a hundred thousand equal cells stay below; small parts may be anything. */
const RATIO_LIMIT = 250;
const RATIO_FROM = 1_000_000;
/** So little cannot grow beyond what inflating it at once may cost, whatever size it claims. */
const INFLATE_AT_ONCE = 64 * 1024;
const INFLATE_STEP = 16 * 1024;

/** A zip whose listing has been checked. Each part is checked again as it is read. */
export interface GuardedZip {
  readonly names: ReadonlySet<string>;
  /** The part as it was before it was zipped; undefined where there is none of this name. */
  read(name: string): Uint8Array | undefined;
}

/** Opens a zip; throws an ImportError for what is no zip, a hostile one or a damaged one. Nothing is inflated yet. */
export function openZip(bytes: Uint8Array, inflateWithin: InflateWithin = inflateHere): GuardedZip {
  const entries = new Map(checkedEntries(bytes).map((entry) => [entry.name, entry]));
  return {
    names: new Set(entries.keys()),
    read: (name) => {
      const entry = entries.get(name);
      return entry && inflate(entry, inflateWithin);
    },
  };
}

function checkedEntries(bytes: Uint8Array): readonly ZipEntry[] {
  if (bytes.length > budget.file) throw new ImportError({ code: "too-large", size: bytes.length, limit: budget.file });
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new ImportError({ code: notAZip(bytes) });
  const entries = readDirectory(bytes);
  const seen = new Set<string>();
  let total = 0;
  for (const { name, size, stored } of entries) {
    if (!isSafe(name)) throw new ImportError({ code: "unsafe-part-name", part: name });
    if (seen.has(name)) throw new ImportError({ code: "repeated-part", part: name });
    seen.add(name);
    total += size;
    const isBomb =
      size > budget.part || total > budget.parts || (size > RATIO_FROM && size > stored.length * RATIO_LIMIT);
    if (isBomb) throw new ImportError({ code: "zip-bomb", part: name });
  }
  return entries;
}

function inflate({ name, isDeflated, stored, size, checksum }: ZipEntry, inflateWithin: InflateWithin): Uint8Array {
  const bytes = isDeflated ? inflated(name, () => inflateWithin(stored, size)) : stored;
  if (bytes === undefined || bytes.length > size) throw new ImportError({ code: "zip-bomb", part: name });
  if (bytes.length < size || crc32(bytes) !== checksum) throw new ImportError({ code: "broken-zip", part: name });
  return bytes;
}

function inflated(part: string, inflating: () => Uint8Array | undefined): Uint8Array | undefined {
  try {
    return inflating();
  } catch (cause) {
    throw new ImportError({ code: "broken-zip", part }, { cause });
  }
}

/** Where there is no platform to do it: no more work than the limit is worth, and one byte to tell that there is more. */
function inflateHere(stored: Uint8Array, limit: number): Uint8Array | undefined {
  const out = new Uint8Array(limit + 1);
  const bytes = stored.length <= INFLATE_AT_ONCE ? inflateSync(stored, { out }) : inflateInSteps(stored, out);
  return bytes.length > limit ? undefined : bytes;
}

function inflateInSteps(stored: Uint8Array, out: Uint8Array): Uint8Array {
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length < out.length) out.set(chunk.subarray(0, out.length - length), length);
    length += chunk.length;
  });
  for (let at = 0; at < stored.length && length < out.length; at += INFLATE_STEP) {
    stream.push(stored.subarray(at, at + INFLATE_STEP), at + INFLATE_STEP >= stored.length);
  }
  return out.subarray(0, Math.min(length, out.length));
}

function isSafe(name: string): boolean {
  const isAbsolute = name.startsWith("/") || /^[a-z]:/i.test(name);
  return name !== "" && !isAbsolute && !name.includes("\u0000") && !name.split("/").includes("..");
}

function notAZip(bytes: Uint8Array): "encrypted" | "old-workbook" | "old-document" | "compound-file" | "not-a-zip" {
  if (!isCompoundFile(bytes)) return "not-a-zip";
  const streams = streamsIn(bytes);
  if (streams.has("EncryptedPackage")) return "encrypted";
  if (streams.has("Workbook") || streams.has("Book")) return "old-workbook";
  return streams.has("WordDocument") ? "old-document" : "compound-file";
}
