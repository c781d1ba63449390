import {
  BooleanNumber,
  CellValueType,
  type CustomData,
  type ICellData,
  type IRange,
  type IWorksheetData,
  mergeWorksheetSnapshotWithDefault,
  type Nullable,
} from "@univerjs/core";
import type { HeaderFooter, PageSetup } from "hucre";
import { coverCells, formatRange, parseCell, parseRange, type Rectangle } from "../../../src/workbook/address";
import type { Address, PrintSetup, SheetPlan, WorkbookPlan } from "../../../src/workbook/workbook-plan";
import { univerContent, univerStyle } from "./cells";

/** What the grid does not know of a sheet, kept beside it so that a saved file has it again. */
export interface SheetExtras {
  /** Cells that stay open when the sheet is protected. */
  readonly unlocked: readonly Address[];
  readonly pageSetup?: PageSetup;
  readonly headerFooter?: HeaderFooter;
}

const SPARE_ROWS = 30;
const LEAST_ROWS = 60;
const LEAST_COLUMNS = 20;
const INCH = 25.4;

export const toRange = ({ top, left, bottom, right }: Rectangle): IRange => ({
  startRow: top,
  startColumn: left,
  endRow: bottom,
  endColumn: right,
});

export const toRectangle = ({ startRow, startColumn, endRow, endColumn }: IRange): Rectangle => ({
  top: startRow,
  left: startColumn,
  bottom: endRow,
  right: endColumn,
});

/** Excel's measure: characters of the default font to pixels. */
export const pixelsOfCharacters = (characters: number): number => Math.round(characters * 7 + 5);
export const charactersOfPixels = (pixels: number): number => Math.max(0, (pixels - 5) / 7);
export const pixelsOfPoints = (points: number): number => (points * 4) / 3;
export const pointsOfPixels = (pixels: number): number => (pixels * 3) / 4;

/** A sheet of the plan as the grid loads it: one object, so that inserting it is one command. */
export function drawUniverSheet(plan: SheetPlan, styles: WorkbookPlan["styles"], id: string): IWorksheetData {
  const cellData: Record<number, Record<number, ICellData>> = {};
  const unlocked: { row: number; column: number }[] = [];
  let lastRow = 0;
  let lastColumn = plan.columnWidths.length;
  for (const cell of plan.cells) {
    const style = styles[cell.style];
    if (style === undefined) throw new Error(`the plan has no style ${cell.style}`);
    const position = parseCell(cell.address);
    if (!style.locked) unlocked.push(position);
    const row = (cellData[position.row] ??= {});
    const shown = cell.formula === undefined ? {} : resultOf(cell.result);
    row[position.column] = { ...withoutNulls(univerContent(cell)), ...shown, s: univerStyle(style) };
    lastRow = Math.max(lastRow, position.row);
    lastColumn = Math.max(lastColumn, position.column);
  }
  const extras: SheetExtras = { unlocked: coverCells(unlocked).map(formatRange), ...pageOf(plan.print) };
  return mergeWorksheetSnapshotWithDefault({
    id,
    name: plan.name,
    hidden: plan.hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    rowCount: Math.max(LEAST_ROWS, lastRow + SPARE_ROWS),
    columnCount: Math.max(LEAST_COLUMNS, lastColumn + 6),
    cellData,
    mergeData: plan.merges.map((range) => toRange(parseRange(range))),
    columnData: Object.fromEntries(
      plan.columnWidths.map((width, column) => [column, { w: pixelsOfCharacters(width) }]),
    ),
    rowData: Object.fromEntries(
      plan.rowHeights.map((height, row) => [
        row,
        height === undefined
          ? { ia: BooleanNumber.TRUE }
          : { h: pixelsOfPoints(height), ah: pixelsOfPoints(height), ia: BooleanNumber.FALSE },
      ]),
    ),
    ...(plan.freeze === undefined ? {} : { freeze: freezeAt(plan.freeze.rows, plan.freeze.columns) }),
    custom: { ...extras },
  });
}

export const freezeAt = (rows: number, columns: number): IWorksheetData["freeze"] => ({
  xSplit: columns,
  ySplit: rows,
  startRow: rows > 0 ? rows : -1,
  startColumn: columns > 0 ? columns : -1,
});

/** Reads what a sheet carries of ours; a sheet made by the user carries nothing. */
export function extrasOf(custom: CustomData | undefined): SheetExtras {
  // The grid declares custom data as any: only drawUniverSheet and openXlsx write it, the list is checked here.
  const { unlocked, pageSetup, headerFooter } = (custom ?? {}) as Partial<SheetExtras>;
  return {
    unlocked: Array.isArray(unlocked) ? unlocked : [],
    ...(pageSetup === undefined ? {} : { pageSetup }),
    ...(headerFooter === undefined ? {} : { headerFooter }),
  };
}

function pageOf(print: PrintSetup | undefined): Pick<SheetExtras, "pageSetup" | "headerFooter"> {
  if (print === undefined) return {};
  const { margins, titleRows } = print;
  const pageSetup: PageSetup = {
    paperSize: "a4",
    orientation: print.orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: {
      top: margins.top / INCH,
      bottom: margins.bottom / INCH,
      left: margins.left / INCH,
      right: margins.right / INCH,
    },
    ...(print.area === undefined ? {} : { printArea: print.area }),
    ...(titleRows === undefined ? {} : { printTitlesRow: `$${titleRows.first}:$${titleRows.last}` }),
  };
  return { pageSetup, ...(print.pageNumbers ? { headerFooter: { oddFooter: "&C第 &P 页" } } : {}) };
}

/** Shown until the grid has calculated for itself. */
function resultOf(result: string | number | undefined): ICellData {
  return result === undefined
    ? {}
    : { v: result, t: typeof result === "number" ? CellValueType.NUMBER : CellValueType.STRING };
}

function withoutNulls(cell: ICellData): ICellData {
  const known = Object.entries(cell).filter((entry: readonly [string, Nullable<unknown>]) => entry[1] !== null);
  return Object.fromEntries(known) as ICellData; // the same cell, less its nulls
}
