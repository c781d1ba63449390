import type { GeneratedSentence } from "../report/report";
import type { PrintedFact } from "./print-fact";

/** Words, or a fact among them. */
export type Piece = string | PrintedFact;

const END = "。！？";
const AFTER_END = "”’」』）)";
/** The indent of a paragraph, and what people put in its place. */
const INDENT = /^[\s\u3000]+/;

/** A paragraph as it stands in the text. */
export const PARAGRAPH_INDENT = "\u3000\u3000";

/** The sentences of a paragraph, each with its sign at the end; put together they are the paragraph again. */
export function splitSentences(paragraph: string): readonly string[] {
  const sentences: string[] = [];
  let start = 0;
  for (let at = 0; at < paragraph.length; at++) {
    if (!END.includes(paragraph.charAt(at))) continue;
    while (isEnd(paragraph.charAt(at + 1))) at++;
    sentences.push(paragraph.slice(start, at + 1));
    start = at + 1;
  }
  if (start < paragraph.length) sentences.push(paragraph.slice(start));
  return sentences;
}

/** The same for pieces. A fact that holds an end of sentence is taken for words: it cannot be followed further. */
export function splitPieces(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const sentences: Piece[][] = [[]];
  for (const piece of pieces) {
    if (typeof piece !== "string" && !hasEnd(piece.text)) {
      sentences[sentences.length - 1]?.push(piece);
      continue;
    }
    splitSentences(typeof piece === "string" ? piece : piece.text).forEach((part) => {
      const open = sentences[sentences.length - 1] ?? [];
      const isClosing = open.length > 0 && endsSentence(textOf(open)) && !isEnd(part.charAt(0));
      if (isClosing) sentences.push([part]);
      else open.push(part);
    });
  }
  return sentences.filter((sentence) => sentence.length > 0);
}

export const textOf = (pieces: GeneratedSentence["pieces"]): string =>
  pieces.map((piece) => (typeof piece === "string" ? piece : piece.text)).join("");

/** Text without the indent of its paragraph. */
export const withoutIndent = (text: string): string => text.replace(INDENT, "");

export const indentOf = (text: string): string => INDENT.exec(text)?.[0] ?? "";

const isEnd = (sign: string): boolean => sign !== "" && (END + AFTER_END).includes(sign);
const hasEnd = (text: string): boolean => [...END].some((sign) => text.includes(sign));
const endsSentence = (text: string): boolean => /[。！？][”’」』）)]*$/.test(text);
