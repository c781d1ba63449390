import {
  ROUGH_NUMBER,
  SHORTEST_LABEL,
  sharedEnd,
  speakOfOther,
  type FactInstance,
  type KnownFact,
} from "./known-facts";
import { halfWidth, numberPlaces, plainWords, type NumberPlace } from "./number-places";
import {
  basesOf,
  evidenceFor,
  isAside,
  placeByLabel,
  placedAt,
  readingOf,
  startsOf,
  type PlacedFact,
  type StandingSentence,
} from "./name-places";

/**
 * Where the facts of a chapter stand in its edited sentences: all facts, changed or not, at once, so that no number is
 * given away that is another's. A fact whose place is not certain has none.
 */
export function placeFacts(
  standing: readonly StandingSentence[],
  facts: readonly KnownFact[],
): readonly (readonly PlacedFact[])[] {
  const labelled = placeByLabel(standing, facts);
  const all = standing.map((sentence, index) => {
    if (sentence.origin.kind === "untouched") return [];
    const inOrder = placeInOrder(sentence, labelled[index] ?? [], facts);
    return placeUnnamed(sentence, inOrder, facts);
  });
  const missing = missingFacts(standing, all, facts);
  return standing.map((sentence, index) => {
    const placed = [...(all[index] ?? [])].sort((one, other) => one.start - other.start);
    const certain: PlacedFact[] = [];
    for (const one of placed.filter((each) => isAlone(each, placed, sentence)))
      if (isInChain(one, certain, sentence) || !mayBeAnothers(one, missing)) certain.push(one);
    return certain;
  });
}

/** The facts that stand nowhere in the text: somebody took them out, or nothing says any more where they are. */
export function missingFacts(
  standing: readonly StandingSentence[],
  all: readonly (readonly PlacedFact[])[],
  facts: readonly KnownFact[],
): readonly KnownFact[] {
  const placed = new Set(all.flatMap((one) => one.map(({ fact }) => fact)));
  const untouched = new Set(
    standing.flatMap(({ origin }) => (origin.kind === "untouched" ? [origin.base.sentence] : [])),
  );
  return facts.filter((fact) => !placed.has(fact) && !fact.instances.some(({ sentence }) => untouched.has(sentence)));
}

/** Where all numbers of a sentence are those of its base in their order, less of a label is enough. */
function placeInOrder(
  sentence: StandingSentence,
  labelled: readonly PlacedFact[],
  facts: readonly KnownFact[],
): readonly PlacedFact[] {
  for (const base of basesOf(sentence)) {
    const generated = numberPlaces(base.text);
    const pairs = pairsOf(sentence.places, generated, base.sentence, facts);
    const named = (place: NumberPlace) => labelled.find((one) => one.place === place);
    const agrees = pairs.every(({ place, fact }) => named(place) === undefined || named(place)?.fact === fact);
    if (pairs.length === 0 || !agrees) continue;
    const left = pairs.filter(({ place, fact }) => fact !== undefined && named(place) === undefined);
    const labels = left.filter(({ like }) => like.label.length >= SHORTEST_LABEL);
    const more = left.flatMap(({ place, like, fact }) => {
      const isOther = isAside(place, sentence.text, facts) || speakOfOther(place.label, like.label);
      if (fact === undefined || isOther || place.after.charAt(0) !== like.after.charAt(0)) return [];
      const isNamed = endsAlone(place, fact, facts) || (labels.length === 1 && isHalfLeft(like.label, place.label));
      const length = Math.max(1, evidenceFor(fact, place.label));
      return isNamed ? [placedAt(place, fact, basesOf(sentence), { length, isShared: false })] : [];
    });
    return [...labelled, ...more];
  }
  return labelled;
}

interface Pair {
  readonly place: NumberPlace;
  readonly like: NumberPlace;
  readonly fact: KnownFact | undefined;
}

