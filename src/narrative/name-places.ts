import { SHORTEST_LABEL, fitLabel, sharedEnd, type FactInstance, type KnownFact, type LabelFit } from "./known-facts";
import type { BaseSentence, SentenceOrigin } from "./match-sentences";
import { halfWidth, numberPlaces, type NumberPlace } from "./number-places";
import { textOf } from "./sentences";

/** A sentence of the sheet with its numbers. */
export interface StandingSentence {
  readonly text: string;
  readonly origin: SentenceOrigin;
  readonly places: readonly NumberPlace[];
}

/** A fact where it stands in an edited sentence. */
export interface PlacedFact {
  readonly fact: KnownFact;
  readonly instance: FactInstance;
  readonly start: number;
  readonly end: number;
  /** The number there, where the fact is a number. */
  readonly place: NumberPlace | undefined;
  /** What stands there. */
  readonly words: string;
  /** What it says: what was generated, what is printed now, or what somebody typed. */
  readonly reads: "old" | "new" | "other";
  /** How many signs of its label stand before it. */
  readonly evidence: number;
  /** Other facts have the same label: only the number before it tells. */
  readonly isShared: boolean;
}

interface Claim {
  readonly fact: KnownFact;
  readonly fit: LabelFit;
}

export const standingSentence = (text: string, origin: SentenceOrigin): StandingSentence => ({
  text,
  origin,
  places: numberPlaces(text),
});

/** The sentences of the base that a standing one comes from. */
export function basesOf({ origin }: StandingSentence): readonly BaseSentence[] {
  switch (origin.kind) {
    case "own":
      return [];
    case "untouched":
      return [origin.base];
    case "edited":
      return origin.bases;
    default:
      return origin satisfies never;
  }
}

/**
 * Whose the numbers of each sentence are by the labels before them. Where several facts have one label, as 结果维持 of
 * 复议 and of 诉讼, the nearest number before that only one fact can be tells to which sentence the label belongs. A
 * sentence goes on with the one before it only where it comes from the same.
 */
export function placeByLabel(
  standing: readonly StandingSentence[],
  facts: readonly KnownFact[],
): readonly (readonly PlacedFact[])[] {
  let anchors: ReadonlySet<string> = new Set();
  return standing.map((sentence) => {
    if (sentence.origin.kind === "untouched") {
      anchors = new Set([sentence.origin.base.sentence.slot]);
      return [];
    }
    const slots = basesOf(sentence).map((base) => base.sentence.slot);
    anchors = new Set([...anchors].filter((slot) => slots.includes(slot)));
    let isMixed = false;
    const placed = sentence.places.flatMap((place) => {
      const claims = isAside(place, sentence.text, facts) ? [] : claimsOn(place, facts);
      const isShared = claims.length > 1;
      const chosen = isShared ? anchored(claims, anchors, place) : claims[0];
      isMixed ||= isShared && chosen === undefined;
      if (chosen === undefined) return [];
      if (!isShared) anchors = slotsOf(chosen.fact);
      return [placedAt(place, chosen.fact, basesOf(sentence), { length: chosen.fit.length, isShared })];
    });
    return isMixed || placed.some((one) => one.isShared && standsTwice(one, placed))
      ? placed.filter(({ isShared }) => !isShared)
      : placed;
  });
}

/** Two numbers with one label, and nothing tells them apart: clauses of several sentences were put together. */
const standsTwice = (one: PlacedFact, placed: readonly PlacedFact[]): boolean =>
  placed.some((other) => other !== one && other.fact === one.fact);

/** The facts that the words before a number name best; several where they name them equally well. */
export function claimsOn(place: NumberPlace, facts: readonly KnownFact[]): readonly Claim[] {
  const claims = facts.flatMap((fact): readonly Claim[] =>
    fact.instances
      .flatMap(({ number, label }) => {
        const fit = number && fitLabel(label, place.label);
        const isSure = fit?.match === "whole" || number?.after.charAt(0) === place.after.charAt(0);
        return fit !== undefined && isSure ? [{ fact, fit }] : [];
      })
      .sort(surerFirst)
      .slice(0, 1),
  );
  const [best] = [...claims].sort(surerFirst);
  if (best === undefined) return [];
  return claims.filter((one) => surerFirst(one, best) === 0 || isNamedBeside(one, best, place.label));
}

