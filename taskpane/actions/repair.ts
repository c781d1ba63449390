import type { BoundReport } from "../../src/binding/bound-report";
import type { MovedBlock } from "../../src/repairs/moved-block";
import type { SheetPatch } from "../../src/workbook/workbook-plan";
import type { Repair } from "../../src/repairs/rank-repairs";
import { valuesOf } from "../../src/rules/values";
import { restoredTotals } from "../../src/repairs/restored-totals";
import { moveAction, restoredText } from "../../src/messages/moved-blocks";
import { nameOfCorrected } from "../../src/messages/repairs";
import { restoreTotalsPatches, valuesPatches } from "../../src/binding/patches";
import { freshReport } from "./fresh-view";
import { writeKeepingRemarks } from "./keep-remarks";
import { writeUndoable } from "./undoable";
import type { ReportView } from "../session/report-view";
import type { Session } from "../session/session";

/** 改为: writes the corrections of a repair in one batch; writes nothing where one of its cells has changed since. */
export async function applyRepair(session: Session, view: ReportView, repair: Repair): Promise<string> {
  const { corrections, move } = repair;
  const fresh = await freshReport(session, view);
  const { bound, examination } = fresh.view;
  const values = valuesOf(bound.report);
  const isStill = corrections.every(
    ({ cell, from }) =>
      values.get(cell) === from &&
      bound.addressOf(cell) !== undefined &&
      examination.question.pinned?.has(cell) !== true,
  );
  if (!isStill) return "这一格刚才改过了，没有写入。请看新的核对结果。";
  const totals = restoredTotals(repair, examination.question);
  const written = corrections.filter(({ cell }) => !totals.some((total) => total === cell));
  const figures = new Map(written.map(({ cell, to }) => [cell, to]));
  const patches = [
    ...valuesPatches(bound, figures),
    ...(totals.length === 0 ? [] : restoreTotalsPatches(bound, undefined, totals)),
    ...straysPatches(bound, move),
  ];
  const place = corrections[0] && bound.addressOf(corrections[0].cell);
  // A mend happens in sight: the cell is shown first, then it changes.
  if (place !== undefined) await session.workbook.select(place);
  await writeUndoable(session, patches, () => writeKeepingRemarks(session, fresh, patches));
  if (move !== undefined) {
    const formulas = totals.length === 0 ? "" : `，${restoredText(totals.length)}`;
    return `已${moveAction(move)}，改了 ${written.length} 格${formulas}。`;
  }
  const done = corrections.map((one) => `“${nameOfCorrected(one, bound.form)}”改为 ${one.to}`).join("，");
  return `已把${done}。`;
}

/** The cells from which a block is taken back in: empty beside the table, with their words again where it lay over them. */
function straysPatches({ tables }: BoundReport, move: MovedBlock | undefined): readonly SheetPatch[] {
  const sheet = tables.find(({ table }) => table.id === move?.table)?.sheet;
  if (move?.kind !== "shifted" || move.strays.length === 0 || sheet === undefined) return [];
  return [
    {
      sheet,
      cells: move.strays.map(({ address, covers = "" }) => (covers === "" ? { address } : { address, value: covers })),
    },
  ];
}
