import type { CellId, ControlId, PreviousId, TableId, UnitType } from "../report/report";
import type { ValueKind } from "../report/report-format";

/** error: must be mended before export. explain: mend or explain in writing. warning: ask to check. tip: a hint. */
export type Severity = "error" | "explain" | "warning" | "tip";

/** How sure the demand is. Only the first four may carry severity error. */
export type Basis =
  | "official"
  | "official-label"
  | "official-penalty"
  | "arithmetic"
  | "local-guide"
  | "practice"
  | "law-change"
  | "derived"
  | "heuristic";

/** One entry of the catalogue of checks. A rule is one instance of it: a column, a row, a cell. */
export interface Check {
  /** As in the catalogue: "T3-BAL". */
  readonly id: string;
  /** What it demands, in the words of the office, for the settings. */
  readonly title: string;
  readonly severity: Severity;
  readonly basis: Basis;
  /** The document and the place in it, as a reader would look it up; for our own inferences, why we ask. */
  readonly source: string;
  /** What to do about it, where that is more than to look at the figures again. */
  readonly advice?: string;
}

/** A cell of the report, the 核对数 held against one, or a cell of last year's report. */
export type ReadId = CellId | ControlId | PreviousId;

interface RuleBase {
  /** As the command line names it; rules about single cells share the id of their check. */
  readonly id: string;
  readonly check: Check;
  readonly table: TableId;
  /** The rule is judged only for these; without a known unit type it is not judged. */
  readonly appliesTo?: { readonly unitTypes: readonly UnitType[] };
}

/** Both sides add up to the same. */
export interface BalanceRule extends RuleBase {
  readonly kind: "balance";
  readonly left: readonly ReadId[];
  readonly right: readonly ReadId[];
  /** The line of the table that the rule runs along; a broken row and a broken column point at their crossing. */
  readonly line?: { readonly axis: "row" | "column"; readonly id: string };
  /** Totals and balance cells to highlight when the rule is broken. */
  readonly marked: readonly ReadId[];
  /** Cells that reach the rule through totals that are formulas; empty where there are none. */
  readonly reaches: readonly CellId[];
  /** Judged only when this 核对数 is given. */
  readonly control?: ControlId;
  /** Its sister rules. Where all of them hold, this one follows from them and is not marked again. */
  readonly impliedBy?: readonly string[];
}

/** What the smaller side adds up to is no larger than what the larger side adds up to. An empty side is 0. */
export interface AtMostRule extends RuleBase {
  readonly kind: "at-most";
  readonly smaller: readonly CellId[];
  readonly larger: readonly CellId[];
  /** Highlighted when the rule is broken; empty for rules that only ask. */
  readonly marked: readonly CellId[];
}

/** The part is no more than `limit` (0 to 1) of the whole, once the whole is at least `from`. */
export interface ShareRule extends RuleBase {
  readonly kind: "share";
  readonly part: CellId;
  readonly whole: CellId;
  readonly limit: number;
  readonly from: number;
}

/** The cell, or the 核对数, holds a figure of its kind: whole, not negative, a number at all. */
export interface EntryRule extends RuleBase {
  readonly kind: "entry";
  readonly cell: ReadId;
  readonly value: ValueKind;
}

/** Each cell is expected to be 0. */
export interface ExpectedZeroRule extends RuleBase {
  readonly kind: "expected-zero";
  readonly cells: readonly CellId[];
  /** Judged only where all of these are 0. */
  readonly whenZero?: readonly ReadId[];
}

/** The figure stays below a limit, both in the unit that the cell is held in (millionths for amounts). */
export interface BelowRule extends RuleBase {
  readonly kind: "below";
  readonly cell: CellId;
  readonly limit: number;
}

/** Once one of the cells is filled, none is left blank. */
export interface FilledRule extends RuleBase {
  readonly kind: "filled";
  readonly cells: readonly CellId[];
}

/**
 * This year's figures follow from last year's: both sides add up to the same. Judged once every figure of last year
 * that it reads is known. An equality like a balance, with last year's cells given.
 */
export interface CarryOverRule extends RuleBase {
  readonly kind: "carry-over";
  readonly left: readonly CellId[];
  readonly right: readonly ReadId[];
}

/** The greater of this year's figure and last year's is less than `times` the other, or they differ by no more than `least`. */
export interface JumpRule extends RuleBase {
  readonly kind: "jump";
  readonly cell: CellId;
  readonly times: number;
  readonly least: number;
}

/** Not every figure is the same as last year, once `least` of them are not 0. */
export interface RepeatedRule extends RuleBase {
  readonly kind: "repeated";
  readonly cells: readonly CellId[];
  readonly least: number;
}

/** The table is of the format that was in force for the year of the report. */
export interface FormatYearRule extends RuleBase {
  readonly kind: "format-year";
  readonly firstYear: number;
  readonly lastYear: number | undefined;
}

export type Rule =
  | BalanceRule
  | AtMostRule
  | ShareRule
  | EntryRule
  | ExpectedZeroRule
  | BelowRule
  | FilledRule
  | CarryOverRule
  | JumpRule
  | RepeatedRule
  | FormatYearRule;

export type KindName = Rule["kind"];

export type RuleOf<Name extends KindName> = Extract<Rule, { readonly kind: Name }>;
