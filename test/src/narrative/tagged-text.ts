import type { GeneratedChapter } from "../../../src/report/report";

/**
 * A text in which every printed fact is one private-use sign, so that an edit moves, copies or deletes the fact as a
 * whole and it is known afterwards of every number whose it is. What the merge is given has the signs printed.
 */
export interface TaggedText {
  readonly text: string;
  readonly tags: readonly Tag[];
}

export interface Tag {
  /** The names of the facts whose number it may be: two where an edit put the words of one before the number of another. */
  readonly facts: readonly string[];
  /** As it was generated, and as it stands after it was typed over. */
  readonly generated: string;
  readonly printed: string;
}

const FIRST = 0xe000;

export const TAG = /[\ue000-\uf8ff]/;

export function tagOf(sign: string, tags: readonly Tag[]): Tag | undefined {
  return TAG.test(sign) ? tags[sign.charCodeAt(0) - FIRST] : undefined;
}

/** Adds a tag; the sign stands for it. */
export function addTag({ text, tags }: TaggedText, tag: Tag): { readonly sign: string; readonly tagged: TaggedText } {
  return { sign: String.fromCharCode(FIRST + tags.length), tagged: { text, tags: [...tags, tag] } };
}

/** The generated chapter, a paragraph a line. */
export function tagChapter(chapter: GeneratedChapter): TaggedText {
  const tags: Tag[] = [];
  const signOf = (fact: string, printed: string): string => {
    tags.push({ facts: [fact], generated: printed, printed });
    return String.fromCharCode(FIRST + tags.length - 1);
  };
  const lines = chapter.map((paragraph) =>
    paragraph
      .flatMap(({ pieces }) => pieces)
      .map((piece) => (typeof piece === "string" ? piece : signOf(piece.fact, piece.text)))
      .join(""),
  );
  return { text: lines.map((line) => `　　${line}`).join("\n"), tags };
}

/** The text as it stands in the sheet. */
export const printTagged = (text: string, tags: readonly Tag[]): string =>
  [...text].map((sign) => tagOf(sign, tags)?.printed ?? sign).join("");
