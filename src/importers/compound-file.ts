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
/** Numbers from here on are no sectors. */
const END_OF_CHAIN = 0xfffffffa;

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
  return within(bytes, (file) => {
    const entries = directoryEntries(file);
    const [root] = entries;
    return root === undefined || file.getUint8(root + 66) !== ROOT ? undefined : entries.map((at) => nameAt(file, at));
  });
}

/** What a stream of the file holds; undefined where there is none of this name, or the file is damaged. */
export function streamNamed(bytes: Uint8Array, name: string): Uint8Array | undefined {
  return within(bytes, (file) => {
    const entries = directoryEntries(file);
    const entry = entries.find((at) => nameAt(file, at) === name);
    const [root] = entries;
    if (entry === undefined || root === undefined) return undefined;
    const size = file.getUint32(entry + 120, true);
    const first = file.getUint32(entry + 116, true);
    const sectors = tableOfSectors(file);
    if (size >= file.getUint32(56, true)) return chained(bytes, { first, size, sectors, ...sectorsOf(file) });
    // Short streams share one long one, in smaller sectors that have a table of their own.
    const short = chained(bytes, {
      first: file.getUint32(root + 116, true),
      size: file.getUint32(root + 120, true),
      sectors,
      ...sectorsOf(file),
    });
    const shortTable = chained(bytes, {
      first: file.getUint32(60, true),
      size: file.getUint32(64, true) << file.getUint16(30, true),
      sectors,
      ...sectorsOf(file),
    });
    const length = 1 << file.getUint16(32, true);
    return chained(short, { first, size, sectors: numbersIn(shortTable), length, start: 0 });
  });
}

/** Reading beyond the end is how a cut or patched file shows. */
function within<Result>(bytes: Uint8Array, read: (file: DataView) => Result): Result | undefined {
  try {
    return read(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch (cause) {
    if (cause instanceof RangeError) return undefined;
    throw cause;
  }
}

/** A chain of sectors: where it begins, how many bytes it holds, and for each sector which one is next. */
interface Chain {
  readonly first: number;
  readonly size: number;
  readonly sectors: Uint32Array;
  readonly length: number;
  /** Where sector 0 begins. */
  readonly start: number;
}

function sectorsOf(file: DataView): Pick<Chain, "length" | "start"> {
  const length = 1 << file.getUint16(30, true);
  return { length, start: length };
}

function chained(bytes: Uint8Array, { first, size, sectors, length, start }: Chain): Uint8Array {
  if (size > bytes.length) throw new RangeError("a stream longer than its file");
  const stream = new Uint8Array(size);
  let sector = first;
  for (let at = 0; at < size; at += length) {
    const place = start + sector * length;
    if (sector >= END_OF_CHAIN || place >= bytes.length) throw new RangeError("a chain that ends too early");
    stream.set(bytes.subarray(place, Math.min(place + length, place + size - at)), at);
    sector = sectors[sector] ?? END_OF_CHAIN;
  }
  return stream;
}

/** Which sector follows each, from all parts of the table, the list of which may go on behind the header. */
function tableOfSectors(file: DataView): Uint32Array {
  const { length } = sectorsOf(file);
  const parts: number[] = [];
  for (let index = 0; index < TABLE_PLACES; index++) parts.push(file.getUint32(76 + index * 4, true));
  let more = file.getUint32(68, true);
  for (
    let count = file.getUint32(72, true);
    count > 0 && more < END_OF_CHAIN && parts.length * length < file.byteLength;
    count--
  ) {
    const place = (more + 1) * length;
    for (let at = place; at < place + length - 4; at += 4) parts.push(file.getUint32(at, true));
    more = file.getUint32(place + length - 4, true);
  }
  const used = parts.filter((sector) => sector < END_OF_CHAIN);
  const table = new Uint32Array((used.length * length) / 4);
  used.forEach((sector, index) => {
    for (let at = 0; at < length; at += 4)
      table[(index * length + at) / 4] = file.getUint32((sector + 1) * length + at, true);
  });
  return table;
}

function numbersIn(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) => view.getUint32(index * 4, true));
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
