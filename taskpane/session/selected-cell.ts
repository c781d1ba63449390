import type { CellId } from "../../src/report/report";
import { parseRange } from "../../src/workbook/address";
import type { RangeAddress } from "../../src/workbook/workbook";
import type { ReportView } from "./report-view";

/** The cell of the report at the start of the selection; undefined outside the tables. */
export function cellAtSelection(view: ReportView, selection: RangeAddress | undefined): CellId | undefined {
  if (selection === undefined || !view.sheets.includes(selection.sheet)) return undefined;
  const { top, left } = parseRange(selection.range);
  return [...view.bound.form.cells.keys()].find((cell) => {
    const address = view.bound.addressOf(cell);
    if (address?.sheet !== selection.sheet) return false;
    const place = parseRange(address.range);
    return place.top <= top && top <= place.bottom && place.left <= left && left <= place.right;
  });
}

/** The first blank after the cell in reading order, else the first blank of all. */
export function blankAfter(
  blanks: readonly CellId[],
  cells: Iterable<CellId>,
  current: CellId | undefined,
): CellId | undefined {
  const order = new Map([...cells].map((cell, index) => [cell, index]));
  const from = current === undefined ? -1 : (order.get(current) ?? -1);
  return blanks.find((cell) => (order.get(cell) ?? -1) > from) ?? blanks[0];
}
