import type { MessagePort } from "node:worker_threads";

import { shareProcessor } from "./platform";
import { works, type CompanyOf, type TaskOf, type Work, type WorkName } from "./works";

/** What a thread is told when it starts. */
export interface ThreadOrders {
  readonly work: WorkName;
  readonly company: CompanyOf<WorkName>;
  /** How many threads there are: each counts its share of the time that the whole program takes. */
  readonly threads: number;
}

/** Said once, before the first result. */
export const READY = "ready";

/** Works in a thread of its own on one file after another, as they are sent. */
export function serve(port: MessagePort, orders: ThreadOrders): void {
  // Name and company come together from the thread that started this one.
  const work = works[orders.work] as Work<WorkName>;
  shareProcessor(orders.threads);
  port.on("message", (task: TaskOf<WorkName>) => port.postMessage(work(task, orders.company)));
  port.postMessage(READY);
}
