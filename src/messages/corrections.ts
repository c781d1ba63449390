import type { Finding } from "../rules/finding";

/** A total or a column of 上年结转 that is another than last year's report says. */
type Disagreement = Extract<Finding, { readonly code: "differs-from-previous" }>;

/**
 * The sentence of chapter 六 that says why two years do not agree: the total where that differs, else each column. The
 * reason stands as it was written, without its own end of sentence.
 */
export function correctionSentence(
  disagreements: readonly Disagreement[],
  { previousYear, columnOf, reason }: CorrectionFacts,
): string {
  const total = disagreements.find(({ severity }) => severity === "explain");
  const told = total === undefined ? disagreements : [total];
  const parts = told.map((one) => {
    const column = one === total ? "" : `（${columnOf(one)}）`;
    return `本年“上年结转”${column}${one.left}件，${previousYear}年度年报“结转下年度”${column}${one.right}件，相差${Math.abs(one.left - one.right)}件`;
  });
  return `${parts.join("；")}，原因是${reason.trim().replace(/[。；，\s]+$/, "")}。`;
}

export interface CorrectionFacts {
  readonly previousYear: string;
  /** What the office calls the column of a disagreement. */
  readonly columnOf: (disagreement: Disagreement) => string;
  readonly reason: string;
}
