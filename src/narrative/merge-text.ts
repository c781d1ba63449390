import type { GeneratedChapter, GeneratedSentence } from "../report/report";
import { profileLabels } from "./fact-names";
import { factsIn } from "./known-facts";
import { originsOf } from "./match-sentences";
import { standingSentence, type PlacedFact, type StandingSentence } from "./name-places";
import { missingFacts, placeFacts } from "./place-facts";
import { PARAGRAPH_INDENT, indentOf, splitSentences, textOf, withoutIndent } from "./sentences";
import {
  factsOfSentence,
  possibleSourcesOf,
  rivalsOf,
  sourcesOf,
  updateFacts,
  type ChapterFacts,
} from "./update-facts";

/** What happens to one sentence. stale: it may state what is no longer so, and only a person can say. */
export interface TextChange {
  readonly kind: "replaced" | "updated" | "added" | "removed" | "stale";
  /** Its places in the templates: several where sentences were joined. */
  readonly slots: readonly string[];
  /** As it stands; empty for what is added. */
  readonly before: string;
  /** As it will stand; for what is stale, as it would be generated today, empty where it would not. */
  readonly after: string;
}

export interface MergedText {
  readonly text: string;
  readonly changes: readonly TextChange[];
  /** What the next merge compares with: all that was generated, and of stale sentences the older version. */
  readonly generated: GeneratedChapter;
}

export interface MergeSources {
  /** What was generated last; empty where nothing was. */
  readonly base: GeneratedChapter;
  /** What stands in the sheet. */
  readonly standing: string;
  /** What is generated now. */
  readonly fresh: GeneratedChapter;
  /** What a fact prints now, by its name; undefined where it prints nothing. */
  readonly print: (fact: string) => string | undefined;
  /** Whether sentences that were not generated before are put in; otherwise they wait. Yes where absent. */
  readonly addsNew?: boolean;
  /** Untouched sentences of these places stay although nothing is generated for them now. */
  readonly keeps?: (slot: string) => boolean;
}

/** {年度}年，{自称}: what a sentence says only where it is the first of its paragraph. */
const OPENING = new RegExp(
  `^(?:\\{${profileLabels.year}\\}年，)?(?:\\{(?:${profileLabels["self-name"]}|${profileLabels.area})\\})?`,
);

interface OutputSentence {
  readonly text: string;
  /** The places in the templates that it speaks for. */
  readonly slots: readonly string[];
  /** What it is held against again the next time, where it is stale. */
  readonly held?: readonly GeneratedSentence[];
}

/** A sentence of the sheet, and the facts whose place in it is certain. */
interface ReadSentence {
  readonly sentence: StandingSentence;
  readonly placed: readonly PlacedFact[];
}

/** What is generated now, by its place in the templates, and the facts with what they print now. */
interface Today {
  readonly fresh: ReadonlyMap<string, GeneratedSentence>;
  readonly chapter: ChapterFacts;
}

/**
 * Merges by sentence. Untouched sentences give way to today's, in edited ones the facts are brought up to date where it
 * is certain which they are, and nothing that a person wrote is ever lost: what was moved stays where it was moved to,
 * what was deleted stays deleted. Sentences that were not generated before are put in after their neighbours.
 */
export function mergeText(sources: MergeSources): MergedText {
  const base = sources.base.flat();
  const { paragraphs: standing, chapter } = readParagraphs(sources, base);
  const today: Today = {
    fresh: new Map(sources.fresh.flat().map((sentence) => [sentence.slot, sentence])),
    chapter,
  };
  const changes: TextChange[] = [];
  const paragraphs = standing.map(({ indent, sentences }) => ({
    indent,
    wasBlank: sentences.length === 0,
    sentences: sentences.flatMap((sentence) => mergeSentence(sentence, today, sources.keeps, changes) ?? []),
  }));
  const output = paragraphs.filter(({ sentences, wasBlank }) => wasBlank || sentences.length > 0);
  const known = new Set(base.map(({ slot }) => slot));
  const isEmpty = output.every(({ sentences }) => sentences.length === 0);
  const start = isEmpty ? [] : output;
  const placed = sources.addsNew === false ? start : addNew(start, sources.fresh, known, changes);
  return {
    text: placed.map(({ indent, sentences }) => indent + sentences.map(({ text }) => text).join("")).join("\n"),
    changes,
    generated: nextBase(
      sources,
      placed.flatMap(({ sentences }) => sentences),
    ),
  };
}

interface OutputParagraph {
  readonly indent: string;
  readonly sentences: readonly OutputSentence[];
}

