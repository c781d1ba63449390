import { cellAt, COLUMN_LIMIT, parseCell, ROW_LIMIT, type CellPosition } from "../workbook/address";

/** Quoted texts and sheet names, names of functions and others, and what looks like a reference to a cell. */
const TOKEN = /"[^"]*"|'[^']*'|(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})(?![\w.(])|[\w.]+/g;

/** The formula of another cell, as it reads in this one: what carries no dollar moves along. */
export function movedFormula(formula: string, from: CellPosition, to: CellPosition): string {
  return formula.replace(TOKEN, (token, ...parts: readonly (string | undefined)[]) => {
    const [columnDollar, letters, rowDollar, digits] = parts;
    if (letters === undefined || digits === undefined) return token;
    const { row, column } = parseCellOr(`${letters}${digits}`);
    if (row === undefined || column === undefined) return token;
    const movedRow = rowDollar === "" ? row + to.row - from.row : row;
    const movedColumn = columnDollar === "" ? column + to.column - from.column : column;
    const isInside = movedRow >= 0 && movedRow < ROW_LIMIT && movedColumn >= 0 && movedColumn < COLUMN_LIMIT;
    if (!isInside) return "#REF!";
    const moved = cellAt(movedRow, movedColumn);
    const split = moved.search(/\d/);
    return `${columnDollar ?? ""}${moved.slice(0, split)}${rowDollar ?? ""}${moved.slice(split)}`;
  });
}

function parseCellOr(address: string): Partial<CellPosition> {
  try {
    return parseCell(address);
  } catch {
    return {}; // ZZZ1 is a name, not a cell
  }
}
