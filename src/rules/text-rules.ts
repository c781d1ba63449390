import type { CellId, UnitType } from "../report/report";
import type { ChapterRole } from "../report/report-format";
import type { Denial, Quantity, Reading, Topic } from "./quantity";
import type { Check, Severity } from "./rule";

/** A place in the words of a report: its title, its preface, or the chapter with this role. */
export type Passage = "title" | "preface" | ChapterRole;

/** One of the things that a passage must speak of, by the stems of its words. */
export interface Aspect {
  readonly label: string;
  readonly stems: RegExp;
}

/** Units that a check is made of, and how strictly. A unit whose kind is not known is told by its name. */
export interface AskedUnits {
  readonly unitTypes: readonly UnitType[];
  readonly named: RegExp;
  /** Of the kind, but not obliged. */
  readonly notNamed?: RegExp;
  readonly severity: Severity;
}

/** A share that has a name of its own. */
export interface Rate {
  /** The words around the number, shortened as for a quantity. */
  readonly phrase: RegExp;
  readonly parts: readonly Reading[];
  readonly wholes: readonly Reading[];
  /** What must have been spoken of last; or nothing else, and none of these words in the paragraph. */
  readonly topics: readonly string[];
  readonly aloneUnless: RegExp;
}

/** One of several kinds of cases that a sentence may put in order. */
export interface Ranked {
  readonly label: string;
  /** As sentences name it; part of a pattern. */
  readonly words: string;
  /** The sums that it may be ranked by: as many for each of them, in the same order. */
  readonly readings: readonly (readonly CellId[])[];
}

/** Kinds of cases that are told in their order where these words stand. */
export interface Ranking {
  readonly among: RegExp;
  readonly members: readonly Ranked[];
}

/** A kind of check that needs no data besides its words. */
type NoData = Record<never, never>;

