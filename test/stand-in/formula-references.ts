import { formatRange, parseCell, parseRange } from "../../src/workbook/address";
import type { RangeAddress } from "../../src/workbook/workbook";

const CELL = "\\$?[A-Za-z]{1,3}\\$?[1-9]\\d{0,6}";
/** A text in quotes, or a reference with its sheet, if it says one. */
const TOKEN = new RegExp(
  `"(?:[^"]|"")*"|(?<![\\p{L}\\p{N}_.$'])(?:('(?:[^']|'')+'|[\\p{L}\\p{N}_.]+)!)?(${CELL}(?::${CELL})?)(?![\\p{L}\\p{N}_.(!])`,
  "gu",
);

/**
 * The formula after what it refers to has moved: `move` tells where each range is now, or undefined where it is gone.
 * References without a sheet belong to `home`, the sheet the formula stands on.
 */
export function moveReferences(
  formula: string,
  home: string,
  move: (place: RangeAddress) => RangeAddress | undefined,
): string {
  return formula.replace(TOKEN, (token: string, sheet: string | undefined, range: string | undefined) => {
    if (range === undefined) return token;
    const named = sheet === undefined ? home : unquoted(sheet);
    const moved = move({ sheet: named, range: formatRange(parseRange(range)) });
    if (moved === undefined) return "#REF!";
    const written = withDollars(moved.range, range);
    if (sheet === undefined) return written;
    return moved.sheet === named ? `${sheet}!${written}` : `'${moved.sheet.split("'").join("''")}'!${written}`;
  });
}

const unquoted = (sheet: string): string => (sheet.startsWith("'") ? sheet.slice(1, -1).split("''").join("'") : sheet);

/** `range` with the dollars of `model`. */
function withDollars(range: string, model: string): string {
  const corners = range.split(":");
  return model
    .split(":")
    .map((corner, index) => {
      const cell = corners[index] ?? corners[0] ?? "";
      const { row } = parseCell(cell);
      const letters = cell.slice(0, cell.length - String(row + 1).length);
      return `${corner.startsWith("$") ? "$" : ""}${letters}${corner.lastIndexOf("$") > 0 ? "$" : ""}${row + 1}`;
    })
    .join(":");
}
