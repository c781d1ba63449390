import { cellAt, formatRange, parseRange, shiftColumns, shiftRows } from "../../src/workbook/address";
import type { SheetValue } from "../../src/workbook/workbook";
import type { Address } from "../../src/workbook/workbook-plan";

/** How one cell looks. An absent colour is what the program shows by itself; edges hold the line's style, such as "Continuous". */
export interface Look {
  readonly numberFormat: string;
  readonly isLocked: boolean;
  readonly fill?: string;
  readonly fontName?: string;
  /** In points. */
  readonly fontSize?: number;
  readonly isBold?: boolean;
  readonly fontColor?: string;
  readonly horizontal?: string;
  readonly vertical?: string;
  readonly wraps?: boolean;
  readonly top?: string;
  readonly right?: string;
  readonly bottom?: string;
  readonly left?: string;
}

export interface EngineCell {
  readonly value: SheetValue;
  /** With its "="; null where the cell holds none. */
  readonly formula: string | null;
  readonly look: Look;
}

export interface ConditionalFormat {
  readonly id: string;
  ranges: readonly Address[];
  /** With its "=", relative to the first cell of the first range. */
  formula: string;
  fill: string | undefined;
  fontColor: string | undefined;
  isBold: boolean | undefined;
  stopsIfTrue: boolean;
}

export interface EngineValidation {
  ranges: readonly Address[];
  /** As the host was given it. */
  rule: unknown;
  alert: unknown;
  ignoresBlanks: boolean;
}

/** A sheet as it stands. `id` stays the same whatever the sheet is called. */
export interface EngineSheet {
  readonly id: string;
  name: string;
  visibility: "Visible" | "Hidden" | "VeryHidden";
  isProtected: boolean;
  cells: Map<Address, EngineCell>;
  merges: readonly Address[];
  /** The first one wins. */
  conditionalFormats: ConditionalFormat[];
  validations: readonly EngineValidation[];
  /** In points, by column or row counted from 0. */
  columnWidths: Map<number, number>;
  rowHeights: Map<number, number>;
  freeze: { readonly rows: number; readonly columns: number } | undefined;
  /** What was set of the page, by the host's own words for it. */
  page: Map<string, unknown>;
}

/** Everything that undo takes back, as plain data. */
export interface EngineState {
  sheets: EngineSheet[];
  /** What each name of the workbook stands for, with its "=". */
  names: Map<string, string>;
}

export const plainLook: Look = { numberFormat: "General", isLocked: true };

const emptyCell: EngineCell = { value: null, formula: null, look: plainLook };

export function emptySheet(id: string, name: string): EngineSheet {
  return {
    id,
    name,
    visibility: "Visible",
    isProtected: false,
    cells: new Map(),
    merges: [],
    conditionalFormats: [],
    validations: [],
    columnWidths: new Map(),
    rowHeights: new Map(),
    freeze: undefined,
    page: new Map(),
  };
}

export const cellOf = (sheet: EngineSheet, address: Address): EngineCell => sheet.cells.get(address) ?? emptyCell;

/** The addresses of a range, row by row. */
export function rowsOf(range: Address): readonly (readonly Address[])[] {
  const { top, left, bottom, right } = parseRange(range);
  if ((bottom - top + 1) * (right - left + 1) > 1_000_000)
    throw new Error(`too large to be read cell by cell: ${range}`);
  return Array.from({ length: bottom - top + 1 }, (_, down) =>
    Array.from({ length: right - left + 1 }, (_unused, across) => cellAt(top + down, left + across)),
  );
}

export type Axis = "rows" | "columns";

/** Moves what stands from row or column `at` (from 0) on by `count`; with a negative count those are deleted first. Formulas are left alone. */
export function shiftSheet(sheet: EngineSheet, axis: Axis, at: number, count: number): void {
  const move = axis === "rows" ? shiftRows : shiftColumns;
  const moved = (ranges: readonly Address[]): readonly Address[] =>
    ranges.flatMap((range) => move(range, at, count) ?? []);
  sheet.cells = new Map(
    [...sheet.cells].flatMap(([address, cell]) => {
      const place = move(address, at, count);
      return place === undefined ? [] : [[place, cell]];
    }),
  );
  sheet.merges = moved(sheet.merges);
  sheet.conditionalFormats = withPlace(sheet.conditionalFormats, moved);
  sheet.validations = withPlace([...sheet.validations], moved);
  const sizes = axis === "rows" ? "rowHeights" : "columnWidths";
  sheet[sizes] = new Map(
    [...sheet[sizes]].flatMap(([index, size]) => {
      if (index < at) return [[index, size] as const];
      return count < 0 && index < at - count ? [] : [[index + count, size] as const];
    }),
  );
}

function withPlace<T extends { readonly ranges: readonly Address[] }>(
  items: T[],
  moved: (ranges: readonly Address[]) => readonly Address[],
): T[] {
  return items.map((item) => ({ ...item, ranges: moved(item.ranges) })).filter(({ ranges }) => ranges.length > 0);
}

/** "B2:D4" for "B2:D4", "$B$2:$D$4" and "'a sheet'!B2:D4"; whole rows and columns in full. Throws for anything else. */
export function plainRange(address: string): Address {
  const range = address
    .slice(address.lastIndexOf("!") + 1)
    .split("$")
    .join("");
  const [first = "", last = first] = range.split(":");
  if (/^[A-Za-z]+$/.test(first) && /^[A-Za-z]+$/.test(last)) return formatRange(parseRange(`${first}1:${last}1048576`));
  if (/^\d+$/.test(first) && /^\d+$/.test(last)) return formatRange(parseRange(`A${first}:XFD${last}`));
  return formatRange(parseRange(range));
}
