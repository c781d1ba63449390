import type { CellId } from "../../report/report";
import type { Finding, FindingFacts } from "../finding";
import type { BalanceRule, ReadId, Rule } from "../rule";
import type { Verdict } from "../verdict";
import type { Slots } from "./slots";

/**
 * What a kind of rule answers for itself. Nobody else asks which kind a rule is of: a new kind is one more record, and
 * it does not compile before every question has its answer.
 */
export interface KindOf<R extends Rule> {
  /** Every id that the rule reads, its 核对数 and last year's figures included. */
  reads(rule: R): readonly ReadId[];
  /** The rule made ready for judging, given the slot of each figure that it reads. */
  prepare(rule: R, slotOf: (id: ReadId) => number): Prepared;
  /** Cells that a finding names. The first is the one to go to, and gives the finding its place in a list. */
  shows(rule: R): readonly CellId[];
  /** What the rule is called after, where the user is told of it; undefined where it stands nowhere. */
  place(rule: R): Place | undefined;
  /** What it holds against each other; undefined where there is nothing to print on a left and a right side. */
  sides(rule: R): Sides | undefined;
  readonly marks: Marks<R>;
  /** One of the 勾稽关系: they are counted, the wrong cell is where two of them cross, and repairs are sought for them. */
  readonly isBalance: R extends BalanceRule ? true : false;
  /** Cells none of which may stay blank. */
  fills(rule: R): readonly CellId[];
  /** The cell that last year's report decides; undefined where the rule decides none alone. */
  carriesOver(rule: R): CarriedOver | undefined;
  /** The sums that must be the same; empty where it leaves room. */
  demands(rule: R): readonly Demand[];
}

/**
 * A rule that knows its slots: it judges any report laid out in them, without look-ups by id. The verdict is asked on
 * every edit, the finding only of a rule that is broken and only when someone wants to read it.
 */
export interface Prepared {
  verdict(slots: Slots): Verdict;
  /** `facts` is spread last: properties after it cost V8 µs. */
  finding(slots: Slots, facts: FindingFacts): Finding;
}

/** What is highlighted. */
export interface Marks<R extends Rule> {
  /** Once the rule is broken, and its finding an error. Where two broken balances cross, the crossing is suspect besides. */
  broken(rule: R): readonly ReadId[];
  /** Those of these that are blank between filled ones, along their row or their column. */
  incomplete(rule: R): readonly CellId[];
  /** The rule's own formula highlights an error value (#REF!). That of any other gives the error, and highlights nothing. */
  readonly marksErrorValues: boolean;
}

/** One sum against another, or a cell against a limit. */
export type Sides =
  | { readonly against: "sum"; readonly left: readonly ReadId[]; readonly right: readonly ReadId[] }
  | { readonly against: "limit"; readonly cell: CellId; readonly limit: number };

/** A line of the table, the row that a cell stands in, a cell, or the whole table. */
export type Place =
  | { readonly of: "line"; readonly axis: "row" | "column"; readonly id: string }
  | { readonly of: "row" | "cell"; readonly cell: CellId }
  | { readonly of: "table" };

/** The cell holds what these figures, last year's among them, add up to. */
export interface CarriedOver {
  readonly cell: CellId;
  readonly from: readonly ReadId[];
}

/** Two sums that must be the same. */
export interface Demand {
  readonly left: readonly ReadId[];
  readonly right: readonly ReadId[];
}

/** For questions that do not concern a kind. */
export const nowhere = (): undefined => undefined;
export const noCells = (): readonly CellId[] => [];
export const nothingExact = (): readonly Demand[] => [];

/** Nothing is highlighted: the kind only asks. */
export const marksNothing: Marks<Rule> = { broken: noCells, incomplete: noCells, marksErrorValues: false };

export const cellPlace = (cell: CellId | undefined): Place | undefined =>
  cell === undefined ? undefined : { of: "cell", cell };
