import { largestOf, smallestOf } from "../report/extremes";
import { cellAt, formatRange, parseRange, type CellPosition } from "../workbook/address";
import type { CellPlace } from "../source/source-document";
import type { FoundTable } from "./find-tables";

/** Where the figures of the table stand: an area of a sheet, or the first of them in a document. */
export function areaOf(found: FoundTable): CellPlace {
  const { placed } = found.recognised.reading;
  const rows = [...placed.values()].map(({ row }) => row);
  const columns = [...placed.values()].map(({ column }) => column);
  const { top, left } = parseRange(found.cells.range);
  const first = { row: smallestOf(rows, top), column: smallestOf(columns, left) };
  const last = { row: largestOf(rows, first.row), column: largestOf(columns, first.column) };
  const place = placeAt(found, first);
  if (place.kind !== "sheet") return place;
  const area = { top: first.row, left: first.column, bottom: last.row, right: last.column };
  return { ...place, range: formatRange(area) };
}

/** A cell of the found table, which may be several pieces below one another, where it stands in its own piece. */
export function placeAt({ cells, pieces }: FoundTable, { row, column }: CellPosition): CellPlace {
  const { top, left } = parseRange(cells.range);
  let down = row - top;
  const last = pieces.length - 1;
  const piece = pieces.find(({ cells: { values } }, index) => {
    if (index === last || down < values.length) return true;
    down -= values.length;
    return false;
  });
  if (piece === undefined) throw new Error("a table without a piece");
  const { place } = piece;
  switch (place.kind) {
    case "sheet":
      return { kind: "sheet", sheet: place.sheet, range: cellAt(row, column) };
    case "table":
      return { ...place, row: down, column: column - left };
    case "line":
      return place;
    default:
      return place satisfies never;
  }
}
