import { allFormats } from "../../../../src/formats/all-formats";
import { textOfWorkbookError } from "../../../../src/messages/workbook-errors";
import { blankReport, type CellId, type Report } from "../../../../src/report/report";
import { formOf } from "../../../../src/rules/report-form";
import { readReports } from "../../../../src/binding/bound-report";
import { planWorkbook } from "../../../../src/plan/plan-workbook";
import { WorkbookError } from "../../../../src/workbook/workbook-error";
import type { WorkbookPlan } from "../../../../src/workbook/workbook-plan";
import { contractPlan } from "../../../contract/contract-plan";
import { SpreadsheetEngine } from "../../../stand-in/engine";
import { visible } from "../../../stand-in/visible-sheet";
import { excels, type OpenedExcel, openExcel } from "./open-excel";

const report: Report = {
  ...blankReport("2021", 2025, "其塔木镇人民政府"),
  cells: new Map<CellId, number | string>([
    ["requests/newly-received/natural-person", 3],
    ["disclosure/licenses/decisions", "012"],
  ]),
  text: new Map([["1", "=1+1 不是公式"]]),
};

const planOf = (takenSheets: readonly string[], reportKey: string): WorkbookPlan =>
  planWorkbook(formOf(report, allFormats), report, { totals: "formulas", controls: true, takenSheets, reportKey });

const refusing =
  (...methods: readonly string[]) =>
  (method: string) =>
    methods.includes(method) ? "GeneralException" : undefined;

async function withOwnSheet(requirements: OpenedExcel["standIn"]["requirements"]): Promise<OpenedExcel> {
  const engine = new SpreadsheetEngine(["台账"]);
  engine.enter(
    { sheet: "台账", range: "A1:B2" },
    [
      ["件数", 7],
      ["=B1*2", "'007"],
    ],
    "user",
  );
  engine.calculate();
  return openExcel(requirements, { engine });
}

describe.each([
  ["from a file", excels[2021], 3],
  ["drawn", excels.floor, 2],
] as const)("a report inserted %s", (_way, requirements, batches) => {
  it(`takes ${batches} batches`, async () => {
    const { workbook, syncsOf } = await withOwnSheet(requirements);
    expect(await syncsOf(() => workbook.insert(planOf([], "1")))).toBe(batches);
  });

  it("leaves the user's own sheets as they were", async () => {
    const { workbook, engine } = await withOwnSheet(requirements);
    const before = structuredClone(engine.demandSheet("台账"));
    await workbook.insert(planOf(["台账"], "1"));
    expect(engine.demandSheet("台账")).toEqual(before);
  });

  it("is found again by a client that opens the workbook later, settings and all", async () => {
    const first = await withOwnSheet(requirements);
    await first.workbook.insert(planOf(["台账"], "1"));
    const { workbook } = await openExcel(requirements, { engine: first.engine });
    const [bound] = await readReports(await workbook.outline(), (addresses) => workbook.read(addresses), allFormats);
    expect(bound?.report.unit).toBe("其塔木镇人民政府");
    expect(bound?.report.year).toBe(2025);
    expect(bound?.report.cells.get("requests/newly-received/natural-person")).toBe(3);
    expect(bound?.report.text.get("1")).toBe("=1+1 不是公式");
  });

  it("stands beside another one, each with its names", async () => {
    const { workbook, engine } = await withOwnSheet(requirements);
    await workbook.insert(planOf(["台账"], "1"));
    await workbook.insert(
      planOf(
        engine.sheets.map(({ name }) => name),
        "2",
      ),
    );
    const { names, sheets } = await workbook.outline();
    expect(names.get("nianbao_requests")?.sheet).toBe("三 依申请");
    expect(names.get("nianbao_2_requests")?.sheet).toBe("三 依申请 (2)");
    expect(sheets.filter(({ name }) => name === "年报助手设置")).toEqual([
      { name: "年报助手设置", isHidden: true, isProtected: false },
    ]);
  });

  it("carries highlights in their order, each stopping those below", async () => {
    const { workbook, engine } = await openExcel(requirements);
    await workbook.insert(contractPlan);
    expect(
      engine
        .demandSheet("三 依申请")
        .conditionalFormats.map(({ formula, fill, stopsIfTrue }) => [formula, fill, stopsIfTrue]),
    ).toEqual([
      ["=AND(COUNT($B2:$C2)=2,$D2>100)", "#FFC7CE", true],
      ['=B2=""', "#F3F9FF", true],
    ]);
  });

  it("carries locks, borders, merges and what stays in sight", async () => {
    const { workbook, engine } = await openExcel(requirements);
    await workbook.insert(contractPlan);
    const sheet = engine.demandSheet("三 依申请");
    expect(sheet.cells.get("B2")?.look).toMatchObject({ isLocked: false, top: "Continuous", left: "Continuous" });
    expect(sheet.cells.get("D2")?.look).toMatchObject({ isLocked: true, fill: "#F2F2F2", horizontal: "Center" });
    expect(sheet.merges).toEqual(["A1:D1"]);
    expect(sheet.freeze).toEqual({ rows: 1, columns: 1 });
    expect(sheet.columnWidths.get(0)).toBe(180);
    expect(sheet.rowHeights.get(0)).toBe(24);
    expect(sheet.validations.map(({ ranges }) => ranges)).toEqual([["B2:C2"]]);
  });
});

