import type { Manuscript, PassageId } from "../report/manuscript";
import type { Report } from "../report/report";

/** A sentence and where it begins in its passage. */
export interface TextSentence {
  readonly passage: PassageId;
  readonly text: string;
  readonly start: number;
  /** The paragraph that it stands in. */
  readonly paragraph: string;
  /** The sentence before it in the paragraph. */
  readonly before: TextSentence | undefined;
}

/** What is known of the words of a report that has only its chapters. */
export function manuscriptOf({ text }: Pick<Report, "text">): Manuscript {
  return { isWhole: false, passages: text, headings: [] };
}

/** Only a piece of a text was there to read, and of this chapter perhaps not all: what it lacks may stand elsewhere. */
export const mayBeCut = ({ isWhole, passages, headings }: Manuscript, passage: PassageId): boolean =>
  !isWhole && passages.has("title") && !headings.some(({ chapter }) => chapter === passage);

/** Nobody writes a longer sentence. What is longer is no sentence: of it nothing can be said for sure. */
const LONGEST_SENTENCE = 2000;

/** The sentences of a manuscript. A semicolon does not end one: what is listed belongs together. */
export function sentencesOf({ passages }: Manuscript): readonly TextSentence[] {
  const sentences: TextSentence[] = [];
  for (const [passage, text] of passages) {
    let offset = 0;
    for (const paragraph of text.split("\n")) {
      let before: TextSentence | undefined;
      for (const match of matchesOf(/[^。！？!?]+[。！？!?]?[”’）)]?/g, paragraph)) {
        if (match[0].length > LONGEST_SENTENCE) {
          before = undefined;
          continue;
        }
        const sentence: TextSentence = { passage, paragraph, before, text: match[0], start: offset + match.index };
        sentences.push(sentence);
        before = sentence;
      }
      offset += paragraph.length + 1;
    }
  }
  return sentences;
}

/** Every match of a global pattern. */
export function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === "") pattern.lastIndex++;
  }
  return found;
}

/** The first place, if any, where the pattern stands; its first group is what stands before. */
export function firstIn(
  passages: ReadonlyMap<PassageId, string>,
  pattern: RegExp,
): readonly { readonly chapter: string; readonly quote: string; readonly start: number }[] {
  for (const [chapter, text] of passages) {
    const [match] = matchesOf(pattern, text);
    if (match === undefined) continue;
    const before = match[1] ?? "";
    return [{ chapter, quote: match[0].slice(before.length), start: match.index + before.length }];
  }
  return [];
}