/** 不予处理和不予公开4件: another label stands whole before the one that is nearest. */
function isNamedBeside(one: Claim, best: Claim, words: string): boolean {
  const before = words.slice(0, words.length - best.fit.length);
  return one.fact.instances.some(({ label }) => label.length >= SHORTEST_LABEL && before.includes(label));
}

const RANK: Readonly<Record<LabelFit["match"], number>> = { whole: 3, end: 2, loose: 1 };

function surerFirst({ fit: one }: Claim, { fit: other }: Claim): number {
  if (one.match !== other.match) return RANK[other.match] - RANK[one.match];
  return one.match === "loose" ? 0 : other.length - one.length;
}

/** A clause that sets the year for what comes after it. */
const YEAR_CLAUSE = /(?:^|[,;、(])在?(?:(\d{4})年度?|[上去前往]年度?)[,、]/g;

/** The number is one among the words of a fact, or speaks of another year. */
export function isAside({ start, end, labelStart }: NumberPlace, text: string, facts: readonly KnownFact[]): boolean {
  const year = [...halfWidth(text.slice(0, labelStart)).matchAll(YEAR_CLAUSE)].pop();
  if (year !== undefined && !isGenerated(year[1], facts)) return true;
  return facts.some(({ instances }) =>
    instances.some(
      ({ number, from }) =>
        number === undefined && startsOf(from, text).some((at) => at <= start && at + from.length >= end),
    ),
  );
}

const isGenerated = (year: string | undefined, facts: readonly KnownFact[]): boolean =>
  year !== undefined &&
  facts.some(({ instances }) => instances.some(({ sentence }) => textOf(sentence.pieces).includes(`${year}年`)));

/** Where the words stand as a whole: 12.5% is not part of 112.5%. */
export function startsOf(words: string, text: string): readonly number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const isCut =
      (/^\d/.test(words) && /[\d.]/.test(text.charAt(at - 1))) ||
      (/\d$/.test(words) && /[\d.%]/.test(text.charAt(at + words.length)));
    if (!isCut) starts.push(at);
  }
  return starts;
}

const slotsOf = ({ instances }: KnownFact): ReadonlySet<string> =>
  new Set(instances.map(({ sentence }) => sentence.slot));

/** The one of several that stood in the sentence of the number before, unless the number is that of another of them. */
function anchored(claims: readonly Claim[], anchors: ReadonlySet<string>, place: NumberPlace): Claim | undefined {
  const near = claims.filter(({ fact }) => [...slotsOf(fact)].some((slot) => anchors.has(slot)));
  const [chosen] = near;
  if (chosen === undefined || near.length > 1) return undefined;
  const isOthers = claims.some(({ fact }) => fact !== chosen.fact && readingOf(place, fact) !== "other");
  return isOthers && readingOf(place, chosen.fact) === "other" ? undefined : chosen;
}

export function placedAt(
  place: NumberPlace,
  fact: KnownFact,
  bases: readonly BaseSentence[],
  { length, isShared }: { readonly length: number; readonly isShared: boolean },
): PlacedFact {
  const ofBases = fact.instances.find(({ sentence }) => bases.some((base) => base.sentence === sentence));
  const [first] = fact.instances;
  const instance = ofBases ?? first;
  if (instance === undefined) throw new Error(`a fact that stands nowhere: ${fact.name}`);
  const { start, end } = place;
  return {
    fact,
    instance,
    start,
    end,
    place,
    words: place.value,
    reads: readingOf(place, fact),
    evidence: length,
    isShared,
  };
}

export function readingOf({ value }: NumberPlace, { to, instances }: KnownFact): PlacedFact["reads"] {
  if (instances.some(({ suffix }) => value === `${to}${suffix}`)) return "new";
  return instances.some(({ from, suffix }) => value === from + suffix) ? "old" : "other";
}

/** How much of another fact's label stands before a number. */
export const evidenceFor = ({ instances }: KnownFact, words: string): number =>
  Math.max(...instances.map(({ label }) => sharedEnd(label, words)));
