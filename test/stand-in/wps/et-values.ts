import type { SheetValue } from "../../../src/workbook/workbook";
import type { EngineCell } from "../engine-state";
import type { Behaviours } from "./behaviours";
import { EtError } from "./et-error";

const errorCodes: ReadonlyMap<string, number> = new Map([
  ["#NULL!", -2146826288],
  ["#DIV/0!", -2146826281],
  ["#VALUE!", -2146826273],
  ["#REF!", -2146826265],
  ["#NAME?", -2146826259],
  ["#NUM!", -2146826252],
  ["#N/A", -2146826246],
]);

const empties = { null: null, undefined: undefined, "empty text": "" } as const;

/** Value2 of one cell. */
export function value2Of({ value, formula }: EngineCell, { emptyValue, errorValue }: Behaviours): unknown {
  if (value === null) return formula === null ? empties[emptyValue] : "";
  if (formula === null || typeof value !== "string" || errorValue === "text") return value;
  return errorCodes.get(value) ?? value;
}

/** Formula of one cell: a constant is its own. */
export function formulaOf({ value, formula }: EngineCell, { formulaOfNumber, emptyValue }: Behaviours): unknown {
  if (formula !== null) return formula;
  if (value === null) return emptyValue === "undefined" ? undefined : "";
  return typeof value === "number" && formulaOfNumber === "text" ? String(value) : value;
}

/** A single cell is no table, and a single row or column need not be one. */
export function shaped(rows: readonly (readonly unknown[])[], { oneRow, oneColumn }: Behaviours): unknown {
  const [first = []] = rows;
  if (rows.length === 1 && first.length === 1) return first[0];
  if (rows.length === 1 && oneRow === "list") return [...first];
  if (first.length === 1 && oneColumn === "list") return rows.map(([only]) => only);
  return rows.map((row) => [...row]);
}

/** What is written into a block, cell by cell. A table that does not fit and a cell that is nothing are refused. */
export function entriesFor(
  written: unknown,
  rows: number,
  columns: number,
  { longTextInBlock, apostrophe }: Behaviours,
): readonly (readonly SheetValue[])[] {
  if (!Array.isArray(written)) {
    const entry = entryOf(written, apostrophe);
    return Array.from({ length: rows }, () => Array.from({ length: columns }, () => entry));
  }
  const fits = written.length === rows && written.every((row: unknown) => Array.isArray(row) && row.length === columns);
  if (!fits) throw new EtError("数组的大小不对");
  const table = written as readonly (readonly unknown[])[]; // as has just been looked at
  const isTooLong = table.some((row) => row.some((cell) => typeof cell === "string" && cell.length > 911));
  if (isTooLong && longTextInBlock === "error") throw new EtError("文字太长");
  return table.map((row) => row.map((cell) => entryOf(cell, apostrophe)));
}

function entryOf(cell: unknown, apostrophe: Behaviours["apostrophe"]): SheetValue {
  if (typeof cell !== "string" && typeof cell !== "number" && typeof cell !== "boolean")
    throw new EtError(`不能写入 ${String(cell)}`);
  return typeof cell === "string" && cell.startsWith("'") && apostrophe === "stays in the text" ? `'${cell}` : cell;
}
