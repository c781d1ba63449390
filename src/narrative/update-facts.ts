import type { GeneratedSentence } from "../report/report";

/** A fact that now reads otherwise. */
export interface ChangedFact {
  readonly from: string;
  readonly to: string;
  /** The words that stood right before and after it when it was generated. */
  readonly before: string;
  readonly after: string;
}

/** What putting new numbers into somebody's sentence came to; uncertain: it could not be told which number is meant. */
export type FactUpdate =
  { readonly kind: "updated"; readonly text: string } | { readonly kind: "same" } | { readonly kind: "uncertain" };

/** How many signs around a number are compared. */
const CONTEXT = 4;
/** How many of them must be the same for a number to be the one that was generated. */
const CERTAIN = 2;

/** The facts of a generated sentence that `print` gives another text for; null where a fact is no longer there. */
export function changedFacts(
  { pieces }: GeneratedSentence,
  print: (fact: string) => string | undefined,
): { readonly changed: readonly ChangedFact[]; readonly isLost: boolean } {
  const texts = pieces.map((piece) => (typeof piece === "string" ? piece : piece.text));
  const changed: ChangedFact[] = [];
  let isLost = false;
  pieces.forEach((piece, index) => {
    if (typeof piece === "string") return;
    const to = print(piece.fact);
    if (to === piece.text) return;
    if (to === undefined) isLost = true;
    else {
      const before = texts.slice(0, index).join("").slice(-CONTEXT);
      const after = texts
        .slice(index + 1)
        .join("")
        .slice(0, CONTEXT);
      changed.push({ from: piece.text, to, before, after });
    }
  });
  return { changed, isLost };
}

/** Puts the new facts into an edited sentence, all of them or none. Facts that its writer took out stay out. */
export function updateFacts(text: string, facts: readonly ChangedFact[]): FactUpdate {
  const found: { readonly at: number; readonly fact: ChangedFact }[] = [];
  for (const fact of facts) {
    const places = placesOf(fact.from, text);
    const rated = places
      .map((at) => ({ at, score: contextScore(text, at, fact) }))
      .sort((one, other) => other.score - one.score);
    const [best, second] = rated;
    if (best === undefined) {
      if (holdsNumberOf(fact.from, text)) return { kind: "uncertain" };
      continue;
    }
    const isCertain = best.score >= CERTAIN && (second === undefined || second.score < best.score);
    if (!isCertain || found.some(({ at }) => at === best.at)) return { kind: "uncertain" };
    found.push({ at: best.at, fact });
  }
  if (found.length === 0) return { kind: "same" };
  const updated = [...found]
    .sort((one, other) => other.at - one.at)
    .reduce((whole, { at, fact }) => whole.slice(0, at) + fact.to + whole.slice(at + fact.from.length), text);
  return { kind: "updated", text: updated };
}

/** Where the text stands as a whole: a 3 is not part of 13 or 3.5. */
function placesOf(wanted: string, text: string): readonly number[] {
  const places: number[] = [];
  if (wanted === "") return places;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const before = text.charAt(at - 1);
    const after = text.charAt(at + wanted.length);
    const isCut = (/^\d/.test(wanted) && /[\d.]/.test(before)) || (/\d$/.test(wanted) && /[\d.%]/.test(after));
    if (!isCut) places.push(at);
  }
  return places;
}

/** How many signs beside the place are those that were generated there. */
function contextScore(text: string, at: number, { from, before, after }: ChangedFact): number {
  let score = 0;
  while (score < before.length && text.charAt(at - 1 - score) === before.charAt(before.length - 1 - score)) score++;
  let right = 0;
  while (right < after.length && text.charAt(at + from.length + right) === after.charAt(right)) right++;
  return score + right;
}

/** The number of 同比增长12.5% is still there, in other words. */
function holdsNumberOf(fact: string, text: string): boolean {
  const number = /\d+(\.\d+)?%?/.exec(fact)?.[0];
  return number !== undefined && number !== fact && placesOf(number, text).length > 0;
}
