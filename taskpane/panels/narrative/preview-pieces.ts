import type { PrintedFact } from "../../../src/narrative/print-fact";
import type { NarrativeChapter } from "../../../src/narrative/narrate";

/** A piece of the previewed text: words, or a fact with the cells that it comes from. */
export interface PreviewPiece {
  /** The same for as long as the sentence stays. */
  readonly key: string;
  readonly piece: string | PrintedFact;
}

/** The paragraphs of a chapter as they will stand in the sheet; in sentences that people left alone the facts are known. */
export function previewPieces(text: string, chapter: NarrativeChapter): readonly (readonly PreviewPiece[])[] {
  let sentences = chapter.paragraphs.flat();
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line, row) => {
      const pieces: PreviewPiece[] = [];
      // The pane indents paragraphs itself.
      let rest = line.trim();
      let next = place(rest, sentences);
      while (next !== undefined) {
        const { sentence, start, words } = next;
        if (start > 0) pieces.push({ key: `${row} before ${sentence.slot}`, piece: rest.slice(0, start) });
        const { slot } = sentence;
        sentence.pieces.forEach((piece, index) => pieces.push({ key: `${row} ${slot} ${index}`, piece }));
        rest = rest.slice(start + words.length);
        sentences = sentences.slice(sentences.indexOf(sentence) + 1);
        next = place(rest, sentences);
      }
      return rest === "" ? pieces : [...pieces, { key: `${row} rest`, piece: rest }];
    });
}

type Sentence = NarrativeChapter["paragraphs"][number][number];

/** The first of the generated sentences that stands in a line word for word. */
function place(line: string, sentences: readonly Sentence[]) {
  for (const sentence of sentences) {
    const words = sentence.pieces
      .map((piece) => (typeof piece === "string" ? piece : piece.text))
      .join("")
      .trim();
    const start = words === "" ? -1 : line.indexOf(words);
    if (start >= 0) return { sentence, start, words };
  }
  return undefined;
}
