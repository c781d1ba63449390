/**
 * Inflates what a zip deflated; undefined where that is more than `limit` bytes. Throws where the data is damaged. A
 * platform's own is several times faster than ours.
 */
export type InflateWithin = (stored: Uint8Array, limit: number) => Uint8Array | undefined;

/** The text that the bytes are in this encoding, by its usual name; undefined where they cannot be, or nobody knows it. */
export type DecodeText = (bytes: Uint8Array, encoding: string) => string | undefined;

/** What only a platform does well. src has neither Node nor the DOM: it is handed in. */
export interface Platform {
  /** Ours where there is none. */
  readonly inflateWithin?: InflateWithin;
  readonly decode: DecodeText;
  /** Milliseconds, only ever compared with each other: of work rather than of the day, where the platform tells. */
  readonly now?: () => number;
}
