import type { Answer, Ask, JobName, SentAnswer, SentJob } from "../reading/jobs";
import { loadReaderScript } from "./reader-script";

/** What the page asks other threads to do. */
export interface Crew {
  /** Of any reader that is free. */
  ask<Name extends JobName>(name: Name, ask: Ask<Name>): Promise<Answer<Name>>;
  /** Of the desk, in the order in which it was asked. */
  askDesk<Name extends JobName>(name: Name, ask: Ask<Name>): Promise<Answer<Name>>;
}

/** A page that shows something needs a processor of its own; a county does not need more than four. */
const MOST_READERS = 4;

/** Threads from a Blob: of the workers there are, only these run in a page that was opened from the disk. */
export async function startCrew(): Promise<Crew> {
  const address = URL.createObjectURL(new Blob([await loadReaderScript()], { type: "text/javascript" }));
  const count = Math.max(1, Math.min(MOST_READERS, (navigator.hardwareConcurrency || 2) - 1));
  const readers = Array.from({ length: count }, () => new Thread(address));
  const desk = new Thread(address);
  return {
    ask: (name, ask) => leastBusy(readers).ask(name, ask),
    askDesk: (name, ask) => desk.ask(name, ask),
  };
}

const leastBusy = ([first, ...others]: readonly Thread[]): Thread => {
  if (first === undefined) throw new Error("a crew without readers");
  return others.reduce((best, one) => (one.waiting < best.waiting ? one : best), first);
};

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** A worker that answers each job; one that came to its end answers none of those it had, and is started again. */
class Thread {
  private readonly jobs = new Map<number, Waiting>();
  private worker: Worker | undefined;
  private sequence = 0;

  constructor(private readonly address: string) {}

  get waiting(): number {
    return this.jobs.size;
  }

  ask<Name extends JobName>(name: Name, ask: Ask<Name>): Promise<Answer<Name>> {
    const id = ++this.sequence;
    const job: SentJob<Name> = { id, name, ask };
    return new Promise<Answer<Name>>((resolve, reject) => {
      // What comes back is what was asked for: both sides are one build.
      this.jobs.set(id, { resolve: resolve as (answer: unknown) => void, reject });
      this.running().postMessage(job);
    });
  }

  private running(): Worker {
    this.worker ??= this.start();
    return this.worker;
  }

  private start(): Worker {
    const worker = new Worker(this.address);
    worker.onmessage = ({ data }: MessageEvent<SentAnswer>) => this.settle(data);
    worker.onerror = ({ message }) => this.end(message);
    return worker;
  }

  private settle(sent: SentAnswer): void {
    const waiting = this.jobs.get(sent.id);
    this.jobs.delete(sent.id);
    if ("failure" in sent) waiting?.reject(new Error(sent.failure));
    else waiting?.resolve(sent.answer);
  }

  private end(message: string): void {
    this.worker?.terminate();
    this.worker = undefined;
    const ended = [...this.jobs.values()];
    this.jobs.clear();
    for (const { reject } of ended) reject(new Error(message));
  }
}
