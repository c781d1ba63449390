import { allFormats } from "../../../../src/formats/all-formats";
import { blankReport, type CellId } from "../../../../src/report/report";
import { formOf } from "../../../../src/rules/report-form";
import { planWorkbook } from "../../../../src/plan/plan-workbook";
import type { RangeAddress } from "../../../../src/workbook/workbook";
import { Session } from "../../../../taskpane/session/session";
import { contractPlan } from "../../../contract/contract-plan";
import { eventually } from "../../../contract/workbook-contract";
import { SpreadsheetEngine } from "../../../stand-in/engine";
import { excels, type OpenedExcel, openExcel, settled } from "./open-excel";

const requests = "三 依申请";

/** Longer than the pane waits before it reads. */
const PANE = 400;

const report = blankReport("2021", 2025, "其塔木镇人民政府");
const plan = planWorkbook(formOf(report, allFormats), report, {
  totals: "formulas",
  controls: false,
  takenSheets: ["Sheet1"],
  reportKey: "1",
});

/** A workbook with the standard tables in it already, as a clerk opens it the next day. */
async function engineWithTables(): Promise<SpreadsheetEngine> {
  const { workbook, engine } = await openExcel(excels[2021]);
  await workbook.insert(plan);
  engine.undoSteps = [];
  engine.undoLosses = 0;
  return engine;
}

const writes = ({ batches }: OpenedExcel) => batches.filter(({ isWrite }) => isWrite);

async function heard(opened: OpenedExcel, act: () => void): Promise<readonly RangeAddress[]> {
  const changed: RangeAddress[] = [];
  await settled();
  opened.workbook.onChanged((ranges) => changed.push(...ranges));
  act();
  await settled();
  return changed;
}

describe.each(Object.entries(excels))("while the user types (%s)", (name, requirements) => {
  it("the pane writes nothing, and undo goes back over everything typed", async () => {
    const engine = await engineWithTables();
    const opened = await openExcel(requirements, { engine });
    const atStart = opened.batches.length;
    const { workbook, user } = opened;
    const session = new Session(workbook, allFormats, () => new Date(0));
    const stop = session.start();
    const typed = ["E5", "E6", "E7"].map((range) => ({ sheet: requests, range }));
    for (const [index, cell] of typed.entries()) user.types(cell, index + 1);
    await settled(PANE);
    user.coAuthorTypes({ sheet: requests, range: "F5" }, 9);
    user.selects({ sheet: requests, range: "E8" });
    await settled(PANE);
    await session.goTo({ sheet: requests, range: "E5" });
    await settled();
    stop();
    expect(opened.batches.length).toBeGreaterThan(atStart + 4);
    expect(opened.batches.slice(atStart).filter(({ isWrite }) => isWrite)).toEqual([]);
    expect(engine.undoLosses).toBe(0);
    expect(typed.map(() => user.undoes())).toEqual([true, true, true]);
  });

  it("registering is no write either, but where the client knows no other way", async () => {
    const opened = await openExcel(requirements);
    expect(writes(opened)).toHaveLength(name === "floor" ? 1 : 0);
    expect(opened.batches.filter(({ isRelease }) => !isRelease)).toHaveLength(1);
  });

  it("a wrong figure is found, and found no more when it is mended", async () => {
    const opened = await openExcel(requirements, { engine: await engineWithTables() });
    const session = new Session(opened.workbook, allFormats, () => new Date(0));
    const stop = session.start();
    const view = () => session.snapshot().reports[0];
    await eventually(() => expect(view()).toBeDefined());
    const broken = () =>
      view()?.examination.judged.flatMap(({ rule, verdict }) =>
        rule.kind === "balance" && verdict === "broken" ? rule.id : [],
      );
    const enter = (cell: string, figure: number): void => {
      const place = view()?.bound.addressOf(`disputes/reconsideration/${cell}` as CellId); // a cell of the form
      if (place === undefined) throw new Error(`no cell ${cell}`);
      opened.user.types(place, figure);
    };
    for (const [cell, figure] of Object.entries({ upheld: 1, corrected: 0, "other-result": 0, pending: 0, total: 2 }))
      enter(cell, figure);
    await eventually(() => expect(broken()).toEqual(["disputes-sum/reconsideration"]));
    enter("total", 1);
    await eventually(() => expect(broken()).toEqual([]));
    stop();
  });
});

