const SECTOR = 512;
const ENTRY = 128;
const FREE = 0xffffffff;
const END = 0xfffffffe;
const TABLE = 0xfffffffd;

/** A compound file of 512-byte sectors: the table of sectors, a directory with these streams, and some bytes of one. */
export function compoundFile(streams: readonly string[], content = ""): Uint8Array {
  const directorySectors = Math.ceil((streams.length + 1) / (SECTOR / ENTRY));
  const bytes = new Uint8Array((1 + 1 + directorySectors + 1) * SECTOR);
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(30, 9, true);
  view.setUint32(48, 1, true);
  for (let at = 76; at < SECTOR; at += 4) view.setUint32(at, at === 76 ? 0 : FREE, true);
  for (let sector = 0; sector < SECTOR / 4; sector++) view.setUint32(SECTOR + sector * 4, FREE, true);
  view.setUint32(SECTOR, TABLE, true);
  for (let index = 1; index <= directorySectors; index++)
    view.setUint32(SECTOR + index * 4, index === directorySectors ? END : index + 1, true);
  ["Root Entry", ...streams].forEach((name, index) => {
    const at = 2 * SECTOR + index * ENTRY;
    [...name].forEach((letter, place) => view.setUint16(at + place * 2, letter.charCodeAt(0), true));
    view.setUint16(at + 64, (name.length + 1) * 2, true);
    view.setUint8(at + 66, index === 0 ? 5 : 2);
  });
  const data = (2 + directorySectors) * SECTOR;
  [...content].forEach((letter, place) => view.setUint16(data + place * 2, letter.charCodeAt(0), true));
  return bytes;
}

const SHORT_SECTOR = 64;
const SHORT_LIMIT = 4096;

/** A compound file whose streams hold what they are given; short ones share one stream, as programs write them. */
export function compoundFileOf(streams: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const shared: Uint8Array[] = [];
  const sharedTable: number[] = [];
  const long: { readonly name: string; readonly content: Uint8Array }[] = [];
  const entries = [...streams].map(([name, content]) => {
    if (content.length >= SHORT_LIMIT) {
      long.push({ name, content });
      return { name, first: -1, size: content.length };
    }
    const first = sharedTable.length;
    const count = Math.ceil(content.length / SHORT_SECTOR);
    for (let index = 1; index <= count; index++) sharedTable.push(index === count ? END : first + index);
    shared.push(padded(content, SHORT_SECTOR));
    return { name, first, size: content.length };
  });
  const sharedBytes = joined(shared);
  const directory = new Uint8Array(Math.ceil((entries.length + 1) / 4) * SECTOR);
  const table: number[] = [];
  const sectors: Uint8Array[] = [];
  const add = (content: Uint8Array): number => {
    const first = table.length;
    const count = content.length / SECTOR;
    for (let index = 1; index <= count; index++) table.push(index === count ? END : first + index);
    sectors.push(content);
    return count === 0 ? END : first;
  };
  const directoryAt = add(directory);
  const sharedAt = add(padded(sharedBytes, SECTOR));
  const sharedTableAt = add(padded(numbers(sharedTable), SECTOR));
  const longAt = new Map(long.map(({ name, content }) => [name, add(padded(content, SECTOR))]));
  writeEntry(directory, 0, { name: "Root Entry", type: 5, first: sharedAt, size: sharedBytes.length });
  entries.forEach(({ name, first, size }, index) => {
    writeEntry(directory, index + 1, { name, type: 2, first: longAt.get(name) ?? first, size });
  });
  const tableSectors = Math.ceil((table.length + 8) / (SECTOR / 4));
  const tableAt = table.length;
  for (let index = 0; index < tableSectors; index++) table.push(TABLE);
  sectors.push(padded(numbers(table), SECTOR, 0xff).slice(0, tableSectors * SECTOR));
  const header = new Uint8Array(SECTOR);
  const view = new DataView(header.buffer);
  header.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(30, 9, true);
  view.setUint16(32, 6, true);
  view.setUint32(44, tableSectors, true);
  view.setUint32(48, directoryAt, true);
  view.setUint32(56, SHORT_LIMIT, true);
  view.setUint32(60, sharedTableAt, true);
  view.setUint32(64, Math.ceil((sharedTable.length * 4) / SECTOR), true);
  view.setUint32(68, END, true);
  for (let index = 0; index < 109; index++)
    view.setUint32(76 + index * 4, index < tableSectors ? tableAt + index : FREE, true);
  return joined([header, ...sectors]);
}

function writeEntry(
  directory: Uint8Array,
  index: number,
  {
    name,
    type,
    first,
    size,
  }: { readonly name: string; readonly type: number; readonly first: number; readonly size: number },
): void {
  const view = new DataView(directory.buffer);
  const at = index * ENTRY;
  [...name].forEach((letter, place) => view.setUint16(at + place * 2, letter.charCodeAt(0), true));
  view.setUint16(at + 64, (name.length + 1) * 2, true);
  view.setUint8(at + 66, type);
  view.setUint32(at + 116, first, true);
  view.setUint32(at + 120, size, true);
}

function padded(bytes: Uint8Array, unit: number, filling = 0): Uint8Array {
  const result = new Uint8Array(Math.ceil(bytes.length / unit) * unit).fill(filling);
  result.set(bytes);
  return result;
}

function numbers(values: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(values.length * 4);
  const view = new DataView(bytes.buffer);
  values.forEach((value, index) => view.setUint32(index * 4, value, true));
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
