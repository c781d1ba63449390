import type { Platform } from "../src/importers/platform";
import { inflateWithin } from "./inflate-within";

/** Node's own inflating, decoding and count of the processor's time. */
export const platform: Platform = {
  inflateWithin,
  now() {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  },
  decode(bytes, encoding) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      return undefined; // not in this encoding, or none that Node knows
    }
  },
};