/** The numbers of a sentence beside those of its base; none where they are not the same in the same order. */
function pairsOf(
  places: readonly NumberPlace[],
  generated: readonly NumberPlace[],
  base: FactInstance["sentence"],
  facts: readonly KnownFact[],
): readonly Pair[] {
  if (places.length !== generated.length) return [];
  const pairs = places.flatMap((place, at): readonly Pair[] => {
    const like = generated[at];
    return like?.value === place.value ? [{ place, like, fact: factAt(base, like, facts) }] : [];
  });
  return pairs.length === places.length ? pairs : [];
}

function factAt(
  base: FactInstance["sentence"],
  place: NumberPlace,
  facts: readonly KnownFact[],
): KnownFact | undefined {
  return facts.find(({ instances }) =>
    instances.some(({ sentence, number }) => sentence === base && number?.start === place.start),
  );
}

/** The last signs of its label stand there, and no other fact is named as well. */
function endsAlone(place: NumberPlace, fact: KnownFact, facts: readonly KnownFact[]): boolean {
  const evidence = evidenceFor(fact, place.label);
  const others = facts.filter((other) => other !== fact && evidenceFor(other, place.label) >= evidence);
  return evidence >= SHORTEST_LABEL && others.length === 0;
}

/** Half of the signs of a label are left, in their order: where all the others are placed, the last one is this. */
export function isHalfLeft(label: string, words: string): boolean {
  let at = -1;
  let left = 0;
  for (const sign of label) {
    const next = words.indexOf(sign, at + 1);
    if (next < 0) continue;
    at = next;
    left++;
  }
  return left * 2 >= label.length;
}

/** Facts without a label of their own: what follows a number, numbers that only the words behind them name, and words. */
function placeUnnamed(
  sentence: StandingSentence,
  labelled: readonly PlacedFact[],
  facts: readonly KnownFact[],
): readonly PlacedFact[] {
  const placed = [...labelled];
  const instances = facts.flatMap((fact) => fact.instances.map((instance) => ({ fact, instance })));
  for (const { fact, instance } of instances) {
    if (instance.number !== undefined && instance.label.length >= SHORTEST_LABEL) continue;
    const found = occurrencesOf(instance, fact, sentence).filter((one) =>
      instance.follows === undefined
        ? isInItsWords(one, instance, sentence)
        : isBehind(one, instance, placed, sentence),
    );
    const [only] = found;
    const isTaken = only === undefined || placed.some(({ start, end }) => start < only.end && end > only.start);
    if (found.length === 1 && !isTaken) placed.push(only);
  }
  return placed;
}

/** The places where a fact may stand by what it prints. */
function occurrencesOf(
  instance: FactInstance,
  fact: KnownFact,
  { text, places }: StandingSentence,
): readonly PlacedFact[] {
  if (instance.number !== undefined)
    return places
      .filter((place) => readingOf(place, fact) !== "other")
      .map((place) => placedAt(place, fact, [], { length: 0, isShared: false }));
  if (ROUGH_NUMBER.test(instance.from) || ROUGH_NUMBER.test(fact.to ?? "")) return [];
  const found = [...new Set([...fact.instances.map(({ from }) => from), fact.to ?? instance.from])].flatMap((words) =>
    startsOf(words, text).map((start): PlacedFact => {
      const end = start + words.length;
      const reads = words === fact.to ? "new" : "old";
      return { fact, instance, start, end, place: undefined, words, reads, evidence: 0, isShared: false };
    }),
  );
  // 网站 is not there where 网站和公报 is.
  const isWithin = (one: PlacedFact, other: PlacedFact): boolean =>
    one !== other && one.start >= other.start && one.end <= other.end;
  return found.filter((one) => !found.some((other) => isWithin(one, other)));
}

/** Words may have been put in between a number and what follows it. */
const MOST_BETWEEN = 8;
/** Longer words are known by what stands on one side of them. */
const LONG_WORDS = 4;
/** Fewer words behind a number say nothing of it. */
const SHORTEST_AFTER = 3;
/** As many of the words behind a number are compared. */
const BEHIND = 4;

