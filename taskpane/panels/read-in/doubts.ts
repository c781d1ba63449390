import { findingsOnReading } from "../../../src/examination/check-report";
import { sentencesOn } from "../../../src/messages/finding-sentences";
import { describeSourceRemark } from "../../../src/messages/source-remarks";
import { describeTableProblems } from "../../../src/messages/several-table-problems";
import type { ReadReport } from "../../../src/binding/read-report";
import type { CellId } from "../../../src/report/report";

/** What is odd about a report as it was read, in a sentence, and the cells that it is about. */
export interface Doubt {
  readonly text: string;
  readonly cells: readonly CellId[];
}

export function doubtsOf(read: ReadReport, thisYear: number | undefined): readonly Doubt[] {
  const { report, form, remarks, problems } = read;
  const { year } = report;
  const isOtherYear = thisYear !== undefined && year !== undefined && year !== thisYear;
  const sentenceOf = sentencesOn(read);
  const without = (text: string): Doubt => ({ text, cells: [] });
  return [
    ...(isOtherYear
      ? [without(`读到的是 ${year} 年度的，工作簿里填的是 ${thisYear} 年度的。请核实年度，再填入本年的表。`)]
      : []),
    ...remarks.map((remark) => without(describeSourceRemark(remark))),
    ...describeTableProblems(problems, form.tables).map(without),
    ...findingsOnReading(read).map((finding) => ({ text: sentenceOf(finding), cells: finding.cells })),
  ];
}
