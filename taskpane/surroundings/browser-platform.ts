import type { Platform } from "../../src/importers/platform";

/** What the browser engine does for readers of files. None inflates within a limit: that is done by ours. */
export const browserPlatform: Platform = {
  now: () => performance.now(),
  decode(bytes, encoding) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      return undefined; // not in this encoding, or none that the engine knows
    }
  },
};
