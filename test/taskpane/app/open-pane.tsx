import { act, render, screen } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { allFormats } from "../../../src/formats/all-formats";
import type { CellId } from "../../../src/report/report";
import { readReports, type BoundReport } from "../../../src/workbook/bound-report";
import { MemoryWorkbook, type MemoryWorkbookOptions } from "../../../src/workbook/memory-workbook";
import type { SheetValue } from "../../../src/workbook/workbook";
import { App, type AppProps } from "../../../taskpane/app/app";
import { recalculate } from "../../contract/recalculate";

/** A pane over a workbook in memory, and a clerk who types into the sheet. */
export interface OpenPane {
  readonly workbook: MemoryWorkbook;
  readonly user: UserEvent;
  /** The n-th report as it stands in the workbook. */
  report(index?: number): Promise<BoundReport>;
  /** Types into cells of the first report, as a user of the spreadsheet would, and lets the pane catch up. */
  type(cells: Readonly<Record<CellId, SheetValue>>): Promise<void>;
  /** Lets this much time pass. */
  wait(milliseconds: number): Promise<void>;
}

export const january = () => new Date(2026, 0, 20, 14, 5);

export async function openPane(props: Partial<AppProps> = {}, options: MemoryWorkbookOptions = {}): Promise<OpenPane> {
  jest.useFakeTimers({ now: january() });
  const user = userEvent.setup({ advanceTimers: (time) => jest.advanceTimersByTime(time) });
  const workbook = new MemoryWorkbook(["Sheet1"], { recalculate, ...options });
  render(<App workbook={workbook} definitions={allFormats} now={january} {...props} />);
  const wait = (milliseconds: number): Promise<void> => act(() => jest.advanceTimersByTimeAsync(milliseconds));
  const report = async (index = 0): Promise<BoundReport> => {
    const reports = await readReports(await workbook.outline(), (addresses) => workbook.read(addresses), allFormats);
    const found = reports[index];
    if (found === undefined) throw new Error(`no report ${index}`);
    return found;
  };
  await wait(0);
  return {
    workbook,
    user,
    report,
    wait,
    async type(cells) {
      const bound = await report();
      for (const [cell, value] of Object.entries(cells)) {
        const address = bound.addressOf(cell as CellId);
        if (address === undefined) throw new Error(`no place for ${cell}`);
        workbook.userEnters(address, [[value]]);
      }
      await wait(300);
    },
  };
}

/** Fills the form and presses 插入标准表. */
export async function insertTables(pane: OpenPane, unit = "其塔木镇人民政府"): Promise<void> {
  await pane.user.type(screen.getByLabelText(/单位全称/), unit);
  await pane.user.click(screen.getByRole("button", { name: "插入标准表" }));
  await pane.wait(300);
}
