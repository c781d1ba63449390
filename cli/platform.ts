import type { Platform } from "../src/importers/platform";
import { inflateWithin } from "./inflate-within";

/** Node's own inflating and decoding. */
export const platform: Platform = {
  inflateWithin,
  decode(bytes, encoding) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      return undefined; // not in this encoding, or none that Node knows
    }
  },
};
