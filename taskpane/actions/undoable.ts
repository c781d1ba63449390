import { largestOf, smallestOf } from "../../src/report/extremes";
import { formatRange, parseRange } from "../../src/workbook/address";
import type { RangeAddress, SheetValue, Workbook } from "../../src/workbook/workbook";
import type { SheetPatch } from "../../src/workbook/workbook-plan";
import { isSame } from "./fresh-view";
import type { Session } from "../session/session";

/** What a cell holds, as a patch would write it. */
interface Content {
  readonly value?: string | number;
  readonly formula?: `=${string}`;
}

type Contents = readonly (readonly Content[])[];

/**
 * Carries out a change of figures and offers 撤销 beside its notice, also where the host's own undo does not know what
 * an add-in writes: one press puts the old contents back, if nobody has changed them since.
 */
export async function writeUndoable(
  session: Session,
  patches: readonly SheetPatch[],
  write: () => Promise<void>,
): Promise<void> {
  const { workbook } = session;
  const before = await contentsOf(workbook, patches);
  await write();
  const after = await contentsOf(workbook, patches);
  session.offerUndo(async () => {
    if (!isSame(await contentsOf(workbook, patches), after)) return "这些格后来又改过，没有撤销。";
    await workbook.write(
      patches.map(({ sheet, cells }, index) => ({
        sheet,
        cells: cells.map(({ address }, place) => ({ address, ...before[index]?.[place] })),
      })),
    );
    return "已撤销，恢复成改之前的样子。";
  });
}

/** What stands in the cells of each patch now: one rectangle is read for each, not cell by cell. */
async function contentsOf(workbook: Workbook, patches: readonly SheetPatch[]): Promise<Contents> {
  const wanted = patches.filter(({ cells }) => cells.length > 0);
  const readings = await workbook.read(wanted.map(aroundCells));
  return patches.map((patch) => {
    const reading = readings[wanted.indexOf(patch)];
    if (reading === undefined) return [];
    const { top, left } = parseRange(reading.range);
    return patch.cells.map(({ address }) => {
      const cell = parseRange(address);
      const formula = reading.formulas[cell.top - top]?.[cell.left - left] ?? null;
      return formula === null
        ? contentOf(reading.values[cell.top - top]?.[cell.left - left] ?? null)
        : asFormula(formula);
    });
  });
}

const asFormula = (formula: string): Content => ({ formula: formula as `=${string}` }); // as the port promises

const contentOf = (value: SheetValue): Content =>
  value === null || value === "" ? {} : { value: typeof value === "boolean" ? String(value) : value };

function aroundCells({ sheet, cells }: SheetPatch): RangeAddress {
  const places = cells.map(({ address }) => parseRange(address));
  const range = formatRange({
    top: smallestOf(places.map(({ top }) => top)),
    left: smallestOf(places.map(({ left }) => left)),
    bottom: largestOf(places.map(({ bottom }) => bottom)),
    right: largestOf(places.map(({ right }) => right)),
  });
  return { sheet, range };
}