/** What a check of each kind is told. The finder of a kind is in src/proofreader/kinds. */
interface TextKinds {
  /** All chapters are there, in order, under their titles. */
  readonly chapters: { readonly titleSeverity: Severity };
  /** Headings are numbered as in the format. */
  readonly "chapter-numbers": NoData;
  /** A passage speaks of each aspect; one below `shortest` characters is only begun. */
  readonly aspects: { readonly passage: Passage; readonly aspects: readonly Aspect[]; readonly shortest: number };
  /** The passages together speak of each duty, in the reports of the units that have it. */
  readonly duties: {
    readonly passages: readonly [Passage, ...Passage[]];
    readonly duties: readonly Aspect[];
    readonly shortest: number;
    /** The first that fits. */
    readonly askedOf: readonly AskedUnits[];
  };
  /** A chapter says something of substance: words of each pattern. */
  readonly substance: {
    readonly passage: Passage;
    readonly shortest: number;
    readonly patterns: readonly RegExp[];
    /** Where it says something, but lacks one of the patterns. */
    readonly lackSeverity: Severity;
  };
  /** A chapter that is there is not blank. */
  readonly "not-blank": {
    readonly passage: Passage;
    /** Where only 无 stands there. */
    readonly bareSeverity: Severity;
  };
  /** A passage is no longer than the office allows. */
  readonly length: { readonly passage: Passage };
  /** Documents and articles that are no longer in force. */
  readonly references: { readonly passages: readonly Passage[]; readonly outdated: RegExp };
  /** Where a passage tells of which parts the report is made, it tells those of the form. */
  readonly "form-parts": {
    readonly passage: Passage;
    readonly parts: readonly Aspect[];
    /** Parts that the form no longer has. */
    readonly outdated: RegExp;
    /** A whole sentence; `{words}` stands for the words found. */
    readonly saysOutdated: string;
  };
  /** What a preface says; it may run on into the beginning of a chapter. */
  readonly preface: { readonly parts: readonly Aspect[]; readonly runsInto: Passage };
  /** The unit's own name, and what it calls itself. */
  readonly "unit-names": NoData;
  /** The year of the report; what was done in it is told in these passages. */
  readonly years: { readonly deedsIn: readonly Passage[] };
  /** Numbers and denials agree with the tables. */
  readonly claims: {
    readonly quantities: readonly Quantity[];
    readonly denials: readonly Denial[];
    /** A number of this quantity, where the tables have 0, is told by this check, not by its own. */
    readonly noneOf?: Quantity;
    /** After “表里却有 3 件”, where something is denied. */
    readonly instead?: string;
  };
  /** Shares and changes come out right. */
  readonly proportions: {
    readonly usualWhole: CellId;
    /** Words for a whole that is one of those; empty where it is not named. */
    readonly wholeNamed: RegExp;
    /** What a share may be of, besides the numbers that stand beside it. */
    readonly wholes: readonly Reading[];
    /** Words for one whole only, and what it may be then. The first that fit are taken. */
    readonly wholesByName: readonly (readonly [named: RegExp, wholes: readonly Reading[]])[];
    /** “办结率”, “纠错率”: shares that have a name. */
    readonly rates: readonly Rate[];
  };
  /** What is said to be the most, or the second, is. The first ranking whose words stand in a sentence is meant. */
  readonly rankings: { readonly rankings: readonly Ranking[] };
  /** “其中”: parts come to no more than their total. */
  readonly parts: NoData;
  /** An amount of money agrees with a cell. The first check whose words fit a number takes it. */
  readonly amounts: {
    readonly cell: CellId;
    /** What the cell holds, in messages. */
    readonly label: string;
    /** 元 in one unit of the cell. */
    readonly yuan: number;
    /** The words around the number, shortened as for a quantity. */
    readonly phrase: RegExp;
    /** In the sentence, up to the end of these. */
    readonly unless?: RegExp;
    readonly passages?: readonly Passage[];
  };
  /** A chapter that is written speaks of something. */
  readonly told: {
    readonly passage: Passage;
    readonly words: RegExp;
    readonly code: "fee-not-told" | "not-told";
    /** A whole sentence. */
    readonly missing: string;
  };
  /** A sentence of at least `shortest` characters stands only once in a report. */
  readonly duplicates: { readonly shortest: number };
  /**
   * Chapters that are last year's sentences: of at least `shortest` characters, by at least `likeness` (0 to 1) of their
   * words.
   */
  readonly repetition: {
    readonly passages: readonly Passage[];
    readonly shortest: number;
    readonly likeness: number;
  };
  /** Sentences of the format's own instructions, by pieces that nobody writes by chance. */
  readonly instructions: { readonly pieces: readonly string[] };
  /** Words that do not belong: each pattern is told once, where it stands first. */
  readonly words: {
    /** Global. A first group is what stands before the words. */
    readonly patterns: readonly RegExp[];
    /** In the reports of these units only. */
    readonly unitTypes?: readonly UnitType[];
    /** Not in those of units so named. */
    readonly notNamed?: RegExp;
    readonly code: "generic" | "leftover" | "wrong-words";
    /** A whole sentence; `{words}` stands for the words found. */
    readonly says: string;
  };
  /** Brackets, book-title marks and quotation marks that open and do not close, or close what was not opened. */
  readonly pairs: {
    readonly pairs: readonly {
      readonly open: string;
      readonly close: string;
      /** Closing alone behind a number it marks a member of a list: 1）. */
      readonly isListMark?: boolean;
    }[];
  };
  /** 一是、二是、三是 and numbers at the heads of paragraphs follow each other. */
  readonly series: NoData;
  /** A paragraph ends; one below `shortest` characters may be a heading. */
  readonly unfinished: { readonly shortest: number };
  /** Commas, semicolons and the like of half width between Chinese characters. */
  readonly "half-width": NoData;
  /** Brackets of two widths in one text. */
  readonly brackets: NoData;
  /** Numbers of identity cards and of private telephones. */
  readonly "personal-data": NoData;
}

export type TextKind = keyof TextKinds;

/** A check of the text: an entry of the catalogue, its kind, and what that kind is told. */
export type TextCheckOf<Kind extends TextKind> = Check & { readonly kind: Kind } & TextKinds[Kind];

export type TextCheck = { readonly [Kind in TextKind]: TextCheckOf<Kind> }[TextKind];

/** What a format asks of the written chapters. */
export interface TextRules {
  /** In the order of the settings. */
  readonly checks: readonly TextCheck[];
  /** What numbers may be of. Where two begin at the same place, the first is meant. */
  readonly topics: readonly Topic[];
  /** Words that mean the same, and the one that stands for all of them in wordings. */
  readonly sameWords: readonly (readonly [RegExp, string])[];
  /** How titles of chapters are recognised, whatever their number; by the id of the chapter. */
  readonly chapterStems: ReadonlyMap<string, RegExp>;
}

/** The checks of one kind that a format asks. */
export function checksOfKind<Kind extends TextKind>({ checks }: TextRules, kind: Kind): readonly TextCheckOf<Kind>[] {
  return checks.filter((check): check is TextCheckOf<Kind> & TextCheck => check.kind === kind);
}
