import { allFormats } from "../../../src/formats/all-formats";
import type { CellId, Report } from "../../../src/report/report";
import { blankReport, controlOf } from "../../../src/report/report";
import { formOf } from "../../../src/rules/report-form";
import type { BoundReport } from "../../../src/binding/bound-report";
import { readReports } from "../../../src/binding/bound-report";
import { MemoryWorkbook } from "../../../src/workbook/memory-workbook";
import { controlsPatches, restoreTotalsPatches, valuesPatches } from "../../../src/binding/patches";
import type { PlanOptions } from "../../../src/plan/plan-workbook";
import { planWorkbook } from "../../../src/plan/plan-workbook";

const report: Report = {
  ...blankReport("2021", 2025, "其塔木镇人民政府"),
  cells: new Map<CellId, number | string>([
    ["requests/newly-received/natural-person", 3],
    ["requests/newly-received/total", 4],
    ["disclosure/licenses/decisions", "约20"],
  ]),
};

async function inserted(options: Partial<PlanOptions> = {}, given: Report = report) {
  const workbook = new MemoryWorkbook();
  const plan = planWorkbook(formOf(given, allFormats), given, {
    totals: "typed",
    controls: false,
    takenSheets: [],
    reportKey: "1",
    ...options,
  });
  await workbook.insert(plan);
  return { workbook, bound: await boundIn(workbook) };
}

async function boundIn(workbook: MemoryWorkbook): Promise<BoundReport> {
  const [bound] = await readReports(await workbook.outline(), (addresses) => workbook.read(addresses), allFormats);
  if (bound === undefined) throw new Error("no report");
  return bound;
}

describe("恢复合计公式", () => {
  it("turns typed totals into formulas over the cells where they stand now", async () => {
    const { workbook, bound } = await inserted();
    const patches = restoreTotalsPatches(bound);
    expect(patches.map(({ sheet, cells }) => [sheet, cells.length])).toEqual([
      ["三 依申请", 31],
      ["四 复议诉讼", 3],
    ]);
    expect(patches[0]?.cells[0]).toMatchObject({ address: "J6", formula: '=IF(COUNT(D6:I6)=6,SUM(D6:I6),"")' });
    await workbook.write(patches);
    const restored = await boundIn(workbook);
    expect(restored.formulaTotals.size).toBe(34);
    expect(restored.report.cells.has("requests/newly-received/total")).toBe(false);
    expect(restoreTotalsPatches(restored)).toEqual([]);
  });
});

describe("核对数", () => {
  it("are shown in their places with what they take, and taken away again", async () => {
    const { workbook, bound } = await inserted();
    expect(bound.hasControls).toBe(false);
    const shown = controlsPatches(bound, true);
    expect(shown).toHaveLength(1);
    expect(shown[0]?.validations?.[0]?.ranges).toHaveLength(31);
    await workbook.write(shown);
    const total = "requests/newly-received/total";
    await workbook.write(valuesPatches(bound, new Map([[controlOf(total), 5]])));
    const withControls = await boundIn(workbook);
    expect(withControls.hasControls).toBe(true);
    expect(withControls.report.controls).toEqual(new Map([[total, 5]]));
    await workbook.write(controlsPatches(withControls, true));
    expect((await boundIn(workbook)).report.controls).toEqual(new Map([[total, 5]]));
    await workbook.write(controlsPatches(withControls, false));
    const without = await boundIn(workbook);
    expect([without.hasControls, without.report.controls.size]).toEqual([false, 0]);
  });

  it("look as if they had been there from the start", async () => {
    const later = controlsPatches((await inserted()).bound, true)[0];
    const plan = planWorkbook(formOf(report, allFormats), report, {
      totals: "typed",
      controls: true,
      takenSheets: [],
      reportKey: "1",
    });
    const sheet = plan.sheets.find(({ name }) => name === "三 依申请");
    for (const { address, value, style } of later?.cells ?? []) {
      const planned = sheet?.cells.find((cell) => cell.address === address);
      expect({ address, value, style }).toEqual({
        address,
        value: planned?.value,
        style: plan.styles[planned?.style ?? ""],
      });
    }
  });
});

describe("a repair", () => {
  it("is written as the sheet holds figures: amounts in the printed unit, undefined empties", async () => {
    const { bound } = await inserted();
    const changes = new Map<CellId, number | undefined>([
      ["disclosure/administrative-fees/amount", 14_722_490_000],
      ["requests/newly-received/natural-person", undefined],
    ]);
    expect(valuesPatches(bound, changes)).toEqual([
      { sheet: "二 主动公开", cells: [{ address: "B15", value: 14722.49 }] },
      { sheet: "三 依申请", cells: [{ address: "D6" }] },
    ]);
  });
});
