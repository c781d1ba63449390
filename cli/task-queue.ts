import { works, type CompanyOf, type ResultOf, type TaskOf, type WorkName } from "./works";

/** What is done, and with what. */
export interface Spread<Name extends WorkName> {
  readonly work: Name;
  readonly company: CompanyOf<Name>;
  readonly tasks: readonly TaskOf<Name>[];
  /** Called in the order of the tasks. What it gives is to be done before the next is taken. */
  take(result: ResultOf<Name>, task: TaskOf<Name>): TaskOf<Name> | undefined;
}

/** A task by its place among all. */
export interface Assigned<Name extends WorkName> {
  readonly index: number;
  readonly task: TaskOf<Name>;
}

/** What is still to do, and what is done but waits for what comes before it. */
export class TaskQueue<Name extends WorkName> {
  private next = 0;
  private taken = 0;
  private readonly first: Assigned<Name>[] = [];
  private readonly done = new Map<number, { readonly result: ResultOf<Name>; readonly task: TaskOf<Name> }>();

  constructor(readonly job: Spread<Name>) {}

  get isDone(): boolean {
    return this.taken === this.job.tasks.length;
  }

  pull(): Assigned<Name> | undefined {
    const again = this.first.shift();
    if (again !== undefined) return again;
    const task = this.job.tasks[this.next];
    return task === undefined ? undefined : { index: this.next++, task };
  }

  putBack(assigned: readonly Assigned<Name>[]): void {
    for (const one of [...assigned].reverse()) this.first.unshift(one);
  }

  settle({ index, task }: Assigned<Name>, result: ResultOf<Name>): void {
    this.done.set(index, { result, task });
    for (;;) {
      const done = this.done.get(this.taken);
      if (done === undefined) return;
      this.done.delete(this.taken);
      const again = this.job.take(done.result, done.task);
      if (again !== undefined) return void this.first.unshift({ index: this.taken, task: again });
      this.taken++;
    }
  }

  finishHere(): void {
    const { work, company } = this.job;
    for (let one = this.pull(); one !== undefined; one = this.pull()) this.settle(one, works[work](one.task, company));
  }
}