it("makes rows as high as a patch asks, and leaves them as they are on a protected sheet", async () => {
  const { workbook, engine } = await openExcel(excels[2021]);
  await workbook.insert(contractPlan);
  const grow = (height: number) =>
    workbook.write([{ sheet: "三 依申请", cells: [{ address: "B2", value: 1 }], rowHeights: [{ row: 2, height }] }]);
  await grow(48);
  expect(engine.demandSheet("三 依申请").rowHeights.get(1)).toBe(48);
  await workbook.protect(["三 依申请"], true);
  await grow(96);
  expect(engine.demandSheet("三 依申请").rowHeights.get(1)).toBe(48);
});

it("looks the same drawn as from a file", async () => {
  const sheetsOf = async (requirements: OpenedExcel["standIn"]["requirements"]) => {
    const { workbook, engine } = await openExcel(requirements);
    await workbook.insert(planOf(["Sheet1"], "1"));
    engine.calculate();
    return engine.sheets.map(visible);
  };
  expect(await sheetsOf(excels.floor)).toEqual(await sheetsOf(excels[2021]));
});

it("keeps what the page prints when it is drawn", async () => {
  const { workbook, engine } = await openExcel(excels.floor);
  await workbook.insert(contractPlan);
  expect([...engine.demandSheet("三 依申请").page]).toEqual([
    ["PrintArea", "A1:D2"],
    ["PrintTitleRows", "A1:XFD1"],
    ["Orientation", "Portrait"],
    ["PaperSize", "A4"],
    ["Zoom", { horizontalFitToPages: 1 }],
    ["CenterHorizontally", true],
    ["TopMargin", expect.closeTo(56.69)],
    ["BottomMargin", expect.closeTo(56.69)],
    ["LeftMargin", expect.closeTo(51.02)],
    ["RightMargin", expect.closeTo(51.02)],
    ["HeaderMargin", expect.closeTo(28.35)],
    ["FooterMargin", expect.closeTo(28.35)],
    ["CenterFooter", "第 &P 页"],
  ]);
});

describe("when Excel refuses", () => {
  it("the file, the sheets are drawn", async () => {
    const { workbook, standIn, syncsOf } = await openExcel(excels[2021]);
    standIn.refuse = refusing("InsertWorksheetsFromBase64");
    expect(await syncsOf(() => workbook.insert(contractPlan))).toBe(3);
    expect((await workbook.outline()).names.get("nianbao_requests")).toEqual({ sheet: "三 依申请", range: "B2:D2" });
  });

  it.each(Object.entries(excels))("half-way (%s), what was added goes again", async (_name, requirements) => {
    const { workbook, standIn } = await openExcel(requirements);
    const before = await workbook.outline();
    standIn.refuse = refusing("Activate");
    await expect(workbook.insert(contractPlan)).rejects.toMatchObject({ code: "host-failed" });
    expect(await workbook.outline()).toEqual(before);
  });

  it("to take away what was added, it says which sheets stand", async () => {
    const { workbook, standIn } = await openExcel(excels[2021]);
    standIn.refuse = refusing("Activate", "Delete");
    const error: unknown = await workbook.insert(contractPlan).catch((reason: unknown) => reason);
    if (!(error instanceof WorkbookError)) throw new Error("no WorkbookError", { cause: error });
    expect(error.cause).toMatchObject({ code: "GeneralException" });
    expect(textOfWorkbookError(error)).toEqual({
      what: "插入没有完成，留下了工作表“三 依申请”“年报助手设置”。",
      todo: "原来的表没有动。请删除留下的这些表，再插入一次。",
    });
  });

  it.each([
    ["workbook-protected", { isStructureProtected: true }],
    ["workbook-read-only", { isReadOnly: true }],
  ] as const)("because it is %s, nothing was tried", async (code, state) => {
    const { workbook, batches } = await openExcel(excels[2021], { engine: new SpreadsheetEngine(["Sheet1"], state) });
    await expect(workbook.insert(contractPlan)).rejects.toMatchObject({ code });
    expect(batches.some(({ isWrite }) => isWrite)).toBe(false);
  });

  it("the rest because the user has gone into a cell, the sheets that stand are named", async () => {
    const { workbook, standIn, user } = await openExcel(excels[2021]);
    standIn.refuse = (method) => {
      if (method === "InsertWorksheetsFromBase64") user.startsEditing();
      return undefined;
    };
    await expect(workbook.insert(contractPlan)).rejects.toMatchObject({ code: "sheets-left" });
  });

  it("because a cell is being edited, nothing was added and nothing is tried again", async () => {
    const { workbook, user, engine, syncsOf } = await openExcel(excels[2021]);
    user.startsEditing();
    await expect(workbook.insert(contractPlan)).rejects.toMatchObject({ code: "cell-being-edited" });
    expect(await syncsOf(() => workbook.insert(contractPlan))).toBe(1);
    expect(engine.sheets).toHaveLength(1);
  });
});
