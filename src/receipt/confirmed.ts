import type { ReadReport } from "../binding/read-report";
import type { Confirmation } from "../collection/rounds";
import { examine, type Examination } from "../examination/examine";
import { explain } from "../examination/explanations";
import type { Explanation } from "../report/report";

/** Examines a report with the 人工确认 given to it: each answers its question as a 说明 of the unit would. */
export function examineConfirmed(read: ReadReport, confirmations: readonly Confirmation[]): Examination {
  const examination = examine(read);
  const remarks = new Map(confirmations.flatMap(({ item, remark }) => (item === undefined ? [] : [[item, remark]])));
  if (remarks.size === 0) return examination;
  const { mistakes, texts } = examination;
  const found = [
    ...mistakes.flatMap(({ id, findings: [first] }) => (first === undefined ? [] : [{ id, finding: first }])),
    ...texts,
  ];
  const explanations = found.flatMap(({ id, finding }): readonly Explanation[] => {
    const remark = remarks.get(id);
    return remark === undefined ? [] : [explain(finding, read.report.cells, `人工确认：${remark}`)];
  });
  const { report } = read;
  return examine({ ...read, report: { ...report, explanations: [...report.explanations, ...explanations] } });
}
