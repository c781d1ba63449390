import { allFormats } from "../../../src/formats/all-formats";
import { blankReport, type CellId } from "../../../src/report/report";
import { MemoryWorkbook } from "../../../src/workbook/memory-workbook";
import type { SheetValue } from "../../../src/workbook/workbook";
import { insertReport } from "../../../taskpane/actions/insert";
import type { ReportView } from "../../../taskpane/session/report-view";
import { Session } from "../../../taskpane/session/session";
import { recalculate } from "../../contract/recalculate";

/** A session over a workbook, as the pane has it, without a screen. */
export interface OpenSession {
  readonly workbook: MemoryWorkbook;
  readonly session: Session;
  /** The n-th report as the session last read it. */
  seen(index?: number): ReportView;
  /** Somebody types into cells of the first report; the session reads again. */
  type(cells: Readonly<Partial<Record<CellId, SheetValue>>>): Promise<void>;
  /** The session reads again. */
  again(): Promise<ReportView>;
}

export function openSession(workbook: MemoryWorkbook): OpenSession {
  const session = new Session(workbook, allFormats, () => new Date(2026, 0, 20));
  const seen = (index = 0): ReportView => {
    const view = session.snapshot().reports[index];
    if (view === undefined) throw new Error(`no report ${index}`);
    return view;
  };
  const again = async (): Promise<ReportView> => {
    await session.reread();
    return seen();
  };
  const type: OpenSession["type"] = async (cells) => {
    for (const [cell, value] of Object.entries(cells)) {
      const address = seen().bound.addressOf(cell as CellId);
      if (address === undefined) throw new Error(`no place for ${cell}`);
      workbook.userEnters(address, [[value ?? null]]);
    }
    await session.reread();
  };
  return { workbook, session, seen, type, again };
}

/** The same with the standard tables of 青禾镇 for 2025, nothing filled in. */
export async function openReport(): Promise<OpenSession> {
  const open = openSession(new MemoryWorkbook(["Sheet1"], { recalculate }));
  const report = blankReport("2021", 2025, "青禾镇人民政府", "township");
  await insertReport(open.session, { ...report, year: 2025, selfName: "", hasControls: false });
  await open.again();
  return open;
}

/** A file as a browser hands it over. */
export const fileOf = (name: string, content: string | Uint8Array<ArrayBuffer>): File => new File([content], name);

/** Report JSON as a file. */
export const reportFile = (content: object, name = "年报.json"): File =>
  fileOf(name, JSON.stringify({ format: "2021", unit: "青禾镇人民政府", ...content }));
