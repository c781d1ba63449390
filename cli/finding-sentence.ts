import { valuesOf } from "../src/checker/judge";
import type { ImportedReport } from "../src/importers/imported-report";
import { tableOfForm } from "../src/messages/cell-names";
import { describeFinding } from "../src/messages/findings";
import type { Finding } from "../src/rules/finding";

/** Says each finding of one report in a Chinese sentence; of a table that no one has begun, only that. */
export function sentencesOn({ report, form }: ImportedReport): (finding: Finding) => string {
  const values = valuesOf(report);
  const context = { form, valueOf: values.get.bind(values) };
  return (finding) => {
    const table = tableOfForm(form, finding.table);
    const isBlankTable = finding.code === "blank-cells" && !table.cells.some(({ id }) => report.cells.has(id));
    return isBlankTable ? `${table.label}还没有填。` : describeFinding(finding, context);
  };
}
