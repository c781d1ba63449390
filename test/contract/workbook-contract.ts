import type { RangeAddress, SheetValue, Workbook } from "../../src/workbook/workbook";
import { contractPlan } from "./contract-plan";
import { nameChanges } from "./name-changes";
import { expectFormatsOf } from "./number-formats";

/** A host under test: the workbook that an adapter shows us, and what a user could do to it behind our back. */
export interface ContractHost {
  readonly workbook: Workbook;
  /** The user enters a value in one cell; null empties it. */
  readonly type: (cell: RangeAddress, value: SheetValue) => Promise<void>;
  readonly insertRowAbove: (sheet: string, row: number) => Promise<void>;
  readonly renameSheet: (sheet: string, name: string) => Promise<void>;
  readonly deleteSheet: (sheet: string) => Promise<void>;
  /** The host's own undo, once; absent where the host has none that a test could press. */
  readonly undo?: () => Promise<void>;
  readonly close?: () => void | Promise<void>;
}

/** The host opens with one empty sheet, which must be called Sheet1. */
export type OpenHost = () => Promise<ContractHost>;

const requests = "三 依申请";

/** What every Workbook promises. Each host runs it: workbookContract("office", openOfficeHost). */
export function workbookContract(name: string, open: OpenHost): void {
  describe(`${name} workbook`, () => {
    let host: ContractHost;
    let workbook: Workbook;

    beforeEach(async () => {
      host = await open();
      workbook = host.workbook;
    });

    afterEach(() => host.close?.());

    const valuesOf = async (range: string, sheet = requests): Promise<readonly (readonly SheetValue[])[]> =>
      (await workbook.read([{ sheet, range }]))[0]?.values ?? [];

    describe("outline", () => {
      it("tells of an untouched workbook", async () => {
        const outline = await workbook.outline();
        expect(outline.sheets).toEqual([{ name: "Sheet1", isHidden: false, isProtected: false }]);
        expect(outline.names.size).toBe(0);
        expect(outline.activeSheet).toBe("Sheet1");
        expect(outline.isReadOnly).toBe(false);
      });
    });

    describe("read", () => {
      it("answers nothing when asked for nothing", async () => {
        expect(await workbook.read([])).toEqual([]);
      });

      it("tells an empty cell as null", async () => {
        expect(await workbook.read([{ sheet: "Sheet1", range: "B2:C3" }])).toEqual([
          {
            sheet: "Sheet1",
            range: "B2:C3",
            values: [
              [null, null],
              [null, null],
            ],
            formulas: [
              [null, null],
              [null, null],
            ],
          },
        ]);
      });

      it("tells the number formats that make a number look like another one, and only those", () =>
        expectFormatsOf(workbook));

      it("names the sheet it cannot find", async () => {
        const asked = [
          { sheet: "Sheet1", range: "A1" },
          { sheet: "没有这张表", range: "A1" },
        ];
        await expect(workbook.read(asked)).rejects.toMatchObject({ code: "sheet-not-found", sheet: "没有这张表" });
      });
    });

    describe("insert", () => {
      it("adds the sheets after the last one, with their names", async () => {
        await workbook.insert(contractPlan);
        const outline = await workbook.outline();
        expect(outline.sheets.map(({ name: sheet, isHidden }) => [sheet, isHidden])).toEqual([
          ["Sheet1", false],
          [requests, false],
          ["年报助手设置", true],
        ]);
        expect(outline.names).toEqual(
          new Map([
            ["nianbao_requests", { sheet: requests, range: "B2:D2" }],
            ["nianbao_year", { sheet: "年报助手设置", range: "B1" }],
          ]),
        );
      });

      it("draws values and formulas, and a formula may answer an empty text", async () => {
        await workbook.insert(contractPlan);
        const [reading] = await workbook.read([{ sheet: requests, range: "A2:D2" }]);
        expect(reading?.values).toEqual([["一、本年新收政府信息公开申请数量", 3, null, ""]]);
        expect(reading?.formulas).toEqual([[null, null, null, '=IF(COUNT(B2:C2)=2,SUM(B2:C2),"")']]);
      });

      it("leaves the cursor in the first input", async () => {
        const selected: RangeAddress[] = [];
        workbook.onSelected((address) => selected.push(address));
        await workbook.insert(contractPlan);
        await eventually(() => expect(selected[selected.length - 1]).toEqual({ sheet: requests, range: "B2" }));
        expect((await workbook.outline()).activeSheet).toBe(requests);
      });

      it("refuses a sheet name that is taken before it writes anything", async () => {
        await workbook.insert(contractPlan);
        const before = await workbook.outline();
        const again = { ...contractPlan, sheets: [...contractPlan.sheets].reverse() };
        await expect(workbook.insert(again)).rejects.toMatchObject({ code: "sheet-exists", sheet: "年报助手设置" });
        expect(await workbook.outline()).toEqual(before);
      });
    });

    describe("names", () => {
      beforeEach(() => workbook.insert(contractPlan));

      it("follow when rows are inserted above", async () => {
        await host.insertRowAbove(requests, 1);
        expect((await workbook.outline()).names.get("nianbao_requests")).toEqual({ sheet: requests, range: "B3:D3" });
      });

      it("follow when the sheet is renamed", async () => {
        await host.renameSheet(requests, "依申请（改）");
        expect((await workbook.outline()).names.get("nianbao_requests")).toEqual({
          sheet: "依申请（改）",
          range: "B2:D2",
        });
      });

      nameChanges(() => host);
    });

    describe("write", () => {
      beforeEach(() => workbook.insert(contractPlan));

      it("is read back, with formulas calculated", async () => {
        await workbook.write([
          {
            sheet: requests,
            cells: [
              { address: "B2", value: 12 },
              { address: "C2", value: 8 },
            ],
          },
        ]);
        expect(await valuesOf("B2:D2")).toEqual([[12, 8, 20]]);
      });

      it("writes texts and formulas", async () => {
        await workbook.write([
          {
            sheet: "Sheet1",
            cells: [
              { address: "A1", value: "无" },
              { address: "A2", formula: `='${requests}'!B2+1` },
            ],
          },
        ]);
        const [reading] = await workbook.read([{ sheet: "Sheet1", range: "A1:A2" }]);
        expect(reading?.values).toEqual([["无"], [4]]);
        expect(reading?.formulas[1]?.[0]).toMatch(/^='?三 依申请'?!B2\+1$/);
      });

      it("keeps digits that were given as text a text", async () => {
        await workbook.write([{ sheet: "Sheet1", cells: [{ address: "A1", value: "012" }] }]);
        expect(await valuesOf("A1", "Sheet1")).toEqual([["012"]]);
      });

      it.each(["=1+1", "2025-1-2", "+86", "TRUE", "'引号", "#REF!"])("keeps the text %s a text", async (text) => {
        await workbook.write([{ sheet: "Sheet1", cells: [{ address: "A1", value: text }] }]);
        expect(await workbook.read([{ sheet: "Sheet1", range: "A1" }])).toMatchObject([
          { values: [[text]], formulas: [[null]] },
        ]);
      });

      it("tells a formula error as its text", async () => {
        await workbook.write([{ sheet: "Sheet1", cells: [{ address: "A1", formula: "=1/0" }] }]);
        expect(await valuesOf("A1", "Sheet1")).toEqual([["#DIV/0!"]]);
      });

      it("empties a cell that has neither value nor formula", async () => {
        await workbook.write([{ sheet: requests, cells: [{ address: "B2" }, { address: "D2" }] }]);
        const [reading] = await workbook.read([{ sheet: requests, range: "B2:D2" }]);
        expect(reading?.values).toEqual([[null, null, null]]);
        expect(reading?.formulas).toEqual([[null, null, null]]);
      });

      it("replaces a formula by a value and a value by a formula", async () => {
        await workbook.write([
          {
            sheet: requests,
            cells: [
              { address: "D2", value: 7 },
              { address: "C2", formula: "=B2*2" },
            ],
          },
        ]);
        const [reading] = await workbook.read([{ sheet: requests, range: "B2:D2" }]);
        expect(reading?.values).toEqual([[3, 6, 7]]);
        expect(reading?.formulas).toEqual([[null, "=B2*2", null]]);
      });

      it("writes nothing when one of several sheets is missing", async () => {
        const patches = [
          { sheet: requests, cells: [{ address: "B2", value: 99 }] },
          { sheet: "没有这张表", cells: [{ address: "A1", value: 1 }] },
        ];
        await expect(workbook.write(patches)).rejects.toMatchObject({ code: "sheet-not-found", sheet: "没有这张表" });
        expect(await valuesOf("B2")).toEqual([[3]]);
      });

      it("does nothing when there is nothing to write", async () => {
        await workbook.write([]);
        expect(await valuesOf("B2")).toEqual([[3]]);
      });

      it("is one step of the host's undo, where the host has one", async () => {
        if (!workbook.traits.undoesWrites || host.undo === undefined) return;
        await workbook.write([
          {
            sheet: requests,
            cells: [
              { address: "B2", value: 12 },
              { address: "C2", value: 8 },
            ],
          },
          { sheet: "Sheet1", cells: [{ address: "A1", value: "无" }] },
        ]);
        await host.undo();
        await eventually(async () => expect(await valuesOf("B2:D2")).toEqual([[3, null, ""]]));
        expect(await valuesOf("A1", "Sheet1")).toEqual([[null]]);
      });
    });

    describe("select", () => {
      beforeEach(() => workbook.insert(contractPlan));

      it("shows the sheet and tells of the selection", async () => {
        const selected: RangeAddress[] = [];
        workbook.onSelected((address) => selected.push(address));
        await workbook.select({ sheet: "Sheet1", range: "B2:C3" });
        await eventually(() => expect(selected[selected.length - 1]).toEqual({ sheet: "Sheet1", range: "B2:C3" }));
        expect((await workbook.outline()).activeSheet).toBe("Sheet1");
      });

      it("is never a write, and never a step to undo", async () => {
        await workbook.write([{ sheet: requests, cells: [{ address: "B2", value: 12 }] }]);
        await settled();
        const changed: unknown[] = [];
        workbook.onChanged((ranges) => changed.push(ranges));
        await workbook.select({ sheet: "Sheet1", range: "A1" });
        await settled();
        expect(changed).toEqual([]);
        if (!workbook.traits.undoesWrites || host.undo === undefined) return;
        await host.undo();
        await eventually(async () => expect(await valuesOf("B2")).toEqual([[3]]));
      });

      it("refuses a sheet that is hidden, and stays where it was", async () => {
        await workbook.select({ sheet: "Sheet1", range: "A1" });
        await expect(workbook.select({ sheet: "年报助手设置", range: "A1" })).rejects.toMatchObject({
          code: "host-failed",
        });
        expect((await workbook.outline()).activeSheet).toBe("Sheet1");
      });

      it("names the sheet it cannot find", async () => {
        await expect(workbook.select({ sheet: "没有这张表", range: "A1" })).rejects.toMatchObject({
          code: "sheet-not-found",
        });
      });
    });

    describe("protect", () => {
      beforeEach(async () => {
        await workbook.insert(contractPlan);
        await workbook.protect([requests], true);
      });

      it("is told in the outline, sheet by sheet", async () => {
        const { sheets } = await workbook.outline();
        expect(sheets.map(({ isProtected }) => isProtected)).toEqual([false, true, false]);
      });

      it("leaves unlocked cells open and refuses the others, all or nothing", async () => {
        await workbook.write([{ sheet: requests, cells: [{ address: "B2", value: 12 }] }]);
        const locked = [
          {
            sheet: requests,
            cells: [
              { address: "B2", value: 13 },
              { address: "D2", value: 1 },
            ],
          },
        ];
        await expect(workbook.write(locked)).rejects.toMatchObject({ code: "sheet-protected", sheet: requests });
        expect(await valuesOf("B2:D2")).toEqual([[12, null, ""]]);
      });

      it("can be lifted", async () => {
        await workbook.protect([requests], false);
        await workbook.write([{ sheet: requests, cells: [{ address: "D2", value: 1 }] }]);
        expect(await valuesOf("D2")).toEqual([[1]]);
        expect((await workbook.outline()).sheets[1]?.isProtected).toBe(false);
      });

      it("may be asked for twice", async () => {
        await workbook.protect([requests], true);
        await workbook.protect([requests], false);
        expect((await workbook.outline()).sheets[1]?.isProtected).toBe(false);
      });
    });

    describe("changes", () => {
      beforeEach(async () => {
        await workbook.insert(contractPlan);
        await settled();
      });

      it("are told after the user typed, and the formula result is there to be read", async () => {
        const changed: RangeAddress[] = [];
        workbook.onChanged((ranges) => changed.push(...ranges));
        await host.type({ sheet: requests, range: "C2" }, 4);
        await eventually(() =>
          expect(changed.some(({ sheet, range }) => sheet === requests && range.includes("C2"))).toBe(true),
        );
        await eventually(async () => expect(await valuesOf("B2:D2")).toEqual([[3, 4, 7]]));
      });

      it("are told after the user emptied a cell", async () => {
        const changed: RangeAddress[] = [];
        workbook.onChanged((ranges) => changed.push(...ranges));
        await host.type({ sheet: requests, range: "B2" }, null);
        await eventually(() => expect(changed.some(({ range }) => range.includes("B2"))).toBe(true));
        expect(await valuesOf("B2")).toEqual([[null]]);
      });

      it("are told after we wrote", async () => {
        const changed: RangeAddress[] = [];
        workbook.onChanged((ranges) => changed.push(...ranges));
        await workbook.write([{ sheet: requests, cells: [{ address: "C2", value: 4 }] }]);
        await eventually(() => expect(changed.some(({ sheet }) => sheet === requests)).toBe(true));
      });

      it("are not told to one who no longer listens", async () => {
        const changed: unknown[] = [];
        const stop = workbook.onChanged((ranges) => changed.push(ranges));
        stop();
        await host.type({ sheet: requests, range: "C2" }, 4);
        await settled();
        expect(changed).toEqual([]);
      });

      it("are not made by reading", async () => {
        await settled(); // what came before may still be told
        const changed: unknown[] = [];
        workbook.onChanged((ranges) => changed.push(ranges));
        await workbook.read([{ sheet: requests, range: "A1:D2" }]);
        await workbook.outline();
        await settled();
        expect(changed).toEqual([]);
      });
    });
  });
}

/** By turns, not by one long timer: a busy machine may let the process wait while several timers are due. */
async function settled(): Promise<void> {
  for (let hop = 0; hop < 10; hop++) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** Tries until it holds, for hosts that tell of things a moment later. */
export async function eventually(check: () => void | Promise<void>): Promise<void> {
  const end = Date.now() + 3000;
  for (;;) {
    try {
      await check();
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await settled();
    }
  }
}
