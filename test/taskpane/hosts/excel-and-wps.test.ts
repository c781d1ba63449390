import { allFormats } from "../../../src/formats/all-formats";
import { blankReport, type CellId, type Report } from "../../../src/report/report";
import { formOf } from "../../../src/rules/report-form";
import { readReports } from "../../../src/binding/bound-report";
import { controlsPatches, restoreTotalsPatches, valuesPatches } from "../../../src/binding/patches";
import type { Palette } from "../../../src/report/palette";
import { planWorkbook } from "../../../src/plan/plan-workbook";
import type { Workbook } from "../../../src/workbook/workbook";
import type { SpreadsheetEngine } from "../../stand-in/engine";
import type { SpreadsheetUser } from "../../stand-in/spreadsheet-user";
import { visible } from "../../stand-in/visible-sheet";
import { behaviourSets, type Behaviours } from "../../stand-in/wps/behaviours";
import { excels, openExcel } from "./excel/open-excel";
import { openWps } from "./wps/open-wps";

jest.setTimeout(60_000);

/** One host with a person in front of it. */
interface Seat {
  readonly workbook: Workbook;
  readonly engine: SpreadsheetEngine;
  readonly user: SpreadsheetUser;
}

const requests = "三 依申请";
const newlyReceived: CellId = "requests/newly-received/natural-person";

/** What a person sees of every sheet, and where the names point. */
const seen = ({ engine }: Seat) => {
  engine.calculate();
  return {
    sheets: engine.sheets.map(visible),
    names: [...engine.state.names.keys()].sort().map((name) => [name, engine.placeOfName(name)]),
  };
};

const insert = async ({ workbook }: Seat, format: "2019" | "2021", palette?: Palette): Promise<void> => {
  const report: Report = {
    ...blankReport(format, format === "2021" ? 2025 : 2019, "其塔木镇人民政府", "township"),
    palette,
    cells: new Map([[newlyReceived, 3]]),
    text: new Map([["1", "（一）总体情况。"]]),
  };
  const plan = planWorkbook(formOf(report, allFormats), report, {
    totals: "formulas",
    controls: false,
    takenSheets: ["Sheet1"],
    reportKey: "1",
  });
  await workbook.insert(plan);
};

async function bound({ workbook }: Seat) {
  const outline = await workbook.outline();
  const [report] = await readReports(outline, (addresses) => workbook.read(addresses), allFormats);
  if (report === undefined) throw new Error("no report was found");
  return report;
}

/** From a blank workbook to a report that is filled, torn, mended and protected. */
const scenarios: readonly (readonly [string, (seat: Seat) => Promise<void>])[] = [
  ["the tables of 2021", (seat) => insert(seat, "2021")],
  ["the tables of 2019", (seat) => insert(seat, "2019")],
  [
    "figures typed and figures written",
    async (seat) => {
      await insert(seat, "2021");
      seat.user.pastes({ sheet: requests, range: "D7" }, [[1, 2, "012", null, "约 3", 0, 9]]);
      seat.user.insertsRows(requests, 0);
      await seat.workbook.write(valuesPatches(await bound(seat), new Map([[newlyReceived, 12]])));
      await seat.workbook.write(valuesPatches(await bound(seat), new Map([[newlyReceived, undefined]])));
    },
  ],
  [
    "totals restored, 核对数 shown and taken away",
    async (seat) => {
      await insert(seat, "2021");
      seat.user.types({ sheet: requests, range: "J6" }, 7);
      await seat.workbook.write(restoreTotalsPatches(await bound(seat)));
      await seat.workbook.write(controlsPatches(await bound(seat), true));
      seat.user.types({ sheet: requests, range: "M6" }, 7);
      await seat.workbook.write(controlsPatches(await bound(seat), false));
      await seat.workbook.protect([requests], true);
      seat.user.types({ sheet: requests, range: "D6" }, 4);
    },
  ],
];

/** The fills of the highlights of each sheet. */
const fillsOf = ({ engine }: Seat): readonly (readonly unknown[])[] =>
  engine.sheets.map(({ conditionalFormats }) =>
    conditionalFormats.map(({ fill, fontColor, isBold }) => [fill, fontColor, isBold ?? false]),
  );

const recolour = async (seat: Seat, palette: Palette): Promise<void> =>
  seat.workbook.write((await bound(seat)).tables.map(({ sheet }) => ({ sheet, cells: [], palette })));

const sets: readonly (readonly [string, Behaviours])[] = behaviourSets.slice(0, 2);

describe.each(sets)("Excel and a WPS that answers %s", (_, behaviours) => {
  it.each(scenarios)("end with the same workbook: %s", async (_name, act) => {
    const { host, workbook } = openWps(behaviours);
    const wps: Seat = { workbook, engine: host.engine, user: host.user };
    const excel: Seat = await openExcel(excels[2021]);
    await act(wps);
    await act(excel);
    const [ours, theirs] = [seen(wps), seen(excel)];
    expect(ours.names).toEqual(theirs.names);
    ours.sheets.forEach((sheet, at) => expect(sheet).toEqual(theirs.sheets[at]));
    expect(ours.sheets).toHaveLength(theirs.sheets.length);
  });
});

const seats: readonly (readonly [string, () => Promise<Seat>])[] = [
  ["Excel 2021", () => openExcel(excels[2021])],
  [
    "WPS",
    async () => {
      const { host, workbook } = openWps();
      return { workbook, engine: host.engine, user: host.user };
    },
  ],
];

describe.each(seats)("the colours in %s", (_, open) => {
  it("change as if the tables had been inserted in them, and back", async () => {
    // One after the other: Office.js knows one workbook at a time.
    const other = await open();
    await insert(other, "2021", "blue-orange");
    const inserted = fillsOf(other);
    const seat = await open();
    await insert(seat, "2021");
    const usual = fillsOf(seat);
    await recolour(seat, "blue-orange");
    expect(fillsOf(seat)).toEqual(inserted);
    expect(fillsOf(seat).flat()).toContainEqual(["#FFD199", "#663300", true]);
    expect(fillsOf(seat)).not.toEqual(usual);
    await recolour(seat, "red-yellow");
    expect(fillsOf(seat)).toEqual(usual);
  });

  it("of other people's conditional formats stay", async () => {
    const seat = await open();
    await insert(seat, "2021");
    const [sheet] = seat.engine.sheets.filter(({ name }) => name === requests);
    sheet?.conditionalFormats.push({
      id: "theirs",
      ranges: ["A1"],
      formula: "=A1>1",
      fill: "#00FF00",
      fontColor: "#112233",
      isBold: undefined,
      stopsIfTrue: false,
    });
    await recolour(seat, "blue-orange");
    expect(fillsOf(seat).flat()).toContainEqual(["#00FF00", "#112233", false]);
  });

  it("are refused on a protected sheet, with the words for that", async () => {
    const seat = await open();
    await insert(seat, "2021");
    await seat.workbook.protect([requests], true);
    await expect(recolour(seat, "blue-orange")).rejects.toMatchObject({ code: "sheet-protected" });
  });
});
