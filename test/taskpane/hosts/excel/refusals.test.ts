import { textOfWorkbookError } from "../../../../src/messages/workbook-errors";
import { WorkbookError } from "../../../../src/workbook/workbook-error";
import type { Workbook } from "../../../../src/workbook/workbook";
import { contractPlan } from "../../../contract/contract-plan";
import { excels, type OpenedExcel, openExcel, settled } from "./open-excel";

const requests = "三 依申请";
const patch = { sheet: requests, cells: [{ address: "B2", value: 12 }] };

const { input } = contractPlan.styles;
if (input === undefined) throw new Error("the plan has inputs");

let opened: OpenedExcel;
let workbook: Workbook;

beforeEach(async () => {
  opened = await openExcel(excels[2021]);
  workbook = opened.workbook;
  await workbook.insert(contractPlan);
});

async function failureOf(action: Promise<unknown>): Promise<WorkbookError> {
  const error: unknown = await action.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof WorkbookError)) throw new Error("no WorkbookError", { cause: error });
  return error;
}

describe("how much is sent", () => {
  it.each<readonly [string, (one: Workbook) => Promise<unknown>, number]>([
    ["the outline", (one) => one.outline(), 1],
    [
      "reading of two sheets",
      (one) =>
        one.read([
          { sheet: requests, range: "A1:D2" },
          { sheet: "Sheet1", range: "A1:Z99" },
        ]),
      1,
    ],
    ["reading of a sheet that is gone", (one) => one.read([{ sheet: "没有", range: "A1" }]), 2],
    ["writing", (one) => one.write([patch, { sheet: "Sheet1", cells: [{ address: "A1", value: "无" }] }]), 2],
    ["selecting", (one) => one.select({ sheet: requests, range: "B2" }), 1],
    ["protecting", (one) => one.protect([requests, "Sheet1"], true), 2],
  ])("%s", async (_what, action, batches) => {
    expect(await opened.syncsOf(() => action(workbook))).toBe(batches);
  });
});

describe("while a cell is being edited", () => {
  it("reading waits a moment for the cell to be left", async () => {
    opened.user.startsEditing();
    setTimeout(() => opened.user.stopsEditing(), 50);
    expect((await workbook.read([{ sheet: requests, range: "B2" }]))[0]?.values).toEqual([[3]]);
  });

  it("reading gives up in the end", async () => {
    opened.user.startsEditing();
    expect((await failureOf(workbook.outline())).code).toBe("cell-being-edited");
  });

  it("writing is refused at once and never made up for", async () => {
    opened.user.startsEditing();
    expect(await opened.syncsOf(() => workbook.write([patch]))).toBe(1);
    opened.user.stopsEditing();
    expect((await workbook.read([{ sheet: requests, range: "B2" }]))[0]?.values).toEqual([[3]]);
  });

  it("the user is told to leave it", async () => {
    opened.user.startsEditing();
    const { what, todo } = textOfWorkbookError(await failureOf(workbook.write([patch])));
    expect(what).toBe("有一格正在编辑，没有写入。");
    expect(todo).toBe("请先按 Enter 结束单元格编辑，再试一次。");
  });
});

it.each([
  ["ServiceNotAvailable", "host-busy"],
  ["ActivityLimitReached", "host-busy"],
  ["GeneralException", "host-failed"],
  ["AccessDenied", "sheet-protected"],
])("tells Excel's %s as %s, with the cause", async (code, told) => {
  opened.standIn.refusals.push(code);
  const error = await failureOf(workbook.write([patch]));
  expect(error.code).toBe(told);
  expect(error.sheet).toBe(requests);
  expect(error.cause).toMatchObject({ code });
});

it("reads again after Excel was busy", async () => {
  opened.standIn.refusals.push("ServiceNotAvailable", "ServiceNotAvailable");
  expect((await workbook.outline()).activeSheet).toBe(requests);
});

it("writes nothing into a read-only workbook, and says so", async () => {
  opened.engine.isReadOnly = true;
  expect((await workbook.outline()).isReadOnly).toBe(true);
  expect((await failureOf(workbook.write([patch]))).code).toBe("workbook-read-only");
  expect((await failureOf(workbook.protect([requests], true))).code).toBe("workbook-read-only");
});

it("formats nothing on a protected sheet, in open cells neither", async () => {
  await workbook.protect([requests], true);
  const styled = { sheet: requests, cells: [{ address: "B2", value: 1, style: input }] };
  expect((await failureOf(workbook.write([styled]))).code).toBe("sheet-protected");
  expect((await workbook.read([{ sheet: requests, range: "B2" }]))[0]?.values).toEqual([[3]]);
});

