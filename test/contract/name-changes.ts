import type { RangeAddress, SheetValue, Workbook } from "../../src/workbook/workbook";

interface NamedHost {
  readonly workbook: Workbook;
  readonly type: (cell: RangeAddress, value: SheetValue) => Promise<void>;
  readonly deleteSheet: (sheet: string) => Promise<void>;
}

const requests = "三 依申请";

/** What every Workbook promises of names that come and go, while it has a sheet called Sheet1 and our plan's names. */
export function nameChanges(host: () => NamedHost): void {
  it("can be given to a range that is there, and taken away, and no cell is touched", async () => {
    const { workbook } = host();
    await host().type({ sheet: "Sheet1", range: "B2" }, 7);
    const before = (await workbook.outline()).names.size;
    const name = { name: "nianbao_2_disputes", sheet: "Sheet1", range: "A1:B2" };
    await workbook.changeNames({ removed: [], added: [name] });
    await workbook.changeNames({ removed: [], added: [{ ...name, range: "B2:C3" }] });
    const { names } = await workbook.outline();
    expect(names.get("nianbao_2_disputes")).toEqual({ sheet: "Sheet1", range: "B2:C3" });
    expect(names.size).toBe(before + 1);
    await workbook.changeNames({ removed: ["nianbao_2_disputes", "nianbao_2_requests"], added: [] });
    expect((await workbook.outline()).names.size).toBe(before);
    const [reading] = await workbook.read([{ sheet: "Sheet1", range: "B2" }]);
    expect(reading?.values).toEqual([[7]]);
  });

  it("are not given on a sheet that is missing", async () => {
    const { workbook } = host();
    const added = [{ name: "nianbao_2_disputes", sheet: "没有这张表", range: "A1:B2" }];
    await expect(workbook.changeNames({ removed: ["nianbao_requests"], added })).rejects.toMatchObject({
      code: "sheet-not-found",
    });
    expect((await workbook.outline()).names.has("nianbao_requests")).toBe(true);
  });

  it("are undefined when their sheet is gone", async () => {
    const { workbook } = host();
    await host().deleteSheet(requests);
    const { names } = await workbook.outline();
    expect(names.has("nianbao_requests")).toBe(true);
    expect(names.get("nianbao_requests")).toBeUndefined();
  });
}
