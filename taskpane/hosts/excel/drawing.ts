/// <reference types="office-js" />
import { columnName } from "../../../src/workbook/address";
import type { Highlight, PrintSetup, SheetPlan, WorkbookPlan } from "../../../src/workbook/workbook-plan";
import type { Palette } from "../../../src/report/palette";
import { type GradeFormat, gradeFormatsIn, recoloured } from "../../../src/plan/styles";
import { entryOf, wholeBlock } from "./entries";
import { areasOf, dressCells, formatNumbers, linesBySize, sizeRows, type StyledCell, validate } from "./look";

/** A character of 宋体 11 in points: the plan measures columns in these. */
const CHARACTER = 6;
const POINTS_PER_MILLIMETRE = 72 / 25.4;
const FOOTER_EDGE = 10;

/** Puts a plan's sheets into the batch, without its names. Answers the sheets by the plan's names. */
export function drawPlan(context: Excel.RequestContext, plan: WorkbookPlan): ReadonlyMap<string, Excel.Worksheet> {
  // All sheets first: formulas refer to each other's.
  const sheets = plan.sheets.map((sheet) => ({ sheet, worksheet: context.workbook.worksheets.add(sheet.name) }));
  for (const { sheet, worksheet } of sheets) drawSheet(worksheet, sheet, plan);
  return new Map(sheets.map(({ sheet, worksheet }) => [sheet.name, worksheet]));
}

type Looks = Pick<WorkbookPlan, "styles" | "palette">;

function drawSheet(worksheet: Excel.Worksheet, sheet: SheetPlan, { styles, palette }: Looks): void {
  const styled = sheet.cells.map(({ address, style }): StyledCell => {
    const found = styles[style];
    if (found === undefined) throw new Error(`the plan has no style ${style}`);
    return { address, style: found };
  });
  formatNumbers(worksheet, styled);
  const block = wholeBlock(sheet.cells, entryOf);
  if (block !== undefined) worksheet.getRange(block.range).values = block.rows;
  dressCells(worksheet, styled);
  for (const range of sheet.merges) worksheet.getRange(range).merge(false);
  size(worksheet, sheet);
  // A new conditional format comes before the others, so the strongest is added last.
  const formats = gradeFormatsIn(palette);
  for (const highlight of [...sheet.highlights].reverse()) addHighlight(worksheet, highlight, formats[highlight.grade]);
  for (const validation of sheet.validations) validate(worksheet, validation);
  freeze(worksheet, sheet.freeze);
  if (sheet.print !== undefined) layOut(worksheet, sheet.print);
  if (sheet.hidden) worksheet.visibility = "Hidden";
}

function size(worksheet: Excel.Worksheet, { columnWidths, rowHeights }: SheetPlan): void {
  const columns = columnWidths.map((width, index) => ({
    size: width,
    line: `${columnName(index)}:${columnName(index)}`,
  }));
  for (const [width, lines] of linesBySize(columns))
    for (const { format } of areasOf(worksheet, lines)) format.columnWidth = width * CHARACTER;
  sizeRows(
    worksheet,
    rowHeights.flatMap((height, index) => (height === undefined ? [] : { row: index + 1, height })),
  );
}

/** Whole ranges at once: the formula is relative to the first cell of what the format is added to. */
function addHighlight(worksheet: Excel.Worksheet, { ranges, formula }: Highlight, format: GradeFormat): void {
  const added = worksheet.getRanges(ranges.join(",")).conditionalFormats.add("Custom");
  added.custom.rule.formula = `=${formula}`;
  colour(added.custom, format);
  added.stopIfTrue = true;
}

function colour({ format }: Excel.CustomConditionalFormat, { fill, color, bold }: GradeFormat): void {
  format.fill.color = fill;
  if (color !== undefined) format.font.color = color;
  if (bold !== undefined) format.font.bold = bold;
}

/** The conditional formats of a sheet, to be loaded with the batch that is open. */
export const loadHighlights = (worksheet: Excel.Worksheet): Excel.ConditionalFormatCollection =>
  worksheet.getRange().conditionalFormats.load("items/type,items/customOrNullObject/format/fill/color");

/** Gives our highlights, known by their fill, other colours; conditional formats of other people stay. */
export function recolour(loaded: Excel.ConditionalFormatCollection, palette: Palette): void {
  for (const { customOrNullObject: custom } of loaded.items) {
    const format = custom.isNullObject ? undefined : recoloured(custom.format.fill.color, palette);
    if (format !== undefined) colour(custom, { bold: false, ...format });
  }
}

function freeze({ freezePanes }: Excel.Worksheet, frozen: SheetPlan["freeze"]): void {
  if (frozen === undefined) return;
  const { rows, columns } = frozen;
  if (rows > 0 && columns > 0) freezePanes.freezeAt(`A1:${columnName(columns - 1)}${rows}`);
  else if (rows > 0) freezePanes.freezeRows(rows);
  else if (columns > 0) freezePanes.freezeColumns(columns);
}

function layOut({ pageLayout }: Excel.Worksheet, print: PrintSetup): void {
  const { area, orientation, titleRows, margins, pageNumbers } = print;
  if (area !== undefined) pageLayout.setPrintArea(area);
  if (titleRows !== undefined) pageLayout.setPrintTitleRows(`$${titleRows.first}:$${titleRows.last}`);
  pageLayout.orientation = orientation === "portrait" ? "Portrait" : "Landscape";
  pageLayout.paperSize = "A4";
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.centerHorizontally = true;
  pageLayout.topMargin = margins.top * POINTS_PER_MILLIMETRE;
  pageLayout.bottomMargin = margins.bottom * POINTS_PER_MILLIMETRE;
  pageLayout.leftMargin = margins.left * POINTS_PER_MILLIMETRE;
  pageLayout.rightMargin = margins.right * POINTS_PER_MILLIMETRE;
  pageLayout.headerMargin = FOOTER_EDGE * POINTS_PER_MILLIMETRE;
  pageLayout.footerMargin = FOOTER_EDGE * POINTS_PER_MILLIMETRE;
  if (pageNumbers) pageLayout.headersFooters.defaultForAllPages.centerFooter = "第 &P 页";
}
