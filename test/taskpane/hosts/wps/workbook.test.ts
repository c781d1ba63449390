import type { RangeAddress } from "../../../../src/workbook/workbook";
import { gradeFormats } from "../../../../src/plan/styles";
import { contractPlan } from "../../../contract/contract-plan";
import { SpreadsheetEngine } from "../../../stand-in/engine";
import { believedBehaviours, behaviourSets, type Behaviours } from "../../../stand-in/wps/behaviours";
import { openWps } from "./open-wps";

const requests = "三 依申请";

const believedBut = (others: Partial<Behaviours>): Behaviours => ({ ...believedBehaviours, ...others });

const switchedOn = { ScreenUpdating: true, EnableEvents: true, DisplayAlerts: true };

describe.each(behaviourSets)("whatever WPS answers (%s)", (_, behaviours) => {
  it("draws highlights in the order of the plan, counted from their own first cell", async () => {
    const { host, workbook } = openWps(behaviours);
    await workbook.insert(contractPlan);
    expect(host.engine.demandSheet(requests).conditionalFormats).toMatchObject([
      { ranges: ["D2"], formula: "=AND(COUNT($B2:$C2)=2,$D2>100)", fill: gradeFormats.broken.fill, stopsIfTrue: true },
      { ranges: ["B2:C2"], formula: '=B2=""', fill: gradeFormats.blank.fill, stopsIfTrue: true },
    ]);
  });

  it("draws borders, locks, merges, sizes, the entry rule, the frozen rows and the page", async () => {
    const { host, workbook } = openWps(behaviours);
    await workbook.insert(contractPlan);
    const sheet = host.engine.demandSheet(requests);
    const line = "Continuous";
    expect(host.engine.cell({ sheet: requests, range: "C2" }).look).toMatchObject({
      ...{ top: line, right: line, bottom: line, left: line, isLocked: false, fontName: "宋体", fontSize: 11 },
    });
    expect(host.engine.cell({ sheet: requests, range: "D2" }).look).toMatchObject({ fill: "#F2F2F2", isLocked: true });
    expect(sheet.merges).toEqual(["A1:D1"]);
    expect(sheet.columnWidths.get(0)).toBeCloseTo(30 * 5.625 + 3.35);
    expect(sheet.rowHeights.get(0)).toBe(24);
    expect(sheet.validations).toMatchObject([
      { ranges: ["B2:C2"], rule: { wholeNumber: { formula1: 0 } }, alert: { message: "请填不小于 0 的整数。" } },
    ]);
    expect(sheet.freeze).toEqual({ rows: 1, columns: 1 });
    expect(Object.fromEntries(sheet.page)).toMatchObject({
      ...{ PrintArea: "A1:D2", PrintTitleRows: "$1:$1", Orientation: 1, FitToPagesWide: 1, CenterFooter: "第 &P 页" },
    });
  });

  it("makes rows as high as a patch asks, and leaves them as they are on a protected sheet", async () => {
    const { host, workbook } = openWps(behaviours);
    await workbook.insert(contractPlan);
    const grow = (height: number) =>
      workbook.write([{ sheet: requests, cells: [{ address: "B2", value: 1 }], rowHeights: [{ row: 2, height }] }]);
    await grow(48);
    expect(host.engine.demandSheet(requests).rowHeights.get(1)).toBe(48);
    await workbook.protect([requests], true);
    await grow(96);
    expect(host.engine.demandSheet(requests).rowHeights.get(1)).toBe(48);
  });

  it("keeps texts that read like something else", async () => {
    const { host, workbook } = openWps(behaviours);
    const texts = [
      "012",
      "=1+1",
      "2025年1月",
      "TRUE",
      "-",
      "'quoted",
      "50%",
      "办".repeat(2000),
      '"A"',
      "第一行\n第二行",
    ];
    await workbook.write([{ sheet: "Sheet1", cells: texts.map((value, row) => ({ address: `A${row + 1}`, value })) }]);
    const [reading] = await workbook.read([{ sheet: "Sheet1", range: `A1:A${texts.length}` }]);
    expect(reading?.values.map(([value]) => value)).toEqual(texts);
    expect(reading?.formulas.flat().every((formula) => formula === null)).toBe(true);
    expect(host.engine.cell({ sheet: "Sheet1", range: "A2" }).formula).toBeNull();
  });

  it("empties a merged cell", async () => {
    const { workbook } = openWps(behaviours);
    await workbook.insert(contractPlan);
    await workbook.write([{ sheet: requests, cells: [{ address: "A1" }, { address: "B2" }] }]);
    const [reading] = await workbook.read([{ sheet: requests, range: "A1:B2" }]);
    expect(reading?.values).toEqual([
      [null, null],
      ["一、本年新收政府信息公开申请数量", null],
    ]);
  });

  it("leaves screen, events, questions and calculation as they were, also after a failure", async () => {
    const { host, workbook } = openWps(behaviours);
    await workbook.insert(contractPlan);
    expect(host.switches).toEqual(switchedOn);
    expect(host.engine.isCalculatedByHand).toBe(false);
    const tooLong = [{ ranges: ["B2"], formula: `${"1+".repeat(200)}1`, grade: "broken" }] as const;
    const sheets = contractPlan.sheets.map((sheet) => ({ ...sheet, name: `${sheet.name} (2)`, highlights: tooLong }));
    await expect(workbook.insert({ ...contractPlan, sheets, names: [] })).rejects.toMatchObject({
      code: "host-failed",
    });
    expect(host.switches).toEqual(switchedOn);
    expect(host.engine.isCalculatedByHand).toBe(false);
    expect((await workbook.outline()).sheets).toHaveLength(3);
  });

  it("follows the workbook in front, and is told of changes there", async () => {
    const { host, workbook } = openWps(behaviours);
    const changed: RangeAddress[] = [];
    workbook.onChanged((places) => changed.push(...places));
    host.opens("另一本.xlsx", new SpreadsheetEngine(["甲"]));
    expect((await workbook.outline()).activeSheet).toBe("甲");
    expect(changed.map(({ sheet }) => sheet)).toContain("甲");
    host.closes();
    changed.length = 0;
    host.user.types({ sheet: "Sheet1", range: "B2" }, 4);
    expect(changed).toContainEqual({ sheet: "Sheet1", range: "B2" });
  });

  it("tells of whole columns and of several areas as the cells in use", async () => {
    const { host, workbook } = openWps(behaviours);
    host.user.types({ sheet: "Sheet1", range: "A1" }, 1);
    host.user.types({ sheet: "Sheet1", range: "D9" }, 1);
    const changed: RangeAddress[] = [];
    workbook.onChanged((places) => changed.push(...places));
    host.tellsOfChange("B:C");
    host.tellsOfChange("A1,C3:D4");
    host.tellsOfChange("Z90");
    expect(changed.map(({ range }) => range)).toEqual(["B1:C9", "A1", "C3:D4", "Z90"]);
  });

  it("says that a cell is being edited instead of writing past it", async () => {
    const { host, workbook } = openWps(behaviours);
    host.user.startsEditing();
    const written = workbook.write([{ sheet: "Sheet1", cells: [{ address: "A1", value: 5 }] }]);
    await expect(written).rejects.toMatchObject({ code: "cell-being-edited" });
    host.user.stopsEditing();
    expect(host.engine.cell({ sheet: "Sheet1", range: "A1" }).value).toBeNull();
    expect(host.switches).toEqual(switchedOn);
  });
});

