import { Worker, type ResourceLimits } from "node:worker_threads";

import { stoppedOver } from "./file-task";
import type { Assigned, TaskQueue } from "./task-queue";
import { READY, type ThreadOrders } from "./thread";
import { works, type ResultOf, type WorkName } from "./works";

/** What other threads are started from. */
export interface Threads {
  /** The program itself: it serves where it finds itself in a thread. */
  readonly program: string;
  readonly execArgv?: readonly string[];
  readonly resourceLimits?: ResourceLimits;
  /** How many processors there are. */
  readonly processors: number;
}

/** As many are sent ahead: the next lies there when one is done. */
const SENT_AHEAD = 2;

interface Thread<Name extends WorkName> {
  readonly worker: Worker;
  /** In the order in which they are answered. */
  readonly assigned: Assigned<Name>[];
  isReady: boolean;
}

/** The threads that work on a queue. One that comes to its end is replaced, and its file told. */
export class Crew<Name extends WorkName> {
  private readonly threads = new Set<Thread<Name>>();

  constructor(
    private readonly queue: TaskQueue<Name>,
    private readonly from: Threads,
    private readonly count: number,
  ) {}

  /** Ends when all is done, or when no thread could be started: what is left then is for the caller. */
  async finish(): Promise<void> {
    try {
      await new Promise<void>((resolve, reject) => {
        for (let started = 0; started < this.count; started++) this.start(resolve, reject);
      });
    } finally {
      const workers = [...this.threads].map(({ worker }) => worker);
      this.threads.clear();
      await Promise.all(workers.map((worker) => worker.terminate()));
    }
  }

  private start(end: () => void, fail: (error: unknown) => void): void {
    const { work, company } = this.queue.job;
    const workerData: ThreadOrders = { work, company, threads: this.count };
    const { program, execArgv, resourceLimits } = this.from;
    const worker = new Worker(program, {
      workerData,
      ...(execArgv === undefined ? {} : { execArgv: [...execArgv] }),
      ...(resourceLimits === undefined ? {} : { resourceLimits }),
    });
    const thread: Thread<Name> = { worker, assigned: [], isReady: false };
    this.threads.add(thread);
    const guarded = (step: () => void) => {
      try {
        step();
        if (this.queue.isDone) end();
      } catch (error) {
        fail(error);
      }
    };
    worker.on("message", (message: typeof READY | ResultOf<Name>) => guarded(() => this.hear(thread, message)));
    worker.on("error", () => undefined); // the exit that follows says what is to be done
    worker.on("exit", () => {
      if (this.threads.delete(thread)) guarded(() => this.replace(thread, end, fail));
    });
  }

  private hear(thread: Thread<Name>, message: typeof READY | ResultOf<Name>): void {
    if (message === READY) thread.isReady = true;
    else {
      const done = thread.assigned.shift();
      if (done !== undefined) this.queue.settle(done, message);
    }
    this.feedAll();
  }

  private feedAll(): void {
    for (const one of this.threads) if (one.isReady) this.feed(one);
  }

  private feed({ worker, assigned }: Thread<Name>): void {
    while (assigned.length < SENT_AHEAD) {
      const next = this.queue.pull();
      if (next === undefined) return;
      assigned.push(next);
      worker.postMessage(next.task);
    }
  }

  /** What it was working on is told as unread; what was sent ahead goes to others. */
  private replace({ assigned, isReady }: Thread<Name>, end: () => void, fail: (error: unknown) => void): void {
    const [lost, ...ahead] = assigned;
    this.queue.putBack(ahead);
    if (lost !== undefined) {
      const task = stoppedOver(lost.task);
      this.queue.settle({ index: lost.index, task }, works[this.queue.job.work](task, this.queue.job.company));
    }
    this.feedAll();
    if (isReady && !this.queue.isDone) this.start(end, fail);
    else if (this.threads.size === 0) end();
  }
}
