import { Crew, type Threads } from "./crew";
import { TaskQueue, type Spread } from "./task-queue";
import type { WorkName } from "./works";

/** Fewer files are read before another thread has started. */
const FILES_WORTH_THREADS = 40;
/** Each holds some 60 MB. */
const MOST_THREADS = 8;

/** As many threads as are worth starting; 1 where all is done in this one. */
export function threadsFor(files: number, processors: number, asked: number | undefined): number {
  return files < FILES_WORTH_THREADS ? 1 : (asked ?? Math.min(processors, MOST_THREADS));
}

/** Works on many files, in other threads where there are several: what comes of it is the same. */
export async function spread<Name extends WorkName>(
  job: Spread<Name>,
  threads: Threads | undefined,
  asked: number | undefined,
): Promise<void> {
  const count = threads === undefined ? 1 : threadsFor(job.tasks.length, threads.processors, asked);
  const queue = new TaskQueue(job);
  if (threads !== undefined && count > 1) await new Crew(queue, threads, count).finish();
  queue.finishHere();
}
