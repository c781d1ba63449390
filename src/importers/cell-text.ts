import { COLUMN_LIMIT, type CellPosition } from "../workbook/address";

/** The key of a cell: its row and column in one number. */
export const cellKey = (row: number, column: number): number => row * COLUMN_LIMIT + column;

export const cellOfKey = (key: number): CellPosition => ({
  row: Math.floor(key / COLUMN_LIMIT),
  column: key % COLUMN_LIMIT,
});

/** Characters that XML cannot hold are written as _x000D_; an underscore that would look like one as _x005F_. */
export function unescapeText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
