import { allFormats } from "../../../src/formats/all-formats";
import { blankReport, type CellId, type Report } from "../../../src/report/report";
import { formOf } from "../../../src/rules/report-form";
import { readReports } from "../../../src/binding/bound-report";
import { MemoryWorkbook } from "../../../src/workbook/memory-workbook";
import { controlsPatches } from "../../../src/binding/patches";
import { planWorkbook } from "../../../src/plan/plan-workbook";
import type { RangeAddress } from "../../../src/workbook/workbook";

const report: Report = {
  ...blankReport("2021", 2025, "其塔木镇人民政府", "township"),
  selfName: "我镇",
  cells: new Map<CellId, number | string>([
    ["disclosure/normative-documents/issued", 3],
    ["disclosure/administrative-fees/amount", 14722490000],
    ["requests/newly-received/natural-person", 21],
    ["requests/newly-received/total", 21],
    ["disputes/reconsideration/upheld", "约2"],
  ]),
  controls: new Map<CellId, number>([
    ["requests/newly-received/total", 22],
    ["requests/handled-total/natural-person", 20],
  ]),
  notes: new Map<CellId, string>([["disclosure/normative-documents/issued", "（其中修订 1 件）"]]),
  text: new Map([
    ["1", "第一段\n\n第三段"],
    ["6", "本年度未收取信息处理费。"],
  ]),
  localRows: ["published-total"],
};

const typed = { totals: "typed", controls: true, takenSheets: [], reportKey: "1" } as const;

async function workbookOf(given: Report, options: Parameters<typeof planWorkbook>[2] = typed): Promise<MemoryWorkbook> {
  const workbook = new MemoryWorkbook();
  await workbook.insert(planWorkbook(formOf(given, allFormats), given, options));
  return workbook;
}

async function readAll(workbook: MemoryWorkbook) {
  let calls = 0;
  const reports = await readReports(
    await workbook.outline(),
    (addresses: readonly RangeAddress[]) => {
      calls++;
      return workbook.read(addresses);
    },
    allFormats,
  );
  return { reports, calls };
}

it("reads back the report that was planned, in one call", async () => {
  const { reports, calls } = await readAll(await workbookOf(report));
  expect(calls).toBe(1);
  expect(reports).toHaveLength(1);
  expect(reports[0]?.report).toEqual(report);
  expect(reports[0]?.problems).toEqual([]);
  expect(reports[0]?.changes).toEqual([]);
  expect(reports[0]?.hasControls).toBe(true);
  expect([...(reports[0]?.asText ?? [])]).toEqual(["disputes/reconsideration/upheld"]);
});

it("says where figures and 核对数 stand", async () => {
  const [bound] = (await readAll(await workbookOf(report))).reports;
  // Title, unit line, then 3 head rows: 本年新收 is row 6; three label columns: 自然人 is D, 总计 is J, a gap and 核对 follow.
  expect(bound?.addressOf("requests/newly-received/natural-person")).toEqual({ sheet: "三 依申请", range: "D6" });
  expect(bound?.addressOf("requests/newly-received/total")).toEqual({ sheet: "三 依申请", range: "J6" });
  expect(bound?.addressOf("control/requests/newly-received/total")).toEqual({ sheet: "三 依申请", range: "M6" });
  expect(bound?.addressOf("control/requests/newly-received/natural-person")).toBeUndefined();
  expect(bound?.addressOf("requests/no-such/cell")).toBeUndefined();
});

it("tells a remark in a 核对数 as a change of the 核对数, and keeps none on its total", async () => {
  const workbook = await workbookOf(report);
  await workbook.write([{ sheet: "三 依申请", cells: [{ address: "M6", value: "12（含补正 1 件）" }] }]);
  const [bound] = (await readAll(workbook)).reports;
  expect(bound?.report.controls.get("requests/newly-received/total")).toBe(12);
  expect(bound?.report.notes).toEqual(report.notes);
  expect(bound?.changes).toEqual([
    { cell: "control/requests/newly-received/total", from: "12（含补正 1 件）", to: 12, note: "（含补正 1 件）" },
  ]);
});

it("takes no 核对数 from sheets that offer none, and still has what stands there when they do", async () => {
  const workbook = await workbookOf({ ...report, controls: new Map() }, { ...typed, controls: false });
  await workbook.write([{ sheet: "三 依申请", cells: [{ address: "M6", value: 7 }] }]);
  const [bound] = (await readAll(workbook)).reports;
  expect(bound?.report.controls.size).toBe(0);
  expect(bound?.unofferedControls).toEqual(new Map([["requests/newly-received/total", 7]]));
  if (bound === undefined) throw new Error("no report was read");
  await workbook.write(controlsPatches(bound, true));
  const [shown] = (await readAll(workbook)).reports;
  expect(shown?.report.controls).toEqual(new Map([["requests/newly-received/total", 7]]));
});

