import { DetailedCellError, HyperFormula, type RawCellContent } from "hyperformula";
import { cellAt, parseCell } from "../../src/workbook/address";
import type { Recalculate, SheetContents } from "../../src/workbook/memory-workbook";
import type { SheetValue } from "../../src/workbook/workbook";

/** Calculates the formulas of a MemoryWorkbook with an engine that is not ours. For tests and measurements only. */
export const recalculate: Recalculate = (sheets) => {
  const engine = HyperFormula.buildFromSheets(Object.fromEntries(sheets.map((sheet) => [sheet.name, rowsOf(sheet)])), {
    licenseKey: "gpl-v3",
  });
  try {
    return new Map(sheets.map((sheet) => [sheet.name, resultsOf(engine, sheet)]));
  } finally {
    engine.destroy();
  }
};

function resultsOf(engine: HyperFormula, { name, cells }: SheetContents): ReadonlyMap<string, SheetValue> {
  const sheet = engine.getSheetId(name);
  if (sheet === undefined) throw new Error(`the engine lost the sheet ${name}`);
  const results = new Map<string, SheetValue>();
  for (const [address, { formula }] of cells) {
    if (formula === null) continue;
    const { row, column } = parseCell(address);
    const value = engine.getCellValue({ sheet, row, col: column });
    results.set(cellAt(row, column), value instanceof DetailedCellError ? value.value : value);
  }
  return results;
}

function rowsOf({ cells }: SheetContents): RawCellContent[][] {
  const rows: RawCellContent[][] = [];
  for (const [address, { value, formula }] of cells) {
    const { row, column } = parseCell(address);
    while (rows.length <= row) rows.push([]);
    const line = rows[row];
    if (line === undefined) throw new Error("rows end early");
    while (line.length <= column) line.push(null);
    line[column] = formula ?? (typeof value === "string" ? `'${value}` : value);
  }
  return rows;
}
