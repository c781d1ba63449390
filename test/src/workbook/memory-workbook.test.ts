import { MemoryWorkbook, type MemoryWorkbookOptions } from "../../../src/workbook/memory-workbook";
import { contractPlan } from "../../contract/contract-plan";
import { recalculate } from "../../contract/recalculate";
import { workbookContract } from "../../contract/workbook-contract";

workbookContract("memory", async () => {
  const workbook = new MemoryWorkbook(["Sheet1"], { recalculate });
  return {
    workbook,
    type: async (cell, value) => workbook.userEnters(cell, [[value]]),
    insertRowAbove: async (sheet, row) => workbook.userShiftsRows(sheet, row, 1),
    renameSheet: async (sheet, name) => workbook.userRenamesSheet(sheet, name),
    deleteSheet: async (sheet) => workbook.userDeletesSheet(sheet),
    undo: async () => void workbook.undo(),
  };
});

describe("memory workbook, beyond the contract", () => {
  const requests = "三 依申请";

  async function inserted(options: MemoryWorkbookOptions = {}): Promise<MemoryWorkbook> {
    const workbook = new MemoryWorkbook(["Sheet1"], { recalculate, ...options });
    await workbook.insert(contractPlan);
    return workbook;
  }

  it("counts what the add-in wrote, and nothing that the user did", async () => {
    const workbook = await inserted();
    expect(workbook.writeCount).toBe(1);
    workbook.userEnters({ sheet: requests, range: "B2" }, [[1, 2]]);
    await workbook.read([{ sheet: requests, range: "A1:D2" }]);
    await workbook.select({ sheet: requests, range: "C2" });
    expect(workbook.writeCount).toBe(1);
    await workbook.write([{ sheet: requests, cells: [{ address: "B2", value: 4 }] }]);
    await workbook.protect([requests], true);
    expect(workbook.writeCount).toBe(3);
  });

  it("tells which cells changed, with the formulas that followed", async () => {
    const workbook = await inserted();
    const changed: string[] = [];
    workbook.onChanged((ranges) => changed.push(...ranges.map(({ range }) => range)));
    workbook.userEnters({ sheet: requests, range: "C2" }, [[4]]);
    expect(changed).toEqual(["C2:D2"]);
  });

  it("undoes and redoes, values and formulas and sheets alike", async () => {
    const workbook = await inserted();
    workbook.userEnters({ sheet: requests, range: "C2" }, [[4]]);
    expect(workbook.undoSteps).toBe(2);
    workbook.undo();
    expect(workbook.cell({ sheet: requests, range: "D2" }).value).toBe("");
    workbook.redo();
    expect(workbook.cell({ sheet: requests, range: "D2" }).value).toBe(7);
    workbook.undo();
    workbook.undo();
    expect((await workbook.outline()).sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
    expect(workbook.undo()).toBe(false);
  });

  it("refuses the next call as it is told to, once", async () => {
    const workbook = await inserted();
    workbook.refuseNext("write", "cell-being-edited");
    const patch = [{ sheet: requests, cells: [{ address: "B2", value: 9 }] }];
    await expect(workbook.write(patch)).rejects.toMatchObject({ code: "cell-being-edited", sheet: requests });
    expect(workbook.cell({ sheet: requests, range: "B2" }).value).toBe(3);
    await workbook.write(patch);
    expect(workbook.cell({ sheet: requests, range: "B2" }).value).toBe(9);
  });

  it("can be read-only, or closed to new sheets", async () => {
    const readOnly = new MemoryWorkbook(["Sheet1"], { isReadOnly: true });
    expect((await readOnly.outline()).isReadOnly).toBe(true);
    await expect(readOnly.insert(contractPlan)).rejects.toMatchObject({ code: "workbook-read-only" });
    const closed = new MemoryWorkbook(["Sheet1"], { isStructureProtected: true });
    await expect(closed.insert(contractPlan)).rejects.toMatchObject({ code: "workbook-protected" });
  });

  it("refuses the user, too, in locked cells", async () => {
    const workbook = await inserted();
    await workbook.protect([requests], true);
    expect(() => workbook.userEnters({ sheet: requests, range: "C2" }, [[1, 2]])).toThrow("sheet-protected");
    workbook.userEnters({ sheet: requests, range: "C2" }, [[1]]);
    expect(workbook.cell({ sheet: requests, range: "C2" }).value).toBe(1);
  });

  it("moves formulas and names when rows come, and loses them when their rows go", async () => {
    const workbook = await inserted();
    workbook.userShiftsRows(requests, 1, 2);
    expect(workbook.cell({ sheet: requests, range: "D4" }).formula).toBe('=IF(COUNT(B4:C4)=2,SUM(B4:C4),"")');
    workbook.userShiftsRows(requests, 3, -1);
    expect((await workbook.outline()).names.get("nianbao_requests")).toBeUndefined();
  });
});
