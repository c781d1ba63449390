import type { Unsubscribe } from "./workbook";

/** Those who want to hear of something, told in the order in which they asked. */
export class Listeners<News> {
  private readonly all = new Set<(news: News) => void>();

  get isEmpty(): boolean {
    return this.all.size === 0;
  }

  add(listener: (news: News) => void): Unsubscribe {
    this.all.add(listener);
    return () => void this.all.delete(listener);
  }

  /** One who leaves while the others are told is told once more; one who joins is not. */
  tell(news: News): void {
    for (const listener of [...this.all]) listener(news);
  }
}
