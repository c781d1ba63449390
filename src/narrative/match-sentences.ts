import type { GeneratedSentence } from "../report/report";
import { textOf } from "./sentences";

/** A generated sentence among all of its chapter, with its text. */
export interface BaseSentence {
  readonly sentence: GeneratedSentence;
  readonly text: string;
}

/** What a sentence in the sheet was generated as: whole and untouched, or edited from one or several; none is somebody's own. */
export type SentenceOrigin =
  | { readonly kind: "untouched"; readonly base: BaseSentence }
  | { readonly kind: "edited"; readonly bases: readonly BaseSentence[] }
  | { readonly kind: "own" };

/** As much of the shorter of two sentences must be found in the other to take one for an edit of the other. */
const ALIKE = 0.4;
/** Less will do where nothing is as much alike, and a sentence stands right beside the neighbour it was generated beside. */
const ALIKE_IN_PLACE = 0.2;
/** A copy of a sentence that stands untouched, too, is more alike. */
const ALIKE_COPY = 0.7;
/** Shorter than this, sentences are alike by chance. */
const SHORTEST_ALIKE = 4;

/** Finds for each standing sentence where it comes from. An untouched one is found wherever it was moved or copied to. */
export function originsOf(
  standing: readonly string[],
  generated: readonly GeneratedSentence[],
): readonly SentenceOrigin[] {
  const bases = generated.map((sentence): BaseSentence => ({ sentence, text: textOf(sentence.pieces).trim() }));
  const slots = [...new Set(generated.map(({ slot }) => slot))];
  const taken = new Set<BaseSentence>();
  const untouched = standing.map((text) => {
    const same = bases.filter((one) => one.text === text.trim());
    const base = same.find((one) => !taken.has(one)) ?? same[0];
    if (base !== undefined) taken.add(base);
    return base;
  });
  const isTaken = ({ sentence }: BaseSentence): boolean =>
    [...taken].some((one) => one.sentence.slot === sentence.slot);
  const left = bases.filter((base) => !isTaken(base));
  const copied = bases.filter(isTaken);
  return standing.map((text, index) => {
    const base = untouched[index];
    if (base !== undefined) return { kind: "untouched", base };
    const isInPlace = ({ sentence }: BaseSentence): boolean => {
      const place = slots.indexOf(sentence.slot);
      return [-1, 1].some((step) => {
        const neighbour = untouched[index + step];
        return neighbour !== undefined && neighbour.sentence.slot === slots[place + step];
      });
    };
    const rate = (ones: readonly BaseSentence[]) => ones.map((one) => ({ one, likeness: likeness(one.text, text) }));
    const rated = rate(left);
    const alike = [
      rated.filter((each) => each.likeness >= ALIKE),
      rated.filter((each) => each.likeness >= ALIKE_IN_PLACE && isInPlace(each.one)),
      rate(copied).filter((each) => each.likeness >= ALIKE_COPY),
    ].find((found) => found.length > 0);
    return alike === undefined ? { kind: "own" } : { kind: "edited", bases: alike.map(({ one }) => one) };
  });
}

/** How much of the shorter text stands in the longer, by pairs of neighbouring signs. Numbers count as one sign: they change. */
export function likeness(one: string, other: string): number {
  const [first, second] = [pairsOf(one), pairsOf(other)];
  const [few, many] = first.length <= second.length ? [first, new Set(second)] : [second, new Set(first)];
  if (few.length < SHORTEST_ALIKE) return isPart(one, other) ? ALIKE : 0;
  return few.filter((pair) => many.has(pair)).length / few.length;
}

/** A number with its unit that is left of a sentence: 4个。 */
const isPart = (one: string, other: string): boolean => /\d/.test(other) && signsOf(one).includes(signsOf(other));

const signsOf = (text: string): string => text.replace(/\d+(\.\d+)?/g, "0").replace(/[\s，、；。：]/g, "");

function pairsOf(text: string): readonly string[] {
  const signs = [...signsOf(text)];
  return signs.slice(1).map((sign, index) => (signs[index] ?? "") + sign);
}
