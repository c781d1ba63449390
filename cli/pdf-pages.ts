import { existsSync } from "node:fs";
import path from "node:path";
import { MessageChannel, receiveMessageOnPort, Worker } from "node:worker_threads";
import { ImportError } from "../src/importers/import-error";
import type { PlacedPage } from "../src/layout/placed-page";
import { pdfBudget, type PdfAnswer } from "../src/pdf/pdf-answer";
import { ANSWERED, LOADED, type PdfAsked } from "./pdf-flags";

/** Milliseconds between two looks at the clock. */
const LOOK_EVERY = 20;
/** Milliseconds of waiting, whatever the processor does meanwhile: for the library to be loaded, and in all. */
const LONGEST_WAIT = 60_000;
const megabytes = { maxOldGenerationSizeMb: 160, maxYoungGenerationSizeMb: 32 };

/** Beside the bundle; from source, where the bundle is. */
const programs = ["pdf.cjs", path.join("..", "dist", "cli", "pdf.cjs")].map((name) => path.join(__dirname, name));

let thread: Worker | undefined;

/**
 * The pages of a PDF, read in a thread of its own, for which this one waits. `now` counts the processor's work. Throws an
 * ImportError for what cannot be read, or costs more than any report.
 */
export function readPdfPages(bytes: Uint8Array, now: () => number): readonly PlacedPage[] {
  const { port1, port2 } = new MessageChannel();
  const flag = new Int32Array(new SharedArrayBuffer(4));
  const asked: PdfAsked = { bytes, port: port2, flag };
  try {
    reader().postMessage(asked, [port2]);
    if (!isAnswered(flag, now)) end();
    const answer = receiveMessageOnPort(port1)?.message as PdfAnswer | undefined; // pdf-thread.ts wrote it
    if (answer === undefined) throw new ImportError({ code: "endless-pages" });
    if ("problem" in answer) throw new ImportError({ code: answer.problem });
    return answer.pages;
  } finally {
    port1.close();
  }
}

function reader(): Worker {
  if (thread !== undefined) return thread;
  const program = programs.find((one) => existsSync(one));
  if (program === undefined) throw new ImportError({ code: "pages-reader-missing" });
  const started = new Worker(program, { resourceLimits: megabytes, execArgv: [] });
  started.unref();
  // One that came to its end is replaced when the next file comes.
  started.on("error", () => undefined);
  started.on("exit", () => {
    if (thread === started) thread = undefined;
  });
  thread = started;
  return started;
}

function end(): void {
  void thread?.terminate();
  thread = undefined;
}

function isAnswered(flag: Int32Array, now: () => number): boolean {
  const begun = performance.now();
  let work: number | undefined;
  while (Atomics.load(flag, 0) !== ANSWERED) {
    Atomics.wait(flag, 0, Atomics.load(flag, 0), LOOK_EVERY);
    // Loading the library is no work of the file's.
    if (Atomics.load(flag, 0) === LOADED) work ??= now();
    const isOver = work !== undefined && now() - work > pdfBudget.time;
    if (isOver || performance.now() - begun > LONGEST_WAIT) return Atomics.load(flag, 0) === ANSWERED;
  }
  return true;
}
