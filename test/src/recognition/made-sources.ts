import { allFormats } from "../../../src/formats/all-formats";
import type { TableId } from "../../../src/report/report";
import type { TableFormat } from "../../../src/report/report-format";
import type { SourceBlock, SourceDocument, SourceParagraph, SourceTable } from "../../../src/source/source-document";
import { formatRange } from "../../../src/workbook/address";
import type { SheetValue } from "../../../src/workbook/workbook";

/** A grid that a test may write into. */
export type MadeGrid = SheetValue[][];

export function tableOf(id: TableId, format: "2019" | "2021" = "2021"): TableFormat {
  const found = allFormats.find((one) => one.format.id === format)?.format.tables.find((table) => table.id === id);
  if (found === undefined) throw new Error("no such table");
  return found;
}

/** The table as it is printed; its nth figure, from 1, is n, or what is asked for. */
export function gridOf(table: TableFormat, figure: (place: number) => SheetValue = (place) => place): MadeGrid {
  const grid: MadeGrid = Array.from({ length: table.gridRows }, () =>
    new Array<SheetValue>(table.gridColumns).fill(null),
  );
  const put = (row: number, column: number, value: SheetValue): void => {
    const line = grid[row];
    if (line !== undefined) line[column] = value;
  };
  for (const { row, column, text } of table.labels) put(row, column, text);
  table.cells.forEach(({ row, column }, index) => put(row, column, figure(index + 1)));
  return grid;
}

/** Grids below one another; narrower ones are filled up with blanks. */
export function stacked(...grids: readonly (readonly (readonly SheetValue[])[])[]): MadeGrid {
  const rows = grids.flat();
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  return rows.map((row) => [...row, ...new Array<SheetValue>(width - row.length).fill(null)]);
}

/** Grids beside one another, with a blank column between. */
export function beside(left: MadeGrid, right: MadeGrid): MadeGrid {
  const width = left[0]?.length ?? 0;
  const blank = new Array<SheetValue>(width).fill(null);
  return Array.from({ length: Math.max(left.length, right.length) }, (_, row) => [
    ...(left[row] ?? blank),
    null,
    ...(right[row] ?? []),
  ]);
}

const cellsOf = (sheet: string, values: MadeGrid): SourceTable["cells"] => ({
  sheet,
  range: formatRange({ top: 0, left: 0, bottom: values.length - 1, right: (values[0]?.length ?? 1) - 1 }),
  values,
  formulas: values.map((row) => row.map(() => null)),
});

/** A sheet of a workbook. */
export function sheetOf(sheet: string, values: MadeGrid, isHidden = false): SourceTable {
  const cells = cellsOf(sheet, values);
  return { kind: "table", place: { kind: "sheet", sheet, range: cells.range }, isHidden, cells, spans: [] };
}

/** A document: lines of text and tables in this order. */
export function documentOf(...parts: readonly (string | MadeGrid)[]): SourceDocument {
  let tables = 0;
  let lines = 0;
  const blocks = parts.map((part): SourceBlock => {
    if (typeof part === "string") {
      lines++;
      return { kind: "paragraph", text: part, place: { kind: "line", line: lines } } satisfies SourceParagraph;
    }
    tables++;
    return {
      kind: "table",
      place: { kind: "table", table: tables },
      isHidden: false,
      cells: cellsOf("", part),
      spans: [],
    };
  });
  return { blocks, remarks: [] };
}
