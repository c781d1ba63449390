import type { CellId, UnitType } from "./report";

/** A number that the tables hold: one cell, or several added up. */
export interface Figure {
  readonly id: string;
  /** How templates call it: 本年新收. */
  readonly label: string;
  readonly unit: string;
  /** All of one table. */
  readonly cells: readonly CellId[];
  /** What it counts, where the label alone could be taken for something else. */
  readonly counts?: string;
}

/** count: whole, not negative. amount: money in 元 with decimals. text: words that go into a sentence as they are. */
export type AskedKind = "count" | "amount" | "text";

/** Something that the text tells and no table holds. It is asked once and kept with the report. */
export interface AskedFact {
  readonly id: string;
  /** How templates call it, and what the form says. */
  readonly label: string;
  readonly kind: AskedKind;
  readonly unit?: string;
  /** Under which heading the form asks for it. */
  readonly group: string;
  readonly hint?: string;
  /** Asked of these only; of all where absent. */
  readonly unitTypes?: readonly UnitType[];
}

/** A problem that the figures suggest for chapter 五. The clerk confirms or rewords it; nothing writes it unasked. */
export interface ProblemPrompt {
  /** A condition in the language of the templates. */
  readonly when: string;
  readonly problem: string;
  readonly measure: string;
}

/** All that a format says about its running text. */
export interface NarrativeFormat {
  readonly figures: readonly Figure[];
  readonly asked: readonly AskedFact[];
  /** Pairs of asked facts: a problem and its measure, in the order in which they are filled. */
  readonly problems: readonly (readonly [problem: string, measure: string])[];
  /** The asked fact that tells what became of last year's problems. */
  readonly solvedProblems: string;
  /** One set of templates for each kind of unit, in the language that src/narrative/README.md explains. */
  readonly templates: Readonly<Record<UnitType, string>>;
  readonly prompts: readonly ProblemPrompt[];
}
