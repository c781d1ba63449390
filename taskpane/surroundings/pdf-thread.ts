import { pdfFiles } from "nianbao-pdf-files";
import { readPdf } from "../../src/pdf/pdf-reader";
import type { PdfAnswer } from "../../src/pdf/pdf-answer";

/** What the thread that reads one PDF says: that it is there, and what came of it. */
export type PdfNews = { readonly isLoaded: true } | { readonly answer: PdfAnswer };

/** In a thread there is no window whose origin could be named. */
const send = (news: PdfNews): void => (postMessage as (message: PdfNews) => void)(news);

function filesHere(name: string): Uint8Array | undefined {
  const content = pdfFiles[name];
  if (content === undefined) return undefined;
  return Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
}

// The library in it hears the messages too; those without its marks are not for it.
addEventListener("message", ({ data }: MessageEvent<unknown>) => {
  if (data instanceof ArrayBuffer) void readPdf(new Uint8Array(data), filesHere).then((answer) => send({ answer }));
});

send({ isLoaded: true });
