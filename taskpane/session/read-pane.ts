import type { FormatDefinition } from "../../src/rules/report-form";
import { bindReports, readParts } from "../../src/binding/bound-report";
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
  const parts = await readParts(outline, (addresses) => workbook.read(addresses));
  const bound = bindReports(parts, definitions);
  return {
    outline,
    bound,
    newer: [...parts.newer.values()],
    settingRows: parts.settingRows,
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
