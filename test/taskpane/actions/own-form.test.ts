import { openTotal } from "../../../src/examination/examine";
import { SETTINGS_SHEET } from "../../../src/workbook/names";
import { MemoryWorkbook } from "../../../src/workbook/memory-workbook";
import type { SheetValue } from "../../../src/workbook/workbook";
import { checkInPlace, findOwnForms, releaseForm } from "../../../taskpane/actions/own-form";
import { recalculate } from "../../contract/recalculate";
import { gridOf, stacked, tableOf } from "../../src/recognition/made-sources";
import { openReport, openSession } from "./open-report";

const OWN = "本局年报";

/** A bureau's own sheet: a title, a note, then the tables of chapters 三 and 四 below one another, not filled in. */
function ownSheet(figure: (place: number) => SheetValue = () => null): SheetValue[][] {
  return stacked(
    [["青禾县水利局2025年政府信息公开工作年度报告"], [null], ["三、收到和处理政府信息公开申请情况"]],
    gridOf(tableOf("requests"), figure),
    [[null], ["四、政府信息公开行政复议、行政诉讼情况"]],
    gridOf(tableOf("disputes"), figure),
  );
}

async function openOwn(rows: SheetValue[][] = ownSheet()) {
  const workbook = new MemoryWorkbook(["目录", OWN], { recalculate });
  workbook.userEnters({ sheet: OWN, range: "B2" }, rows);
  const open = openSession(workbook);
  await open.session.reread();
  return open;
}

async function bound() {
  const open = await openOwn();
  const [form] = await findOwnForms(open.session);
  if (form === undefined) throw new Error("no form");
  await checkInPlace(open.session, form);
  await open.again();
  return open;
}

it("recognises the tables of an office's own form where they stand, and writes nothing", async () => {
  const { session, workbook } = await openOwn();
  const forms = await findOwnForms(session);
  // The form of 三 has 28 rows and 10 columns, that of 四 4 rows and 15; the first begins in B5.
  expect(forms.map(({ areas }) => areas)).toEqual([
    [
      { table: "requests", sheet: OWN, range: "B5:K32" },
      { table: "disputes", sheet: OWN, range: "B35:P38" },
    ],
  ]);
  expect(forms[0]?.read.report).toMatchObject({ unit: "青禾县水利局", year: 2025, format: "2021" });
  expect(workbook.writeCount).toBe(0);
});

it("names them and touches no cell; checks then run while somebody types", async () => {
  const open = await openOwn();
  const before = open.workbook.sheet(OWN);
  const [form] = await findOwnForms(open.session);
  if (form === undefined) throw new Error("no form");
  await checkInPlace(open.session, form);
  expect(open.workbook.sheet(OWN)).toEqual(before);
  const { sheets } = await open.workbook.outline();
  expect(sheets.map(({ name, isHidden }) => [name, isHidden])).toEqual([
    ["目录", false],
    [OWN, false],
    [SETTINGS_SHEET, true],
  ]);

  const view = await open.again();
  expect(view.bound.report).toMatchObject({
    unit: "青禾县水利局",
    year: 2025,
    unitType: "department",
    standsIn: "own-form",
  });
  await open.type({ "disputes/reconsideration/upheld": 2, "disputes/reconsideration/corrected": 0 });
  expect(openTotal(open.seen().examination.open)).toBe(0);
  await open.type({
    "disputes/reconsideration/other-result": 0,
    "disputes/reconsideration/pending": 0,
    "disputes/reconsideration/total": 3,
  });
  expect(open.seen().examination.mistakes.map(({ findings }) => findings[0]?.cells)).toContainEqual(
    expect.arrayContaining(["disputes/reconsideration/total"]),
  );
});

it("goes on reading them after rows were inserted above", async () => {
  const open = await bound();
  open.workbook.userShiftsRows(OWN, 0, 3);
  const view = await open.again();
  expect(view.bound.tables.map(({ table, placed }) => [table.id, placed.size])).toEqual([
    ["requests", tableOf("requests").cells.length],
    ["disputes", 15],
  ]);
});

it("lets them go again, and leaves what stands there", async () => {
  const open = await bound();
  await open.type({ "disputes/reconsideration/upheld": 2 });
  const before = open.workbook.sheet(OWN);
  await releaseForm(open.session, open.seen());
  await open.session.reread();
  expect(open.session.snapshot().bound).toEqual([]);
  expect(open.workbook.sheet(OWN)).toEqual(before);
  expect((await open.workbook.outline()).names.size).toBe(0);
  expect(await findOwnForms(open.session)).toHaveLength(1);
});

it("stands beside reports that are there, and does not offer their tables", async () => {
  const open = await openReport();
  expect(await findOwnForms(open.session)).toEqual([]);
  open.workbook.userEnters({ sheet: "Sheet1", range: "A1" }, ownSheet());
  const [form] = await findOwnForms(open.session);
  if (form === undefined) throw new Error("no form");
  await checkInPlace(open.session, form);
  await open.again();
  expect(open.session.snapshot().reports.map(({ key, bound: { report } }) => [key, report.unit])).toEqual([
    ["1", "青禾镇人民政府"],
    ["2", "青禾县水利局"],
  ]);
  await releaseForm(open.session, open.seen(1));
  await open.again();
  expect(open.session.snapshot().bound.map(({ key }) => key)).toEqual(["1"]);
});

it("binds nothing where the form has moved since it was shown", async () => {
  const open = await openOwn();
  const [form] = await findOwnForms(open.session);
  if (form === undefined) throw new Error("no form");
  open.workbook.userShiftsRows(OWN, 0, 1);
  await expect(checkInPlace(open.session, form)).rejects.toMatchObject({ code: "changed-meanwhile" });
  expect((await open.workbook.outline()).names.size).toBe(0);
});

it("finds nothing in a workbook without a form", async () => {
  const { session } = openSession(new MemoryWorkbook(["Sheet1"], { recalculate }));
  expect(await findOwnForms(session)).toEqual([]);
});
