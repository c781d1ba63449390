/** How a number of the report is printed in a gap. `value` is the number itself; `of` names what a share is taken of. */
export type Wording =
  | { readonly kind: "value" | "last-year" | "growth" | "difference" }
  | { readonly kind: "share" | "share-difference"; readonly of: string };

/** What stands in a gap: {本年新收：同比}. */
export interface FactExpression {
  /** As written, without spaces: names the fact again when the sentence is compared with a later one. */
  readonly written: string;
  /** The label of the fact. */
  readonly name: string;
  readonly wording: Wording;
}

export type Comparison = "=" | "!=" | ">" | "<" | ">=" | "<=";

export type Condition =
  | {
      readonly kind: "compare";
      readonly name: string;
      readonly comparison: Comparison;
      readonly to: number | { readonly name: string };
    }
  | { readonly kind: "trend"; readonly name: string; readonly trend: "up" | "down" | "same" }
  | { readonly kind: "filled"; readonly name: string; readonly isFilled: boolean }
  | { readonly kind: "previous"; readonly isThere: boolean }
  | { readonly kind: "all" | "any"; readonly conditions: readonly Condition[] };

export type TemplatePart =
  | { readonly kind: "words"; readonly text: string }
  | { readonly kind: "gap"; readonly fact: FactExpression }
  /** Printed only while every number in it is there and not 0. */
  | { readonly kind: "optional"; readonly parts: readonly TemplatePart[] }
  /** Printed only where the sentence is the first of its paragraph: 〖2025年，我镇〗. */
  | { readonly kind: "opening"; readonly parts: readonly TemplatePart[] }
  /** Optional parts with signs between them; a part that is not printed takes the sign before it along. */
  | { readonly kind: "list"; readonly items: readonly ListItem[] };

export interface ListItem {
  /** The sign before this item: 、 ， or ；. Empty for the first. */
  readonly sign: string;
  readonly parts: readonly TemplatePart[];
}

export interface TemplateChoice {
  readonly condition: Condition | undefined;
  readonly parts: readonly TemplatePart[];
}

/** One place in the text: a line, or several of which the first that applies is printed. */
export interface TemplateSlot {
  /** Chapter, heading and place: 1/主动公开/2. The same for as long as no line is put in before it. */
  readonly id: string;
  readonly choices: readonly TemplateChoice[];
}

/** A numbered heading with its paragraphs; paragraphs before the first heading have none. */
export interface TemplateSection {
  readonly id: string;
  readonly heading: string | undefined;
  readonly paragraphs: readonly (readonly TemplateSlot[])[];
}

export interface TemplateChapter {
  /** As in the format, or "preface". */
  readonly id: string;
  readonly sections: readonly TemplateSection[];
}

/** A set of templates that was read without a problem. */
export interface Template {
  readonly chapters: readonly TemplateChapter[];
}

/** What is wrong with a line of a template, as facts; the words come from messages/. Lines are counted from 1. */
export type TemplateProblem = { readonly line: number } & (
  | { readonly code: "no-chapter" | "else-without-condition" | "condition-open" | "empty-line" | "no-sentence-end" }
  | { readonly code: "unknown-chapter" | "repeated-chapter"; readonly found: string; readonly known: readonly string[] }
  | { readonly code: "gap-open" | "gap-close" | "optional-open" | "optional-close" }
  | { readonly code: "opening-open" | "opening-close" }
  | { readonly code: "unknown-fact"; readonly found: string; readonly similar: readonly string[] }
  | { readonly code: "unknown-wording" | "unknown-condition"; readonly found: string }
  | { readonly code: "not-a-number"; readonly found: string }
);
