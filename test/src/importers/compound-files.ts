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
