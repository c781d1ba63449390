import { ImportError } from "../../src/importers/import-error";
import type { PlacedPage } from "../../src/layout/placed-page";
import type { PdfAnswer } from "../../src/pdf/pdf-answer";
import { script as threadScript } from "./pdf-thread.ts?text";
import type { PdfNews } from "./pdf-thread";

/** The library is written for browsers from here on. */
const FIRST_CHROMIUM = 104;
/** Milliseconds: for the library to be loaded, and for one file on a slow machine. */
const LONGEST_START = 30_000;
const LONGEST_READING = 10_000;
const LOOK_EVERY = 100;

/**
 * The pages of a PDF, read in a thread of its own, which is ended when it is done, takes too long, or nobody wants it any
 * more. Throws an ImportError for what cannot be read.
 */
export async function readPdfPages(pdf: Uint8Array, isCancelled: () => boolean): Promise<readonly PlacedPage[]> {
  requireNewBrowser(navigator.userAgent);
  // From the disk only a thread from a Blob may run.
  const address = URL.createObjectURL(new Blob([threadScript], { type: "text/javascript" }));
  const thread = new Worker(address);
  try {
    const answer = await answerOf(thread, pdf, isCancelled);
    if ("problem" in answer) throw new ImportError({ code: answer.problem });
    return answer.pages;
  } finally {
    thread.terminate();
    URL.revokeObjectURL(address);
  }
}

function requireNewBrowser(agent: string): void {
  const chromium = /Chrom(?:e|ium)\/(\d+)/.exec(agent)?.[1];
  if (chromium !== undefined && Number(chromium) < FIRST_CHROMIUM)
    throw new ImportError({ code: "pages-need-newer-browser" });
}

function answerOf(thread: Worker, pdf: Uint8Array, isCancelled: () => boolean): Promise<PdfAnswer> {
  return new Promise((resolve, reject) => {
    let last = performance.now() + LONGEST_START;
    const look = setInterval(() => {
      if (!isCancelled() && performance.now() < last) return;
      end(() => reject(new ImportError({ code: "endless-pages" })));
    }, LOOK_EVERY);
    const end = (settle: () => void): void => {
      clearInterval(look);
      settle();
    };
    thread.onerror = ({ message }) => end(() => reject(new Error(message)));
    thread.onmessage = ({ data }: MessageEvent<PdfNews>) => {
      if ("answer" in data) end(() => resolve(data.answer));
      else if ("isLoaded" in data) {
        last = performance.now() + LONGEST_READING;
        const copy = pdf.slice();
        thread.postMessage(copy.buffer, [copy.buffer]);
      }
    };
  });
}
