import type { GeneratedChapter, GeneratedSentence } from "./report";

/** A chapter as plain arrays, short enough for the settings sheet: a sentence is its slot and its pieces, a fact is [name, text]. */
export function encodeGenerated(chapter: GeneratedChapter): readonly unknown[] {
  return chapter.map((paragraph) =>
    paragraph.map(({ slot, pieces }) => [
      slot,
      ...pieces.map((piece) => (typeof piece === "string" ? piece : [piece.fact, piece.text])),
    ]),
  );
}

/** The chapter that was encoded; undefined for anything else. */
export function decodeGenerated(value: unknown): GeneratedChapter | undefined {
  if (!Array.isArray(value)) return undefined;
  const paragraphs = value.map((paragraph: unknown) =>
    Array.isArray(paragraph) ? whole(paragraph.map(decodeSentence)) : undefined,
  );
  return whole(paragraphs);
}

function decodeSentence(value: unknown): GeneratedSentence | undefined {
  if (!Array.isArray(value)) return undefined;
  const [slot, ...encoded] = value as readonly unknown[];
  const pieces = whole(encoded.map(decodePiece));
  return typeof slot === "string" && pieces !== undefined ? { slot, pieces } : undefined;
}

function decodePiece(value: unknown): GeneratedSentence["pieces"][number] | undefined {
  if (typeof value === "string") return value;
  if (!Array.isArray(value)) return undefined;
  const [fact, text] = value as readonly unknown[];
  return typeof fact === "string" && typeof text === "string" ? { fact, text } : undefined;
}

const whole = <Item>(items: readonly (Item | undefined)[]): readonly Item[] | undefined => {
  const found = items.filter((item): item is Item => item !== undefined);
  return found.length === items.length ? found : undefined;
};
