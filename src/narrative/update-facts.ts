import type { GeneratedSentence } from "../report/report";
import { SHORTEST_LABEL, sharedEnd, type FactInstance, type KnownFact } from "./known-facts";
import { basesOf, claimsOn, readingOf, startsOf, type PlacedFact, type StandingSentence } from "./name-places";
import { hasWordsOf, isHalfLeft, isToldBehind } from "./place-facts";
import { halfWidth, numberPlaces, plainWords, type NumberPlace } from "./number-places";

/** What putting new numbers into somebody's sentence came to; uncertain: it could not be told which number is meant. */
export type FactUpdate =
  { readonly kind: "updated"; readonly text: string } | { readonly kind: "same" } | { readonly kind: "uncertain" };

/** The facts that were generated in a chapter, and which of them stand nowhere in it any more. */
export interface ChapterFacts {
  readonly facts: readonly KnownFact[];
  readonly missing: readonly KnownFact[];
}

/** Shorter words are no rate. */
const SHORTEST_RATE = 4;

/** Puts the new facts into an edited sentence, all of them or none. Facts that its writer took out stay out. */
export function updateFacts(
  sentence: StandingSentence,
  placed: readonly PlacedFact[],
  chapter: ChapterFacts,
): FactUpdate {
  const facts = factsOfSentence(sentence, placed, chapter);
  const isRetyped = placed.some(({ fact, reads }) => fact.isChanged && reads === "other");
  if (
    isRetyped ||
    doubted(sentence, placed, chapter).length > 0 ||
    facts.some((fact) => mayStillStand(fact, sentence, placed))
  )
    return { kind: "uncertain" };
  const outdated = placed.filter(({ fact, reads }) => fact.isChanged && reads === "old");
  if (outdated.length === 0) return { kind: "same" };
  const text = [...outdated]
    .sort((one, other) => other.start - one.start)
    .reduce((whole, { start, end, fact }) => whole.slice(0, start) + (fact.to ?? "") + whole.slice(end), sentence.text);
  return { kind: "updated", text };
}

/** The facts that a sentence is held against: those of the sentences that it speaks for. */
export function factsOfSentence(
  sentence: StandingSentence,
  placed: readonly PlacedFact[],
  chapter: ChapterFacts,
): readonly KnownFact[] {
  const sources = sourcesOf(sentence, placed, chapter);
  return chapter.facts.filter(({ instances }) => instances.some((instance) => sources.includes(instance.sentence)));
}

/** A changed fact has no certain place, and yet something of it is left: its label, its number, or words that end alike. */
function mayStillStand(fact: KnownFact, sentence: StandingSentence, placed: readonly PlacedFact[]): boolean {
  if (!fact.isChanged || placed.some((one) => one.fact === fact)) return false;
  return (
    isNumberLeft(fact, freePlaces(sentence, placed)) ||
    isTextLeft(fact, sentence.text, placed) ||
    isLabelLeft(fact, withoutPlaced(sentence.text, placed))
  );
}

/** The changed facts that something in the sentence reads like, though it is not certain whose it is. */
const doubted = (
  sentence: StandingSentence,
  placed: readonly PlacedFact[],
  chapter: ChapterFacts,
): readonly KnownFact[] => {
  const { facts, missing } = chapter;
  const changed = facts.filter(({ isChanged }) => isChanged);
  const free = freePlaces(sentence, placed);
  return changed.filter(
    (fact) =>
      isRateLeft(fact, sentence.text, placed) ||
      free.some(
        (place) =>
          readingOf(place, fact) === "old" &&
          (isTold(fact, place) ||
            (missing.includes(fact) && isHalfNamed(fact, place)) ||
            claimsOn(place, facts).some((claim) => claim.fact === fact)),
      ),
  );
};

/** 同比增长12.5%, carried into another sentence. */
const isRateLeft = ({ to, instances }: KnownFact, text: string, placed: readonly PlacedFact[]): boolean =>
  instances.some(
    ({ number, from }) =>
      number === undefined &&
      from !== to &&
      /\d/.test(from) &&
      from.length >= SHORTEST_RATE &&
      isFree(from, text, placed),
  );

/** What is left of the label of a fact that stands nowhere else. */
const isHalfNamed = ({ instances }: KnownFact, place: NumberPlace): boolean =>
  instances.some(
    ({ number, label }) =>
      label.length >= SHORTEST_LABEL &&
      number?.after.charAt(0) === place.after.charAt(0) &&
      (sharedEnd(label, place.label) >= SHORTEST_LABEL || isHalfLeft(label, place.label)),
  );

