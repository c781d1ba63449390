import { largestOf, smallestOf } from "../report/extremes";
import type { CellId } from "../report/report";
import type { CellPosition } from "../workbook/address";
import type { Grid } from "./grid-texts";
import type { LabelledRow } from "./match-rows";
import { isOurKey } from "./our-labels";

/**
 * Rows that hold figures under the heads of the table, yet are none of the form's: between its first and its last, and
 * right below with a label of their own, as some places add them.
 */
export function extraRows(
  grid: Grid,
  used: readonly number[],
  places: ReadonlyMap<CellId, CellPosition>,
  labelled: readonly LabelledRow[],
): readonly number[] {
  if (used.length === 0) return [];
  const columns = [...new Set([...places.values()].map(({ column }) => column))];
  const isFilled = (row: number): boolean => columns.some((column) => typeof grid[row]?.[column] === "number");
  const first = smallestOf(used);
  const last = largestOf(used);
  const extra: number[] = [];
  for (let row = first + 1; row < last; row++) if (!used.includes(row) && isFilled(row)) extra.push(row);
  const labels = new Map(labelled.map(({ row, key }) => [row, key]));
  for (let row = last + 1; isFilled(row) && isOwnLabel(labels.get(row)); row++) extra.push(row);
  return extra;
}

const isOwnLabel = (key: string | undefined): boolean => key !== undefined && !isOurKey(key);