it("reads a second report beside the first, each with its own settings", async () => {
  const workbook = await workbookOf(report);
  const other = {
    ...blankReport("2019", 2020, "某乡"),
    cells: new Map<CellId, number>([["disclosure/licenses/item-change", -4]]),
  };
  const plan = planWorkbook(formOf(other, allFormats), other, {
    ...typed,
    reportKey: "2",
    takenSheets: (await workbook.outline()).sheets.map(({ name }) => name),
  });
  await workbook.insert(plan);
  const { reports } = await readAll(workbook);
  expect(
    reports.map(({ key, report: { format, cells } }) => [key, format, cells.get("disclosure/licenses/item-change")]),
  ).toEqual([
    ["1", "2021", undefined],
    // The settings of the second are not written yet: its labels tell the format.
    ["2", "2019", -4],
  ]);
});

it("keeps a hybrid: table 三 as issued in 2019 in a report of 2021", async () => {
  const hybrid = {
    ...report,
    tables: new Map([["requests", "2019"]] as const),
    cells: new Map<CellId, number>([["requests/other/total", 4]]),
    controls: new Map(),
  };
  const [bound] = (await readAll(await workbookOf(hybrid))).reports;
  expect(bound?.report).toEqual(hybrid);
});

it("computes formula totals itself, and leaves them blank until all they add up is there", async () => {
  const workbook = await workbookOf(
    { ...report, cells: new Map(), controls: new Map() },
    { ...typed, totals: "formulas", controls: false },
  );
  await workbook.write([
    { sheet: "三 依申请", cells: ["D6", "E6", "F6", "G6", "H6"].map((address) => ({ address, value: 2 })) },
  ]);
  const [before] = (await readAll(workbook)).reports;
  expect(before?.report.cells.get("requests/newly-received/total")).toBeUndefined();
  expect(before?.formulaTotals.size).toBe(34);
  expect(before?.hasControls).toBe(false);
  await workbook.write([{ sheet: "三 依申请", cells: [{ address: "I6", value: 3 }] }]);
  const [after] = (await readAll(workbook)).reports;
  expect(after?.report.cells.get("requests/newly-received/total")).toBe(13);
  await workbook.write([{ sheet: "三 依申请", cells: [{ address: "I6", value: "3" }] }]);
  const [text] = (await readAll(workbook)).reports;
  expect(text?.report.cells.get("requests/newly-received/other-organization")).toBe(3);
  expect(text?.report.cells.get("requests/newly-received/total")).toBeUndefined();
  expect([...(text?.asText ?? [])]).toEqual(["requests/newly-received/other-organization"]);
  expect(text?.changes).toEqual([{ cell: "requests/newly-received/other-organization", from: "3", to: 3 }]);
});

it("answers a workbook without a report at once", async () => {
  expect(await readAll(new MemoryWorkbook())).toEqual({ reports: [], calls: 0 });
});

it("names a table whose range is gone and one that was never there", async () => {
  const workbook = await workbookOf(report);
  const outline = await workbook.outline();
  const names = new Map(outline.names).set("nianbao_requests", undefined);
  names.delete("nianbao_disputes");
  const [bound] = await readReports({ ...outline, names }, (addresses) => workbook.read(addresses), allFormats);
  expect(bound?.problems).toEqual([
    { table: "requests", code: "range-lost" },
    { table: "disputes", code: "table-missing" },
  ]);
  expect(bound?.report.cells.get("disclosure/normative-documents/issued")).toBe(3);
});

it("leaves out a report of a format that it does not know", async () => {
  const workbook = await workbookOf(report);
  expect(
    await readReports(await workbook.outline(), (addresses) => workbook.read(addresses), allFormats.slice(1)),
  ).toEqual([]);
});

it("does not read a name that covers whole columns", async () => {
  const workbook = await workbookOf(report);
  const outline = await workbook.outline();
  const names = new Map(outline.names).set("nianbao_requests", { sheet: "三 依申请", range: "A1:XFD1048576" });
  const [bound] = await readReports({ ...outline, names }, (addresses) => workbook.read(addresses), allFormats);
  expect(bound?.problems).toEqual([{ table: "requests", code: "range-lost" }]);
});
