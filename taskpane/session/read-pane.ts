import type { FormatDefinition } from "../../src/rules/report-form";
import { bindReports, readParts, type BoundReport } from "../../src/binding/bound-report";
import { namedFigures, twinAmong, type EarlierReports } from "../../src/examination/doubts";
import { examine, type Examination } from "../../src/examination/examine";
import type { Workbook } from "../../src/workbook/workbook";
import type { LiveChecker } from "./live-checker";
import type { PaneReading } from "./pane-state";
import type { Rejection } from "../../src/repairs/rejections";
import { viewOf } from "./report-view";

/** Reads all reports of the workbook and examines them. Never writes. */
export async function readPane(
  workbook: Workbook,
  definitions: readonly FormatDefinition[],
  checkerFor: (key: string) => LiveChecker,
  rejectedIn: (bound: BoundReport) => readonly Rejection[],
): Promise<PaneReading> {
  const outline = await workbook.outline();
  const parts = await readParts(outline, (addresses) => workbook.read(addresses));
  const bound = bindReports(parts, definitions);
  const earlier: EarlierReports = new Map();
  const examineOne = (one: BoundReport): Examination => {
    const checker = checkerFor(one.key);
    const judged = checker.judge(one);
    const twin = twinAmong(earlier, namedFigures(one));
    return examine(one, { justEdited: checker.justEdited, rejected: rejectedIn(one), twin, isHurried: true }, judged);
  };
  return {
    outline,
    bound,
    newer: [...parts.newer.values()],
    settingRows: parts.settingRows,
    activeSheet: outline.activeSheet,
    reports: bound.filter(({ tables }) => tables.length > 0).map((one) => viewOf(one, examineOne(one), outline.sheets)),
  };
}
