import type { Suspicion } from "./find-repairs";
import type { Repair } from "./rank-repairs";

/**
 * Repairs of everything at once: one of each mistake's repairs, the likeliest combination first, at most `most` of
 * them. A mistake that nothing is known to mend is left out.
 */
export function combineRepairs(suspicions: readonly Suspicion[], most: number): readonly Repair[] {
  const known = suspicions.filter(({ repairs }) => repairs.length > 0);
  const [first, ...others] = known;
  if (first === undefined) return [];
  return others.reduce(
    (combined, { repairs }) =>
      combined
        .flatMap((one) => repairs.map((other) => together(one, other)))
        .sort((one, other) => one.cost - other.cost)
        .slice(0, most),
    first.repairs.slice(0, most),
  );
}

function together(one: Repair, other: Repair): Repair {
  return { corrections: [...one.corrections, ...other.corrections], slip: "several", cost: one.cost + other.cost };
}
