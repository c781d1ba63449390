import type { CellId, CellValue, Report } from "../report/report";
import { controlOf } from "../report/report";
import type { FormatCell } from "../report/report-format";
import { sheetNumber } from "../report/read-value";
import type { ReadId, Rule } from "../rules/rule";
import { cellAt, formatRange } from "../workbook/address";
import { highlightsOf } from "./highlight-formulas";
import type { TablePlacement } from "./placement";
import { cellPositions, controlPositions, gridRange, positionsOf, sharedUnit } from "./placement";
import { checkCells } from "./plan-checks";
import { besideCells, besideMerges, besideWidths, controlCells } from "./plan-beside";
import { totalFormula } from "./plan-formulas";
import { columnWidthsOf, isLongLabel, rowHeightsOf } from "./plan-sizes";
import { controlValidations, tableValidations } from "./plan-validations";
import type { Address, PlannedCell, PrintSetup, SheetPlan } from "../workbook/workbook-plan";

export interface TableSheetOptions {
  readonly name: string;
  readonly totals: "formulas" | "typed";
  /** Asked for from the start; a report that has some shows them anyway. */
  readonly controls: boolean;
}

const TITLE_HEIGHT = 33;
const UNIT_HEIGHT = 18;
const CHECK_HEIGHT = 27;
const GAP_HEIGHT = 9;

/** The sheet of one table with the figures of a report. */
export function planTable(
  placement: TablePlacement,
  rules: readonly Rule[],
  report: Pick<Report, "cells" | "controls" | "year">,
  options: TableSheetOptions,
): SheetPlan {
  const { table, titleRow, unitRow, top } = placement;
  const positionOf = positionsOf(placement);
  const values = shownValues(placement, report, options);
  const checks = checkCells(placement, rules, positionOf, (id) => values.get(id));
  const widths = columnWidthsOf(table);
  // Figures that are there are never hidden.
  const withControls =
    options.controls || [...controlPositions(placement).keys()].some((cell) => report.controls.has(cell));
  const merges: Address[] = [acrossGrid(placement, titleRow), ...gridMerges(placement), ...besideMerges(placement)];
  return {
    name: options.name,
    table: table.id,
    hidden: false,
    columnWidths: [...widths, ...besideWidths(placement)],
    rowHeights: heightsOf(placement, widths),
    cells: [
      ...headCells(placement),
      ...labelCells(placement, report.year),
      ...table.cells.map((cell) => figureCell(cell, placement, values, options)),
      ...coveredCells(placement),
      ...besideCells(placement, checks, withControls),
      ...checks.map(({ position, formula, result }) => ({
        address: cellAt(position.row, position.column),
        formula,
        result,
        style: "check",
      })),
      ...controlCells(placement, withControls, report.controls),
    ],
    merges: unitRow === undefined ? merges : [...merges, acrossGrid(placement, unitRow)],
    highlights: highlightsOf(table, rules, positionOf, placement),
    validations: [...tableValidations(placement), ...(withControls ? controlValidations(placement) : [])],
    freeze: table.headerRows === 0 ? undefined : { rows: top + table.headerRows, columns: table.labelColumns },
    print: printOf(placement),
  };
}

/** The figures as the sheet will show them: formula totals from what they add up, all others from the report. */
function shownValues(
  { table }: TablePlacement,
  { cells, controls }: Pick<Report, "cells" | "controls">,
  { totals }: TableSheetOptions,
): ReadonlyMap<ReadId, CellValue> {
  const values = new Map<ReadId, CellValue>(cells);
  controls.forEach((value, cell) => values.set(controlOf(cell), value));
  if (totals === "typed") return values;
  const addendsOf = new Map(
    table.cells.flatMap(({ id, addends }) => (addends === undefined ? [] : [[id, addends] as const])),
  );
  addendsOf.forEach((_, id) => values.delete(id));
  const totalOf = (id: CellId): number | undefined => {
    const addends = addendsOf.get(id);
    const known = (addends ?? []).map((addend) => (addendsOf.has(addend) ? totalOf(addend) : values.get(addend)));
    return known.reduce<number | undefined>(
      (sum, value) => (sum === undefined || typeof value !== "number" ? undefined : sum + value),
      0,
    );
  };
  const sums = [...addendsOf.keys()].map((id) => [id, totalOf(id)] as const);
  for (const [id, sum] of sums) if (sum !== undefined) values.set(id, sum);
  return values;
}

