import { Listeners } from "../../../src/workbook/listeners";
import type { Unsubscribe } from "../../../src/workbook/workbook";

/** Tells of things once a turn, after the grid has finished what it does in one go. */
export class UniverNews<T> {
  private readonly listeners = new Listeners<T>();
  private pending: readonly T[] = [];

  /** `join` makes one piece of news of all that happened in a turn, in order. */
  constructor(private readonly join: (news: readonly T[]) => T) {}

  listen(listener: (news: T) => void): Unsubscribe {
    return this.listeners.add(listener);
  }

  announce(news: T): void {
    this.pending = [...this.pending, news];
    if (this.pending.length > 1) return;
    queueMicrotask(() => {
      const told = this.join(this.pending);
      this.pending = [];
      this.listeners.tell(told);
    });
  }
}
