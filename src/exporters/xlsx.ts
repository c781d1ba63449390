import type { Cell, CellStyle as FileStyle, ConditionalRule, DataValidation, MergeRange, WriteSheet } from "hucre/xlsx";
import { writeXlsx as writeFile } from "hucre/xlsx";
import type { Palette } from "../report/palette";
import { formatRange, formatReference, parseCell, parseRange } from "../workbook/address";
import type {
  CellStyle,
  Highlight,
  PlannedCell,
  PlannedName,
  SheetPlan,
  Validation,
  WorkbookPlan,
} from "../workbook/workbook-plan";
import { type GradeFormat, gradeFormatsIn } from "../plan/styles";
import { completeXlsx, lookOfText } from "./complete-xlsx";
import { printableText } from "./printable-text";

const MILLIMETRES_PER_INCH = 25.4;

/** The plan as an xlsx file. The same plan always gives the same bytes. */
export async function writeXlsx(plan: WorkbookPlan): Promise<Uint8Array> {
  const styles = new Map(Object.entries(plan.styles).map(([key, style]) => [key, fileStyle(style)]));
  const active = plan.sheets.findIndex(({ name }) => name === plan.firstInput.sheet);
  const bytes = await writeFile({
    sheets: plan.sheets.map((sheet) => fileSheet(sheet, styles, plan.palette)),
    namedRanges: [...plan.names.map(fileName), ...plan.sheets.flatMap(printNames)],
    defaultFont: { name: "宋体", size: 11, charset: 134 },
    activeSheet: Math.max(active, 0),
  });
  return completeXlsx(bytes, plan.properties);
}

function fileSheet(sheet: SheetPlan, styles: ReadonlyMap<string, FileStyle>, palette?: Palette): WriteSheet {
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    columns: sheet.columnWidths.map((width) => ({ width })),
    rowDefs: new Map(sheet.rowHeights.flatMap((height, row) => (height === undefined ? [] : [[row, { height }]]))),
    cells: new Map(sheet.cells.map((cell) => [keyOf(cell), fileCell(cell, styles)])),
    merges: sheet.merges.map(fileMerge),
    conditionalRules: fileHighlights(sheet.highlights, palette),
    dataValidations: sheet.validations.map(fileValidation),
    ...(sheet.freeze === undefined ? {} : { freezePane: { ...sheet.freeze } }),
    ...(sheet.filter === undefined ? {} : { autoFilter: { range: sheet.filter } }),
    ...(sheet.print === undefined ? {} : filePrint(sheet.print)),
  };
}

function fileCell(
  { value, formula, result, style }: PlannedCell,
  styles: ReadonlyMap<string, FileStyle>,
): Partial<Cell> {
  const look = styles.get(style);
  if (look === undefined) throw new Error(`no style ${style}`);
  if (formula !== undefined) {
    return {
      type: "formula",
      style: look,
      formula: formula.slice(1),
      ...(result === undefined ? {} : { formulaResult: result }),
    };
  }
  if (typeof value !== "string") return { style: look, value: value ?? null };
  const text = printableText(value);
  // A text that reads like an error value would be written as that error; as rich text it stays text.
  return text.startsWith("#")
    ? { style: look, richText: [{ text: literal(text) }] }
    : { style: lookOfText(look, text), value: literal(text) };
}

/** Spreadsheets read _x000D_ in a text as an escaped character; escaping its underscore keeps it as written. */
const literal = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");

function fileStyle(style: CellStyle): FileStyle {
  const edge = { style: "thin", color: { rgb: "000000" } } as const;
  return {
    font: {
      name: style.font,
      size: style.size,
      charset: 134,
      ...(style.bold === undefined ? {} : { bold: style.bold }),
      ...(style.color === undefined ? {} : { color: { rgb: rgb(style.color) } }),
    },
    alignment: { horizontal: style.horizontal, vertical: style.vertical, wrapText: style.wrap },
    protection: { locked: style.locked },
    ...(style.fill === undefined
      ? {}
      : { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: rgb(style.fill) } } }),
    ...(style.border ? { border: { top: edge, right: edge, bottom: edge, left: edge } } : {}),
    ...(style.numberFormat === undefined ? {} : { numFmt: style.numberFormat }),
  };
}

/**
 * The library writes all formats of one range as one group, where the first of them stands; LibreOffice lets the groups
 * win in the order of the file. So that a weak grade never rides along with a strong one, no two grades share a range.
 */