function headCells({ table, titleRow, unitRow, left }: TablePlacement): readonly PlannedCell[] {
  const title: PlannedCell = { address: cellAt(titleRow, left), value: table.title, style: "title" };
  const unit = sharedUnit(table);
  return unitRow === undefined || unit === undefined
    ? [title]
    : [title, { address: cellAt(unitRow, left), value: `单位：${unit}`, style: "unit" }];
}

function labelCells({ table, top, left }: TablePlacement, year: number | undefined): readonly PlannedCell[] {
  return table.labels.map((label) => ({
    address: cellAt(top + label.row, left + label.column),
    value: label.text.replace("{year}", year === undefined ? "" : String(year)),
    style: isLongLabel(table, label) ? "longLabel" : "label",
  }));
}

function figureCell(
  cell: FormatCell,
  placement: TablePlacement,
  values: ReadonlyMap<ReadId, CellValue>,
  { totals }: TableSheetOptions,
): PlannedCell {
  const address = cellAt(placement.top + cell.row, placement.left + cell.column);
  const value = printed(values.get(cell.id), cell);
  if (cell.addends === undefined) return { address, style: cell.value, ...(value === undefined ? {} : { value }) };
  if (totals === "typed") return { address, style: "total", ...(value === undefined ? {} : { value }) };
  return { address, style: "total", formula: totalFormula(cell.addends, positionsOf(placement)), result: value ?? "" };
}

/** A figure as the sheet holds it; a text that could not be understood stays that text. */
function printed(value: CellValue | undefined, { value: kind }: Pick<FormatCell, "value">): CellValue | undefined {
  return typeof value === "number" ? sheetNumber(value, kind) : value;
}

/** Cells under a merge carry its style, so that its border is drawn on every side. */
function coveredCells({ table, top, left }: TablePlacement): readonly PlannedCell[] {
  const boxes = [
    ...table.labels.map((label) => ({ ...label, style: "label" })),
    ...table.cells.map((cell) => ({ ...cell, rowSpan: 1, style: cell.addends === undefined ? cell.value : "total" })),
  ];
  return boxes.flatMap(({ row, column, rowSpan = 1, columnSpan = 1, style }) =>
    Array.from({ length: rowSpan * columnSpan - 1 }, (_, index) => {
      const at = index + 1;
      return { address: cellAt(top + row + Math.floor(at / columnSpan), left + column + (at % columnSpan)), style };
    }),
  );
}

function gridMerges({ table, top, left }: TablePlacement): readonly Address[] {
  const boxes = [...table.labels, ...table.cells.map((cell) => ({ ...cell, rowSpan: 1 }))];
  return boxes
    .filter(({ rowSpan = 1, columnSpan = 1 }) => rowSpan * columnSpan > 1)
    .map(({ row, column, rowSpan = 1, columnSpan = 1 }) =>
      formatRange({
        top: top + row,
        left: left + column,
        bottom: top + row + rowSpan - 1,
        right: left + column + columnSpan - 1,
      }),
    );
}

const acrossGrid = ({ table, left }: TablePlacement, row: number): Address =>
  formatRange({ top: row, left, bottom: row, right: left + table.gridColumns - 1 });

function heightsOf(placement: TablePlacement, widths: readonly number[]): readonly (number | undefined)[] {
  const { table, titleRow, unitRow, top, checkRow, controlRow } = placement;
  const grid = rowHeightsOf(table, widths);
  const rows = Math.max(top + table.gridRows, (checkRow ?? -1) + 1, (controlRow ?? -1) + 1);
  return Array.from({ length: rows }, (_, row) => {
    if (row === titleRow) return TITLE_HEIGHT;
    if (row === unitRow) return UNIT_HEIGHT;
    if (row === checkRow || row === controlRow) return CHECK_HEIGHT;
    return grid[row - top] ?? GAP_HEIGHT;
  });
}

function printOf(placement: TablePlacement): PrintSetup {
  const { table, top, left, titleRow } = placement;
  const [, corner = ""] = gridRange(placement).split(":");
  return {
    area: `${cellAt(titleRow, left)}:${corner}`,
    orientation: "portrait",
    ...(table.headerRows === 0 ? {} : { titleRows: { first: top + 1, last: top + table.headerRows } }),
    margins: { top: 25, bottom: 20, left: 18, right: 18 },
    pageNumbers: true,
  };
}

export const firstInputOf = (placement: TablePlacement): Address | undefined => {
  const first = placement.table.cells.find(({ addends }) => addends === undefined);
  const position = first === undefined ? undefined : cellPositions(placement).get(first.id);
  return position === undefined ? undefined : cellAt(position.row, position.column);
};