/** The number before it is the one that it followed. */
function isBehind(
  one: PlacedFact,
  { follows, between, number }: FactInstance,
  placed: readonly PlacedFact[],
  { text, places }: StandingSentence,
): boolean {
  const ownerOf = (place: NumberPlace) => placed.find(({ start, end }) => start <= place.start && end >= place.end);
  const previous = [...places]
    .reverse()
    .find((place) => place.end <= one.start && (ownerOf(place) !== undefined || !isInBracket(place, one.start, text)));
  const owner = previous && ownerOf(previous);
  if (previous === undefined || owner === undefined || owner.fact.name !== follows?.name) return false;
  const words = plainWords(text.slice(previous.end, one.start)).replace(BRACKETS, "");
  if (number === undefined) return words.length <= between.length + MOST_BETWEEN;
  return one.place !== undefined && hasWordsOf(one.place, number);
}

/** What somebody put in brackets between a number and what follows it. */
const BRACKETS = /\([^()]*\)/g;

const isInBracket = ({ start, end }: NumberPlace, before: number, text: string): boolean =>
  [...halfWidth(text.slice(0, before)).matchAll(BRACKETS)].some(
    (match) => match.index < start && match.index + match[0].length > end,
  );

export const hasWordsOf = (place: NumberPlace, generated: NumberPlace): boolean =>
  place.label === generated.label && place.after.startsWith(generated.after.slice(0, BEHIND));

/** The words right before and after it are those that were generated there. */
function isInItsWords(one: PlacedFact, { number, before, after }: FactInstance, { text }: StandingSentence): boolean {
  if (number !== undefined) return one.place !== undefined && number.after !== "" && hasWordsOf(one.place, number);
  const sides = [isSameEnd(before, text.slice(0, one.start)), isSameStart(after, text.slice(one.end))];
  return one.words.length >= LONG_WORDS ? sides.includes(true) : !sides.includes(false);
}

/** 45人次参加: the words behind the number name it. */
export const isToldBehind = ({ number, label }: FactInstance): boolean =>
  number !== undefined && label.length < SHORTEST_LABEL && number.after.length >= SHORTEST_AFTER;

const isSameEnd = (one: string, other: string): boolean =>
  one === "" ? other === "" : plainWords(one).slice(-1) === plainWords(other).slice(-1);
const isSameStart = (one: string, other: string): boolean => plainWords(one).charAt(0) === plainWords(other).charAt(0);

/** No other number of the sentence is this fact, too, unless it was printed as often. */
function isAlone({ fact }: PlacedFact, placed: readonly PlacedFact[], sentence: StandingSentence): boolean {
  const places = placed.filter((one) => one.fact === fact);
  const slots = basesOf(sentence).map((base) => base.sentence.slot);
  const bases = basesOf(sentence).filter((base, index) => slots.indexOf(base.sentence.slot) === index);
  const printed = fact.instances.filter((instance) => bases.some((base) => base.sentence === instance.sentence));
  return places.length <= Math.max(1, printed.length);
}

/** The number before it is still the one that was generated before it. */
function isInChain(
  { instance, start }: PlacedFact,
  placed: readonly PlacedFact[],
  { places }: StandingSentence,
): boolean {
  const previous = [...places].reverse().find((place) => place.end <= start);
  const owner = previous && placed.find((one) => one.start <= previous.start && one.end >= previous.end);
  return owner !== undefined && owner.instance === instance.follows;
}

/**
 * A fact that stands nowhere any more printed the same, and nothing says that the number is not its: somebody may have
 * taken out the other one. It does not matter where both print the same today.
 */
function mayBeAnothers(one: PlacedFact, missing: readonly KnownFact[]): boolean {
  // What reads as today was brought up to date before, or typed by somebody who knew.
  if (one.reads === "other" || (one.fact.isChanged && one.reads === "new")) return false;
  return missing.some(
    (other) =>
      other !== one.fact &&
      other.to !== one.fact.to &&
      other.instances.some((instance) => instance.from + instance.suffix === one.words && isNamedAsWell(instance, one)),
  );
}

function isNamedAsWell(instance: FactInstance, { place, evidence, instance: own }: PlacedFact): boolean {
  if (place !== undefined && evidence > 0) return sharedEnd(instance.label, place.label) >= evidence;
  return (instance.follows === undefined) === (own.follows === undefined) && instance.label === own.label;
}