function fileHighlights(highlights: readonly Highlight[], palette: Palette | undefined): ConditionalRule[] {
  const gradeOf = new Map<string, Highlight["grade"]>();
  return highlights.map((highlight, index) => {
    const { grade, ranges } = highlight;
    const spellings = spellingsOf(ranges);
    const range = spellings.find((spelling) => (gradeOf.get(spelling) ?? grade) === grade) ?? ranges.join(" ");
    gradeOf.set(range, grade);
    return fileHighlight(highlight, gradeFormatsIn(palette)[grade], range, index + 1);
  });
}

/** The same cells in other words: with the first range cut in two, or a single cell as a range. */
export function spellingsOf([first = "", ...rest]: readonly string[]): readonly string[] {
  const { top, left, bottom, right } = parseRange(first);
  const rowCuts = Array.from({ length: bottom - top }, (_, at) => [
    { top, left, bottom: top + at, right },
    { top: top + at + 1, left, bottom, right },
  ]);
  const columnCuts = Array.from({ length: right - left }, (_, at) => [
    { top, left, bottom, right: left + at },
    { top, left: left + at + 1, bottom, right },
  ]);
  const cuts = [...rowCuts, ...columnCuts].map((pieces) => pieces.map(formatRange));
  return [[first], ...cuts, ...(first.includes(":") ? [] : [[`${first}:${first}`]])].map((pieces) =>
    [...pieces, ...rest].join(" "),
  );
}

function fileHighlight(
  { formula }: Highlight,
  { fill, color, bold }: GradeFormat,
  range: string,
  priority: number,
): ConditionalRule {
  const font = {
    ...(color === undefined ? {} : { color: { rgb: rgb(color) } }),
    ...(bold === undefined ? {} : { bold }),
  };
  return {
    type: "expression",
    priority,
    formula,
    range,
    stopIfTrue: true,
    style: {
      ...(Object.keys(font).length === 0 ? {} : { font }),
      // Excel takes the fill of a conditional format from its background colour, LibreOffice from either.
      fill: { type: "pattern", pattern: "solid", fgColor: { rgb: rgb(fill) }, bgColor: { rgb: rgb(fill) } },
    },
  };
}

function fileValidation({ ranges, kind, minimum, title, message }: Validation): DataValidation {
  return {
    type: kind,
    operator: "greaterThanOrEqual",
    // A whole number without a minimum still needs one in the file.
    formula1: String(minimum ?? -999_999_999),
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: "stop",
    errorTitle: title,
    errorMessage: message,
    range: ranges.join(" "),
  };
}

function filePrint({ orientation, margins, pageNumbers }: NonNullable<SheetPlan["print"]>): Partial<WriteSheet> {
  const inches = (millimetres: number) => Math.round((millimetres / MILLIMETRES_PER_INCH) * 1000) / 1000;
  const edge = inches(10);
  return {
    pageSetup: {
      paperSize: "a4",
      orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: {
        top: inches(margins.top),
        bottom: inches(margins.bottom),
        left: inches(margins.left),
        right: inches(margins.right),
        header: edge,
        footer: edge,
      },
    },
    ...(pageNumbers ? { headerFooter: { oddFooter: "&C第 &P 页" } } : {}),
  };
}

const fileName = ({ name, sheet, range }: PlannedName) => ({ name, range: formatReference({ sheet, range }) });

/** Print areas and repeated rows are names of the sheet. Written here, because the library does not quote sheet names. */
function printNames({
  name,
  print,
}: SheetPlan): readonly { readonly name: string; readonly range: string; readonly scope: string }[] {
  if (print === undefined) return [];
  const area =
    print.area === undefined
      ? []
      : [{ name: "_xlnm.Print_Area", range: formatReference({ sheet: name, range: print.area }), scope: name }];
  if (print.titleRows === undefined) return area;
  const { first, last } = print.titleRows;
  const [quoted = ""] = formatReference({ sheet: name, range: "A1" }).split("!$");
  return [...area, { name: "_xlnm.Print_Titles", range: `${quoted}!$${first}:$${last}`, scope: name }];
}

function fileMerge(range: string): MergeRange {
  const { top, left, bottom, right } = parseRange(range);
  return { startRow: top, startCol: left, endRow: bottom, endCol: right };
}

function keyOf({ address }: PlannedCell): string {
  const { row, column } = parseCell(address);
  return `${row},${column}`;
}

const rgb = (color: string): string => color.slice(1);
