import { allFormats } from "../src/formats/all-formats";
import { MemoryWorkbook } from "../src/workbook/memory-workbook";
import { insertReport } from "../taskpane/actions/insert";
import { currentReport } from "../taskpane/session/pane-state";
import { Session } from "../taskpane/session/session";
import { recalculate } from "../test/contract/recalculate";
import { balancedFigures, form } from "./balances";
import { repeatableNumbers, requireSame, type Measurement } from "./measure";

/** Longer than the pane waits after the last key. */
const PANE_HAS_FOLLOWED = 1_500;

/** Counts what the pane writes: once for the insertion of everything, never while a clerk fills in the tables. */
export async function measureBatches(): Promise<Measurement> {
  const workbook = new MemoryWorkbook(["Sheet1"], { recalculate });
  const session = new Session(workbook, allFormats, () => new Date());
  const stop = session.start();
  await session.act(() =>
    insertReport(session, {
      year: 2025,
      unit: "其塔木镇人民政府",
      unitType: "township",
      selfName: "我镇",
      tables: new Map(),
      localRows: [],
      hasControls: true,
    }),
  );
  const forInsertion = workbook.writeCount;
  const entries = typeAll(workbook, session);
  await new Promise((resolve) => setTimeout(resolve, PANE_HAS_FOLLOWED));
  await session.goTo(currentReport(session.snapshot())?.bound.addressOf("requests/newly-received/natural-person"));
  const whileTyping = workbook.writeCount - forInsertion;
  stop();

  const filled = currentReport(session.snapshot())?.bound.report.cells.size;
  requireSame(filled, form.cells.size, "figures that the pane has read");
  return {
    claim: "inserting everything is one batch, and typing is no write at all",
    isKept: forInsertion === 1 && whileTyping === 0,
    lines: [
      `${forInsertion} write to insert all sheets, ${whileTyping} while ${entries} figures were typed and read by the pane`,
    ],
  };
}

/** Fills in every input, cell by cell, as a clerk does. */
function typeAll(workbook: MemoryWorkbook, session: Session): number {
  const bound = currentReport(session.snapshot())?.bound;
  if (bound === undefined) throw new Error("the pane found no report");
  const figures = balancedFigures(repeatableNumbers(49));
  const inputs = [...form.cells.values()].filter(({ addends }) => addends === undefined);
  for (const { id } of inputs) {
    const address = bound.addressOf(id);
    if (address === undefined) throw new Error(`no place for ${id}`);
    workbook.userEnters(address, [[figures.get(id) ?? 0]]);
  }
  return inputs.length;
}
