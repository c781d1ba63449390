const POLYNOMIAL = 0xedb88320;
const SLICES = 4;

/** tables[0] is the usual one; the others let four bytes be taken at once. */
const tables = Array.from({ length: SLICES }, () => new Uint32Array(256));

const [first, second, third, fourth] = tables as [Uint32Array, Uint32Array, Uint32Array, Uint32Array]; // SLICES of them
for (let byte = 0; byte < 256; byte++) {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = (sum & 1) === 0 ? sum >>> 1 : (sum >>> 1) ^ POLYNOMIAL;
  first[byte] = sum;
}
for (let byte = 0; byte < 256; byte++) {
  for (let slice = 1; slice < SLICES; slice++) {
    const before = tables[slice - 1]?.[byte] ?? 0;
    (tables[slice] ?? first)[byte] = (before >>> 8) ^ (first[before & 255] ?? 0);
  }
}

/** The checksum that a zip keeps of each part. */
export function crc32(bytes: Uint8Array): number {
  const at = (table: Uint32Array, index: number): number => table[index & 255] ?? 0;
  const byteAt = (index: number): number => bytes[index] ?? 0;
  const whole = bytes.length - (bytes.length % SLICES);
  let sum = -1;
  for (let index = 0; index < whole; index += SLICES) {
    sum ^= byteAt(index) | (byteAt(index + 1) << 8) | (byteAt(index + 2) << 16) | (byteAt(index + 3) << 24);
    sum = at(fourth, sum) ^ at(third, sum >>> 8) ^ at(second, sum >>> 16) ^ at(first, sum >>> 24);
  }
  for (let index = whole; index < bytes.length; index++) sum = (sum >>> 8) ^ at(first, sum ^ byteAt(index));
  return ~sum >>> 0;
}
