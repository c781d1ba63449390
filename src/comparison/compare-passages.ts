import { compareTexts, differencesIn, type TextDifference } from "../narrative/compare-texts";
import { likeness } from "../narrative/match-sentences";
import { splitSentences } from "../narrative/sentences";

/** A sentence of one text and what stands for it in the other; empty where nothing does. */
export interface SentenceDifference {
  readonly a: string;
  readonly b: string;
}

/**
 * Where two texts say something else, sentence by sentence. How they are laid out is no difference: lines that were
 * broken, spaces, the width of signs, numbers of pages.
 */
export function comparePassages(a: string, b: string): readonly SentenceDifference[] {
  const differences = differencesIn(compareTexts(asOneLine(a), asOneLine(b), plainSentence));
  return differences.filter(({ from, to }) => plainSentence(from) !== plainSentence(to)).flatMap(inPairs);
}

/** 第 3 页 共 5 页, - 3 -: a line of the paper, not of the text. */
const PAGE_NUMBER = /^(?:[-—–\s]*\d{1,3}[-—–\s]*|第\s*\d+\s*页(?:[\s，,/]*共\s*\d+\s*页)?)$/;

const asOneLine = (text: string): string =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => !PAGE_NUMBER.test(line))
    .join("");

/** Signs that are typed in one way or another and mean the same. */
const alikeSigns: readonly (readonly [RegExp, string])[] = [
  [/[\s\u200b-\u200d\u2060\ufeff\u00ad]/g, ""],
  [/[“”„‟「」『』"]/g, '"'],
  [/[‘’`']/g, "'"],
  [/[〔【［\[(]/g, "("],
  [/[〕】］\])]/g, ")"],
  [/[〈《<]/g, "《"],
  [/[〉》>]/g, "》"],
  [/[‐‑‒–—―－-]+/g, "-"],
  [/[～∼〜~]/g, "~"],
  [/[·・•]/g, "·"],
  [/(?:…|\.{3,})+/g, "…"],
  [/(\d),(?=\d{3}(?!\d))/g, "$1"],
  [/(\d+)\.0+(?!\d)/g, "$1"],
];

/** A sentence without what only its layout decides. */
export const plainSentence = (sentence: string): string =>
  alikeSigns.reduce((text, [signs, one]) => text.replace(signs, one), sentence.normalize("NFKC"));

/** A sentence that stands for another has so much in common with it. */
const ALIKE = 0.4;
/** Longer stretches are told as they are. */
const MOST_PAIRS = 10_000;

/** Of a stretch where the texts differ, each sentence beside the one that stands for it. */
function inPairs({ from, to }: TextDifference): readonly SentenceDifference[] {
  const [before, after] = [splitSentences(from), splitSentences(to)];
  if (before.length * after.length > MOST_PAIRS) return [{ a: from.trim(), b: to.trim() }];
  const pairs = pairedSentences(before, after);
  return pairs
    .filter(({ a, b }) => plainSentence(a) !== plainSentence(b))
    .map(({ a, b }) => ({ a: a.trim(), b: b.trim() }));
}

/** In their order, those that are most alike together; the others alone. */
function pairedSentences(before: readonly string[], after: readonly string[]): readonly SentenceDifference[] {
  const isOnlyPair = before.length === 1 && after.length === 1;
  const alike = before.map((a) =>
    after.map((b) => {
      const share = likeness(plainSentence(a), plainSentence(b));
      return isOnlyPair || share >= ALIKE ? share : -1;
    }),
  );
  const best = before.map(() => after.map(() => 0));
  const at = (row: number, column: number): number => best[row]?.[column] ?? 0;
  const paired = (row: number, column: number): number => {
    const share = alike[row]?.[column] ?? -1;
    return share < 0 ? -1 : share + at(row + 1, column + 1);
  };
  for (let row = before.length - 1; row >= 0; row--)
    for (let column = after.length - 1; column >= 0; column--) {
      const line = best[row];
      if (line !== undefined) line[column] = Math.max(paired(row, column), at(row + 1, column), at(row, column + 1));
    }
  const pairs: SentenceDifference[] = [];
  let [row, column] = [0, 0];
  while (row < before.length || column < after.length) {
    const [a = "", b = ""] = [before[row], after[column]];
    const isInBoth = row < before.length && column < after.length;
    if (isInBoth && paired(row, column) >= Math.max(at(row + 1, column), at(row, column + 1), 0)) {
      pairs.push({ a, b });
      row++;
      column++;
    } else if (column >= after.length || (isInBoth && at(row + 1, column) >= at(row, column + 1))) {
      pairs.push({ a, b: "" });
      row++;
    } else {
      pairs.push({ a: "", b });
      column++;
    }
  }
  return pairs;
}
