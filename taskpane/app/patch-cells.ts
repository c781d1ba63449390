import type { CellId } from "../../src/report/report";
import { parseCell } from "../../src/workbook/address";
import type { BoundReport } from "../../src/workbook/bound-report";
import { drawAddresses, isPlaced } from "../../src/workbook/plan-formulas";
import type { SheetPatch } from "../../src/workbook/workbook-plan";

type Content = { readonly value: number } | { readonly formula: `=${string}` };

/** Changes to cells of a report where they stand now, one patch a sheet. `contentOf` is handed the standard formula of a total. */
export function patchCells(
  bound: BoundReport,
  cells: readonly CellId[],
  contentOf: (cell: CellId, formula: `=${string}` | undefined) => Content | undefined,
): readonly SheetPatch[] {
  const bySheet = new Map<string, SheetPatch["cells"][number][]>();
  for (const cell of cells) {
    const address = bound.addressOf(cell);
    const content = contentOf(cell, totalFormula(bound, cell));
    if (address === undefined || content === undefined) continue;
    const patched = bySheet.get(address.sheet) ?? [];
    patched.push({ address: address.range, ...content });
    bySheet.set(address.sheet, patched);
  }
  return [...bySheet].map(([sheet, patched]) => ({ sheet, cells: patched }));
}

/** Blank until everything that it adds up is there, as when the table was inserted. */
function totalFormula(bound: BoundReport, cell: CellId): `=${string}` | undefined {
  const addends = bound.form.cells.get(cell)?.addends;
  const positionOf = (id: Parameters<BoundReport["addressOf"]>[0]) => {
    const address = bound.addressOf(id);
    return address && parseCell(address.range);
  };
  if (addends === undefined || !isPlaced(addends, positionOf)) return undefined;
  const references = drawAddresses(positionOf)(addends, "both");
  return `=IF(COUNT(${references})=${addends.length},SUM(${references}),"")`;
}
