import { isAscii } from "node:buffer";
import type { Platform } from "../src/importers/platform";
import { readPdfPages } from "./pdf-pages";
import { inflateWithin } from "./inflate-within";

/** Milliseconds between two questions to the system for the processor's time: each costs as much as reading many cells. */
const ASKED_EVERY = 100;

const asked = { at: -Infinity, worked: 0 };

/** The system counts for the program, not for each of its threads. */
let threadsAtWork = 1;

/** So many threads work at the same time: of the processor's time each counts its share. */
export function shareProcessor(threads: number): void {
  threadsAtWork = threads;
}

function worked(): number {
  const at = performance.now();
  if (at - asked.at < ASKED_EVERY) return asked.worked;
  const { user, system } = process.cpuUsage();
  asked.at = at;
  asked.worked = (user + system) / 1000 / threadsAtWork;
  return asked.worked;
}

/** Node's own inflating, decoding and count of the processor's time, which may be a tenth of a second old. */
export const platform: Platform = {
  inflateWithin,
  now: worked,
  readPdfPages: (bytes) => readPdfPages(bytes, worked),
  decode(bytes, encoding) {
    // Many a part of a workbook is nothing but ASCII, which is read several times faster as what it is.
    if (encoding === "utf-8" && isAscii(bytes))
      return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      return undefined; // not in this encoding, or none that Node knows
    }
  },
};
