import type { FormatDefinition } from "../../src/rules/report-form";
import { readReports } from "../../src/binding/bound-report";
import type { Workbook } from "../../src/workbook/workbook";
import type { LiveChecker } from "./live-checker";
import type { PaneReading } from "./pane-state";
import type { Rejection } from "./rejections";
import { viewOf } from "./report-view";

/** Reads all reports of the workbook and judges them. Only ever reads. */
export async function readPane(
  workbook: Workbook,
  definitions: readonly FormatDefinition[],
  checkerFor: (key: string) => LiveChecker,
  rejectedIn: (key: string) => readonly Rejection[],
): Promise<PaneReading> {
  const outline = await workbook.outline();
  const bound = await readReports(outline, (addresses) => workbook.read(addresses), definitions);
  return {
    outline,
    bound,
    activeSheet: outline.activeSheet,
    reports: bound
      .filter(({ tables }) => tables.length > 0)
      .map((one) => {
        const checker = checkerFor(one.key);
        const judged = checker.judge(one);
        return viewOf(one, judged, outline.sheets, { justEdited: checker.justEdited, rejected: rejectedIn(one.key) });
      }),
  };
}
