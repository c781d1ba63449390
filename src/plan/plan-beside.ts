import type { Cells } from "../report/report";
import { cellAt, formatRange } from "../workbook/address";
import type { TablePlacement } from "./placement";
import { controlPositions } from "./placement";
import type { CheckCell } from "./plan-checks";
import type { Address, PlannedCell } from "../workbook/workbook-plan";

export const CHECK_LABEL = "核对";
export const CONTROL_LABEL = "核对数\n（台账）";

const GAP_WIDTH = 1.5;
const CHECK_WIDTH = 13;
const CONTROL_WIDTH = 9;

/** Columns right of the grid: a gap, 核对, 核对数. */
export function besideWidths({ checkColumn, controlColumn }: TablePlacement): readonly number[] {
  if (checkColumn === undefined) return [];
  return controlColumn === undefined ? [GAP_WIDTH, CHECK_WIDTH] : [GAP_WIDTH, CHECK_WIDTH, CONTROL_WIDTH];
}

/** The words 核对 and, where asked for, 核对数（台账） beside and below the table. */
export function besideCells(
  placement: TablePlacement,
  checks: readonly CheckCell[],
  withControls: boolean,
): readonly PlannedCell[] {
  const { checkColumn, checkRow, table, top, left } = placement;
  const beside =
    checkColumn === undefined ? [] : [{ address: cellAt(top, checkColumn), value: CHECK_LABEL, style: "checkLabel" }];
  return [
    ...beside,
    ...(checkRow === undefined ? [] : belowLabels(checkRow, checks, table.labelColumns > 0 ? left : undefined)),
    ...controlLabels(placement, withControls),
  ];
}

/** One label at the left of the 核对 row; without label columns one before each answer. */
function belowLabels(row: number, checks: readonly CheckCell[], column: number | undefined): readonly PlannedCell[] {
  const label = (at: number): PlannedCell => ({ address: cellAt(row, at), value: CHECK_LABEL, style: "checkLabel" });
  if (column !== undefined) return [label(column)];
  return checks
    .filter(({ position }) => position.row === row && position.column > 0)
    .map(({ position }) => label(position.column - 1));
}

/** What names the 核对数; without text and border while none are asked for. */
export function controlLabels(placement: TablePlacement, withControls: boolean): readonly PlannedCell[] {
  return controlLabelPlaces(placement).map((address) =>
    withControls ? { address, value: CONTROL_LABEL, style: "controlLabel" } : { address, style: "noControl" },
  );
}

/** The inputs of the 核对数; bare cells while none are asked for, which the highlights read all the same. */
export function controlCells(
  placement: TablePlacement,
  withControls: boolean,
  controls: Cells,
): readonly PlannedCell[] {
  return [...controlPositions(placement)].map(([cell, { row, column }]) => {
    const value = controls.get(cell);
    const style = withControls ? "control" : "noControl";
    return { address: cellAt(row, column), style, ...(value === undefined ? {} : { value }) };
  });
}

/** The labels of 核对 and 核对数 beside the table stand across its head. */
export function besideMerges({
  table,
  top,
  left,
  checkColumn,
  controlColumn,
  checkRow,
  controlRow,
}: TablePlacement): readonly Address[] {
  const head = Math.max(table.headerRows, 1);
  const beside = [checkColumn, controlColumn]
    .filter((column): column is number => column !== undefined && head > 1)
    .map((column) => formatRange({ top, left: column, bottom: top + head - 1, right: column }));
  const below = [checkRow, controlRow]
    .filter((row): row is number => row !== undefined && table.labelColumns > 1)
    .map((row) => formatRange({ top: row, left, bottom: row, right: left + table.labelColumns - 1 }));
  return [...beside, ...below];
}

function controlLabelPlaces({ controlColumn, controlRow, top, left }: TablePlacement): readonly Address[] {
  return [
    ...(controlColumn === undefined ? [] : [cellAt(top, controlColumn)]),
    ...(controlRow === undefined ? [] : [cellAt(controlRow, left)]),
  ];
}
