import type { CellId } from "../report/report";
import { controlOf } from "../report/report";
import type { TableFormat } from "../report/report-format";
import type { ReadId, Rule } from "../rules/rule";
import type { CellPosition } from "../workbook/address";
import { formatRange } from "../workbook/address";
import type { Address } from "../workbook/workbook-plan";
import { checkKindOf } from "./check-kinds";
import type { PositionOf } from "./plan-formulas";

/** Where the parts of one table stand on its sheet. Rows and columns are counted from 0. */
export interface TablePlacement {
  readonly table: TableFormat;
  readonly titleRow: number;
  /** The line 单位：件 above the grid, where all figures share a unit. */
  readonly unitRow: number | undefined;
  readonly top: number;
  readonly left: number;
  /** 核对: beside the table what its rows say, below it what its columns say. */
  readonly checkColumn: number | undefined;
  readonly checkRow: number | undefined;
  /** 核对数: next to 核对, for the totals of rows and of columns. */
  readonly controlColumn: number | undefined;
  readonly controlRow: number | undefined;
}

const GAP = 1;

/** The standard place of a table: title, unit, grid from column A; 核对 and 核对数 one gap to the right and below. */
export function placeTable(table: TableFormat, rules: readonly Rule[]): TablePlacement {
  const unitRow = sharedUnit(table) === undefined ? undefined : 1;
  const top = unitRow === undefined ? 1 : 2;
  const speaks = (side: "beside" | "below") => rules.some((rule) => checkKindOf(rule).side(rule) === side);
  const speaksBeside = speaks("beside") || table.rowControls.length > 0;
  const speaksBelow = speaks("below") || table.columnControls.length > 0;
  const checkColumn = table.gridColumns + GAP;
  const checkRow = top + table.gridRows + GAP;
  return {
    table,
    titleRow: 0,
    unitRow,
    top,
    left: 0,
    checkColumn: speaksBeside ? checkColumn : undefined,
    checkRow: speaksBelow ? checkRow : undefined,
    controlColumn: table.rowControls.length > 0 ? checkColumn + 1 : undefined,
    controlRow: table.columnControls.length > 0 ? checkRow + 1 : undefined,
  };
}

/** The unit that all figures of the table are given in; undefined where they differ or none is printed. */
export function sharedUnit(table: TableFormat): string | undefined {
  const units = new Set(table.cells.map(({ unit }) => unit));
  const [unit] = units;
  return units.size === 1 ? unit : undefined;
}

/** Looks up figures by their cell id and 核对数 by theirs. */
export function positionsOf(placement: TablePlacement): PositionOf {
  const positions = new Map<ReadId, CellPosition>(cellPositions(placement));
  controlPositions(placement).forEach((position, cell) => positions.set(controlOf(cell), position));
  return (id) => positions.get(id);
}

export function cellPositions({ table, top, left }: TablePlacement): ReadonlyMap<CellId, CellPosition> {
  return new Map(table.cells.map(({ id, row, column }) => [id, { row: top + row, column: left + column }]));
}

/** The place of each 核对数, by the total cell that it is held against. */
export function controlPositions(placement: TablePlacement): ReadonlyMap<CellId, CellPosition> {
  const { table, controlColumn, controlRow } = placement;
  const cells = cellPositions(placement);
  const positions = new Map<CellId, CellPosition>();
  for (const id of table.rowControls) {
    const cell = cells.get(id);
    if (cell !== undefined && controlColumn !== undefined) positions.set(id, { row: cell.row, column: controlColumn });
  }
  for (const id of table.columnControls) {
    const cell = cells.get(id);
    if (cell !== undefined && controlRow !== undefined) positions.set(id, { row: controlRow, column: cell.column });
  }
  return positions;
}

/** The printed grid, labels included: what the table's workbook name covers. */
export function gridRange({ table, top, left }: TablePlacement): Address {
  return formatRange({ top, left, bottom: top + table.gridRows - 1, right: left + table.gridColumns - 1 });
}

/** The 核对数 beside the table, over the same rows as the grid. */
export function controlColumnRange({ table, top, controlColumn }: TablePlacement): Address | undefined {
  if (controlColumn === undefined) return undefined;
  return formatRange({ top, left: controlColumn, bottom: top + table.gridRows - 1, right: controlColumn });
}

/** The 核对数 below the table, over the same columns as the grid. */
export function controlRowRange({ table, left, controlRow }: TablePlacement): Address | undefined {
  if (controlRow === undefined) return undefined;
  return formatRange({ top: controlRow, left, bottom: controlRow, right: left + table.gridColumns - 1 });
}
