import { allFormats } from "../../../../src/formats/all-formats";
import { blankReport, type Report } from "../../../../src/report/report";
import { formOf } from "../../../../src/rules/report-form";
import { readReports } from "../../../../src/binding/bound-report";
import { planStyles } from "../../../../src/plan/styles";
import { planWorkbook } from "../../../../src/plan/plan-workbook";
import type { WorkbookPlan } from "../../../../src/workbook/workbook-plan";
import type { EtApplication } from "../../../../taskpane/hosts/wps/object-model";
import { WpsWorkbook } from "../../../../taskpane/hosts/wps/workbook";
import { behaviourSets } from "../../../stand-in/wps/behaviours";
import { countTouches } from "../../../stand-in/wps/count-touches";
import { WpsStandIn } from "../../../stand-in/wps/wps-stand-in";
import { applicationOf } from "./open-wps";

/** 0.4 s at the maker's own figure of 0.2 ms a touch. */
const INSERTION_LIMIT = 2000;
/** 30 ms: nobody notices. */
const TYPING_LIMIT = 150;

const report: Report = blankReport("2021", 2025, "其塔木镇人民政府", "township");
const plan: WorkbookPlan = planWorkbook(formOf(report, allFormats), report, {
  totals: "formulas",
  controls: true,
  takenSheets: ["Sheet1"],
  reportKey: "1",
});

function openCounted(host: WpsStandIn) {
  const counter = countTouches<EtApplication>(applicationOf(host));
  return { counter, workbook: new WpsWorkbook(counter.counted) };
}

/** All that we believe, and the costliest. */
const sets = behaviourSets.slice(0, 2);

it.each(sets)("inserts a whole report with few enough touches of the bridge (%s)", async (_, behaviours) => {
  const { counter, workbook } = openCounted(new WpsStandIn(behaviours));
  await workbook.insert(plan);
  expect(counter.touches()).toBeLessThanOrEqual(INSERTION_LIMIT);
  expect((await workbook.outline()).sheets).toHaveLength(6);
});

it.each(sets)("only reads after a keystroke, and little (%s)", async (_, behaviours) => {
  const host = new WpsStandIn(behaviours);
  const { counter, workbook } = openCounted(host);
  workbook.onChanged(() => undefined);
  await workbook.insert(plan);
  await workbook.outline();
  const [touches, writes] = [counter.touches(), counter.writes().length];
  host.user.types({ sheet: "三 依申请", range: "D6" }, 7);
  const outline = await workbook.outline();
  const [read] = await readReports(outline, (addresses) => workbook.read(addresses), allFormats);
  expect(read?.report.cells.get("requests/newly-received/natural-person")).toBe(7);
  expect(counter.writes().slice(writes)).toEqual([]);
  expect(counter.touches() - touches).toBeLessThanOrEqual(TYPING_LIMIT);
});

/** 60 ms, once for each change of a report that is wholly filled in. */
const READING_LIMIT = 300;

it.each(sets)(
  "asks few times for the formats of a report in which one cell shows otherwise (%s)",
  async (_, behaviours) => {
    const { counter, workbook } = openCounted(new WpsStandIn(behaviours));
    await workbook.insert(plan);
    const form = formOf(report, allFormats);
    const places = form.tables.flatMap((table) => table.cells.filter(({ addends }) => addends === undefined));
    const [read] = await readReports(await workbook.outline(), (addresses) => workbook.read(addresses), allFormats);
    const cells = places.flatMap(({ id }) => read?.addressOf(id) ?? []);
    for (const sheet of new Set(cells.map((one) => one.sheet)))
      await workbook.write([
        { sheet, cells: cells.flatMap((one) => (one.sheet === sheet ? { address: one.range, value: 21 } : [])) },
      ]);
    const style = { ...planStyles.count, numberFormat: "0%" };
    await workbook.write([{ sheet: "三 依申请", cells: [{ address: "F12", value: 21, style }] }]);
    const before = counter.touches();
    const [filled] = await readReports(await workbook.outline(), (addresses) => workbook.read(addresses), allFormats);
    expect(filled?.shown).toEqual([
      {
        cell: "requests/withheld-security-and-stability/research-institution",
        shown: "2100%",
        stored: 21,
        way: "percent",
      },
    ]);
    expect(counter.touches() - before).toBeLessThanOrEqual(READING_LIMIT);
  },
);
