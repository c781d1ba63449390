import { splitSentences, withoutIndent } from "./sentences";

/** What stands in one text where the other has something else; either may be empty. */
export interface TextDifference {
  readonly from: string;
  readonly to: string;
}

/** A text as what both have and where they differ, in order. Put together by one side it is that side's text. */
export type ComparedText = readonly (string | TextDifference)[];

/** By what a sentence is known again in the other text. */
export type SentenceKey = (sentence: string) => string;

const withoutBlanks: SentenceKey = (sentence) => withoutIndent(sentence).replace(/\s/g, "");

/** Two texts sentence by sentence. Blanks and indents alone are no difference; a paragraph that begins elsewhere is one. */
export function compareTexts(from: string, to: string, keyOf = withoutBlanks): ComparedText {
  const parts: (string | TextDifference)[] = [];
  const same = commonParts(partsOf(from, keyOf), partsOf(to, keyOf));
  for (const { before, after, common } of same) {
    parts.push(...differencesOf(before, after));
    if (common !== undefined) parts.push(common.text);
  }
  return parts;
}

/** The first text with the chosen differences as the second has them; differences are counted from 0. */
export function withDifferences(compared: ComparedText, isChosen: (difference: number) => boolean): string {
  let index = -1;
  return compared
    .map((part) => {
      if (typeof part === "string") return part;
      index++;
      return isChosen(index) ? part.to : part.from;
    })
    .join("");
}

export const differencesIn = (compared: ComparedText): readonly TextDifference[] =>
  compared.filter((part): part is TextDifference => typeof part !== "string");

/** A sentence, or the end of a paragraph. */
interface Part {
  readonly text: string;
  readonly key: string;
}

function partsOf(text: string, keyOf: SentenceKey): readonly Part[] {
  return text.split("\n").flatMap((paragraph, index) => {
    const sentences = splitSentences(paragraph).map((sentence) => ({ text: sentence, key: keyOf(sentence) }));
    return index === 0 ? sentences : [{ text: "\n", key: "\n" }, ...sentences];
  });
}

/** What differs before a part that both have; at the end there is none. */
interface Stretch {
  readonly before: readonly Part[];
  readonly after: readonly Part[];
  readonly common: Part | undefined;
}

/** More pairs than these are not compared one by one: the rest of so long a text is one difference. */
const MOST_PAIRS = 4_000_000;

function commonParts(from: readonly Part[], to: readonly Part[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let [start, other] = [0, 0];
  for (const [row, column] of commonPlaces(from, to)) {
    stretches.push({ before: from.slice(start, row), after: to.slice(other, column), common: from[row] });
    [start, other] = [row + 1, column + 1];
  }
  return [...stretches, { before: from.slice(start), after: to.slice(other), common: undefined }];
}

/** The places of the longest row of parts that both have, in both. */
function commonPlaces(from: readonly Part[], to: readonly Part[]): readonly (readonly [number, number])[] {
  if (from.length * to.length > MOST_PAIRS) return [];
  const width = to.length + 1;
  const longest = new Uint32Array((from.length + 1) * width);
  const lengthAt = (row: number, column: number): number => longest[row * width + column] ?? 0;
  for (let row = from.length - 1; row >= 0; row--) {
    for (let column = to.length - 1; column >= 0; column--) {
      longest[row * width + column] =
        from[row]?.key === to[column]?.key
          ? lengthAt(row + 1, column + 1) + 1
          : Math.max(lengthAt(row + 1, column), lengthAt(row, column + 1));
    }
  }
  const places: (readonly [number, number])[] = [];
  let [row, column] = [0, 0];
  while (row < from.length && column < to.length) {
    if (from[row]?.key === to[column]?.key) places.push([row++, column++]);
    else if (lengthAt(row + 1, column) >= lengthAt(row, column + 1)) row++;
    else column++;
  }
  return places;
}

/** Sentence for sentence where there are as many on both sides, else the whole stretch at once. */
function differencesOf(before: readonly Part[], after: readonly Part[]): readonly TextDifference[] {
  if (before.length === 0 && after.length === 0) return [];
  const isPaired = before.length === after.length && [...before, ...after].every(({ key }) => key !== "\n");
  if (isPaired) return before.map(({ text }, index) => ({ from: text, to: after[index]?.text ?? "" }));
  const textOf = (parts: readonly Part[]): string => parts.map(({ text }) => text).join("");
  return [{ from: textOf(before), to: textOf(after) }];
}
