import type { EqualitySystem } from "./equalities";
import type { SlotChanges } from "./locate";

/** Broken rules that are one mistake, and what would mend them. */
export interface Part {
  /** By place in the system. Every candidate satisfies all of them. */
  readonly broken: readonly number[];
  /** Rules that this mistake has broken together with others: they hold once all of these are mended. */
  readonly joint: readonly number[];
  readonly candidates: readonly Candidate[];
}

export interface Candidate {
  readonly changes: SlotChanges;
  /** The broken rules that it satisfies: those of its part, and of other parts where it cannot be told from them. */
  readonly mended: readonly number[];
}

/** Changes that satisfy some of the broken rules and leave every other as it is, but for those that others break, too. */
export type Block = Candidate;

/** Blocks that mend all broken rules together. */
export type Explanation = readonly Block[];

type CostOf = (changes: SlotChanges) => number;

/**
 * Takes apart what has nothing to do with each other: changes that mend their own rules without the others are a
 * mistake of their own. The likeliest explanation, that of the lowest cost, says which rules are one mistake. Without
 * any there is one part that nothing mends.
 */
export function partsOf(
  system: EqualitySystem,
  { broken, sets }: { readonly broken: readonly number[]; readonly sets: readonly SlotChanges[] },
  costOf: CostOf,
): readonly Part[] {
  const explained = (binding: Binding) => sets.map((set) => blocksOf(system, set, { broken, binding }));
  const parts = partsIn(explained("loose"), broken, costOf);
  return areApart(system, parts, broken)
    ? withJoint(system, parts, broken)
    : partsIn(explained("tight"), broken, costOf);
}

/** Whatever is chosen for each part, all rules hold in the end. */
function areApart(system: EqualitySystem, parts: readonly Part[], broken: readonly number[]): boolean {
  const joint = jointOf(parts, broken);
  const owned = parts.flatMap((part) => part.broken);
  // Two that each mend the same rule, and a third that makes up for one of them, go together.
  if (new Set(owned).size < owned.length) return false;
  return parts.every((part) => {
    const mendsAll = part.candidates.every(({ mended }) => part.broken.every((rule) => mended.includes(rule)));
    const [first, ...others] = part.candidates.map(({ changes }) => effectOf(system, changes));
    const isAlike = others.every((effect) =>
      joint.every((rule) => (effect.get(rule) ?? 0) === (first?.get(rule) ?? 0)),
    );
    return part.broken.length > 0 && mendsAll && (joint.length === 0 || isAlike);
  });
}

function jointOf(parts: readonly Part[], broken: readonly number[]): readonly number[] {
  const owned = new Set(parts.flatMap((part) => part.broken));
  return broken.filter((rule) => !owned.has(rule));
}

/** Each joint rule goes to the first part that has to do with it. */
function withJoint(system: EqualitySystem, parts: readonly Part[], broken: readonly number[]): readonly Part[] {
  const joint = jointOf(parts, broken);
  if (joint.length === 0) return parts;
  const touches = ({ candidates: [first] }: Part, rule: number): boolean =>
    first !== undefined && (effectOf(system, first.changes).get(rule) ?? 0) !== 0;
  const ownerOf = new Map(joint.map((rule) => [rule, parts.find((part) => touches(part, rule))]));
  return parts.map((part) => ({ ...part, joint: joint.filter((rule) => ownerOf.get(rule) === part) }));
}

function partsIn(taken: readonly Explanation[], broken: readonly number[], costOf: CostOf): readonly Part[] {
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
      return { broken: part, joint: [], candidates: [...candidates.values()] };
    });
}

function likeliest(taken: readonly Explanation[], costOf: CostOf): Explanation | undefined {
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

/** How the changes of a set hang together: "loose" lets a rule that several mistakes have broken bind none of them. */
type Binding = "loose" | "tight";

/** The smallest blocks that a set consists of, the one with its first change first. */
function blocksOf(
  system: EqualitySystem,
  set: SlotChanges,
  { broken, binding }: { readonly broken: readonly number[]; readonly binding: Binding },
): Explanation {
  const isBroken = new Set(broken);
  const full = effectOf(system, set);
  const isBound = (rule: number): boolean => binding === "tight" || !isBroken.has(rule);
  const blocks: Block[] = [];
  let left: SlotChanges = set;
  while (left.length > 0) {
    // What was mended by a block before is to be left as it then is.
    const open = binding === "tight" ? effectOf(system, left) : full;
    const changes = smallestBlock(system, left, { full: open, isBound });
    blocks.push({ changes, mended: mendedBy(system, changes, { full, isBroken }) });
    left = left.filter((change) => !changes.includes(change));
  }
  return blocks;
}

interface SetEffect {
  readonly full: ReadonlyMap<number, number>;
}

/** The broken rules to which these changes do all that the whole set does. */
function mendedBy(
  system: EqualitySystem,
  changes: SlotChanges,
  { full, isBroken }: SetEffect & { readonly isBroken: ReadonlySet<number> },
): readonly number[] {
  return [...effectOf(system, changes)]
    .flatMap(([rule, by]) => (by !== 0 && by === full.get(rule) && isBroken.has(rule) ? rule : []))
    .sort((one, other) => one - other);
}

/**
 * The fewest of the changes, the first among them, that mend some rule, and that do to each rule all that the whole set
 * does, or nothing; to one that is broken and does not bind, some of it.
 */
function smallestBlock(
  system: EqualitySystem,
  changes: SlotChanges,
  { full, isBound }: SetEffect & { readonly isBound: (rule: number) => boolean },
): SlotChanges {
  const [first, ...others] = changes;
  if (first === undefined) return [];
  let smallest = changes;
  for (let choice = 0; choice < 1 << others.length; choice++) {
    const chosen = [first, ...others.filter((_, index) => (choice & (1 << index)) !== 0)];
    if (chosen.length >= smallest.length) continue;
    const effect = [...effectOf(system, chosen)];
    const isWhole = effect.every(([rule, by]) => by === 0 || by === full.get(rule) || !isBound(rule));
    const mends = effect.some(([rule, by]) => by !== 0 && by === full.get(rule));
    if (isWhole && mends) smallest = chosen;
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
