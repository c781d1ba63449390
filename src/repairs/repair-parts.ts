import type { EqualitySystem } from "./equalities";
import type { SlotChanges } from "./locate";

/** Broken rules that are one mistake, and what would mend them. */
export interface Part {
  /** By place in the system. */
  readonly broken: readonly number[];
  readonly candidates: readonly Candidate[];
}

export interface Candidate {
  readonly changes: SlotChanges;
  /** The broken rules that it satisfies: those of its part, and of other parts where it cannot be told from them. */
  readonly mended: readonly number[];
}

/** Changes that satisfy some of the broken rules and leave every other as it is. */
export type Block = Candidate;

/** Blocks that mend all broken rules together, each rule by one of them. */
export type Explanation = readonly Block[];

/**
 * Takes apart what has nothing to do with each other: changes that mend their own rules without the others are a
 * mistake of their own. The likeliest explanation, that of the lowest cost, says which rules are one mistake. Without
 * any there is one part that nothing mends.
 */
export function partsOf(
  broken: readonly number[],
  taken: readonly Explanation[],
  costOf: (changes: SlotChanges) => number,
): readonly Part[] {
  const parts = likeliest(taken, costOf)?.map(({ mended }) => mended) ?? [broken];
  const partOf = new Map(parts.flatMap((part) => part.map((rule) => [rule, part] as const)));
  return [...parts]
    .sort(([one = 0], [other = 0]) => one - other)
    .map((part) => {
      const candidates = new Map<string, Candidate>();
      taken.forEach((blocks) => {
        const candidate = candidateFor(part, blocks, partOf);
        const key = candidate.changes.map(({ slot, by }) => `${slot} ${by}`).join();
        if (key !== "" && !candidates.has(key)) candidates.set(key, candidate);
      });
      return { broken: part, candidates: [...candidates.values()] };
    });
}

function likeliest(taken: readonly Explanation[], costOf: (changes: SlotChanges) => number): Explanation | undefined {
  let chosen: Explanation | undefined;
  let least = Infinity;
  for (const blocks of taken) {
    const cost = blocks.reduce((sum, { changes }) => sum + costOf(changes), 0);
    if (cost >= least) continue;
    least = cost;
    chosen = blocks;
  }
  return chosen;
}

/** The blocks that mend the part; where they mend some of another part, too, all that mends that one, and so on. */
function candidateFor(
  part: readonly number[],
  blocks: readonly Block[],
  partOf: ReadonlyMap<number, readonly number[]>,
): Candidate {
  const mended = new Set(part);
  const chosen = new Set<Block>();
  for (let known = -1; known < mended.size;) {
    known = mended.size;
    for (const block of blocks) {
      if (!block.mended.some((rule) => mended.has(rule))) continue;
      chosen.add(block);
      block.mended.forEach((rule) => partOf.get(rule)?.forEach((other) => mended.add(other)));
    }
  }
  const [only, ...more] = chosen;
  if (only !== undefined && more.length === 0) return only;
  return {
    changes: [...chosen].flatMap(({ changes }) => changes).sort((one, other) => one.slot - other.slot),
    mended: [...mended].sort((one, other) => one - other),
  };
}

/** The smallest blocks that a set consists of, the one with its first change first. */
export function blocksOf(system: EqualitySystem, set: SlotChanges, broken: readonly number[]): Explanation {
  const isBroken = new Set(broken);
  const full = effectOf(system, set);
  const blocks: Block[] = [];
  let left: SlotChanges = set;
  while (left.length > 0) {
    const changes = smallestBlock(system, left, full);
    const mended = [...effectOf(system, changes)].flatMap(([rule, by]) => (by !== 0 && isBroken.has(rule) ? rule : []));
    blocks.push({ changes, mended: mended.sort((one, other) => one - other) });
    left = left.filter((change) => !changes.includes(change));
  }
  return blocks;
}

/** The fewest of the changes, the first among them, that do to each rule all that the whole set does, or nothing. */
function smallestBlock(system: EqualitySystem, changes: SlotChanges, full: ReadonlyMap<number, number>): SlotChanges {
  const [first, ...others] = changes;
  if (first === undefined) return [];
  let smallest = changes;
  for (let choice = 0; choice < 1 << others.length; choice++) {
    const chosen = [first, ...others.filter((_, index) => (choice & (1 << index)) !== 0)];
    if (chosen.length >= smallest.length) continue;
    if ([...effectOf(system, chosen)].every(([rule, by]) => by === 0 || by === full.get(rule))) smallest = chosen;
  }
  return smallest;
}

/** By how much the changes move the two sides of each rule apart. */
function effectOf(system: EqualitySystem, changes: SlotChanges): ReadonlyMap<number, number> {
  const { slotStart, rulesOfSlot, coefficientsOfSlot } = system;
  const effect = new Map<number, number>();
  for (const { slot, by } of changes)
    for (let near = slotStart[slot] ?? 0; near < (slotStart[slot + 1] ?? 0); near++) {
      const rule = rulesOfSlot[near] ?? 0;
      effect.set(rule, (effect.get(rule) ?? 0) + (coefficientsOfSlot[near] ?? 0) * by);
    }
  return effect;
}
