import { SHORTEST_LABEL, sharedEnd, type KnownFact } from "./known-facts";
import type { BaseSentence } from "./match-sentences";
import { basesOf, claimsOn, readingOf, startsOf, type PlacedFact, type StandingSentence } from "./name-places";
import { hasWordsOf } from "./place-facts";
import { halfWidth, numberPlaces, plainWords, type NumberPlace } from "./number-places";

/** What putting new numbers into somebody's sentence came to; uncertain: it could not be told which number is meant. */
export type FactUpdate =
  { readonly kind: "updated"; readonly text: string } | { readonly kind: "same" } | { readonly kind: "uncertain" };

/** Shorter words are no rate. */
const SHORTEST_RATE = 4;
/** Fewer words behind a number say nothing of it. */
const SHORTEST_AFTER = 3;

/** Puts the new facts into an edited sentence, all of them or none. Facts that its writer took out stay out. */
export function updateFacts(
  sentence: StandingSentence,
  placed: readonly PlacedFact[],
  chapter: readonly KnownFact[],
): FactUpdate {
  const facts = factsOfSentence(sentence, placed, chapter);
  const isRetyped = placed.some(({ fact, reads }) => fact.isChanged && reads === "other");
  if (isRetyped || doubted(sentence, placed, chapter).length > 0 || facts.some((fact) => mayStillStand(fact, sentence, placed))) return { kind: "uncertain" };
  const outdated = placed.filter(({ fact, reads }) => fact.isChanged && reads === "old");
  if (outdated.length === 0) return { kind: "same" };
  const text = [...outdated]
    .sort((one, other) => other.start - one.start)
    .reduce(
      (whole, { start, end, fact }) => whole.slice(0, start) + (fact.to ?? "") + whole.slice(end),
      sentence.text,
    );
  return { kind: "updated", text };
}

/** The facts that a sentence is held against: those of the sentences it comes from, and what was carried into it. */
export function factsOfSentence(
  sentence: StandingSentence,
  placed: readonly PlacedFact[],
  facts: readonly KnownFact[],
): readonly KnownFact[] {
  const bases = basesOf(sentence);
  return facts.filter(
    (fact) =>
      fact.instances.some((instance) => bases.some((base) => base.sentence === instance.sentence)) ||
      placed.some((one) => one.fact === fact),
  );
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
  chapter: readonly KnownFact[],
): readonly KnownFact[] => {
  const changed = chapter.filter(({ isChanged }) => isChanged);
  const free = freePlaces(sentence, placed);
  return changed.filter(
    (fact) =>
      isRateLeft(fact, sentence.text, placed) ||
      free.some(
        (place) =>
          readingOf(place, fact) === "old" &&
          (isTold(fact, place) || claimsOn(place, chapter).some((claim) => claim.fact === fact)),
      ),
  );
};

/** 同比增长12.5%, carried into another sentence. */
const isRateLeft = (fact: KnownFact, text: string, placed: readonly PlacedFact[]): boolean =>
  fact.instances.every(({ from }) => /\d/.test(from) && from.length >= SHORTEST_RATE) && isTextLeft(fact, text, placed);

/** 45人次参加: only the words behind the number name it. */
const isTold = ({ instances }: KnownFact, place: NumberPlace): boolean =>
  instances.some(
    ({ number, label }) =>
      number !== undefined &&
      label.length < SHORTEST_LABEL &&
      number.after.length >= SHORTEST_AFTER &&
      hasWordsOf(place, number),
  );

/** The numbers whose fact is not certain. */
const freePlaces = ({ places }: StandingSentence, placed: readonly PlacedFact[]): readonly NumberPlace[] =>
  places.filter((place) => !placed.some(({ start, end }) => start <= place.start && end >= place.end));

function isNumberLeft(fact: KnownFact, free: readonly NumberPlace[]): boolean {
  return free.some((place) =>
    fact.instances.some(({ number, label, from }) => {
      if (number === undefined) return numberPlaces(from).some(({ value }) => value === place.value);
      return readingOf(place, fact) === "old" || sharedEnd(label, place.label) >= SHORTEST_LABEL;
    }),
  );
}

const isTextLeft = ({ instances }: KnownFact, text: string, placed: readonly PlacedFact[]): boolean =>
  instances.some(
    ({ number, from }) =>
      number === undefined &&
      startsOf(from, text).some((at) => !placed.some(({ start, end }) => start < at + from.length && end > at)),
  );

const isLabelLeft = ({ instances }: KnownFact, text: string): boolean =>
  instances.some(
    ({ number, label }) =>
      number !== undefined && number.after !== "" &&
      text.includes(label.length >= SHORTEST_LABEL ? label : number.after),
  );

/** The words that are not the label of a number whose place is certain. */
function withoutPlaced(text: string, placed: readonly PlacedFact[]): string {
  const signs = [...halfWidth(text)];
  for (const { place } of placed) if (place !== undefined) signs.fill("|", place.labelStart, place.end);
  return plainWords(signs.join(""));
}

/** The sentences that a standing one speaks for: those that it comes from, and those that numbers were carried from. */
export function sourcesOf(
  sentence: StandingSentence,
  placed: readonly PlacedFact[],
): readonly BaseSentence["sentence"][] {
  const bases = basesOf(sentence).map((base) => base.sentence);
  const carried = placed
    .filter(({ fact }) => fact.instances.every((instance) => !bases.includes(instance.sentence)))
    .map(({ instance }) => instance.sentence);
  return [...new Set([...bases, ...carried])];
}

/** The same and those that it may speak for. */
export function possibleSourcesOf(
  sentence: StandingSentence,
  placed: readonly PlacedFact[],
  chapter: readonly KnownFact[],
): readonly BaseSentence["sentence"][] {
  const inDoubt = doubted(sentence, placed, chapter).flatMap(({ instances }) => instances);
  return [...new Set([...sourcesOf(sentence, placed), ...inDoubt.map((instance) => instance.sentence)])];
}
