import { type EtApplication, et } from "./object-model";

const switches = [
  ["ScreenUpdating", false],
  ["EnableEvents", false],
  ["DisplayAlerts", false],
  ["Calculation", et.calculateByHand],
] as const;

/**
 * Works with screen, events, questions and calculation off. All four are as they were afterwards, whatever happens: a
 * screen that stays off looks like a WPS that hangs.
 */
export function quietly<T>(application: EtApplication, work: () => T): T {
  const before: (() => void)[] = [];
  try {
    for (const [name, quiet] of switches) {
      const was = application[name];
      if (was === undefined || was === quiet) continue; // an older build without it, or off already
      before.unshift(() => (application[name] = was));
      application[name] = quiet;
    }
    return work();
  } finally {
    before.forEach(attempt);
  }
}

/** Runs what may be refused and must not keep the rest from running; answers the refusal. */
export function attempt(step: () => unknown): unknown {
  try {
    step();
    return undefined;
  } catch (error) {
    return error ?? new Error("refused without a word");
  }
}
