import { cellAt, COLUMN_LIMIT, columnName, parseCell, parseRange, ROW_LIMIT } from "../../../src/workbook/address";
import type { Address } from "../../../src/workbook/workbook-plan";
import { plainRange } from "../engine-state";
import { EtError } from "./et-error";

const LONGEST_ADDRESS = 255;

/** The areas that Range() is given: "B2", "B2:C3,E5", "B:D", "3:5". */
export function areasIn(address: unknown): readonly Address[] {
  if (typeof address !== "string" || address.length > LONGEST_ADDRESS) throw new EtError(`Range: ${String(address)}`);
  try {
    return address.split(",").map(plainRange);
  } catch {
    throw new EtError(`Range: ${address}`);
  }
}

/** "$B$2:$C$3,$E$5" or without dollars; whole columns and rows short. */
export function addressOf(areas: readonly Address[], rowAbsolute: boolean, columnAbsolute: boolean): string {
  const row = (at: number): string => `${rowAbsolute ? "$" : ""}${at + 1}`;
  const column = (at: number): string => `${columnAbsolute ? "$" : ""}${columnName(at)}`;
  return areas
    .map((area) => {
      const { top, left, bottom, right } = parseRange(area);
      if (top === 0 && bottom === ROW_LIMIT - 1) return `${column(left)}:${column(right)}`;
      if (left === 0 && right === COLUMN_LIMIT - 1) return `${row(top)}:${row(bottom)}`;
      const first = `${column(left)}${row(top)}`;
      const last = `${column(right)}${row(bottom)}`;
      return first === last ? first : `${first}:${last}`;
    })
    .join(",");
}

export const firstCellOf = (area: Address): Address => {
  const { top, left } = parseRange(area);
  return cellAt(top, left);
};

/** A formula that counts from one cell, written so that it counts from another. Texts in quotes are left alone. */
export function recount(formula: string, from: Address, to: Address): string {
  const start = parseCell(from);
  const end = parseCell(to);
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((piece, at) =>
      at % 2 === 1
        ? piece
        : piece.replace(
            /(\$?)\b([A-Z]{1,3})(\$?)([1-9]\d*)\b(?!\()/g,
            (_, columnDollar: string, letters: string, rowDollar: string, digits: string) => {
              const place = parseCell(`${letters}${digits}`);
              const row = rowDollar === "" ? wrap(place.row + end.row - start.row, ROW_LIMIT) : place.row;
              const column =
                columnDollar === "" ? wrap(place.column + end.column - start.column, COLUMN_LIMIT) : place.column;
              return `${columnDollar}${columnName(column)}${rowDollar}${row + 1}`;
            },
          ),
    )
    .join("");
}

/** References run over the edge of the sheet and in again on the other side. */
const wrap = (at: number, limit: number): number => ((at % limit) + limit) % limit;
