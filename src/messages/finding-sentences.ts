import { valuesOf } from "../rules/values";
import type { ReadReport } from "../binding/read-report";
import { tableOfForm } from "./cell-names";
import { describeFinding, type FindingContext, textOfFinding } from "./findings";
import type { Mistake } from "../repairs/mistakes";
import type { Finding } from "../rules/finding";

/** A mistake in sentences: the finding that says most, and what the same mistake breaks besides. */
export function mistakeSentences(
  { findings }: Pick<Mistake, "findings">,
  sentenceOf: (finding: Finding) => string,
): { readonly first: string; readonly also: readonly string[] } {
  const [first = "", ...also] = findings.map(sentenceOf);
  return { first, also };
}

/** What the words on one report may name. */
export function contextOn({ report, form }: Pick<ReadReport, "report" | "form">): FindingContext {
  const values = valuesOf(report);
  return { form, valueOf: (id) => values.get(id) };
}

/** Says each finding of one report in a Chinese sentence; of a table that no one has begun, only that. For readers who have no pane. */
export function sentencesOn({ report, form }: Pick<ReadReport, "report" | "form">): (finding: Finding) => string {
  const context = contextOn({ report, form });
  return (finding) => {
    const table = tableOfForm(form, finding.table);
    if (finding.code === "blank-cells" && !table.cells.some(({ id }) => report.cells.has(id)))
      return `${table.label}还没有填。`;
    if (finding.code !== "stored-as-text") return describeFinding(finding, context);
    const { where, what } = textOfFinding(finding, context);
    return `${where}：${what}请把这些格转为数字，或者在格里重新输入。`;
  };
}
