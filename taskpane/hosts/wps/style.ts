import type { Address, CellStyle } from "../../../src/workbook/workbook-plan";
import { areasOf } from "./areas";
import { type EtBorder, type EtRange, type EtSheet, et } from "./object-model";
import { colorNumber } from "./values";

const BLACK = "#000000";
const GENERAL = "General";

/** A style and every cell that has it. */
export interface StyledCells {
  readonly style: CellStyle;
  readonly cells: readonly Address[];
}

/**
 * Draws runs of equal style in as few touches as they take. On a fresh sheet nothing has to be taken away that an earlier
 * style left. The number format is first: what is written later must find it.
 */
export function paint(sheet: EtSheet, styled: Iterable<StyledCells>, isFresh: boolean): void {
  // Without a frame first: neighbours share an edge.
  const sorted = [...styled].sort((one, other) => Number(one.style.border) - Number(other.style.border));
  for (const { style, cells } of sorted) {
    for (const area of areasOf(cells)) paintArea(sheet, area, style, isFresh);
  }
}

function paintArea(sheet: EtSheet, area: string, style: CellStyle, isFresh: boolean): void {
  const range = sheet.Range(area);
  if (!isFresh || style.numberFormat !== undefined) range.NumberFormat = style.numberFormat ?? GENERAL;
  const { Font: font } = range;
  font.Name = style.font;
  font.Size = style.size;
  font.Bold = style.bold ?? false;
  font.Color = colorNumber(style.color ?? BLACK);
  if (style.fill !== undefined) range.Interior.Color = colorNumber(style.fill);
  else if (!isFresh) range.Interior.Pattern = et.noFill;
  range.HorizontalAlignment = et[style.horizontal];
  range.VerticalAlignment = et[style.vertical];
  range.WrapText = style.wrap;
  range.Locked = style.locked;
  if (style.border || !isFresh) frame(sheet, area, range, style.border);
}

/**
 * All four edges of every cell, or none. Setting them in one go is not known of every build, so one cell is looked at,
 * and where that did nothing each edge is drawn for itself.
 */
function frame(sheet: EtSheet, area: string, range: EtRange, isFramed: boolean): void {
  const { Borders: borders } = range;
  drawLine(borders, isFramed);
  const [first = area] = area.split(/[,:]/);
  const seen = sheet.Range(first).Borders.Item(et.bottomEdge).LineStyle;
  if (isFramed === (seen === et.continuous)) return;
  for (const edge of et.everyEdge) drawLine(borders.Item(edge), isFramed);
}

function drawLine(border: EtBorder, isDrawn: boolean): void {
  border.LineStyle = isDrawn ? et.continuous : et.noLine;
  if (!isDrawn) return;
  border.Weight = et.thin;
  border.Color = colorNumber(BLACK);
}
