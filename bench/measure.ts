/** One claim and what was found. */
export interface Measurement {
  readonly claim: string;
  readonly isKept: boolean;
  /** What was measured, a line each. */
  readonly lines: readonly string[];
}

export interface SideBySide {
  /** Milliseconds that one run takes, at best. */
  readonly ours: number;
  readonly theirs: number;
  /** How many times theirs takes as long. */
  readonly ratio: number;
}

type Task = () => void | Promise<void>;
interface Rounds {
  readonly rounds: number;
  readonly warmUps: number;
}

/** Runs two tasks in turn. */
export async function sideBySide(ours: Task, theirs: Task, rounds: Rounds): Promise<SideBySide> {
  const [one, other] = await inTurn([ours, theirs], rounds);
  const best = { ours: one ?? NaN, theirs: other ?? NaN };
  return { ...best, ratio: best.theirs / best.ours };
}

/**
 * Runs tasks in turn and takes the best time of each: what another program on the machine takes away, it takes away
 * from some runs only. `warmUps` rounds come first and are not counted.
 */
export async function inTurn(tasks: readonly Task[], { rounds, warmUps }: Rounds): Promise<readonly number[]> {
  const best = tasks.map(() => Infinity);
  for (let round = -warmUps; round < rounds; round++)
    for (const [index, task] of tasks.entries()) {
      const time = await timeOf(task);
      if (round >= 0) best[index] = Math.min(best[index] ?? Infinity, time);
    }
  return best;
}

/** Milliseconds that one run takes. */
export async function timeOf(task: () => void | Promise<void>): Promise<number> {
  const started = performance.now();
  await task();
  return performance.now() - started;
}

export function medianOf(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** Stops the measurement: a rival that answers differently is no rival. */
export function requireSame(ours: unknown, theirs: unknown, where: string): void {
  const [one, other] = [JSON.stringify(ours), JSON.stringify(theirs)];
  if (one !== other) throw new Error(`${where}: ours ${one}, theirs ${other}`);
}

/** A number generator that gives the same numbers in every run: whole, from 0 up to but not including `limit`. */
export function repeatableNumbers(seed: number): (limit: number) => number {
  let state = seed >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

export const milliseconds = (time: number): string =>
  time < 0.1 ? `${(time * 1000).toFixed(2)} µs` : `${time.toFixed(2)} ms`;

export const times = (ratio: number): string => `${ratio >= 10 ? ratio.toFixed(0) : ratio.toFixed(1)}×`;