it("protects a sheet that the user has protected meanwhile", async () => {
  opened.engine.demandSheet(requests).isProtected = true;
  await workbook.protect([requests, "Sheet1"], true);
  expect((await workbook.outline()).sheets.map(({ isProtected }) => isProtected)).toEqual([true, true, false]);
});

it("says which Excel is too old, and what to do", async () => {
  const error = await failureOf(openExcel({ ExcelApi: "1.8" }));
  expect(error.code).toBe("host-too-old");
  expect(textOfWorkbookError(error)).toEqual({
    what: "这个 Excel 的版本太旧，用不了年报助手。",
    todo: "请更新到 Excel 2021 或更新的版本，再打开年报助手。",
  });
});

it.each([
  ["floor", false],
  [2021, false],
  [365, true],
] as const)("Excel %s takes back what we write: %s", async (name, undoes) => {
  expect((await openExcel(excels[name])).workbook.traits.undoesWrites).toBe(undoes);
});

it.each(["1/2", "-", "@x", "10%", "２０２５", "一月一日", "无\n有"])("writes the text %s as it is", async (text) => {
  await workbook.write([{ sheet: "Sheet1", cells: [{ address: "A1", value: text }] }]);
  expect(await workbook.read([{ sheet: "Sheet1", range: "A1" }])).toMatchObject([
    { values: [[text]], formulas: [[null]] },
  ]);
});

it("writes looks and entry rules that a patch brings", async () => {
  const style = { ...input, numberFormat: "0", fill: "#F3F9FF" };
  const validation = { ranges: ["B5:C6"], kind: "decimal", minimum: undefined, title: "数", message: "填数" } as const;
  const cells = ["B5", "C5", "B6", "C6"].map((address) => ({ address, value: 1, style }));
  await workbook.write([{ sheet: "Sheet1", cells, validations: [validation] }]);
  const { look } = opened.engine.cell({ sheet: "Sheet1", range: "C6" });
  expect(look).toMatchObject({ numberFormat: "0", fill: "#F3F9FF", isLocked: false, bottom: "Continuous" });
  expect(opened.engine.demandSheet("Sheet1").validations).toEqual([
    {
      ranges: ["B5:C6"],
      rule: { decimal: { formula1: -999_999_999, operator: "GreaterThanOrEqualTo" } },
      ignoresBlanks: true,
      alert: { title: "数", message: "填数", showAlert: true, style: "Stop" },
    },
  ]);
});

describe("a sheet in front that Excel does not tell of", () => {
  const withoutActive = (code: string) => (method: string) => (method === "GetActiveWorksheet" ? code : undefined);

  it.each(["GeneralException", "ItemNotFound", "InvalidOperation"])("costs only itself: %s", async (code) => {
    opened.standIn.refuse = withoutActive(code);
    const { sheets, names, activeSheet } = await workbook.outline();
    expect([activeSheet, sheets.length, names.size > 0]).toEqual(["", contractPlan.sheets.length + 1, true]);
    const selected: unknown[] = [];
    workbook.onSelected((one) => void selected.push(one));
    opened.user.selects({ sheet: requests, range: "B2" });
    await settled();
    expect(selected).toEqual([]);
    opened.standIn.refuse = () => undefined;
    expect((await workbook.outline()).activeSheet).toBe(requests);
  });

  it("is asked for in one batch where all is well, in two where it is refused", async () => {
    expect(await opened.syncsOf(() => workbook.outline())).toBe(1);
    opened.standIn.refuse = withoutActive("GeneralException");
    expect(await opened.syncsOf(() => workbook.outline())).toBe(2);
  });
});

it("reads again what Excel refused without a reason, and writes only once", async () => {
  opened.standIn.refusals.push("GeneralException", "GeneralException");
  expect((await workbook.read([{ sheet: requests, range: "B2" }]))[0]?.values).toEqual([[3]]);
  opened.standIn.refusals.push("GeneralException");
  expect((await failureOf(workbook.write([patch]))).code).toBe("host-failed");
});

it("asks for no areas of a selection, which may be a whole sheet", async () => {
  opened.standIn.refuse = (method) => (method === "GetItemAt" ? "GeneralException" : undefined);
  const selected: unknown[] = [];
  workbook.onSelected((one) => void selected.push(one));
  opened.user.selects({ sheet: requests, range: "A1:XFD1048576" });
  await settled();
  expect(selected).toEqual([{ sheet: requests, range: "A1:XFD1048576" }]);
});
