import type { Finding } from "./finding";

/**
 * satisfied: holds with every figure present. incomplete: blanks could still make it true. broken: no filling of
 * the blanks with figures that are not negative can. not-judged: it does not apply here, or has nothing to judge.
 */
export type Verdict = "satisfied" | "incomplete" | "broken" | "not-judged";

export interface Judgement {
  readonly verdict: Verdict;
  /** Present exactly when the rule is broken. */
  readonly finding?: Finding;
}
