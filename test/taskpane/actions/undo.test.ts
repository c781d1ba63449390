import { allFormats } from "../../../src/formats/all-formats";
import { MemoryWorkbook } from "../../../src/workbook/memory-workbook";
import { blankReport, type CellId } from "../../../src/report/report";
import type { RangeAddress, Workbook } from "../../../src/workbook/workbook";
import { restoreTotals } from "../../../taskpane/actions/fill";
import { insertReport } from "../../../taskpane/actions/insert";
import { writeNarrative } from "../../../taskpane/actions/narrative";
import { fillIn, readIn, takeText } from "../../../taskpane/actions/read-in";
import type { ReportView } from "../../../taskpane/session/report-view";
import { Session } from "../../../taskpane/session/session";
import { recalculate } from "../../contract/recalculate";
import { excels, openExcel } from "../hosts/excel/open-excel";
import { openWps } from "../hosts/wps/open-wps";
import { reportFile } from "./open-report";

jest.setTimeout(60_000);

interface Seat {
  readonly workbook: Workbook;
  readonly types: (cell: RangeAddress, value: number | string) => void;
}

const seats: readonly (readonly [string, () => Promise<Seat>])[] = [
  [
    "the playground's kind of host",
    () => {
      const workbook = new MemoryWorkbook(["Sheet1"], { recalculate });
      return Promise.resolve({ workbook, types: (cell, value) => workbook.userEnters(cell, [[value]]) });
    },
  ],
  [
    "Excel 2021",
    async () => {
      const { workbook, user } = await openExcel(excels[2021]);
      return { workbook, types: (cell, value) => user.types(cell, value) };
    },
  ],
  [
    "WPS",
    () => {
      const { host, workbook } = openWps();
      return Promise.resolve({ workbook, types: (cell, value) => host.user.types(cell, value) });
    },
  ],
];

const total: CellId = "disputes/reconsideration/total";
const upheld: CellId = "disputes/reconsideration/upheld";

describe.each(seats)("撤销 beside the notice in %s", (_, open) => {
  let seat: Seat;
  let session: Session;

  beforeEach(async () => {
    seat = await open();
    session = new Session(seat.workbook, allFormats, () => new Date(2026, 0, 20));
    await insertReport(session, {
      ...blankReport("2021", 2025, "青禾镇人民政府", "township"),
      year: 2025,
      selfName: "",
      hasControls: false,
    });
  });

  const now = async (): Promise<ReportView> => {
    await session.reread();
    const [view] = session.snapshot().reports;
    if (view === undefined) throw new Error("no report");
    return view;
  };

  const type = async (cell: CellId, value: number | string): Promise<void> => {
    const address = (await now()).bound.addressOf(cell);
    if (address === undefined) throw new Error(`no place for ${cell}`);
    seat.types(address, value);
  };

  /** Presses 撤销, and answers what is said. */
  const takeBack = async (): Promise<string | undefined> => {
    const { undo } = session.snapshot();
    if (undo === undefined) throw new Error("no 撤销 is offered");
    await session.act(undo);
    return session.snapshot().notice;
  };

  const textNow = async (): Promise<unknown> => {
    const { text, generated } = (await now()).bound.report;
    return [[...text].filter(([, words]) => words.trim() !== ""), [...generated].filter(([, said]) => said.length > 0)];
  };

  it("brings typed totals back after 恢复合计公式, and nothing where one was changed since", async () => {
    await type(total, 7);
    await session.act(async () => restoreTotals(session, await now()));
    expect((await now()).bound.formulaTotals.has(total)).toBe(true);
    expect(await takeBack()).toBe("已撤销，恢复成改之前的样子。");
    expect((await now()).bound.report.cells.get(total)).toBe(7);

    await session.act(async () => restoreTotals(session, await now()));
    await type(total, 9);
    expect(await takeBack()).toBe("这些格后来又改过，没有撤销。");
    expect((await now()).bound.report.cells.get(total)).toBe(9);
  });

  it("empties what 读入 filled, and gives replaced figures back", async () => {
    await type(upheld, 4);
    const file = reportFile({ year: 2025, cells: { [upheld]: 1, "disputes/reconsideration/corrected": 2 } });
    const [read] = await readIn(session, file);
    if (read === undefined) throw new Error("nothing was read");
    await session.act(async () => fillIn(session, await now(), read, true));
    expect((await now()).bound.report.cells.get(upheld)).toBe(1);
    await takeBack();
    const { cells } = (await now()).bound.report;
    expect([cells.get(upheld), cells.has("disputes/reconsideration/corrected")]).toEqual([4, false]);
  });

  it("takes generated and read text back to what people wrote, unless they wrote on", async () => {
    await session.act(async () => writeNarrative(session, await now(), ["1", "5", "6"]));
    const generated = await textNow();
    const [read] = await readIn(session, reportFile({ year: 2025, text: { "5": "人写的问题。\n人写的措施。" } }));
    if (read === undefined) throw new Error("nothing was read");
    await session.act(async () => takeText(session, await now(), read, ["5"]));
    expect((await now()).bound.report.text.get("5")).toBe("人写的问题。\n人写的措施。");
    expect(await takeBack()).toBe("已撤销，正文恢复成改之前的样子。");
    expect(await textNow()).toEqual(generated);

    await session.act(async () => takeText(session, await now(), read, ["5"]));
    const { text: sheet } = (await now()).bound.written;
    if (sheet === undefined) throw new Error("no 正文");
    const row = sheet.values.findIndex(([words]) => words === "人写的措施。");
    seat.types({ sheet: sheet.sheet, range: `A${row + 1}` }, "又改了一句。");
    expect(await takeBack()).toBe("正文后来又改过，没有撤销。");
    expect((await now()).bound.report.text.get("5")).toBe("人写的问题。\n又改了一句。");
  });

  it("leaves no generated sentence behind after 生成正文", async () => {
    const before = await textNow();
    await session.act(async () => writeNarrative(session, await now(), ["1", "5", "6"]));
    expect(await textNow()).not.toEqual(before);
    await takeBack();
    expect(await textNow()).toEqual(before);
  });
});
