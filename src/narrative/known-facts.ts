import type { GeneratedSentence } from "../report/report";
import { textOf } from "./sentences";
import { numberPlaces, plainWords, type NumberPlace } from "./number-places";

/** A fact in one generated sentence, with what says in a text that a number is this fact. */
export interface FactInstance {
  readonly sentence: GeneratedSentence;
  readonly name: string;
  /** As it was printed. */
  readonly from: string;
  /** Its place among the numbers of the sentence; undefined where it is not a plain number. */
  readonly number: NumberPlace | undefined;
  /** What follows the digits and makes another number of them: 万. */
  readonly suffix: string;
  /** The words right before a number that name it, without 其中; too short for a name where something else must tell. */
  readonly label: string;
  /** The same of what begins like a number and is no plain one: 近300, 1.2万. Empty of all others. */
  readonly roughLabel: string;
  /** The words between it and the number before it, with their signs. */
  readonly between: string;
  /** What it stands behind where it has no name of its own: 同比增长12.5% is of the number before it. */
  readonly follows: FactInstance | undefined;
  /** The words around it. */
  readonly before: string;
  readonly after: string;
}

/** A fact by its name, wherever in a chapter it was generated. */
export interface KnownFact {
  readonly name: string;
  /** What it prints now; undefined where nothing. */
  readonly to: string | undefined;
  readonly isChanged: boolean;
  readonly instances: readonly FactInstance[];
}

/** A shorter label names nothing. */
export const SHORTEST_LABEL = 2;
/** 近300, 1.2万: neither a number that its label places, nor words that stand in one place only. Such a fact is only listed. */
export const ROUGH_NUMBER =
  /^(?:近|约|超|超过|逾)?\d[\d.]*(?:[十百千万亿][余多]?|[余多])$|^(?:近|约|超|超过|逾)\d[\d.]*$/;
const PLAIN_NUMBER = /^\d+(\.\d+)?%?$/;

/** The facts of these sentences. */
export function factsIn(
  sentences: readonly GeneratedSentence[],
  print: (fact: string) => string | undefined,
): readonly KnownFact[] {
  const byName = new Map<string, FactInstance[]>();
  for (const instance of sentences.flatMap(instancesIn)) {
    if (instance.from === "") continue;
    byName.set(instance.name, [...(byName.get(instance.name) ?? []), instance]);
  }
  return [...byName].map(([name, instances]) => {
    const to = print(name);
    return { name, to, isChanged: instances.some(({ from }) => from !== to), instances };
  });
}

function instancesIn(sentence: GeneratedSentence): readonly FactInstance[] {
  const text = textOf(sentence.pieces);
  const places = numberPlaces(text);
  const instances: FactInstance[] = [];
  let start = 0;
  for (const piece of sentence.pieces) {
    const printed = typeof piece === "string" ? piece : piece.text;
    const end = start + printed.length;
    if (typeof piece !== "string") {
      const number = PLAIN_NUMBER.test(printed)
        ? places.find((place) => place.start === start && place.end === end)
        : undefined;
      const previous = [...places].reverse().find((place) => place.end <= start);
      instances.push({
        sentence,
        name: piece.fact,
        from: printed,
        number,
        suffix: number?.value.slice(printed.length) ?? "",
        label: nameIn(number?.label ?? ""),
        roughLabel: ROUGH_NUMBER.test(printed) ? nameIn(labelAt(start, end, places)) : "",
        between: plainWords(text.slice(previous?.end ?? 0, start)),
        follows: previous && [...instances].reverse().find((one) => holdsPlace(one, previous, text)),
        before: text.slice(0, start),
        after: text.slice(end),
      });
    }
    start = end;
  }
  return instances;
}

/** 近, 约 belong to what is printed, not to its label. */
const labelAt = (start: number, end: number, places: readonly NumberPlace[]): string =>
  places.find((place) => place.start >= start && place.start < end)?.label.replace(/(?:近|约|超|超过|逾)$/, "") ?? "";

/** Whether a number of the sentence is that of the fact, or stands within its words. */
const holdsPlace = ({ before, from }: FactInstance, { start, end }: NumberPlace, text: string): boolean =>
  start >= before.length && end <= before.length + from.length && text.startsWith(before);

/** 其中 says only that a list begins; which item is first may change. */
const nameIn = (label: string): string => label.replace(/^其中/, "");

/** How the words before a number name a fact, the surest first. */
export type LabelMatch = "whole" | "end" | "loose";

/** How surely, and by how many signs; undefined where the words name something else. */
export interface LabelFit {
  readonly match: LabelMatch;
  readonly length: number;
}

/** Between a label and its number, or among the signs of a label, so many signs may have been put in. */
const MOST_PUT_IN = 6;
/** As many signs at the end of a longer label name it as well. */
const SURE_END = 4;
/** Beside a label, these speak of another time or of a part: 上年办结. */
const OTHER = /[上去往前]年|同期|历年|累计|季度|月|每|第/;

/** The words speak of another time or of a part, and the label does not. */
export const speakOfOther = (words: string, label: string): boolean => OTHER.test(words) && !OTHER.test(label);

/** How the words before a number, or the words of a label, name a fact. */
export function fitLabel(label: string, words: string): LabelFit | undefined {
  if (label.length < SHORTEST_LABEL) return undefined;
  const at = words.lastIndexOf(label);
  if (at >= 0) {
    const rest = words.slice(at + label.length);
    const isNamed = rest.length <= MOST_PUT_IN && !OTHER.test(`${words.slice(0, at)}|${rest}`);
    return isNamed ? { match: rest === "" ? "whole" : "loose", length: label.length } : undefined;
  }
  const end = sharedEnd(label, words);
  if (OTHER.test(words.slice(0, words.length - end))) return undefined;
  if (end >= SURE_END) return { match: "end", length: end };
  if (label.length < SURE_END) return undefined;
  return isScattered(label, words) ? { match: "loose", length: label.length } : undefined;
}

/** How many signs at their ends are the same. */
export function sharedEnd(one: string, other: string): number {
  let shared = 0;
  while (
    shared < Math.min(one.length, other.length) &&
    one.charAt(one.length - 1 - shared) === other.charAt(other.length - 1 - shared)
  )
    shared++;
  return shared;
}

/** All signs of the label in their order, from the end, with few others among them. */
function isScattered(label: string, words: string): boolean {
  let at = words.length;
  for (const sign of [...label].reverse()) {
    at = at === 0 ? -1 : words.lastIndexOf(sign, at - 1);
    if (at < 0) return false;
  }
  return words.length - at - label.length <= MOST_PUT_IN;
}
