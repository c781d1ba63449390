import { inflateRawSync } from "node:zlib";

/** Node's own inflating; undefined where there is more than `limit` bytes. */
export function inflateWithin(stored: Uint8Array, limit: number): Uint8Array | undefined {
  try {
    return inflateRawSync(stored, { maxOutputLength: Math.max(limit, 1) });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") return undefined; // Node throws only errors
    throw error;
  }
}
