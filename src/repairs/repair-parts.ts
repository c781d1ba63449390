import type { EqualitySystem } from "./equalities";
import type { Located, SlotChanges } from "./locate";

/** Broken rules that hang together, whichever set of changes is the right one, and what would mend just them. */
export interface Part {
  /** By place in the system. */
  readonly broken: readonly number[];
  readonly candidates: readonly SlotChanges[];
}

/**
 * Takes apart what has nothing to do with each other: two wrong cells in different rows and columns are two mistakes,
 * though one search finds both. Changes belong together where some rule reads both cells. Every set is one that mends
 * all broken rules; without any there is one part that nothing mends.
 */
export function partsOf(system: EqualitySystem, { broken }: Located, sets: readonly SlotChanges[]): readonly Part[] {
  if (sets.length === 0) return [{ broken, candidates: [] }];
  const isBroken = new Set(broken);
  const clustered = sets.map((set) => clustersOf(system, set, isBroken));
  const parts = joined(
    broken,
    clustered.flatMap((clusters) => clusters.map(({ mended }) => mended)),
  );
  return parts.map((part) => {
    const candidates = new Map<string, SlotChanges>();
    sets.forEach((set, index) => {
      const own = (clustered[index] ?? []).filter(({ mended }) => mended.some((rule) => part.includes(rule)));
      const changes = own.flatMap((cluster) => cluster.changes);
      // A set that is all of one part stays itself.
      const chosen = changes.length === set.length ? set : changes;
      const key = changes.map(({ slot, by }) => `${slot} ${by}`).join();
      if (!candidates.has(key)) candidates.set(key, chosen);
    });
    return { broken: part, candidates: [...candidates.values()] };
  });
}

interface Cluster {
  readonly changes: SlotChanges;
  /** The broken rules among those that read its cells. */
  readonly mended: readonly number[];
}

function clustersOf(system: EqualitySystem, set: SlotChanges, isBroken: ReadonlySet<number>): readonly Cluster[] {
  const neighbours = set.flatMap(({ slot }, one) =>
    set.slice(0, one).flatMap((earlier, other) => (shareRule(system, slot, earlier.slot) ? [[one, other]] : [])),
  );
  return joined([...set.keys()], neighbours).map((group) => {
    const changes = group.flatMap((index) => set[index] ?? []);
    const mended = new Set(changes.flatMap(({ slot }) => rulesOf(system, slot).filter((rule) => isBroken.has(rule))));
    return { changes, mended: [...mended] };
  });
}

function rulesOf({ slotStart, rulesOfSlot }: EqualitySystem, slot: number): readonly number[] {
  return [...rulesOfSlot.subarray(slotStart[slot], slotStart[slot + 1])];
}

function shareRule({ slotStart, rulesOfSlot }: EqualitySystem, one: number, other: number): boolean {
  for (let near = slotStart[one] ?? 0; near < (slotStart[one + 1] ?? 0); near++)
    for (let far = slotStart[other] ?? 0; far < (slotStart[other + 1] ?? 0); far++)
      if (rulesOfSlot[near] === rulesOfSlot[far]) return true;
  return false;
}

/** Puts together what some list names together; each group, and the groups, in the order of `all`. */
function joined(all: readonly number[], lists: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const groupOf = new Map(all.map((one) => [one, new Set([one])]));
  for (const [first, ...others] of lists) {
    for (const other of others) {
      const [one, two] = [groupOf.get(first ?? other), groupOf.get(other)];
      if (one === undefined || two === undefined || one === two) continue;
      two.forEach((member) => groupOf.set(member, one.add(member)));
    }
  }
  return [...new Set(groupOf.values())].map((group) => all.filter((one) => group.has(one)));
}
