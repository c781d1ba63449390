import type { ICommandInfo, IRange, Workbook as Unit } from "@univerjs/core";
import { ObjectMatrix } from "@univerjs/core";
import {
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  MoveColsMutation,
  MoveRangeMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  ReorderRangeMutation,
  SetRangeValuesMutation,
  type ISetRangeValuesMutationParams,
  SetWorksheetNameMutation,
} from "@univerjs/sheets";
import { type CellPosition, coverCells, formatRange, shiftColumns, shiftRows } from "../../../src/workbook/address";
import type { RangeAddress } from "../../../src/workbook/workbook";
import { extrasOf } from "./sheet";

/** Mutations after which every cell of the sheet may stand elsewhere or be called otherwise. */
const reshaping: ReadonlySet<string> = new Set([
  InsertRowMutation.id,
  RemoveRowMutation.id,
  InsertColMutation.id,
  RemoveColMutation.id,
  MoveRowsMutation.id,
  MoveColsMutation.id,
  ReorderRangeMutation.id,
  InsertSheetMutation.id,
  SetWorksheetNameMutation.id,
]);

interface SheetParams {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly sheet?: { readonly id: string };
  readonly range?: IRange;
  readonly from?: { readonly subUnitId: string };
  readonly to?: { readonly subUnitId: string };
}

/** Which cells a command of the grid changed: typing, paste, fill, undo and formula results all end in these mutations. */
export function changedBy({ id, params }: ICommandInfo, unit: Unit): readonly RangeAddress[] {
  const given = sheetParams(params);
  if (given.unitId !== undefined && given.unitId !== unit.getUnitId()) return [];
  if (id === SetRangeValuesMutation.id) return changedCells(params as ISetRangeValuesMutationParams, unit);
  if (id === MoveRangeMutation.id) {
    const sheets = new Set([given.from?.subUnitId, given.to?.subUnitId]);
    return [...sheets].flatMap((sheet) => wholeSheet(unit, sheet));
  }
  if (id === RemoveSheetMutation.id) return unit.getSheets().flatMap((sheet) => wholeSheet(unit, sheet.getSheetId()));
  return reshaping.has(id) ? wholeSheet(unit, given.subUnitId ?? given.sheet?.id) : [];
}

/** Keeps the list of unlocked cells in step when rows or columns come or go. */
export function followUnlocked({ id, params }: ICommandInfo, unit: Unit): void {
  const { unitId, subUnitId, range } = sheetParams(params);
  if (unitId !== unit.getUnitId() || subUnitId === undefined || range === undefined) return;
  const rows = range.endRow - range.startRow + 1;
  const columns = range.endColumn - range.startColumn + 1;
  const moves = new Map([
    [InsertRowMutation.id, (address: string) => shiftRows(address, range.startRow, rows)],
    [RemoveRowMutation.id, (address: string) => shiftRows(address, range.startRow, -rows)],
    [InsertColMutation.id, (address: string) => shiftColumns(address, range.startColumn, columns)],
    [RemoveColMutation.id, (address: string) => shiftColumns(address, range.startColumn, -columns)],
  ]);
  const move = moves.get(id);
  const worksheet = unit.getSheetBySheetId(subUnitId);
  if (move === undefined || !worksheet) return;
  const extras = extrasOf(worksheet.getCustomMetadata());
  const unlocked = extras.unlocked.flatMap((address) => move(address) ?? []);
  worksheet.setCustomMetadata({ ...extras, unlocked });
}

function changedCells({ subUnitId, cellValue }: ISetRangeValuesMutationParams, unit: Unit): readonly RangeAddress[] {
  const sheet = unit.getSheetBySheetId(subUnitId)?.getName();
  if (sheet === undefined || cellValue === undefined) return [];
  const cells: CellPosition[] = [];
  new ObjectMatrix(cellValue).forValue((row, column) => {
    cells.push({ row, column });
  });
  return coverCells(cells).map((rectangle) => ({ sheet, range: formatRange(rectangle) }));
}

/** All of a sheet that holds something; at least its first cell. */
export function wholeSheet(unit: Unit, sheetId: string | undefined): readonly RangeAddress[] {
  const worksheet = sheetId === undefined ? undefined : unit.getSheetBySheetId(sheetId);
  if (!worksheet) return [];
  const bottom = Math.max(0, worksheet.getLastRowWithContent());
  const right = Math.max(0, worksheet.getLastColumnWithContent());
  return [{ sheet: worksheet.getName(), range: formatRange({ top: 0, left: 0, bottom, right }) }];
}

// The grid types the parameters of a command it announces as an object; the fields are read as possibly absent.
const sheetParams = (params: object | undefined): SheetParams => (params ?? {}) as SheetParams;
