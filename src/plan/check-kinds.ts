import { isBalance } from "../rules/kinds/all-kinds";
import type { BalanceRule, KindName, Rule, RuleOf } from "../rules/rule";
import { type Anchor, brokenCases, type Case, type Draw, tooLargeCase } from "./plan-formulas";

/** How a kind of rule speaks in the 核对 cells around a table. */
interface CheckKind<R extends Rule> {
  /** Beside the row, or below the column, of the first cell that it marks; undefined where it says nothing. */
  side(rule: R): "beside" | "below" | undefined;
  brokenCases(rule: R, draw: Draw, anchor: Anchor): readonly Case[];
  /** What stands before the difference, in a cell that all of `meeting` share. */
  word(rule: R, meeting: readonly Rule[]): string;
}

const silent: CheckKind<Rule> = { side: () => undefined, brokenCases: () => [], word: () => "" };

const kinds: { readonly [Name in KindName]: CheckKind<RuleOf<Name>> } = {
  balance: { side: ({ line }) => (line?.axis === "row" ? "beside" : "below"), brokenCases, word: differenceWord },
  "at-most": {
    side: ({ marked }) => (marked.length > 0 ? "beside" : undefined),
    brokenCases: (rule, draw, anchor) => [tooLargeCase(rule, draw, anchor)],
    word: () => "多",
  },
  share: silent,
  entry: silent,
  "expected-zero": silent,
  below: silent,
  filled: silent,
  "carry-over": silent,
  jump: silent,
  repeated: silent,
  "format-year": silent,
};

export const checkKindOf = (rule: Rule): CheckKind<Rule> => kinds[rule.kind];

/** Said only where the same cell speaks for several rules: which of them differs. */
function differenceWord(rule: BalanceRule, meeting: readonly Rule[]): string {
  if (rule.control !== undefined) return "核对数差";
  const others = meeting.filter((other) => isBalance(other) && other.control === undefined && other !== rule);
  return others.length > 0 && rule.left.length === 1 ? "合计差" : "差";
}
