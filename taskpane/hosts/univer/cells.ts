import {
  BooleanNumber,
  BorderStyleTypes,
  CellValueType,
  HorizontalAlign,
  type ICellData,
  type IStyleData,
  type Nullable,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
import type { SheetValue } from "../../../src/workbook/workbook";
import type { CellStyle } from "../../../src/workbook/workbook-plan";

/** How the grid names the alignments that plans and files share. */
export const horizontals = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
} as const;
const thinBlack = { s: BorderStyleTypes.THIN, cl: { rgb: "#000000" } };

/** The whole style: what it does not ask for is named as absent, because the grid merges styles. */
export function univerStyle(style: CellStyle): IStyleData {
  const edge = style.border ? thinBlack : null;
  return {
    ff: style.font,
    fs: style.size,
    bl: style.bold === true ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    cl: style.color === undefined ? null : { rgb: style.color },
    bg: style.fill === undefined ? null : { rgb: style.fill },
    bd: { t: edge, r: edge, b: edge, l: edge },
    ht: horizontals[style.horizontal],
    vt: style.vertical === "top" ? VerticalAlign.TOP : VerticalAlign.MIDDLE,
    tb: style.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW,
    n: style.numberFormat === undefined ? null : { pattern: style.numberFormat },
  };
}

/** What a cell is to hold, with everything it held before named as gone. */
export function univerContent(cell: { readonly value?: string | number; readonly formula?: string }): ICellData {
  const emptied = { v: null, t: null, f: null, si: null, p: null };
  if (cell.formula !== undefined) return { ...emptied, f: cell.formula };
  if (cell.value === undefined || cell.value === "") return emptied;
  return { ...emptied, v: cell.value, t: typeof cell.value === "number" ? CellValueType.NUMBER : CellValueType.STRING };
}

/** What the cell shows as the port tells it. Only a formula can answer an empty text. */
export function sheetValue(cell: Nullable<ICellData>, formula: string | null): SheetValue {
  if (cell === null || cell === undefined) return null;
  const value = cell.v ?? richText(cell);
  if (value === null) return null;
  if (cell.t === CellValueType.BOOLEAN) return value === 1 || value === true || value === "TRUE";
  if (value === "" && formula === null) return null;
  return value;
}

function richText({ p }: ICellData): string | null {
  const text = p?.body?.dataStream;
  if (text === undefined) return null;
  return (text.endsWith("\r\n") ? text.slice(0, -2) : text).split("\r").join("\n");
}
