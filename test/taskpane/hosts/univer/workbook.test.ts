import { CommandType, ICommandService, RedoCommand, UndoCommand, type Univer } from "@univerjs/core";
import {
  ClearSelectionContentCommand,
  InsertRowByRangeCommand,
  RemoveSheetCommand,
  SetRangeValuesCommand,
  SetRangeValuesMutation,
  SetWorksheetNameCommand,
} from "@univerjs/sheets";
import { allFormats } from "../../../../src/formats/all-formats";
import { parseRange } from "../../../../src/workbook/address";
import { Session } from "../../../../taskpane/session/session";
import { toRange } from "../../../../taskpane/hosts/univer/sheet";
import type { UniverWorkbook } from "../../../../taskpane/hosts/univer/workbook";
import { contractPlan } from "../../../contract/contract-plan";
import { workbookContract } from "../../../contract/workbook-contract";
import { type HeadlessUniver, openHeadlessUniver } from "./headless-univer";

/** What the grid's own commands do for a user. */
function userOf(univer: Univer, workbook: UniverWorkbook) {
  const commands = univer.__getInjector().get(ICommandService);
  const locate = (name: string): { unitId: string; subUnitId: string } => {
    const { id: unitId, sheets } = workbook.snapshot();
    const found = Object.entries(sheets).find(([, sheet]) => sheet.name === name);
    if (found === undefined) throw new Error(`no sheet ${name}`);
    return { unitId, subUnitId: found[0] };
  };
  const run = async (id: string, params: object = {}): Promise<void> => {
    if (!(await commands.executeCommand(id, params))) throw new Error(`${id} was refused`);
  };
  return { locate, run };
}

workbookContract("univer", async () => {
  const { univer, workbook, close } = await openHeadlessUniver();
  const { locate, run } = userOf(univer, workbook);
  return {
    workbook,
    type: ({ sheet, range }, value) =>
      run(SetRangeValuesCommand.id, {
        ...locate(sheet),
        range: toRange(parseRange(range)),
        value: value === null ? { v: null } : { v: value },
      }),
    insertRowAbove: (sheet, row) =>
      run(InsertRowByRangeCommand.id, {
        ...locate(sheet),
        direction: 0,
        range: { startRow: row, endRow: row, startColumn: 0, endColumn: 19 },
      }),
    renameSheet: (sheet, name) => run(SetWorksheetNameCommand.id, { ...locate(sheet), name }),
    deleteSheet: (sheet) => run(RemoveSheetCommand.id, locate(sheet)),
    undo: () => run(UndoCommand.id),
    close,
  };
});

describe("univer workbook, beyond the contract", () => {
  let grid: HeadlessUniver;
  let user: ReturnType<typeof userOf>;
  const requests = "三 依申请";

  beforeEach(async () => {
    grid = await openHeadlessUniver();
    user = userOf(grid.univer, grid.workbook);
    await grid.workbook.insert(contractPlan);
  });

  afterEach(() => grid.close());

  const type = (range: string, v: number | null, sheet = requests): Promise<void> =>
    user.run(SetRangeValuesCommand.id, { ...user.locate(sheet), range: toRange(parseRange(range)), value: { v } });

  it("takes a whole insertion back in one step, and puts it there again", async () => {
    await user.run(UndoCommand.id);
    const undone = await grid.workbook.outline();
    expect(undone.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
    expect(undone.names.size).toBe(0);
    await user.run(RedoCommand.id);
    const redone = await grid.workbook.outline();
    expect(redone.sheets.map(({ name }) => name)).toEqual(["Sheet1", requests, "年报助手设置"]);
    expect(redone.names.get("nianbao_requests")).toEqual({ sheet: requests, range: "B2:D2" });
  });

  it("refuses the user's own typing in locked cells of a protected sheet, and nowhere else", async () => {
    await grid.workbook.protect([requests], true);
    await expect(type("D2", 9)).rejects.toThrow();
    await type("B2", 9);
    const [reading] = await grid.workbook.read([{ sheet: requests, range: "B2:D2" }]);
    expect(reading?.values[0]?.[0]).toBe(9);
    expect(reading?.formulas[0]?.[2]).toMatch(/^=IF/);
  });

  it("keeps the right cells open when rows were inserted before the sheet was protected", async () => {
    await user.run(InsertRowByRangeCommand.id, {
      ...user.locate(requests),
      direction: 0,
      range: { startRow: 0, endRow: 1, startColumn: 0, endColumn: 19 },
    });
    await grid.workbook.protect([requests], true);
    await type("B4", 9);
    await expect(type("B2", 9)).rejects.toThrow();
  });

  it("locks and opens cells as a patch says", async () => {
    const style = contractPlan.styles["input"];
    if (style === undefined) throw new Error("the plan lost its style");
    await grid.workbook.write([
      {
        sheet: requests,
        cells: [
          { address: "C2", value: 1, style: { ...style, locked: true } },
          { address: "D2", value: 1, style },
        ],
      },
    ]);
    await grid.workbook.protect([requests], true);
    await type("D2", 2);
    await expect(type("C2", 2)).rejects.toThrow();
  });

  it("tells of undo, redo and deleting, and of each formula result", async () => {
    const changed: string[] = [];
    grid.workbook.onChanged((ranges) => changed.push(...ranges.map(({ sheet, range }) => `${sheet} ${range}`)));
    const news = async (action: Promise<void>, expected: string): Promise<void> => {
      changed.length = 0;
      await action;
      for (let tries = 0; tries < 100 && !changed.includes(expected); tries++) await pause(20);
      expect(changed).toContain(expected);
    };
    await news(type("C2", 4), `${requests} C2`);
    await news(pause(0), `${requests} D2`);
    await news(user.run(UndoCommand.id), `${requests} C2`);
    await news(user.run(RedoCommand.id), `${requests} C2`);
    await news(
      user.run(ClearSelectionContentCommand.id, { ...user.locate(requests), ranges: [toRange(parseRange("B2:C2"))] }),
      `${requests} B2:C2`,
    );
  });

  it("is not changed by the pane while the user types", async () => {
    const session = new Session(grid.workbook, allFormats, () => new Date(2026, 0, 20));
    const stop = session.start();
    await pause(500);
    const mutations: string[] = [];
    const commands = grid.univer.__getInjector().get(ICommandService);
    commands.onCommandExecuted(({ id, type: kind }, options) => {
      if (kind === CommandType.MUTATION && options?.onlyLocal !== true) mutations.push(id);
    });
    for (const number of [1, 12, 120]) {
      await type("C2", number);
      await pause(400);
    }
    stop();
    expect(mutations).toEqual(Array.from({ length: 3 }, () => SetRangeValuesMutation.id));
    expect(session.snapshot().phase).toBe("ready");
  });
});

const pause = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));
