import type { CellId, CellValue, ControlId, TableId } from "../report/report";
import { controlOf } from "../report/report";
import type { FormatCell } from "../report/report-format";
import { sheetNumber } from "../report/read-value";
import { cellAt, parseCell } from "../workbook/address";
import type { BoundReport } from "./bound-report";
import { CONTROL_LABEL } from "../plan/plan-beside";
import { totalFormula } from "../plan/plan-formulas";
import { controlDemand } from "../plan/plan-validations";
import type { TableReading } from "./read-table";
import { planStyles } from "../plan/styles";
import type { Address, SheetPatch } from "../workbook/workbook-plan";

/** What a button needs to know of a report in the workbook: what is in it, and where. */
export type Bound = Pick<
  BoundReport,
  "tables" | "report" | "unofferedControls" | "formulaTotals" | "otherFormulas" | "addressOf"
>;

type PatchedCell = SheetPatch["cells"][number];

/** 恢复合计公式: every total that is typed, in these tables or in all, becomes a formula again; or just these totals. */
export function restoreTotalsPatches(
  bound: Bound,
  tables?: readonly TableId[],
  totals?: readonly CellId[],
): readonly SheetPatch[] {
  return patchTables(bound, tables, ({ table, placed, formulaTotals }) =>
    table.cells.flatMap(({ id, addends = [] }) => {
      if (totals?.includes(id) === false) return [];
      const place = placed.get(id);
      const isWhole = addends.length > 0 && addends.every((addend) => placed.has(addend));
      if (place === undefined || formulaTotals.has(id) || !isWhole) return [];
      const formula = totalFormula(addends, (addend) => placed.get(addend as CellId));
      return { address: cellAt(place.row, place.column), formula, style: planStyles.total };
    }),
  );
}

/**
 * 核对数: shows the inputs and what names them, or takes both away again. The highlights read these cells all along.
 * Figures that stand there are kept when shown, and emptied when taken away.
 */
export function controlsPatches(bound: Bound, isShown: boolean): readonly SheetPatch[] {
  return patchTables(bound, undefined, (reading) => {
    const { table } = reading;
    const beside = controlPlaces(bound, table.rowControls);
    const below = controlPlaces(bound, table.columnControls);
    const [firstBeside] = beside;
    const [firstBelow] = below;
    const labels = [
      ...(firstBeside === undefined ? [] : [labelAddress(firstBeside, gridCell(reading, firstBeside.cell), "row")]),
      ...(firstBelow === undefined ? [] : [labelAddress(firstBelow, gridCell(reading, firstBelow.cell), "column")]),
    ];
    return [
      ...labels.map((address) =>
        isShown
          ? { address, value: CONTROL_LABEL, style: planStyles.controlLabel }
          : { address, style: planStyles.noControl },
      ),
      ...[...beside, ...below].map(({ cell, address }) => {
        const value = bound.report.controls.get(cell) ?? bound.unofferedControls.get(cell);
        const style = isShown ? planStyles.control : planStyles.noControl;
        return isShown && value !== undefined ? { address, value, style } : { address, style };
      }),
    ];
  }).map((patch) =>
    isShown ? { ...patch, validations: [{ ...controlDemand, ranges: inputAddresses(patch.cells) }] } : patch,
  );
}

/** Sets cells and 核对数, each as the sheet holds it; undefined empties. Those without a place are left out. */
export function valuesPatches(
  bound: Bound,
  changes: ReadonlyMap<CellId | ControlId, CellValue | undefined>,
): readonly SheetPatch[] {
  const kinds = new Map(bound.tables.flatMap(({ table }) => table.cells.map(({ id, value }) => [id, value] as const)));
  const bySheet = new Map<string, PatchedCell[]>();
  for (const [id, value] of changes) {
    const place = bound.addressOf(id);
    if (place === undefined) continue;
    const kind = kinds.get(id as CellId) ?? "count"; // a 核对数 is a count, and no key of the map
    const shown = typeof value === "number" ? sheetNumber(value, kind) : value;
    const cell = shown === undefined ? { address: place.range } : { address: place.range, value: shown };
    bySheet.set(place.sheet, [...(bySheet.get(place.sheet) ?? []), cell]);
  }
  return [...bySheet].map(([sheet, cells]) => ({ sheet, cells }));
}

interface ControlPlace {
  readonly cell: CellId;
  readonly address: Address;
}

function controlPlaces(bound: Bound, cells: readonly CellId[]): readonly ControlPlace[] {
  return cells.flatMap((cell) => {
    const address = bound.addressOf(controlOf(cell))?.range;
    return address === undefined ? [] : { cell, address };
  });
}

function gridCell({ table }: TableReading, id: CellId): FormatCell {
  const found = table.cells.find((cell) => cell.id === id);
  if (found === undefined) throw new Error(`no cell ${id} in ${table.id}`);
  return found;
}

/** The label stands where the grid begins: above the first 核对数 beside it, or left of the first below it. */
function labelAddress({ address }: ControlPlace, { row, column }: FormatCell, axis: "row" | "column"): Address {
  const place = parseCell(address);
  return axis === "row"
    ? cellAt(Math.max(place.row - row, 0), place.column)
    : cellAt(place.row, Math.max(place.column - column, 0));
}

const inputAddresses = (cells: readonly PatchedCell[]): readonly Address[] =>
  cells.filter(({ style }) => style?.locked === false).map(({ address }) => address);

function patchTables(
  { tables }: Bound,
  wanted: readonly TableId[] | undefined,
  cellsOf: (reading: TableReading) => readonly PatchedCell[],
): readonly SheetPatch[] {
  return tables
    .filter(({ table }) => wanted?.includes(table.id) ?? true)
    .map((reading) => ({ sheet: reading.sheet, cells: cellsOf(reading) }))
    .filter(({ cells }) => cells.length > 0);
}
