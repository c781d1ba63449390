import {
  changesSince,
  timesReturned,
  unconfirmed,
  withReturn,
  withRound,
  type OpenItem,
  type UnitRecord,
} from "../../../src/collection/rounds";
import { compareReports } from "../../../src/comparison/compare-reports";
import { allFormats } from "../../../src/formats/all-formats";
import { readWithoutCells } from "../../../src/binding/read-report";
import { blankReport, type CellId, type Report } from "../../../src/report/report";
import { formOf } from "../../../src/rules/report-form";

const form = formOf({ format: "2021", tables: new Map(), localRows: [] }, allFormats);
const base = blankReport("2021", 2025, "松河镇人民政府");
const upheld: CellId = "disputes/reconsideration/upheld";
const total: CellId = "disputes/reconsideration/total";
const licenses: CellId = "disclosure/licenses/decisions";

const inTable = (id: string, cells: readonly CellId[]): OpenItem => ({
  ...{ id, rule: id, severity: "error", category: "勾稽不平", cells, sentence: "差 1 件。", quotesEntry: false },
});
const inText = (quote: string): OpenItem => ({
  ...inTable(`text ${quote}`, []),
  ...{ rule: "text/na-year", category: "文字问题", chapter: "1", quote },
});

function changes(before: readonly OpenItem[], now: readonly OpenItem[], from: Partial<Report>, to: Partial<Report>) {
  const read = (report: Partial<Report>) => readWithoutCells({ report: { ...base, ...report }, form });
  return changesSince(before, now, compareReports(read(from), read(to)), form);
}

it("tells what was mended, what was not, and what nobody had asked for", () => {
  const [sum, carried] = [inTable("disputes-sum/reconsideration", [upheld]), inTable("requests-balance/total", [])];
  const from = {
    cells: new Map([
      [upheld, 1],
      [total, 1],
      [licenses, 5],
    ] as const),
  };
  const to = {
    cells: new Map([
      [upheld, 2],
      [total, 2],
      [licenses, 6],
    ] as const),
  };
  const found = changes([sum, carried], [carried], from, to);
  expect([found.mended, found.open, found.added]).toEqual([[sum], [carried], []]);
  // The total follows from the cell that was asked about; the licenses do not.
  expect(found.elsewhere.cells).toEqual([{ cell: licenses, a: 5, b: 6 }]);
});

it("calls a fault that is there in other words not mended, and one of another place new", () => {
  const found = changes([inText("2023年")], [inText("2022年"), inTable("filled/x", [licenses])], {}, {});
  expect(found.open).toEqual([inText("2023年")]);
  expect(found.added.map(({ id }) => id)).toEqual(["filled/x"]);
});

it("tells a sentence that was changed though nothing was wrong with it", () => {
  const from = { text: new Map([["1", "2023年公开信息。收到申请5件。"]]) };
  const to = { text: new Map([["1", "2025年公开信息。收到申请6件。"]]) };
  const { mended, elsewhere } = changes([inText("2023年")], [], from, to);
  expect(mended).toHaveLength(1);
  expect(elsewhere.text).toEqual([{ chapter: "1", a: "收到申请5件。", b: "收到申请6件。" }]);
});

it("counts versions and returns, and takes the same files for the same version", () => {
  const files = [{ name: "甲.xlsx", sha256: "aa" }];
  const round = { received: "2026-01-12", files, report: base, open: [] };
  const empty: UnitRecord = { unit: base.unit, rounds: [], confirmations: [] };
  const first = withReturn(withRound(empty, round), { day: "2026-01-13", until: "1月20日" });
  expect(withRound(first, { ...round, received: "2026-01-14" })).toBe(first);
  const second = withRound(first, { ...round, files: [{ name: "甲.xlsx", sha256: "bb" }], received: "2026-01-19" });
  expect(second.rounds.map(({ number, returned }) => [number, returned?.until])).toEqual([
    [1, "1月20日"],
    [2, undefined],
  ]);
  expect(timesReturned(second)).toBe(1);
});

it("takes a word on one item for that item, and one on the report for what need only be explained", () => {
  const [error, other] = [inTable("a", []), inTable("b", [])];
  const explain: OpenItem = { ...inTable("c", []), severity: "explain" };
  const record: UnitRecord = {
    ...{ unit: base.unit, rounds: [] },
    confirmations: [
      { day: "2026-01-20", remark: "已电话核实", item: "a" },
      { day: "2026-01-20", remark: "属实" },
    ],
  };
  expect(unconfirmed([error, other, explain], record)).toEqual([other]);
});
