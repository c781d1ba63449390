import { allFormats } from "../../../src/formats/all-formats";
import { planWorkbook } from "../../../src/plan/plan-workbook";
import { blankReport, type Report } from "../../../src/report/report";
import { formOf } from "../../../src/rules/report-form";
import { MemoryWorkbook } from "../../../src/workbook/memory-workbook";
import { SETTINGS_SHEET } from "../../../src/workbook/names";
import type { RangeAddress, RangeReading, WorkbookOutline } from "../../../src/workbook/workbook";
import { WorkbookError } from "../../../src/workbook/workbook-error";
import type { SheetPatch } from "../../../src/workbook/workbook-plan";
import { insertReport } from "../../../taskpane/actions/insert";
import { saveUnit, setLengthLimit } from "../../../taskpane/actions/settings";
import type { ReportView } from "../../../taskpane/session/report-view";
import { Session } from "../../../taskpane/session/session";

/** Keeps in mind what the host was asked for. */
class CountingWorkbook extends MemoryWorkbook {
  readonly calls: string[] = [];

  override outline(): Promise<WorkbookOutline> {
    this.calls.push("outline");
    return super.outline();
  }

  override read(addresses: readonly RangeAddress[]): Promise<readonly RangeReading[]> {
    this.calls.push("read");
    return super.read(addresses);
  }

  override write(patches: readonly SheetPatch[]): Promise<void> {
    this.calls.push("write");
    return super.write(patches);
  }
}

const township = blankReport("2021", 2025, "青禾镇人民政府", "township");
const office = blankReport("2021", 2025, "云溪县水务局", "department");
const unit = { unit: "青禾乡人民政府", unitType: "township", selfName: "我乡", year: 2025 } as const;

/** A pane over a workbook with these reports, the first with the key "1". */
async function openWith(...reports: readonly Report[]) {
  const workbook = new CountingWorkbook();
  const session = new Session(workbook, allFormats, () => new Date(2026, 0, 20));
  for (const report of reports) {
    await insertReport(session, {
      ...report,
      year: report.year ?? 2025,
      selfName: "",
      hasControls: false,
    });
  }
  await session.reread();
  workbook.calls.length = 0;
  return { workbook, session };
}

function viewOf(session: Session, key: string): ReportView {
  const view = session.snapshot().reports.find((one) => one.key === key);
  if (view === undefined) throw new Error(`no report ${key}`);
  return view;
}

const settingsIn = async (workbook: MemoryWorkbook): Promise<readonly (readonly string[])[]> =>
  ((await workbook.read([{ sheet: SETTINGS_SHEET, range: "A1:D60" }]))[0]?.values ?? [])
    .map((row) => row.map((value) => String(value ?? "")))
    .filter((row) => row.some((text) => text !== ""));

/** As if a newer version of the add-in had saved the report. */
async function makeNewer(workbook: MemoryWorkbook, key: string): Promise<void> {
  const rows = await settingsIn(workbook);
  const row = rows.findIndex(([report, kind]) => report === key && kind === "version");
  workbook.userEnters({ sheet: SETTINGS_SHEET, range: `D${row + 1}` }, [['"2"']]);
}

it("asks the host three times for a press: what there is, what stands there, and to write", async () => {
  const { workbook, session } = await openWith(township);
  await saveUnit(session, viewOf(session, "1"), unit);
  expect(workbook.calls).toEqual(["outline", "read", "write"]);
  await session.reread();
  expect(viewOf(session, "1").bound.report).toMatchObject(unit);
});

it("reads no row of the settings that was read already, however many there are", async () => {
  const { workbook, session } = await openWith(township);
  const view = viewOf(session, "1");
  const values = Array.from({ length: 320 }, (_, index) => ["1", "note", `a/b/c${index}`, '"备注"']);
  workbook.userEnters({ sheet: SETTINGS_SHEET, range: "A7" }, values);
  await setLengthLimit(session, view, 1500);
  expect(workbook.calls).toEqual(["outline", "read", "read", "write"]); // the second for the rows below 300
  await session.reread();
  const { notes, lengthLimit } = viewOf(session, "1").bound.report;
  expect([notes.size, lengthLimit]).toEqual([320, 1500]);
});

it("rests a press on its own reading, also when a later one overtakes it", async () => {
  const { workbook, session } = await openWith(township);
  const view = viewOf(session, "1");
  workbook.userEnters({ sheet: SETTINGS_SHEET, range: "A7" }, [["1", "note", "a/b/c", '"备注"']]);
  await Promise.all([setLengthLimit(session, view, 1500), session.reread()]);
  await session.reread();
  const { notes, lengthLimit } = viewOf(session, "1").bound.report;
  expect([[...notes], lengthLimit]).toEqual([[["a/b/c", "备注"]], 1500]);
});

it("leaves a report of a newer version alone, and goes on with the others", async () => {
  const { workbook, session } = await openWith(township, office);
  await makeNewer(workbook, "1");
  const before = await settingsIn(workbook);
  await session.reread();
  expect(session.snapshot().newer).toEqual([{ version: 2, unit: "青禾镇人民政府" }]);
  expect(session.snapshot().reports.map(({ key }) => key)).toEqual(["2"]);

  await setLengthLimit(session, viewOf(session, "2"), 1500);
  await insertReport(session, { ...office, year: 2020, selfName: "", hasControls: false });
  const rows = await settingsIn(workbook);
  const of = (key: string, among: readonly (readonly string[])[]) => among.filter(([report]) => report === key);
  expect(of("1", rows)).toEqual(of("1", before));
  expect(of("2", rows)).toEqual([...of("2", before).map((row) => row), ["2", "length-limit", "", '"1500"']]);
  expect(of("3", rows)).toHaveLength(5); // version, format, year, unit and kind of unit
});

it("writes nothing where a newer version saved the report while the pane was open", async () => {
  const { workbook, session } = await openWith(township);
  const view = viewOf(session, "1");
  await makeNewer(workbook, "1");
  const before = await settingsIn(workbook);
  await expect(saveUnit(session, view, unit)).rejects.toThrow(WorkbookError);
  expect(await settingsIn(workbook)).toEqual(before);
});

it("plans the same rows for a whole workbook as it writes into one", async () => {
  const { workbook } = await openWith(township);
  const plan = planWorkbook(formOf(township, allFormats), township, {
    totals: "formulas",
    controls: false,
    takenSheets: [],
    reportKey: "1",
  });
  const planned = plan.sheets.find(({ name }) => name === SETTINGS_SHEET)?.cells.map(({ value }) => value);
  const rows = await settingsIn(workbook);
  expect(rows.flat().filter((text) => text !== "")).toEqual(planned);
});
