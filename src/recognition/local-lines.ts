import { smallestOf } from "../report/extremes";
import type { CellId } from "../report/report";
import type { TableFormat } from "../report/report-format";
import { labelKey } from "../binding/label-key";
import type { CellPlace, SourceBlock, SourcePlace } from "../source/source-document";
import { cellAt, parseRange } from "../workbook/address";

/** A local row that stands as a paragraph below its table: 2025年……发布总数量：120条. */
export interface LocalLine {
  readonly row: string;
  readonly cell: CellId;
  readonly value: number;
  readonly place: CellPlace | undefined;
}

/** The local rows of these tables that stand with their figure in one text: as a paragraph, or in a cell below the table. */
export function localLinesIn(blocks: readonly SourceBlock[], tables: readonly TableFormat[]): readonly LocalLine[] {
  const rows = tables.flatMap(({ localRows }) => localRows.map((row) => ({ ...row, key: labelKey(row.label) })));
  if (rows.length === 0) return [];
  const shortest = smallestOf(rows.map(({ key }) => key.length));
  return blocks.flatMap(textsIn).flatMap(({ text, place }): readonly LocalLine[] => {
    if (text.length < shortest || !/\d/.test(text)) return [];
    const key = labelKey(text);
    const row = rows.find((one) => key.startsWith(one.key));
    const figure = row === undefined ? null : /^(\d{1,15})(?:条|件)?$/.exec(key.slice(row.key.length));
    return row === undefined || figure === null
      ? []
      : [{ row: row.id, cell: row.cell, value: Number(figure[1]), place }];
  });
}

function textsIn(block: SourceBlock): readonly { readonly text: string; readonly place: CellPlace | undefined }[] {
  const { place } = block;
  if (block.kind === "paragraph") return [{ text: block.text, place: place.kind === "line" ? place : undefined }];
  return block.cells.values.flatMap((line, row) =>
    line.flatMap((value, column) =>
      typeof value === "string" ? [{ text: value, place: cellPlace(place, row, column) }] : [],
    ),
  );
}

/** A cell of a table or a sheet; of a table in a text, its line. */
function cellPlace(place: SourcePlace, row: number, column: number): CellPlace {
  switch (place.kind) {
    case "sheet": {
      const { top, left } = parseRange(place.range);
      return { ...place, range: cellAt(top + row, left + column) };
    }
    case "table":
      return { ...place, row, column };
    case "line":
      return place;
    default:
      return place satisfies never;
  }
}
