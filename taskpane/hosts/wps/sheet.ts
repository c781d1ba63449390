import { columnName } from "../../../src/workbook/address";
import { gradeFormatsIn } from "../../../src/plan/styles";
import type { CellStyle, PrintSetup, SheetPlan, WorkbookPlan } from "../../../src/workbook/workbook-plan";
import { writeContents } from "./content";
import { type EtApplication, type EtSheet, et } from "./object-model";
import { addHighlight, addValidation } from "./rules";
import { paint, type StyledCells } from "./style";

const POINTS_PER_MILLIMETRE = 72 / 25.4;
const TEXT_FORMAT = "@";

/** Draws a sheet of the plan into a new, empty sheet that is shown. A hidden one is hidden when it is finished. */
export function drawSheet(
  application: EtApplication,
  sheet: EtSheet,
  plan: SheetPlan,
  { styles, palette }: Pick<WorkbookPlan, "styles" | "palette">,
): void {
  sizeColumns(sheet, plan.columnWidths);
  sizeRows(sheet, plan.rowHeights);
  paint(sheet, styleRuns(plan, styles), true);
  writeContents(
    sheet,
    plan.cells
      .filter(({ value, formula }) => value !== undefined || formula !== undefined)
      .map((cell) => ({ ...cell, isTextCell: styles[cell.style]?.numberFormat === TEXT_FORMAT })),
  );
  for (const range of plan.merges) sheet.Range(range).Merge();
  const formats = gradeFormatsIn(palette);
  for (const highlight of plan.highlights) addHighlight(application, sheet, highlight, formats[highlight.grade]);
  for (const validation of plan.validations) addValidation(sheet, validation);
  if (plan.freeze !== undefined) freeze(application, plan.freeze);
  if (plan.print !== undefined) setUpPage(sheet, plan.print);
  if (plan.hidden) sheet.Visible = et.sheetHidden;
}

/** Cells by style; throws for a style that the plan does not have. */
export function styleRuns({ cells }: Pick<SheetPlan, "cells">, styles: WorkbookPlan["styles"]): readonly StyledCells[] {
  const runs = new Map<CellStyle, string[]>();
  for (const { address, style: key } of cells) {
    const style = styles[key];
    if (style === undefined) throw new Error(`the plan has no style ${key}`);
    const run = runs.get(style);
    if (run === undefined) runs.set(style, [address]);
    else run.push(address);
  }
  return [...runs].map(([style, addresses]) => ({ style, cells: addresses }));
}

function sizeColumns(sheet: EtSheet, widths: SheetPlan["columnWidths"]): void {
  for (const { first, last, size } of runsOf(widths))
    sheet.Range(`${columnName(first)}:${columnName(last)}`).ColumnWidth = size;
}

/** Heights from row 1 on; what has none is left alone. */
export function sizeRows(sheet: EtSheet, heights: SheetPlan["rowHeights"]): void {
  for (const { first, last, size } of runsOf(heights)) sheet.Range(`${first + 1}:${last + 1}`).RowHeight = size;
}

interface Run {
  readonly first: number;
  readonly last: number;
  readonly size: number;
}

/** Neighbours of equal size together; what has no size is left to the host. */
function runsOf(sizes: readonly (number | undefined)[]): readonly Run[] {
  const runs: Run[] = [];
  sizes.forEach((size, at) => {
    if (size === undefined) return;
    const last = runs[runs.length - 1];
    if (last?.last === at - 1 && last.size === size) runs[runs.length - 1] = { ...last, last: at };
    else runs.push({ first: at, last: at, size });
  });
  return runs;
}

function freeze({ ActiveWindow: window }: EtApplication, { rows, columns }: NonNullable<SheetPlan["freeze"]>): void {
  window.ScrollRow = 1; // frozen from what is in sight
  window.ScrollColumn = 1;
  window.SplitRow = rows;
  window.SplitColumn = columns;
  window.FreezePanes = true;
}

function setUpPage({ PageSetup: page }: EtSheet, print: PrintSetup): void {
  if (print.area !== undefined) page.PrintArea = print.area;
  if (print.titleRows !== undefined) page.PrintTitleRows = `$${print.titleRows.first}:$${print.titleRows.last}`;
  page.Orientation = et[print.orientation];
  page.PaperSize = et.a4;
  page.Zoom = false;
  page.FitToPagesWide = 1;
  page.FitToPagesTall = false;
  page.CenterHorizontally = true;
  page.TopMargin = print.margins.top * POINTS_PER_MILLIMETRE;
  page.BottomMargin = print.margins.bottom * POINTS_PER_MILLIMETRE;
  page.LeftMargin = print.margins.left * POINTS_PER_MILLIMETRE;
  page.RightMargin = print.margins.right * POINTS_PER_MILLIMETRE;
  if (print.pageNumbers) page.CenterFooter = "第 &P 页";
}