const isTold = ({ instances }: KnownFact, place: NumberPlace): boolean =>
  instances.some((instance) => isToldBehind(instance) && instance.number && hasWordsOf(place, instance.number));

/** The numbers whose fact is not certain. */
const freePlaces = ({ places }: StandingSentence, placed: readonly PlacedFact[]): readonly NumberPlace[] =>
  places.filter((place) => !placed.some(({ start, end }) => start <= place.start && end >= place.end));

function isNumberLeft(fact: KnownFact, free: readonly NumberPlace[]): boolean {
  return free.some((place) =>
    fact.instances.some(({ number, label, roughLabel, from }) => {
      if (roughLabel !== "" && sharedEnd(roughLabel, place.label) >= SHORTEST_LABEL) return true;
      if (number === undefined) return numberPlaces(from).some(({ value }) => value === place.value);
      return readingOf(place, fact) === "old" || sharedEnd(label, place.label) >= SHORTEST_LABEL;
    }),
  );
}

const isTextLeft = ({ to, instances }: KnownFact, text: string, placed: readonly PlacedFact[]): boolean =>
  instances.some(({ number, from }) => number === undefined && from !== to && isFree(from, text, placed));

/** The words stand where no fact is placed. */
const isFree = (words: string, text: string, placed: readonly PlacedFact[]): boolean =>
  startsOf(words, text).some((at) => !placed.some(({ start, end }) => start < at + words.length && end > at));

const isLabelLeft = ({ instances }: KnownFact, text: string): boolean =>
  instances.some(
    ({ number, label }) =>
      number !== undefined &&
      number.after !== "" &&
      text.includes(label.length >= SHORTEST_LABEL ? label : number.after),
  );

/** The words that are not the label of a number whose place is certain. */
function withoutPlaced(text: string, placed: readonly PlacedFact[]): string {
  const signs = [...halfWidth(text)];
  for (const { place } of placed) if (place !== undefined) signs.fill("|", place.labelStart, place.end);
  return plainWords(signs.join(""));
}

/**
 * The sentences that a standing one speaks for: those that it comes from, and those that numbers were carried from. One
 * that is only alike, as that of 诉讼 is like that of 复议, has none of its numbers there while another has.
 */
export function sourcesOf(
  sentence: StandingSentence,
  placed: readonly PlacedFact[],
  chapter: ChapterFacts,
): readonly GeneratedSentence[] {
  const bases = basesOf(sentence).map((base) => base.sentence);
  const holds = (one: GeneratedSentence, facts: readonly KnownFact[]): boolean =>
    facts.some(({ instances }) => instances.some((instance) => instance.sentence === one && isNamed(instance)));
  const found = placed.map(({ fact }) => fact);
  const hasFound = bases.some((one) => holds(one, found));
  const close = bases.filter((one) => !hasFound || holds(one, found) || !holds(one, chapter.facts));
  const carried = placed
    .filter(({ fact }) => fact.instances.every((one) => !bases.includes(one.sentence)))
    .flatMap(({ fact, instance }) => fact.instances.filter((one) => one.sentence.slot === instance.sentence.slot))
    .map((instance) => instance.sentence);
  return [...new Set([...close, ...carried])];
}

const isNamed = ({ number, label }: FactInstance): boolean => number !== undefined && label.length >= SHORTEST_LABEL;

/** The same and those that it may speak for. */
export function possibleSourcesOf(
  sentence: StandingSentence,
  placed: readonly PlacedFact[],
  chapter: ChapterFacts,
): readonly GeneratedSentence[] {
  const claimed = freePlaces(sentence, placed).flatMap((place) =>
    claimsOn(place, chapter.facts).map(({ fact }) => fact),
  );
  const inDoubt = [...doubted(sentence, placed, chapter), ...claimed].flatMap(({ instances }) => instances);
  return [...new Set([...sourcesOf(sentence, placed, chapter), ...inDoubt.map((instance) => instance.sentence)])];
}

/** What stood beside facts that were taken out, and printed what stands here: it may be theirs. */
export function rivalsOf(
  sentence: StandingSentence,
  placed: readonly PlacedFact[],
  { missing }: ChapterFacts,
): readonly GeneratedSentence[] {
  const free = freePlaces(sentence, placed);
  return missing
    .filter((fact) => free.some((place) => readingOf(place, fact) === "old") || isTextLeft(fact, sentence.text, placed))
    .flatMap(({ instances }) => instances.map((instance) => instance.sentence));
}
