import { strFromU8 } from "fflate";
import { budget } from "./budget";
import { ImportError } from "./import-error";

/** A file inside a zip, as the zip's own listing tells of it. Sizes are what it claims, not what is true. */
export interface ZipEntry {
  readonly name: string;
  readonly isDeflated: boolean;
  /** The bytes as they are stored. */
  readonly stored: Uint8Array;
  readonly size: number;
  readonly checksum: number;
}

const END_SIGNATURE = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const END64_SIGNATURE = 0x06064b50;
const LOCATOR64_SIGNATURE = 0x07064b50;
const LOCATOR64_LENGTH = 20;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_LENGTH = 46;
const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_MARK = "PK\u0003\u0004";
const LOCAL_LENGTH = 30;
const LONGEST_NAME = 300;
const EXTRA64 = 1;
const IN_EXTRA64 = 0xffffffff;
const IS_ENCRYPTED = 1;
const IS_UTF8 = 0x800;
const STORED = 0;
const DEFLATED = 8;

/** Lists the zip by the directory at its end. Throws an ImportError for whatever does not fit together. */
export function readDirectory(bytes: Uint8Array): readonly ZipEntry[] {
  const zip = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const { count, offset } = findDirectory(zip);
    if (count > budget.entries) throw new ImportError({ code: "too-many-parts", count, limit: budget.entries });
    const entries: ZipEntry[] = [];
    let at = offset;
    for (let index = 0; index < count; index++) {
      const { entry, next } = readEntry(zip, bytes, at);
      entries.push(entry);
      at = next;
    }
    return fromRoot(entries);
  } catch (cause) {
    // Reading beyond the end is how a cut or patched listing shows.
    throw cause instanceof RangeError ? broken(cause) : cause;
  }
}

function findDirectory(zip: DataView): { readonly count: number; readonly offset: number } {
  const last = zip.byteLength - END_LENGTH;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
    if (zip.getUint32(at, true) !== END_SIGNATURE) continue;
    const count = zip.getUint16(at + 10, true);
    const offset = zip.getUint32(at + 16, true);
    const locator = at - LOCATOR64_LENGTH;
    if (locator < 0 || zip.getUint32(locator, true) !== LOCATOR64_SIGNATURE) return { count, offset };
    const end64 = long(zip, locator + 8);
    if (zip.getUint32(end64, true) !== END64_SIGNATURE) throw broken();
    return { count: long(zip, end64 + 32), offset: long(zip, end64 + 48) };
  }
  throw broken();
}

function readEntry(zip: DataView, bytes: Uint8Array, at: number): { readonly entry: ZipEntry; readonly next: number } {
  if (zip.getUint32(at, true) !== ENTRY_SIGNATURE) throw broken();
  const flags = zip.getUint16(at + 8, true);
  const method = zip.getUint16(at + 10, true);
  const nameLength = zip.getUint16(at + 28, true);
  const extraLength = zip.getUint16(at + 30, true);
  const extraAt = at + ENTRY_LENGTH + nameLength;
  const next = extraAt + extraLength + zip.getUint16(at + 32, true);
  if (next > bytes.length) throw broken();
  const name = partName(bytes.subarray(at + ENTRY_LENGTH, extraAt), (flags & IS_UTF8) === 0);
  if ((flags & IS_ENCRYPTED) !== 0) throw new ImportError({ code: "encrypted" });
  if (method !== STORED && method !== DEFLATED) throw broken(undefined, name);
  const sizes = longSizes(zip, extraAt, extraAt + extraLength, [
    zip.getUint32(at + 24, true),
    zip.getUint32(at + 20, true),
    zip.getUint32(at + 42, true),
  ]);
  const [size = 0, storedSize = 0, local = 0] = sizes;
  if (zip.getUint32(local, true) !== LOCAL_SIGNATURE) throw broken(undefined, name);
  const start = local + LOCAL_LENGTH + zip.getUint16(local + 26, true) + zip.getUint16(local + 28, true);
  if (start + storedSize > bytes.length) throw broken(undefined, name);
  const stored = bytes.subarray(start, start + storedSize);
  return {
    entry: { name, isDeflated: method === DEFLATED, stored, size, checksum: zip.getUint32(at + 16, true) },
    next,
  };
}

const partName = (name: Uint8Array, isLatin: boolean): string => strFromU8(name, isLatin).split("\\").join("/");

/** A program that packs by hand may begin the names of an Office file at the root. */
function fromRoot(entries: readonly ZipEntry[]): readonly ZipEntry[] {
  if (!entries.some(({ name }) => name === "/[Content_Types].xml")) return entries;
  return entries.map((entry) => ({ ...entry, name: entry.name.replace(/^\//, "") }));
}

/** The names of the parts that a zip without a listing still has, as they stand before each of them. */
export function namesInDamagedZip(bytes: Uint8Array): readonly string[] {
  const text = strFromU8(bytes, true);
  const names: string[] = [];
  for (let at = text.indexOf(LOCAL_MARK); at >= 0; at = text.indexOf(LOCAL_MARK, at + LOCAL_LENGTH)) {
    const length = text.charCodeAt(at + 26) + text.charCodeAt(at + 27) * 256;
    if (length <= LONGEST_NAME && names.length < budget.entries)
      names.push(partName(bytes.subarray(at + LOCAL_LENGTH, at + LOCAL_LENGTH + length), false));
  }
  return names;
}

/** Size, stored size and place, each taken from the zip64 field where the short one is full. */
function longSizes(zip: DataView, start: number, end: number, short: readonly number[]): readonly number[] {
  if (!short.includes(IN_EXTRA64)) return short;
  for (let at = start; at + 4 <= end; at += 4 + zip.getUint16(at + 2, true)) {
    if (zip.getUint16(at, true) !== EXTRA64) continue;
    let field = at + 4;
    return short.map((value) => {
      if (value !== IN_EXTRA64) return value;
      field += 8;
      return long(zip, field - 8);
    });
  }
  throw broken();
}

function long(zip: DataView, at: number): number {
  const value = zip.getUint32(at + 4, true) * 0x1_0000_0000 + zip.getUint32(at, true);
  if (!Number.isSafeInteger(value)) throw broken();
  return value;
}

const broken = (cause?: unknown, part?: string): ImportError =>
  new ImportError({ code: "broken-zip", part }, { cause });
