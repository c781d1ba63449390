import { parentPort } from "node:worker_threads";
import { pdfFiles } from "nianbao-pdf-files";
import { ANSWERED, LOADED, type PdfAsked } from "./pdf-flags";

const filesHere = (name: string): Uint8Array | undefined => {
  const content = pdfFiles[name];
  return content === undefined ? undefined : new Uint8Array(Buffer.from(content, "base64"));
};

/** Reads one PDF after another, in a thread of its own, so that it can be ended. */
parentPort?.on("message", ({ bytes, port, flag }: PdfAsked) => {
  const raise = (value: number): void => {
    Atomics.store(flag, 0, value);
    Atomics.notify(flag, 0);
  };
  void import("../src/pdf/pdf-reader")
    .then(({ readPdf }) => {
      raise(LOADED);
      return readPdf(bytes, filesHere);
    })
    .then((answer) => {
      port.postMessage(answer);
      raise(ANSWERED);
    });
});
