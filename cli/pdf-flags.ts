import type { MessagePort } from "node:worker_threads";

/** A PDF to read, where to answer, and the flag to raise then: the asking thread waits for it. */
export interface PdfAsked {
  readonly bytes: Uint8Array;
  readonly port: MessagePort;
  readonly flag: Int32Array;
}

/** What the flag says. */
export const LOADED = 1;
export const ANSWERED = 2;
