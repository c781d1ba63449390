/// <reference types="office-js" />
import { coverCells, formatRange, parseCell } from "../../../src/workbook/address";
import type { Address, CellStyle, SheetPatch, Validation } from "../../../src/workbook/workbook-plan";
import { blocksOf } from "./entries";

/** As much of an address as every version reads in one piece. */
const ADDRESS_LIMIT = 250;
const BLACK = "#000000";
const PLAIN_FORMAT = "General";

export interface StyledCell {
  readonly address: Address;
  readonly style: CellStyle;
}

/** The ranges as few objects of several areas each. */
export function areasOf(sheet: Excel.Worksheet, ranges: readonly Address[]): readonly Excel.RangeAreas[] {
  const pieces: string[] = [];
  for (const range of ranges) {
    const last = pieces[pieces.length - 1];
    if (last === undefined || last.length + range.length >= ADDRESS_LIMIT) pieces.push(range);
    else pieces[pieces.length - 1] = `${last},${range}`;
  }
  return pieces.map((piece) => sheet.getRanges(piece));
}

/** The cells as areas, each cell once. */
export const areasOfCells = (sheet: Excel.Worksheet, cells: readonly Address[]): readonly Excel.RangeAreas[] =>
  areasOf(sheet, coverCells(cells.map(parseCell)).map(formatRange));

/** Number formats; they come before the values, which Excel reads by them. */
export function formatNumbers(sheet: Excel.Worksheet, cells: readonly StyledCell[]): void {
  for (const { range, rows } of blocksOf(cells, ({ style }) => style.numberFormat ?? PLAIN_FORMAT))
    sheet.getRange(range).numberFormat = rows;
}

/** Everything about how cells look but their numbers: each look once, for all cells that have it. */
export function dressCells(sheet: Excel.Worksheet, cells: readonly StyledCell[]): void {
  for (const [style, addresses] of cellsByStyle(cells))
    for (const areas of areasOfCells(sheet, addresses)) dress(areas, style);
  const framed = (isFramed: boolean): readonly Address[] =>
    cells.filter(({ style }) => style.border === isFramed).map(({ address }) => address);
  drawBorders(sheet, framed(false), "None"); // first: neighbours share an edge
  drawBorders(sheet, framed(true), "Continuous");
}

export function validate(sheet: Excel.Worksheet, { ranges, kind, minimum, title, message }: Validation): void {
  const rule = {
    // A whole number without a minimum still needs one.
    formula1: minimum ?? -999_999_999,
    operator: "GreaterThanOrEqualTo",
  } as const;
  for (const { dataValidation } of areasOf(sheet, ranges)) {
    dataValidation.rule = kind === "whole" ? { wholeNumber: rule } : { decimal: rule };
    dataValidation.ignoreBlanks = true;
    dataValidation.errorAlert = { title, message, showAlert: true, style: "Stop" };
  }
}

export function sizeRows(sheet: Excel.Worksheet, heights: NonNullable<SheetPatch["rowHeights"]>): void {
  const rows = heights.map(({ row, height }) => ({ size: height, line: `${row}:${row}` }));
  for (const [height, lines] of linesBySize(rows))
    for (const { format } of areasOf(sheet, lines)) format.rowHeight = height;
}

/** Rows or columns, as addresses, by what they measure. */
export function linesBySize(
  lines: readonly { readonly size: number; readonly line: Address }[],
): ReadonlyMap<number, readonly Address[]> {
  const bySize = new Map<number, Address[]>();
  for (const { size, line } of lines) bySize.set(size, [...(bySize.get(size) ?? []), line]);
  return bySize;
}

function dress({ format }: Excel.RangeAreas, style: CellStyle): void {
  format.font.name = style.font;
  format.font.size = style.size;
  format.font.bold = style.bold ?? false;
  format.font.color = style.color ?? BLACK;
  format.horizontalAlignment = alignments[style.horizontal];
  format.verticalAlignment = alignments[style.vertical];
  format.wrapText = style.wrap;
  format.protection.locked = style.locked;
  if (style.fill === undefined) format.fill.clear();
  else format.fill.color = style.fill;
}

const alignments = { left: "Left", center: "Center", right: "Right", top: "Top" } as const;

/** Inner lines are drawn only where there is something between cells: Excel refuses them in a single row or column. */
function drawBorders(sheet: Excel.Worksheet, cells: readonly Address[], line: "None" | "Continuous"): void {
  const byEdges = new Map<string, Address[]>();
  for (const rectangle of coverCells(cells.map(parseCell))) {
    const edges = [
      "EdgeTop,EdgeBottom,EdgeLeft,EdgeRight",
      ...(rectangle.bottom > rectangle.top ? ["InsideHorizontal"] : []),
      ...(rectangle.right > rectangle.left ? ["InsideVertical"] : []),
    ].join(",");
    byEdges.set(edges, [...(byEdges.get(edges) ?? []), formatRange(rectangle)]);
  }
  for (const [edges, ranges] of byEdges)
    for (const { format } of areasOf(sheet, ranges))
      for (const edge of edges.split(",")) {
        const border = format.borders.getItem(edge as Excel.BorderIndex); // the names above are those
        border.style = line;
        if (line === "Continuous") border.color = BLACK;
      }
}

function cellsByStyle(cells: readonly StyledCell[]): ReadonlyMap<CellStyle, readonly Address[]> {
  const known = new Map<string, CellStyle>();
  const groups = new Map<CellStyle, Address[]>();
  for (const { address, style } of cells) {
    const key = JSON.stringify(style);
    const one = known.get(key) ?? style;
    known.set(key, one);
    groups.set(one, [...(groups.get(one) ?? []), address]);
  }
  return groups;
}