it("hears nothing any more when nobody listens, and hears again when somebody does", () => {
  const { host, workbook } = openWps();
  const stops = [workbook.onChanged(() => undefined), workbook.onSelected(() => undefined)];
  expect(host.events.size).toBe(6);
  stops.forEach((stop) => stop());
  expect(host.events.size).toBe(0);
  workbook.onChanged(() => undefined);
  expect(host.events.size).toBe(6);
});

it("tells once of its own write, also where WPS tells of it while it goes on", async () => {
  const { workbook } = openWps(believedBut({ ownWrites: "told at once", eventsWhileOff: "told" }));
  const changed: unknown[] = [];
  workbook.onChanged((places) => changed.push(places));
  await workbook.write([{ sheet: "Sheet1", cells: [{ address: "A1", value: 5 }] }]);
  expect(changed).toEqual([[{ sheet: "Sheet1", range: "A1" }]]);
});

it("finds a sheet whose name is a number", async () => {
  const { host, workbook } = openWps();
  host.user.renamesSheet("Sheet1", "2025");
  expect(await workbook.read([{ sheet: "2025", range: "A1" }])).toHaveLength(1);
});

it("refuses in words of its own what the workbook does not allow", async () => {
  const { host, workbook } = openWps();
  host.engine.isStructureProtected = true;
  await expect(workbook.insert(contractPlan)).rejects.toMatchObject({ code: "workbook-protected" });
  host.engine.isReadOnly = true;
  await expect(workbook.insert(contractPlan)).rejects.toMatchObject({ code: "workbook-read-only" });
  host.closes();
  expect((await workbook.outline()).sheets).toEqual([]);
  await expect(workbook.insert(contractPlan)).rejects.toMatchObject({ code: "no-workbook" });
});

