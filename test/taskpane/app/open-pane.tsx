import { act, configure, fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { allFormats } from "../../../src/formats/all-formats";
import type { CellId, ControlId } from "../../../src/report/report";
import { readReports, type BoundReport } from "../../../src/binding/bound-report";
import { MemoryWorkbook, type MemoryWorkbookOptions } from "../../../src/workbook/memory-workbook";
import type { RangeAddress, SheetValue } from "../../../src/workbook/workbook";
import { App, type AppProps } from "../../../taskpane/app/app";
import { recalculate } from "../../contract/recalculate";

// Fluent in jsdom is slow, the more so when several test files share a core.
jest.setTimeout(120_000);

// The whole document in Fluent's class names helps nobody to understand a failure.
configure({ getElementError: (message) => new Error(message?.split("\n\nHere are")[0] ?? "") });

/** What a clerk does in the pane. Each also waits for what follows at once. */
interface Hands {
  click(element: Element): Promise<void>;
  hover(element: Element): Promise<void>;
  type(element: Element, text: string): Promise<void>;
  keyboard(text: string): Promise<void>;
  selectOptions(element: Element, value: string): Promise<void>;
}

/** A pane over a workbook in memory, and a clerk who types into the sheet. */
export interface OpenPane {
  readonly workbook: MemoryWorkbook;
  readonly user: Hands;
  /** The n-th report as it stands in the workbook. */
  report(index?: number): Promise<BoundReport>;
  /** Types into one cell, without reading the workbook or waiting for the pane. */
  enter(cell: CellId | ControlId, value: SheetValue): void;
  /** Types into cells of the first report, as a user of the spreadsheet would, and lets the pane catch up. */
  type(cells: Readonly<Partial<Record<CellId | ControlId, SheetValue>>>): Promise<void>;
  /** Selects cells in the sheet, as a user would. */
  select(address: RangeAddress): void;
  deleteSheet(sheet: string): void;
  /** Deletes one row of a sheet, counted from 0. */
  deleteRow(sheet: string, row: number): void;
  /** Lets this much time pass. */
  wait(milliseconds: number): Promise<void>;
}

export const january = () => new Date(2026, 0, 20, 14, 5);

export async function openPane(
  props: Partial<AppProps> = {},
  options: MemoryWorkbookOptions = {},
  sheets: readonly string[] = ["Sheet1"],
): Promise<OpenPane> {
  jest.useFakeTimers({ now: january() });
  const user = handsOf();
  const workbook = new MemoryWorkbook(sheets, { recalculate, ...options });
  render(<App workbook={workbook} definitions={allFormats} now={january} {...props} />);
  const wait = (milliseconds: number): Promise<void> => act(() => jest.advanceTimersByTimeAsync(milliseconds));
  const report = async (index = 0): Promise<BoundReport> => {
    const reports = await readReports(await workbook.outline(), (addresses) => workbook.read(addresses), allFormats);
    const found = reports[index];
    if (found === undefined) throw new Error(`no report ${index}`);
    return found;
  };
  await wait(0);
  let bound: BoundReport | undefined;
  const enter = (cell: CellId | ControlId, value: SheetValue): void => {
    const address = bound?.addressOf(cell);
    if (address === undefined) throw new Error(`no place for ${cell}`);
    act(() => workbook.userEnters(address, [[value]]));
  };
  return {
    workbook,
    user,
    report,
    wait,
    select: (address) => act(() => workbook.userSelects(address)),
    deleteSheet: (sheet) => act(() => workbook.userDeletesSheet(sheet)),
    deleteRow: (sheet, row) => act(() => workbook.userShiftsRows(sheet, row, -1)),
    enter,
    async type(cells) {
      bound = await report();
      for (const [cell, value] of Object.entries(cells)) enter(cell as CellId | ControlId, value ?? null);
      await wait(300);
    },
  };
}

/** Fills the form and presses 插入标准表. */
export async function insertTables(pane: OpenPane, unit = "其塔木镇人民政府"): Promise<void> {
  fireEvent.change(screen.getByLabelText(/单位全称/), { target: { value: unit } });
  await pane.user.click(screen.getByRole("button", { name: "插入标准表" }));
  await pane.wait(300);
}

const reactGlobal = globalThis as typeof globalThis & { IS_REACT_ACT_ENVIRONMENT?: boolean };

function handsOf(): Hands {
  const user = userEvent.setup({ advanceTimers: (time) => jest.advanceTimersByTime(time) });
  // Promises go on after the library has stopped waiting; React need not warn that nobody wrapped what they do.
  const settle = async (doing: () => Promise<unknown>): Promise<void> => {
    reactGlobal.IS_REACT_ACT_ENVIRONMENT = false;
    try {
      await doing();
      await jest.advanceTimersByTimeAsync(0);
    } finally {
      reactGlobal.IS_REACT_ACT_ENVIRONMENT = true;
    }
    await act(() => jest.advanceTimersByTimeAsync(0));
  };
  return {
    click: (element) => settle(() => user.click(element)),
    hover: (element) => settle(() => user.hover(element)),
    type: (element, text) => settle(() => user.type(element, text)),
    keyboard: (text) => settle(() => user.keyboard(text)),
    selectOptions: (element, value) => settle(() => user.selectOptions(element, value)),
  };
}
