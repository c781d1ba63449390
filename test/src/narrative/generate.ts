import { mergeText } from "../../../src/narrative/merge-text";
import type { GeneratedSentence } from "../../../src/report/report";

/** What facts print, by their names. */
export type Figures = Readonly<Record<string, string | undefined>>;

/** A sentence from words with {facts}; undefined where a fact is missing. */
export function sentence(slot: string, words: string, figures: Figures): readonly GeneratedSentence[] {
  const pieces = words.split(/(\{[^}]+\})/).filter((part) => part !== "");
  const isWhole = pieces.every((part) => !part.startsWith("{") || figures[part.slice(1, -1)] !== undefined);
  const piecesOf = pieces.map((part) =>
    part.startsWith("{") ? { fact: part.slice(1, -1), text: figures[part.slice(1, -1)] ?? "" } : part,
  );
  return isWhole ? [{ slot, pieces: piecesOf }] : [];
}

export const printing = (figures: Figures) => (fact: string) => figures[fact];

/** Merges one paragraph, as it was generated and as it is today, into what stands; once and a second time. */
export function mergeSentences(words: readonly string[], standing: string, older: Figures, newer: Figures) {
  const generate = (figures: Figures) => [words.flatMap((one, index) => sentence(`1/${index}`, one, figures))];
  const sources = { base: generate(older), standing, fresh: generate(newer), print: printing(newer) };
  const once = mergeText(sources);
  const twice = mergeText({ ...sources, base: once.generated, standing: once.text });
  return { text: once.text, kinds: once.changes.map(({ kind }) => kind), twice: twice.text };
}
