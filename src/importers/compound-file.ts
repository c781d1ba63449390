import { strFromU8 } from "fflate";

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ENTRY = 128;
const ROOT = 5;
const SHORTEST_SECTOR = 9;
const LONGEST_SECTOR = 12;
/** Places of the table's own sectors that the header holds; more are in files far larger than a report. */
const TABLE_PLACES = 109;
/** The directory of a report takes one or two. */
const MOST_SECTORS = 1000;

/** Streams by which what a compound file holds is known. */
const TELLING_STREAMS: readonly string[] = [
  "EncryptedPackage",
  "Workbook",
  "Book",
  "WordDocument",
  "PowerPoint Document",
];

/** What Office wrote before 2007, and still writes around whatever has a password. */
export const isCompoundFile = (bytes: Uint8Array): boolean => SIGNATURE.every((byte, index) => bytes[index] === byte);

/**
 * The streams that the directory of a compound file lists. Where the directory is damaged, the telling ones among those
 * whose name stands anywhere in the file.
 */
export function streamsIn(bytes: Uint8Array): ReadonlySet<string> {
  return new Set(streamsOfDirectory(bytes) ?? namedAnywhere(bytes));
}

function streamsOfDirectory(bytes: Uint8Array): readonly string[] | undefined {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const entries = directoryEntries(file);
    const [root] = entries;
    return root === undefined || file.getUint8(root + 66) !== ROOT ? undefined : entries.map((at) => nameAt(file, at));
  } catch (cause) {
    // Reading beyond the end is how a cut or patched file shows.
    if (cause instanceof RangeError) return undefined;
    throw cause;
  }
}

/** Where the entries of the directory begin. */
function directoryEntries(file: DataView): readonly number[] {
  const shift = file.getUint16(30, true);
  if (shift < SHORTEST_SECTOR || shift > LONGEST_SECTOR) return [];
  const size = 1 << shift;
  const placeOf = (sector: number): number => (sector + 1) * size;
  const found: number[] = [];
  let sector = file.getUint32(48, true);
  for (let count = 0; count < MOST_SECTORS && placeOf(sector) + size <= file.byteLength; count++) {
    for (let at = placeOf(sector); at < placeOf(sector) + size; at += ENTRY) found.push(at);
    const table = Math.floor((sector * 4) / size);
    if (table >= TABLE_PLACES) break;
    sector = file.getUint32(placeOf(file.getUint32(76 + table * 4, true)) + ((sector * 4) % size), true);
  }
  return found;
}

/** The length is in bytes, with the zero at the end. */
function nameAt(file: DataView, at: number): string {
  const length = Math.min(file.getUint16(at + 64, true), 64) / 2 - 1;
  let name = "";
  for (let index = 0; index < length; index++) name += String.fromCharCode(file.getUint16(at + index * 2, true));
  return name;
}

/** Names are in UTF-16. */
function namedAnywhere(bytes: Uint8Array): readonly string[] {
  const text = strFromU8(bytes, true);
  return TELLING_STREAMS.filter((stream) => text.includes([...`${stream}\u0000`].join("\u0000")));
}