it("leaves a sheet protected that has somebody else's password, and says so", async () => {
  const { host, workbook } = openWps();
  host.workbook?.ActiveSheet.Protect("密码");
  await expect(workbook.protect(["Sheet1"], false)).rejects.toMatchObject({ code: "sheet-protected" });
  expect((await workbook.outline()).sheets[0]?.isProtected).toBe(true);
});

it("puts back what a batch had written before it failed", async () => {
  const { host, workbook } = openWps();
  host.user.types({ sheet: "Sheet1", range: "A1" }, 3);
  const cells = [{ address: "A1", value: 9 }];
  const wrong = { ranges: ["A1"], kind: "whole", minimum: 0, title: "题".repeat(40), message: "" } as const;
  const written = workbook.write([{ sheet: "Sheet1", cells: cells.slice(0, 1), validations: [wrong] }]);
  await expect(written).rejects.toMatchObject({ code: "host-failed" });
  expect(host.engine.cell({ sheet: "Sheet1", range: "A1" }).value).toBe(3);
});

describe.each(["a sheet without cells", "nothing", "error"] as const)(
  "a chart sheet in front, which is %s",
  (chartSheet) => {
    it("costs only itself: everything else is told, read and listened to", async () => {
      const { host, workbook } = openWps(believedBut({ chartSheet }));
      await workbook.insert(contractPlan);
      const selected: RangeAddress[] = [];
      workbook.onSelected((one) => void selected.push(one));
      host.showsChart(true);
      const { sheets, names, activeSheet } = await workbook.outline();
      expect([activeSheet, sheets.map(({ name }) => name), names.size > 0]).toEqual([
        "",
        ["Sheet1", ...contractPlan.sheets.map(({ name }) => name)],
        true,
      ]);
      expect((await workbook.read([{ sheet: requests, range: "B2" }]))[0]?.values).toEqual([[3]]);
      expect(selected).toEqual([]);
      host.showsChart(false);
      expect((await workbook.outline()).activeSheet).toBe(requests);
    });
  },
);

it("reads again after the user has left the cell", async () => {
  const { host, workbook } = openWps();
  await workbook.insert(contractPlan);
  host.user.startsEditing();
  setTimeout(() => host.user.stopsEditing(), 50);
  expect((await workbook.read([{ sheet: requests, range: "B2" }]))[0]?.values).toEqual([[3]]);
});

it("tells a whole sheet that is selected as one range", async () => {
  const { host, workbook } = openWps();
  await workbook.insert(contractPlan);
  const selected: RangeAddress[] = [];
  workbook.onSelected((one) => void selected.push(one));
  host.user.selects({ sheet: requests, range: "A1:XFD1048576" });
  expect(selected[selected.length - 1]).toEqual({ sheet: requests, range: "A1:XFD1048576" });
});
