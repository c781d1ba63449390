import type { Suspicion } from "./suspicion";
import type { Repair } from "./rank-repairs";

/**
 * Repairs of everything at once: one of each mistake's repairs, the likeliest combination first, at most `most` of
 * them. A mistake that nothing is known to mend is left out; one that another's repair mends along is mended once.
 */
export function combineRepairs(suspicions: readonly Suspicion[], most: number): readonly Repair[] {
  const known = suspicions.filter(({ repairs }) => repairs.length > 0);
  const [first, ...others] = known;
  if (first === undefined) return [];
  return others.reduce(
    (combined, suspicion) =>
      combined
        .flatMap((one) => allTogether(one, suspicion))
        .sort((one, other) => one.cost - other.cost)
        .slice(0, most),
    first.repairs.slice(0, most),
  );
}

function allTogether(one: Repair, { broken, repairs }: Suspicion): readonly Repair[] {
  if (broken.some((rule) => one.mends.includes(rule))) return [{ ...one, cost: one.cost + (repairs[0]?.cost ?? 0) }];
  return repairs
    .filter(({ mends }) => !mends.some((rule) => one.mends.includes(rule)))
    .map((other) => ({
      corrections: [...one.corrections, ...other.corrections],
      slip: "several",
      slips: [...one.slips, ...other.slips],
      mends: [...one.mends, ...other.mends],
      cost: one.cost + other.cost,
      fit: (one.fit ?? 0) + (other.fit ?? 0),
    }));
}
