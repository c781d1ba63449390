import type { CellId } from "../report/report";
import type { Check, Severity } from "../rules/rule";
import type { PassageId } from "../report/manuscript";

interface TextFindingBase {
  /** `text/` and the id of the check in lower case. */
  readonly rule: string;
  readonly check: Check;
  /** Mostly that of the check. */
  readonly severity: Severity;
  /** Where it stands: the number of a chapter, or "title" or "preface". */
  readonly chapter: PassageId;
  /** The words that are wrong, exactly as they stand; empty where something is lacking. */
  readonly quote: string;
  /** Where the quote begins in its passage. */
  readonly start: number;
  /** The cells that it was held against. */
  readonly cells: readonly CellId[];
}

/** A way to understand what a sentence counts, and what the tables say. */
export interface ReadingValue {
  readonly label: string;
  readonly value: number;
}

/** What is wrong, as facts. Shares are in percent; money is in 元. */
export type TextFault =
  | { readonly code: "number-differs"; readonly found: number; readonly readings: readonly ReadingValue[] }
  | {
      readonly code: "denied";
      readonly value: number;
      readonly unit: string;
      readonly instead: string;
      readonly isOfLastYear: boolean;
    }
  | {
      readonly code: "share-differs";
      readonly found: number;
      readonly part: number;
      readonly wholes: readonly number[];
    }
  | {
      readonly code: "growth-differs" | "direction-differs";
      readonly found: number | undefined;
      /** By how many, not by how much of a hundred. */
      readonly inCases: boolean;
      readonly now: number;
      readonly before: number;
    }
  | {
      readonly code: "rank-differs";
      /** What the words found say it is: 1 is the first. */
      readonly rank: number;
      /** How many there are of it. */
      readonly found: number;
      /** Which one is of this rank, and how many there are of that. */
      readonly label: string;
      readonly value: number;
    }
  | { readonly code: "parts-exceed" | "parts-differ"; readonly total: number; readonly sum: number }
  | {
      readonly code: "amount-differs";
      /** What the cell holds. */
      readonly label: string;
      readonly found: number;
      readonly value: number;
    }
  | { readonly code: "other-year"; readonly found: number; readonly year: number }
  | { readonly code: "odd-period" }
  | { readonly code: "other-self-name" | "other-kind-of-name"; readonly count: number; readonly unit: string }
  | { readonly code: "other-unit"; readonly unit: string }
  | { readonly code: "other-region"; readonly unit: string }
  | { readonly code: "instruction" | "identity-number" | "mobile-number" | "outdated" }
  /** The check's own sentence on the words found. */
  | { readonly code: "generic" | "leftover" | "wrong-words"; readonly says: string }
  | { readonly code: "chapters-missing"; readonly titles: readonly string[] }
  | { readonly code: "chapters-out-of-order" }
  | { readonly code: "title-differs"; readonly title: string }
  | { readonly code: "odd-numbers"; readonly headings: readonly string[] }
  /** Which parts a list of all leaves out; none where another number of parts is told. */
  | { readonly code: "other-number-of-parts"; readonly labels: readonly string[] }
  | { readonly code: "aspects-missing" | "duties-missing" | "preface-lacks"; readonly labels: readonly string[] }
  | { readonly code: "too-long"; readonly length: number; readonly limit: number }
  | { readonly code: "chapter-empty" | "no-measures" }
  /** The check's own sentence on what is missing. */
  | { readonly code: "fee-not-told" | "not-told"; readonly missing: string }
  | { readonly code: "half-width-brackets" | "half-width-marks"; readonly count: number }
  | { readonly code: "not-closed" | "not-opened"; readonly mark: string }
  | { readonly code: "out-of-series"; readonly expected: string }
  | { readonly code: "unfinished" }
  | { readonly code: "told-twice" }
  /** The share of the words, and the sentences that are last year's. */
  | { readonly code: "like-last-year"; readonly share: number; readonly sentences: readonly string[] };

/** Something wrong with the words of a report. */
export type TextFinding = TextFindingBase & TextFault;

/** What a check of the text finds. */
export type Remark = TextFault &
  Pick<TextFindingBase, "check" | "chapter" | "quote" | "start"> &
  Partial<Pick<TextFindingBase, "cells" | "severity">>;
