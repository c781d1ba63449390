import {
  type ICellData,
  type Injector,
  IResourceLoaderService,
  type IWorkbookData,
  ObjectMatrix,
  type Workbook as Unit,
  type Worksheet,
} from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import { parseRange } from "../../../src/workbook/address";
import { tellingFormats } from "../../../src/workbook/number-format";
import type { RangeAddress, RangeReading } from "../../../src/workbook/workbook";
import { sheetValue } from "./cells";

/** What a range of the sheet holds, as the port tells it. */
export function readRange({ sheet, range }: RangeAddress, worksheet: Worksheet, injector: Injector): RangeReading {
  const { top, left, bottom, right } = parseRange(range);
  const cells = worksheet.getCellMatrix();
  const formulas = injector.get(FormulaDataModel);
  const formulaAt = (row: number, column: number): string | null => {
    const cell = cells.getValue(row, column);
    if (!cell?.f && !cell?.si) return null;
    // A block filled with one formula names it once; the model knows it for each cell.
    return (
      formulas.getFormulaStringByCell(row, column, worksheet.getSheetId(), worksheet.getUnitId()) ?? cell.f ?? null
    );
  };
  const rows = Array.from({ length: bottom - top + 1 }, (_row, down) =>
    Array.from({ length: right - left + 1 }, (_column, across) => {
      const formula = formulaAt(top + down, left + across);
      return { formula, value: sheetValue(cells.getValue(top + down, left + across), formula) };
    }),
  );
  const values = rows.map((row) => row.map(({ value }) => value));
  return {
    sheet,
    range,
    values,
    formulas: rows.map((row) => row.map(({ formula }) => formula)),
    ...tellingFormats(values, (row, column) => worksheet.getCellStyle(top + row, left + column)?.n?.pattern),
  };
}

/** The workbook with everything the plugins know of it, and every formula in full. */
export function snapshotOf(unit: Unit, injector: Injector): IWorkbookData {
  const unitId = unit.getUnitId();
  const formulas = injector.get(FormulaDataModel);
  const saved = injector.get(IResourceLoaderService).saveUnit<IWorkbookData>(unitId) ?? unit.getSnapshot();
  const sheets = Object.entries(saved.sheets).map(([id, sheet]) => {
    const cells = new ObjectMatrix<ICellData>(structuredClone(sheet.cellData ?? {}));
    cells.forValue((row, column, cell) => {
      if (!cell.si) return;
      const { si: _block, ...rest } = cell;
      cells.setValue(row, column, { ...rest, f: formulas.getFormulaStringByCell(row, column, id, unitId) ?? null });
    });
    return [id, { ...sheet, cellData: cells.getMatrix() }] as const;
  });
  return { ...saved, sheets: Object.fromEntries(sheets) };
}
