import type { CellId } from "../../../src/report/report";
import {
  carriedInOf,
  correctionOf,
  disagreementsOf,
  fillCarriedIn,
  keepSum,
  setIncomparable,
  writeCorrection,
} from "../../../taskpane/actions/last-year";
import { readPrevious } from "../../../taskpane/actions/previous";
import { readIn, takeText } from "../../../taskpane/actions/read-in";
import { openReport, type OpenSession, reportFile } from "./open-report";

const carriedIn = (column: string): CellId => `requests/carried-in/${column}`;
const carriedOut = (column: string): CellId => `requests/carried-out/${column}`;

/** 5 requests went over into this year, 4 of persons and 1 of a company; the others' columns say 0. */
const lastYear = {
  [carriedOut("natural-person")]: 4,
  [carriedOut("commercial-enterprise")]: 1,
  [carriedOut("research-institution")]: 0,
  [carriedOut("total")]: 5,
};

async function withLastYear(cells: object = lastYear): Promise<OpenSession> {
  const open = await openReport();
  await readPrevious(open.session, open.seen(), reportFile({ year: 2024, cells }, "上年.json"));
  await open.again();
  return open;
}

it("offers last year's 结转下年度 as 上年结转, cell by cell, and fills it in one batch", async () => {
  const open = await withLastYear();
  await open.type({ [carriedIn("natural-person")]: 3 });
  expect(carriedInOf(open.seen())).toEqual([
    { cell: carriedIn("natural-person"), standing: 3, lastYear: 4 },
    { cell: carriedIn("commercial-enterprise"), standing: undefined, lastYear: 1 },
    { cell: carriedIn("research-institution"), standing: undefined, lastYear: 0 },
  ]);
  const writes = open.workbook.writeCount;
  await fillCarriedIn(open.session, open.seen(), false);
  const { cells } = (await open.again()).bound.report;
  expect(
    ["natural-person", "commercial-enterprise", "research-institution"].map((one) => cells.get(carriedIn(one))),
  ).toEqual([3, 1, 0]);
  await fillCarriedIn(open.session, open.seen(), true);
  expect((await open.again()).bound.report.cells.get(carriedIn("natural-person"))).toBe(4);
  expect(open.workbook.writeCount).toBe(writes + 2);
  expect(carriedInOf(open.seen())).toEqual([]);
  open.workbook.undo();
  expect((await open.again()).bound.report.cells.get(carriedIn("natural-person"))).toBe(3);
});

it("says in chapter 六 why two years do not agree, and explains the finding with it", async () => {
  const open = await withLastYear();
  const others = [
    "commercial-enterprise",
    "research-institution",
    "public-welfare-organization",
    "legal-service-institution",
    "other-organization",
  ];
  await open.type(
    Object.fromEntries(
      others.flatMap((one) => [
        [carriedIn(one), 0],
        [carriedOut(one), 0],
      ]),
    ),
  );
  await open.type({ [carriedIn("natural-person")]: 3, [carriedOut("natural-person")]: 9 });
  expect(disagreementsOf(open.seen()).map(({ left, right }) => [left, right])).toContainEqual([3, 5]);
  expect(open.seen().examination.open.explains).toBe(1);
  const sentence = "本年“上年结转”3件，2024年度年报“结转下年度”5件，相差2件，原因是上年有2件重复登记，已经更正。";
  expect(correctionOf(open.seen(), "上年有2件重复登记，已经更正。")).toBe(sentence);
  await writeCorrection(open.session, open.seen(), "上年有2件重复登记，已经更正。");
  const view = await open.again();
  expect(view.bound.report.text.get("6")).toBe(sentence);
  expect(view.examination.open.explains).toBe(0);
  // What the program wrote itself is not held against the tables: this year's 结转下年度 is another figure.
  expect(view.examination.texts.filter(({ finding: { quote } }) => quote !== "")).toEqual([]);
});

it("leaves what stands in chapter 六", async () => {
  const open = await withLastYear();
  const [read] = await readIn(open.session, reportFile({ year: 2025, text: { "6": "本年度未收取信息处理费。" } }));
  if (read === undefined) throw new Error("nothing was read");
  await takeText(open.session, open.seen(), read, ["6"]);
  await open.again();
  await open.type({ [carriedIn("natural-person")]: 3 });
  await writeCorrection(open.session, open.seen(), "登记有误");
  expect((await open.again()).bound.report.text.get("6")).toBe(
    "本年度未收取信息处理费。\n本年“上年结转”（自然人）3件，2024年度年报“结转下年度”（自然人）4件，相差1件，原因是登记有误。",
  );
});

it("keeps why no year can be compared, and then nothing is held against last year's", async () => {
  const open = await withLastYear();
  await open.type({ [carriedIn("natural-person")]: 3 });
  expect(disagreementsOf(open.seen())).toHaveLength(1);
  await setIncomparable(open.session, open.seen(), "本年由两个局合并新设。");
  const view = await open.again();
  expect(view.bound.report.incomparable).toBe("本年由两个局合并新设。");
  expect(disagreementsOf(view)).toEqual([]);
  expect(carriedInOf(view)).toEqual([]);
  await setIncomparable(open.session, view, undefined);
  expect(disagreementsOf(await open.again())).toHaveLength(1);
});

describe("reports of merged units", () => {
  const reportOf = (unit: string, year: number, cells: object) => reportFile({ unit, year, cells }, `${unit}.json`);

  async function keep(open: OpenSession, files: readonly File[]): Promise<string> {
    const reports = (await Promise.all(files.map((file) => readIn(open.session, file)))).flat();
    return keepSum(
      open.session,
      open.seen(),
      reports.map(({ report }) => report),
    );
  }

  it("are added up as last year's, without the figures that not all of them have", async () => {
    const open = await openReport();
    const notice = await keep(open, [
      reportOf("甲乡人民政府", 2024, {
        [carriedOut("total")]: 2,
        [carriedOut("natural-person")]: 2,
        "disputes/reconsideration/upheld": 1,
      }),
      reportOf("乙乡人民政府", 2024, { [carriedOut("total")]: 3, [carriedOut("natural-person")]: 1 }),
    ]);
    expect(notice).toBe("已把 2 份年报相加，作为上年。有 1 格不是每份都有数，没有相加。");
    const { previous } = (await open.again()).bound.report;
    expect(previous?.unit).toBe("甲乡人民政府、乙乡人民政府");
    expect([...(previous?.cells ?? [])].sort()).toEqual([
      [carriedOut("natural-person"), 3],
      [carriedOut("total"), 5],
    ]);
  });

  it("are refused where they are of several years, or of another than the last", async () => {
    const open = await openReport();
    const cells = { [carriedOut("total")]: 2 };
    expect(await keep(open, [reportOf("甲乡", 2024, cells), reportOf("乙乡", 2023, cells)])).toBe(
      "这几份不是同一年度、同一格式的年报，不能相加，没有读入。",
    );
    expect(await keep(open, [reportOf("甲乡", 2023, cells), reportOf("乙乡", 2023, cells)])).toBe(
      "上年年报是 2023 年度的，不是 2024 年度的，没有和上年对照。",
    );
    expect((await open.again()).bound.report.previous).toBeUndefined();
  });
});
