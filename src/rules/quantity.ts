import type { Figure } from "../report/narrative-format";
import type { CellId } from "../report/report";

/** One way to understand a quantity: the sum of these cells, less those. */
export interface Reading {
  /** 本年新收＋上年结转 */
  readonly label: string;
  readonly cells: readonly CellId[];
  readonly less?: readonly CellId[];
}

/** The words by which sentences speak of a quantity. One reading that fits the number is enough. */
export interface Wording {
  /** The likeliest first. */
  readonly readings: readonly Reading[];
  /** Ends right before the number. */
  readonly before: RegExp;
  /** Where given, and `before` does not match: the words before and after the number. */
  readonly around?: { readonly before: RegExp; readonly after: RegExp };
  /** Must stand in the sentence; in the paragraph for `topicIn` “paragraph”. */
  readonly topic?: RegExp;
  readonly topicIn?: "sentence" | "paragraph";
  /** Between these words and the number, those mean something narrower. */
  readonly unless?: RegExp;
  /** In the sentence, these mean something else. */
  readonly unlessInSentence?: RegExp;
  /** Any other words that fit say more than these. */
  readonly givesWay?: true;
  /** Counted in 条, 次 and 项, too. */
  readonly takesAnyUnit?: true;
  /** The words name last year, and mean this year's figure: 上年结转. */
  readonly namesLastYear?: true;
  /** The words may name another year, and mean this year's figure: 结转2026年继续办理. */
  readonly namesNextYear?: true;
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
  /** All of these must be 0. */
  readonly cells: readonly CellId[];
  readonly unless?: RegExp;
}
