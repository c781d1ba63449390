import type { BalanceRule, KindName, Rule, RuleOf } from "../rule";
import { atMost } from "./at-most";
import { balance } from "./balance";
import { below } from "./below";
import { carryOver } from "./carry-over";
import { entry } from "./entry";
import { expectedZero } from "./expected-zero";
import { filled } from "./filled";
import { formatYear } from "./format-year";
import { jump } from "./jump";
import type { KindOf } from "./kind";
import { repeated } from "./repeated";
import { share } from "./share";

const kinds: { readonly [Name in KindName]: KindOf<RuleOf<Name>> } = {
  balance,
  "at-most": atMost,
  share,
  entry,
  "expected-zero": expectedZero,
  below,
  filled,
  "carry-over": carryOver,
  jump,
  repeated,
  "format-year": formatYear,
};

/** The record that answers for a rule. It is that of the rule's own kind, and so may be asked about this rule. */
export const kindOf = (rule: Rule): KindOf<Rule> => kinds[rule.kind];

/** One of the 勾稽关系. */
export const isBalance = (rule: Rule): rule is BalanceRule => kindOf(rule).isBalance;
