import type { CellId } from "../report/report";
import type { ReadId } from "../rules/rule";

/** Two sums that must be the same. Every balance rule is one; a rule that looks at last year's figures can be told as one. */
export interface Equality {
  readonly id: string;
  readonly left: readonly ReadId[];
  readonly right: readonly ReadId[];
  /** Added to the right side: figures from outside the report, such as last year's. */
  readonly constant?: number;
  /** Asked only while this is given. */
  readonly control?: ReadId;
  /** Where all these hold, this one holds, too. */
  readonly impliedBy?: readonly string[];
}

/**
 * Equalities that hang together by their cells, each as Σ coefficient × value = constant, laid out for a search: by
 * rule and by slot (compressed rows). A total that is worked out from its addends has no slot: they stand for it.
 */
export interface EqualitySystem {
  readonly equalities: readonly Equality[];
  /** By slot. */
  readonly ids: readonly ReadId[];
  readonly constants: Float64Array;
  readonly ruleStart: Int32Array;
  readonly slotsOfRule: Int32Array;
  readonly coefficientsOfRule: Float64Array;
  readonly slotStart: Int32Array;
  readonly rulesOfSlot: Int32Array;
  readonly coefficientsOfSlot: Float64Array;
  /** Rules of one class share no cell: one change mends at most one of them. */
  readonly classOfRule: Int32Array;
  readonly classes: number;
}

/** A total that the sheet works out: its addends stand for it, their own addends for those that are worked out, too. */
export type WorkedOut = ReadonlyMap<ReadId, readonly CellId[]>;

/** One system for each set of equalities that hang together. What is true of itself, or follows from what is, is left out. */
export function compileEqualities(equalities: readonly Equality[], workedOut: WorkedOut): readonly EqualitySystem[] {
  const lines = equalities.map((equality) => ({ equality, terms: termsOf(equality, workedOut) }));
  const trivial = new Set(lines.filter(({ terms }) => terms.size === 0).map(({ equality }) => equality.id));
  const telling = lines.filter(
    ({ equality: { impliedBy }, terms }) =>
      terms.size > 0 && !(impliedBy !== undefined && impliedBy.every((id) => trivial.has(id))),
  );
  return connected(telling).map(layOut);
}

interface Line {
  readonly equality: Equality;
  readonly terms: ReadonlyMap<ReadId, number>;
}

function termsOf({ left, right }: Equality, workedOut: WorkedOut): ReadonlyMap<ReadId, number> {
  const terms = new Map<ReadId, number>();
  const add = (id: ReadId, coefficient: number): void => {
    const addends = workedOut.get(id);
    if (addends !== undefined) addends.forEach((addend) => add(addend, coefficient));
    else terms.set(id, (terms.get(id) ?? 0) + coefficient);
  };
  left.forEach((id) => add(id, 1));
  right.forEach((id) => add(id, -1));
  return new Map([...terms].filter(([, coefficient]) => coefficient !== 0));
}

function connected(lines: readonly Line[]): readonly (readonly Line[])[] {
  let parts: { readonly ids: Set<ReadId>; readonly lines: Line[] }[] = [];
  for (const line of lines) {
    const ids = new Set(line.terms.keys());
    const touched = parts.filter((part) => [...ids].some((id) => part.ids.has(id)));
    touched.forEach((part) => part.ids.forEach((id) => ids.add(id)));
    const merged = { ids, lines: [...touched.flatMap((part) => part.lines), line] };
    parts = [...parts.filter((part) => !touched.includes(part)), merged];
  }
  const order = new Map(lines.map((line, index) => [line, index]));
  return parts.map((part) => [...part.lines].sort((one, other) => (order.get(one) ?? 0) - (order.get(other) ?? 0)));
}

function layOut(lines: readonly Line[]): EqualitySystem {
  const ids = [...new Set(lines.flatMap(({ terms }) => [...terms.keys()]))];
  const slotOf = new Map(ids.map((id, slot) => [id, slot]));
  const byRule = lines.map(({ terms }) =>
    [...terms].map(([id, coefficient]): Entry => [slotOf.get(id) ?? 0, coefficient]),
  );
  const bySlot: Entry[][] = ids.map(() => []);
  byRule.forEach((entries, rule) => entries.forEach(([slot, coefficient]) => bySlot[slot]?.push([rule, coefficient])));
  const rows = compress(byRule);
  const columns = compress(bySlot);
  const classOfRule = classify(lines);
  return {
    equalities: lines.map(({ equality }) => equality),
    ids,
    constants: Float64Array.from(lines, ({ equality: { constant = 0 } }) => constant),
    ruleStart: rows.start,
    slotsOfRule: rows.indices,
    coefficientsOfRule: rows.coefficients,
    slotStart: columns.start,
    rulesOfSlot: columns.indices,
    coefficientsOfSlot: columns.coefficients,
    classOfRule,
    classes: Math.max(...classOfRule) + 1,
  };
}

type Entry = readonly [index: number, coefficient: number];

function compress(lines: readonly (readonly Entry[])[]) {
  const start = new Int32Array(lines.length + 1);
  lines.forEach((line, index) => (start[index + 1] = (start[index] ?? 0) + line.length));
  const entries = lines.flat();
  return {
    start,
    indices: Int32Array.from(entries, ([index]) => index),
    coefficients: Float64Array.from(entries, ([, coefficient]) => coefficient),
  };
}

/** Each rule goes into the first class whose rules it shares no cell with. */
function classify(lines: readonly Line[]): Int32Array {
  const classes: Set<ReadId>[] = [];
  return Int32Array.from(lines, ({ terms }) => {
    const ids = [...terms.keys()];
    const found = classes.findIndex((taken) => !ids.some((id) => taken.has(id)));
    const index = found < 0 ? classes.push(new Set()) - 1 : found;
    ids.forEach((id) => classes[index]?.add(id));
    return index;
  });
}
