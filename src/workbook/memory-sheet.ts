import { cellAt, coverCells, formatRange, parseCell, shiftRows } from "./address";
import type { Palette } from "../report/palette";
import type { SheetValue } from "./workbook";
import type { Address, CellStyle, SheetPatch, SheetPlan, Validation, WorkbookPlan } from "./workbook-plan";

export interface MemoryCell {
  readonly value: SheetValue;
  readonly formula: string | null;
  readonly style: CellStyle | undefined;
}

/** One sheet at one moment; every change gives a new one, so that undo is a step back to an older value. */
export interface MemorySheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly isProtected: boolean;
  readonly cells: ReadonlyMap<Address, MemoryCell>;
  readonly validations: readonly Validation[];
  /** The colours of its highlights; undefined for the usual ones. */
  readonly palette: Palette | undefined;
  /** What the sheet was drawn from; undefined for a sheet that was there before. */
  readonly plan: SheetPlan | undefined;
}

const emptyCell: MemoryCell = { value: null, formula: null, style: undefined };

export function blankSheet(name: string): MemorySheet {
  return {
    name,
    isHidden: false,
    isProtected: false,
    cells: new Map(),
    validations: [],
    palette: undefined,
    plan: undefined,
  };
}

export function drawSheet(plan: SheetPlan, { styles, palette }: Pick<WorkbookPlan, "styles" | "palette">): MemorySheet {
  const cells = plan.cells.map(({ address, value, formula, style }): [Address, MemoryCell] => {
    const drawn = styles[style];
    if (drawn === undefined) throw new Error(`the plan has no style ${style}`);
    return [canonical(address), { value: value ?? null, formula: formula ?? null, style: drawn }];
  });
  return {
    name: plan.name,
    isHidden: plan.hidden,
    isProtected: false,
    cells: new Map(cells),
    validations: plan.validations,
    palette,
    plan,
  };
}

export const cellOf = (sheet: MemorySheet, address: Address): MemoryCell => sheet.cells.get(address) ?? emptyCell;

/** Cells are locked unless their style says otherwise, as in every spreadsheet program. */
export const isLocked = (sheet: MemorySheet, address: Address): boolean =>
  sheet.isProtected && (cellOf(sheet, canonical(address)).style?.locked ?? true);

export function patchSheet(sheet: MemorySheet, { cells, validations, palette }: SheetPatch): MemorySheet {
  const patched = new Map(sheet.cells);
  for (const { address, value, formula, style } of cells) {
    const known = canonical(address);
    patched.set(known, { value: value ?? null, formula: formula ?? null, style: style ?? cellOf(sheet, known).style });
  }
  return {
    ...sheet,
    cells: patched,
    validations: [...sheet.validations, ...(validations ?? [])],
    palette: palette ?? sheet.palette,
  };
}

/** Ranges that cover the cells whose content differs, and no other. */
export function changedRanges(before: MemorySheet | undefined, after: MemorySheet): readonly Address[] {
  if (before === after) return [];
  const old = before ?? blankSheet(after.name);
  const addresses = [...new Set([...old.cells.keys(), ...after.cells.keys()])].filter((address) => {
    const one = cellOf(old, address);
    const other = cellOf(after, address);
    return one.value !== other.value || one.formula !== other.formula;
  });
  return coverCells(addresses.map(parseCell)).map(formatRange);
}

/** Moves everything from row `at` (0-based) on by `count` rows; with a negative count those rows are deleted first. */
export function shiftSheetRows(
  sheet: MemorySheet,
  at: number,
  count: number,
  moveFormula: (formula: string) => string,
): MemorySheet {
  const cells = new Map<Address, MemoryCell>();
  for (const [address, cell] of sheet.cells) {
    const moved = shiftRows(address, at, count);
    if (moved === undefined) continue;
    cells.set(moved, cell.formula === null ? cell : { ...cell, formula: moveFormula(cell.formula) });
  }
  return { ...sheet, cells };
}

export const canonical = (address: Address): Address => {
  const { row, column } = parseCell(address);
  return cellAt(row, column);
};