describe("Excel tells", () => {
  let opened: OpenedExcel;

  beforeEach(async () => {
    opened = await openExcel(excels[2021]);
    await opened.workbook.insert(contractPlan);
  });

  it.each<readonly [string, (one: OpenedExcel) => void, readonly string[]]>([
    ["a pasted block", ({ user }) => user.pastes({ sheet: requests, range: "B2" }, [[1, 2]]), ["B2:C2"]],
    ["a filled range", ({ user }) => user.fills({ sheet: requests, range: "B2:C2" }), ["B2:C2"]],
    ["inserted rows", ({ user }) => user.insertsRows(requests, 1), ["A2:XFD2"]],
    ["deleted rows", ({ user }) => user.deletesRows(requests, 1), ["A2:XFD2"]],
    ["inserted columns", ({ user }) => user.insertsColumns(requests, 1), ["B1:B1048576"]],
    ["deleted columns", ({ user }) => user.deletesColumns(requests, 1), ["B1:B1048576"]],
    ["a co-author's figure", ({ user }) => user.coAuthorTypes({ sheet: requests, range: "C2" }, 4), ["C2"]],
  ])("of %s", async (_what, act, ranges) => {
    expect(await heard(opened, () => act(opened))).toEqual(ranges.map((range) => ({ sheet: requests, range })));
  });

  it("of what undo changed", async () => {
    opened.user.types({ sheet: requests, range: "C2" }, 4);
    expect(await heard(opened, () => opened.user.undoes())).toContainEqual({ sheet: requests, range: "C2:D2" });
  });

  it("of a sheet by the name it has now", async () => {
    await heard(opened, () => opened.user.renamesSheet(requests, "改过名的表"));
    await opened.workbook.outline();
    const changed = await heard(opened, () => opened.user.types({ sheet: "改过名的表", range: "B2" }, 5));
    expect(changed).toEqual([{ sheet: "改过名的表", range: "B2" }]);
  });

  it("that something changed when a co-author deletes a sheet", async () => {
    let calls = 0;
    opened.workbook.onChanged(() => calls++);
    await settled();
    calls = 0;
    opened.user.coAuthorDeletesSheet(requests);
    await settled();
    expect(calls).toBe(1);
    expect((await opened.workbook.outline()).names.get("nianbao_requests")).toBeUndefined();
  });

  it("of many quick changes at once", async () => {
    let calls = 0;
    await settled();
    opened.workbook.onChanged(() => calls++);
    for (let figure = 0; figure < 20; figure++) opened.user.types({ sheet: requests, range: "B2" }, figure);
    await settled();
    expect(calls).toBeLessThanOrEqual(2);
  });

  it("of the first of several selected areas, and of a whole column", async () => {
    const selected: RangeAddress[] = [];
    opened.workbook.onSelected((address) => selected.push(address));
    await settled();
    opened.user.selects({ sheet: requests, range: "B2:C2" }, "D2");
    await settled();
    opened.user.selects({ sheet: "Sheet1", range: "B1:B1048576" });
    await settled();
    expect(selected.slice(-2)).toEqual([
      { sheet: requests, range: "B2:C2" },
      { sheet: "Sheet1", range: "B1:B1048576" },
    ]);
  });

  it("nothing where a chart is selected", async () => {
    const selected: RangeAddress[] = [];
    await settled();
    opened.workbook.onSelected((address) => selected.push(address));
    opened.standIn.refuse = (method) => (method === "GetSelectedRanges" ? "InvalidSelection" : undefined);
    opened.user.selects({ sheet: requests, range: "B2" });
    await settled();
    expect(selected).toEqual([]);
  });
});

it("is listened to once the cell is left that was being edited as the pane opened", async () => {
  const engine = new SpreadsheetEngine();
  engine.isEditing = true;
  const opened = await openExcel(excels[2021], { engine });
  opened.user.stopsEditing();
  await eventually(async () =>
    expect(await heard(opened, () => opened.user.types({ sheet: "Sheet1", range: "A1" }, 1))).toEqual([
      { sheet: "Sheet1", range: "A1" },
    ]),
  );
});

it("does not tell of a pick from a list, which the pane finds as soon as the selection moves", async () => {
  const opened = await openExcel(excels[2021], { engine: await engineWithTables() });
  const session = new Session(opened.workbook, allFormats, () => new Date(0));
  const stop = session.start();
  await eventually(() => expect(session.snapshot().reports).toHaveLength(1));
  const figure = () => session.snapshot().reports[0]?.bound.report.cells.get("disputes/reconsideration/upheld");
  const place = session.snapshot().reports[0]?.bound.addressOf("disputes/reconsideration/upheld");
  if (place === undefined) throw new Error("the table has this cell");
  opened.user.selects(place);
  await settled(PANE);
  expect(await heard(opened, () => opened.user.picksFromList(place, 8))).toEqual([]);
  await settled(PANE);
  expect(figure()).toBeUndefined();
  opened.user.selects({ ...place, range: "H20" });
  await eventually(() => expect(figure()).toBe(8));
  stop();
});