function readParagraphs({ standing, print }: MergeSources, base: readonly GeneratedSentence[]) {
  const paragraphs = standing
    .split("\n")
    .map((line) => ({ indent: indentOf(line), texts: splitSentences(withoutIndent(line)) }));
  const texts = paragraphs.flatMap((paragraph) => paragraph.texts);
  const origins = originsOf(texts, base);
  // Where nobody edited anything, no number has to be found.
  const facts = origins.every(({ kind }) => kind === "untouched") ? [] : factsIn(base, print);
  const sentences = texts.map((text, index) => standingSentence(text, origins[index] ?? { kind: "own" }));
  const placed = placeFacts(sentences, facts);
  const read = sentences.map((sentence, index): ReadSentence => ({ sentence, placed: placed[index] ?? [] }));
  let next = 0;
  return {
    paragraphs: paragraphs.map(({ indent, texts: own }) => ({
      indent,
      sentences: read.slice(next, (next += own.length)),
    })),
    chapter: { facts, missing: missingFacts(sentences, placed, facts) },
  };
}

function mergeSentence(
  read: ReadSentence,
  today: Today,
  keeps: MergeSources["keeps"],
  changes: TextChange[],
): OutputSentence | undefined {
  const { text, origin } = read.sentence;
  if (origin.kind !== "untouched") return mergeEdited(read, today, changes);
  const { slot } = origin.base.sentence;
  const now = today.fresh.get(slot);
  const after = now === undefined ? "" : textOf(now.pieces);
  if (after === origin.base.text || (now === undefined && keeps?.(slot) === true)) return { text, slots: [slot] };
  changes.push({ kind: now === undefined ? "removed" : "replaced", slots: [slot], before: text, after });
  return now && { text: after, slots: [slot] };
}

function mergeEdited(read: ReadSentence, today: Today, changes: TextChange[]): OutputSentence {
  const { sentence, placed } = read;
  const update = updateFacts(sentence, placed, today.chapter);
  const sources = sourcesOf(sentence, placed, today.chapter);
  const isTodays = sources.some(({ slot }) => textOf(today.fresh.get(slot)?.pieces ?? []) === sentence.text.trim());
  if (isTodays) return { text: sentence.text, slots: sources.map(({ slot }) => slot) };
  // Other words would be generated now, not only other numbers: 没有收到 for 收到3件. What was edited may claim the old.
  const saysOther = sources.some((one) => !isSameBut(one, today.fresh.get(one.slot)));
  const isLost = factsOfSentence(sentence, placed, today.chapter).some(({ to }) => to === undefined);
  if (update.kind === "uncertain" || saysOther || isLost) return leave(read, today, changes);
  const slots = sources.map(({ slot }) => slot);
  if (update.kind === "same") return { text: sentence.text, slots, ...heldQuietly(read, today) };
  changes.push({ kind: "updated", slots, before: sentence.text, after: update.text });
  return { text: update.text, slots };
}

/**
 * What a number of the sentence may have come from, where that is no longer generated: forgotten, the number would seem to
 * be another fact's the next time.
 */
function heldQuietly({ sentence, placed }: ReadSentence, { fresh, chapter }: Today): Pick<OutputSentence, "held"> {
  const sources = possibleSourcesOf(sentence, placed, chapter);
  const held = sources.filter((one) => !isSameBut(one, fresh.get(one.slot)));
  return held.length === 0 ? {} : { held };
}

/** Leaves a sentence as it stands, and tells of it. */
function leave({ sentence, placed }: ReadSentence, { fresh, chapter }: Today, changes: TextChange[]): OutputSentence {
  const sources = possibleSourcesOf(sentence, placed, chapter);
  const held = [...sources, ...rivalsOf(sentence, placed, chapter)];
  const slots = [...new Set(sources.map(({ slot }) => slot))];
  const after = slots.map((slot) => textOf(fresh.get(slot)?.pieces ?? [])).join("");
  changes.push({ kind: "stale", slots, before: sentence.text, after });
  return { text: sentence.text, slots, held };
}

/** The same words around the same facts, whether or not they open a paragraph. */
function isSameBut(one: GeneratedSentence, other: GeneratedSentence | undefined): boolean {
  const shapeOf = ({ pieces }: GeneratedSentence): string =>
    pieces
      .map((piece) => (typeof piece === "string" ? piece : `{${piece.fact}}`))
      .join("")
      .replace(OPENING, "");
  return other !== undefined && shapeOf(one) === shapeOf(other);
}

/** Puts in what was not generated before: after the nearest sentence that is generated before it, else at the beginning. */
function addNew(
  output: readonly OutputParagraph[],
  fresh: GeneratedChapter,
  known: ReadonlySet<string>,
  changes: TextChange[],
): readonly OutputParagraph[] {
  let placed = output;
  let lastParagraph = -1;
  for (const paragraph of fresh) {
    const isStanding = paragraph.some(({ slot }) => findSlot(placed, slot) !== undefined);
    let after: { readonly paragraph: number; readonly sentence: number } | undefined;
    for (const { slot, pieces } of paragraph) {
      const found = findSlot(placed, slot);
      if (found !== undefined) after = found;
      if (found !== undefined || known.has(slot)) continue;
      const added: OutputSentence = { text: textOf(pieces), slots: [slot] };
      changes.push({ kind: "added", slots: [slot], before: "", after: added.text });
      const target = after ?? (isStanding ? firstOf(placed, paragraph) : undefined);
      if (target === undefined) {
        placed = insertAt(placed, lastParagraph + 1, { indent: PARAGRAPH_INDENT, sentences: [added] });
        after = { paragraph: lastParagraph + 1, sentence: 0 };
      } else {
        placed = putInto(placed, target.paragraph, target.sentence + 1, added);
        after = { paragraph: target.paragraph, sentence: target.sentence + 1 };
      }
    }
    lastParagraph = Math.max(lastParagraph, after?.paragraph ?? -1);
  }
  return placed;
}

