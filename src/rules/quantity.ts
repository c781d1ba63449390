import type { Figure } from "../report/narrative-format";
import type { CellId } from "../report/report";

/** One way to understand a quantity: the sum of these cells, less those. */
export interface Reading {
  /** 本年新收＋上年结转 */
  readonly label: string;
  readonly cells: readonly CellId[];
  readonly less?: readonly CellId[];
}

/** A number of the text that counts exactly: one of the readings comes to it. */
export interface Stated {
  readonly value: number;
  readonly readings: readonly Reading[];
}

/** What numbers of a sentence may be of, by the words that name it. */
export interface Topic {
  readonly id: string;
  /** Global. */
  readonly named: RegExp;
  /** A topic of this id stays, where it was spoken of before. */
  readonly givesWayTo?: string;
  /** Words for a part of it: a number of a part does not end the topic, and is none of the whole. */
  readonly parts?: RegExp;
}

/** The words by which sentences speak of a quantity. One reading that fits the number is enough. */
export interface Wording {
  /** The likeliest first. */
  readonly readings: readonly Reading[];
  /**
   * The words around a number, as src/proofreader/mentions.ts shortens them: `#` is the number, `/` the end of the words
   * that belong to it. “收到政府信息公开申请24件并办结” is 收到申请#/办结.
   */
  readonly phrase: RegExp;
  /** What must have been spoken of last. */
  readonly topics: readonly string[];
  /** The words leave no doubt: they need no topic, where the paragraph names no other. */
  readonly isPlain?: true;
  /**
   * The words need no topic where they stand alone, and nothing else was counted in the paragraph: “新收24件，办结23件”.
   * Not where its words so far, or those of the sentence, tell of other work.
   */
  readonly aloneUnless?: RegExp;
  /** In the clause before the words, these mean something narrower, or something else. */
  readonly narrowed?: RegExp;
  /** Where given, all that may stand before the words, back to a stop or another number. */
  readonly led?: RegExp;
  /** In the sentence, these mean something else. */
  readonly unlessInSentence?: RegExp;
  /** Must stand in the sentence before the number. */
  readonly onlyWith?: RegExp;
  /** The paragraph must have spoken of this. */
  readonly onlyAfter?: string;
  /** Any other words that fit say more than these. */
  readonly givesWay?: true;
  /** Counted in 条, 次 and 项, too. */
  readonly takesAnyUnit?: true;
  /** Says who asked: what follows may be of them alone. */
  readonly isOfSome?: true;
  /** What a share of it is most likely a share of, where that is not the usual whole of its format. */
  readonly whole?: CellId;
}

/** A number that the tables hold, declared once: templates call it by its label, checks of the text know its wordings. */
export interface Quantity extends Figure {
  readonly wordings: readonly Wording[];
}

/** A saying that something did not happen, or that all ended in one way. */
export interface Denial {
  readonly label: string;
  readonly pattern: RegExp;
  /** Cheap, and looked for first: where a sentence has none of these words, the pattern cannot fit. */
  readonly needs?: RegExp;
  /** All of these must be 0. */
  readonly cells: readonly CellId[];
  /** It is last year's cells that must be 0. */
  readonly isOfLastYear?: true;
  /** Where it is not 件. */
  readonly unit?: "万元";
  /** In the same clause, these mean something narrower. */
  readonly unless?: RegExp;
  /** In the same sentence, these mean something else. */
  readonly unlessInSentence?: RegExp;
  /** What must have been spoken of last, where the words do not name it. */
  readonly topics?: readonly string[];
  /** No topic is needed where nothing else was counted, and the paragraph has none of these words. */
  readonly aloneUnless?: RegExp;
  /** Where given, all that may stand before the words in their clause. */
  readonly led?: RegExp;
}
