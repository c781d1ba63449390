import { valuesOf } from "../src/rules/values";
import type { ImportedReport } from "../src/importers/imported-report";
import { tableOfForm } from "../src/messages/cell-names";
import { describeFinding, textOfFinding } from "../src/messages/findings";
import type { Finding } from "../src/rules/finding";

/** Says each finding of one report in a Chinese sentence; of a table that no one has begun, only that. No button is spoken of. */
export function sentencesOn({ report, form }: ImportedReport): (finding: Finding) => string {
  const values = valuesOf(report);
  const context = { form, valueOf: values.get.bind(values) };
  return (finding) => {
    const table = tableOfForm(form, finding.table);
    if (finding.code === "blank-cells" && !table.cells.some(({ id }) => report.cells.has(id)))
      return `${table.label}还没有填。`;
    if (finding.code !== "stored-as-text") return describeFinding(finding, context);
    const { where, what } = textOfFinding(finding, context);
    return `${where}：${what}请把这些格转为数字，或者在格里重新输入。`;
  };
}