/** Before the first sentence of the paragraph that still stands. */
function firstOf(output: readonly OutputParagraph[], paragraph: readonly GeneratedSentence[]) {
  const [first] = paragraph.flatMap(({ slot }) => findSlot(output, slot) ?? []);
  return first && { paragraph: first.paragraph, sentence: first.sentence - 1 };
}

function findSlot(output: readonly OutputParagraph[], slot: string) {
  for (const [paragraph, { sentences }] of output.entries()) {
    const sentence = sentences.findIndex(({ slots }) => slots.includes(slot));
    if (sentence >= 0) return { paragraph, sentence };
  }
  return undefined;
}

const insertAt = <Item>(items: readonly Item[], at: number, item: Item): readonly Item[] => [
  ...items.slice(0, at),
  item,
  ...items.slice(at),
];

const putInto = (
  output: readonly OutputParagraph[],
  at: number,
  place: number,
  sentence: OutputSentence,
): readonly OutputParagraph[] =>
  output.map((paragraph, index) =>
    index === at ? { ...paragraph, sentences: insertAt(paragraph.sentences, place, sentence) } : paragraph,
  );

/**
 * Today's sentences that have a place in the text, and what stale ones are held against, as it was, so that they are told
 * of again until somebody has seen to them. Where one copy of a sentence is stale and another is not, both versions.
 */
function nextBase({ base, fresh, addsNew, keeps }: MergeSources, output: readonly OutputSentence[]): GeneratedChapter {
  const today = new Map(fresh.flat().map((sentence) => [sentence.slot, sentence]));
  const isOlder = ({ slot, pieces }: GeneratedSentence): boolean =>
    textOf(today.get(slot)?.pieces ?? []) !== textOf(pieces);
  const held = new Set(output.flatMap((one) => one.held ?? []).filter(isOlder));
  const isHeld = (slot: string): boolean => [...held].some((sentence) => sentence.slot === slot);
  const isCurrent = new Set(output.flatMap(({ slots, held: older }) => (older === undefined ? slots : [])));
  const known = new Set(base.flat().map(({ slot }) => slot));
  const kept = new Set<GeneratedSentence>();
  const current = fresh.map((paragraph) =>
    paragraph.flatMap((sentence) => {
      const { slot } = sentence;
      if (addsNew === false && !known.has(slot)) return [];
      if (!isHeld(slot) || isCurrent.has(slot)) return [plain(sentence)];
      const older = [...held].filter((one) => one.slot === slot);
      older.forEach((one) => kept.add(one));
      return older;
    }),
  );
  const gone = base.flat().filter((sentence) => {
    if (kept.has(sentence)) return false;
    return held.has(sentence) || (!today.has(sentence.slot) && keeps?.(sentence.slot) === true);
  });
  return gone.reduce<GeneratedChapter>((chapter, sentence) => putBack(chapter, sentence, base.flat()), current);
}

/** A sentence among others where it stood: of two that fit a text equally well, the first is taken. */
function putBack(
  chapter: GeneratedChapter,
  sentence: GeneratedSentence,
  base: readonly GeneratedSentence[],
): GeneratedChapter {
  const later = new Set(base.slice(base.indexOf(sentence) + 1).map(({ slot }) => slot));
  const at = chapter.findIndex((paragraph) => paragraph.some(({ slot }) => later.has(slot)));
  const paragraph = chapter[at];
  if (paragraph === undefined) return [...chapter, [sentence]];
  const place = paragraph.findIndex(({ slot }) => later.has(slot));
  return [
    ...chapter.slice(0, at),
    [...paragraph.slice(0, place), sentence, ...paragraph.slice(place)],
    ...chapter.slice(at + 1),
  ];
}

/** The sentences that will be compared next, after a person has seen to those of these places. */
export function seenTo(base: GeneratedChapter, fresh: GeneratedChapter, slots: readonly string[]): GeneratedChapter {
  const today = new Map(fresh.flat().map((sentence) => [sentence.slot, sentence]));
  const seen = new Set<string>();
  return base.map((paragraph) =>
    paragraph.flatMap((sentence) => {
      const { slot } = sentence;
      if (!slots.includes(slot)) return [sentence];
      const now = today.get(slot);
      if (now === undefined || seen.has(slot)) return [];
      seen.add(slot);
      return [plain(now)];
    }),
  );
}

/** Only what is kept of a sentence. */
const plain = ({ slot, pieces }: GeneratedSentence): GeneratedSentence => ({
  slot,
  pieces: pieces.map((piece) => (typeof piece === "string" ? piece : { fact: piece.fact, text: piece.text })),
});
