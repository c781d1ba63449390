import type { CellId } from "../report/report";
import type { Check } from "./rule";

/** One way to understand a quantity: the sum of these cells, less those. */
export interface Reading {
  /** 本年新收＋上年结转 */
  readonly label: string;
  readonly cells: readonly CellId[];
  readonly less?: readonly CellId[];
}

/** A quantity that sentences speak of, by the words that stand before its number. One reading that fits is enough. */
export interface Concept {
  readonly id: string;
  readonly label: string;
  /** The id of the check that holds it against the tables. */
  readonly check: string;
  /** The likeliest first. */
  readonly readings: readonly Reading[];
  /** Ends right before the number. */
  readonly before: RegExp;
  /** Where given, and `before` does not match: the words before and after the number. */
  readonly around?: { readonly before: RegExp; readonly after: RegExp };
  /** Must stand in the sentence; in the paragraph for `topicIn` “paragraph”. */
  readonly topic?: RegExp;
  readonly topicIn?: "sentence" | "paragraph";
  /** Between the concept's words and the number, these mean something narrower. */
  readonly unless?: RegExp;
  /** In the sentence, these mean something else. */
  readonly unlessInSentence?: RegExp;
}

/** A saying that something did not happen, or that all ended in one way. */
export interface Denial {
  readonly id: string;
  readonly label: string;
  readonly check: string;
  readonly pattern: RegExp;
  /** All of these must be 0. */
  readonly cells: readonly CellId[];
  readonly unless?: RegExp;
}

/** One of the aspects that a passage must speak of, by the stems of its words. */
export interface Aspect {
  readonly label: string;
  readonly stems: RegExp;
}

/** What a format asks of the written chapters. A check that is not listed is not made. */
export interface TextRules {
  readonly checks: readonly Check[];
  readonly concepts: readonly Concept[];
  readonly denials: readonly Denial[];
  readonly aspects: readonly Aspect[];
  /** What art. 50(4) asks of a people's government besides. */
  readonly governmentDuties: readonly Aspect[];
  /** Pieces of the format's own instructions, which belong in no report. */
  readonly instructions: readonly string[];
  /** How titles of chapters are recognised, whatever their number; by the id of the chapter. */
  readonly chapterStems: ReadonlyMap<string, RegExp>;
  /** 行政事业性收费 in the table, where the format has it in 万元. */
  readonly fee: CellId | undefined;
  /** Requests closed because a fee notice was not paid. */
  readonly feeUnpaid: CellId | undefined;
  /** Article numbers and documents that the reports of this format no longer cite. */
  readonly outdated: RegExp;
}
