const SHORT = 2_000;
const FACTOR = 8;
/** Only what stays slow is tried so often. */
const ROUNDS = 60;
/** The shortest stretch that the clock can tell from none. */
const LEAST = 0.05;

/** What begins anew at each place of the long text takes a hundred times as long on any machine. */
const QUICK = 2;

/** 64 times is what a pattern takes that begins anew at each place; 8 times what reads each place once. */
export const MOST_TIMES_LONGER = 24;

/** How much longer it takes over a text 8 times as long: the quickest of some rounds, as a busy machine only slows. */
export function timesLonger(
  work: (text: string) => void,
  unit: string,
  around: readonly [string, string] = ["", ""],
): number {
  const textOf = (length: number): string => around[0] + unit.repeat(Math.ceil(length / unit.length)) + around[1];
  const [short, long] = [textOf(SHORT), textOf(SHORT * FACTOR)];
  let [quickShort, quickLong] = [Infinity, Infinity];
  for (let round = 0; round < ROUNDS; round++) {
    quickShort = Math.min(
      quickShort,
      millisecondsOf(() => work(short)),
    );
    quickLong = Math.min(
      quickLong,
      millisecondsOf(() => work(long)),
    );
    if (quickLong < QUICK) return 1;
    if (round > 0 && quickLong < Math.max(quickShort, LEAST) * MOST_TIMES_LONGER) break;
  }
  return quickLong / Math.max(quickShort, LEAST);
}

/** Of the processor: what others do on the machine meanwhile does not count. */
function millisecondsOf(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
