import type { PlacedPage } from "../layout/placed-page";

/**
 * Inflates what a zip deflated; undefined where that is more than `limit` bytes. Throws where the data is damaged. A
 * platform's own is several times faster than ours.
 */
export type InflateWithin = (stored: Uint8Array, limit: number) => Uint8Array | undefined;

/** The text that the bytes are in this encoding, by its usual name; undefined where they cannot be, or nobody knows it. */
export type DecodeText = (bytes: Uint8Array, encoding: string) => string | undefined;

/** The pages of a PDF. Throws an ImportError where they cannot be read. */
export type ReadPdfPages = (bytes: Uint8Array) => readonly PlacedPage[];

/** What only a platform does well. src has neither Node nor the DOM: it is handed in. */
export interface Platform {
  /** Ours where there is none. */
  readonly inflateWithin?: InflateWithin;
  readonly decode: DecodeText;
  /** Absent where it takes a while: then the one who asks for the steps brings them. */
  readonly readPdfPages?: ReadPdfPages;
  /** Milliseconds, only ever compared with each other: of work rather than of the day, where the platform tells. */
  readonly now?: () => number;
}
