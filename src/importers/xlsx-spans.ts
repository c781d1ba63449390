import { strFromU8 } from "fflate";
import { parseRange, type Rectangle } from "../workbook/address";
import type { CellSpan } from "../workbook/workbook";
import type { Spending } from "./budget";

const JOINED = /<(?:\w+:)?mergeCell\s[^<>]*?ref=["']([A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7})["']/g;
const END_OF_CELLS = "sheetData>";

/**
 * The joined cells of a sheet, as far as its cells are read. They stand behind the cells, among much that says how the
 * sheet looks, and are asked for only where tables are looked for by their labels.
 */
export function readSpans(
  xml: Uint8Array,
  { rows, columns }: { readonly rows: number; readonly columns: number },
  spending: Spending,
): readonly CellSpan[] {
  const spans: CellSpan[] = [];
  for (const [, range = ""] of strFromU8(behindCells(xml), true).matchAll(JOINED)) {
    const { top, left, bottom, right } = insideSheet(range);
    if (bottom < top || right < left || top >= rows || left >= columns) continue;
    spending.spend("cells", 1);
    const span = { rows: Math.min(bottom + 1, rows) - top, columns: Math.min(right + 1, columns) - left };
    if (span.rows * span.columns > 1) spans.push({ row: top, column: left, ...span });
  }
  return spans;
}

/** Beyond the edge of every sheet nothing is joined. */
function insideSheet(range: string): Rectangle {
  try {
    return parseRange(range);
  } catch {
    return { top: 0, left: 0, bottom: -1, right: -1 };
  }
}

/** What stands behind the last end of the cells; nothing where the sheet has none. */
function behindCells(xml: Uint8Array): Uint8Array {
  const last = END_OF_CELLS.charCodeAt(END_OF_CELLS.length - 1);
  for (let at = xml.lastIndexOf(last); at >= 0; at = at === 0 ? -1 : xml.lastIndexOf(last, at - 1)) {
    const start = at + 1 - END_OF_CELLS.length;
    if (start >= 0 && strFromU8(xml.subarray(start, at + 1), true) === END_OF_CELLS) return xml.subarray(at + 1);
  }
  return xml.subarray(xml.length);
}
