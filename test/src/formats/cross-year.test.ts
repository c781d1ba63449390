import { checkerOf } from "../../../src/examination/check-report";
import { Checker } from "../../../src/checker/checker";
import { valuesOf } from "../../../src/rules/values";
import { allFormats } from "../../../src/formats/all-formats";
import { describeFinding } from "../../../src/messages/findings";
import { blankReport, previousOf, type CellId, type Report } from "../../../src/report/report";
import { formOf } from "../../../src/rules/report-form";

type Figures = Readonly<Partial<Record<CellId, number>>>;

const cellsOf = (figures: Figures) =>
  new Map(Object.entries(figures).filter((entry): entry is [CellId, number] => entry[1] !== undefined));

function reportOf(figures: Figures, before: Figures, format = "2021", year = 2025, previousYear = year - 1): Report {
  const base = blankReport(format, year, "其塔木镇人民政府");
  const { tables, unit, text } = base;
  return {
    ...base,
    cells: cellsOf(figures),
    previous: { format, tables, unit, text, year: previousYear, cells: cellsOf(before) },
  };
}

function brokenIn(report: Report): readonly string[] {
  const checker = checkerOf(report, formOf(report, allFormats), new Set());
  const crossYear = /^(?:xy|xt)/;
  return checker.findings.map(({ rule }) => rule).filter((rule) => crossYear.test(rule));
}

const carriedIn = "requests/carried-in/total";
const carriedOut = "requests/carried-out/total";

it.each<[string, Figures, Figures, readonly string[]]>([
  ["carried in as carried out", { [carriedIn]: 3 }, { [carriedOut]: 3 }, []],
  ["carried in other than carried out", { [carriedIn]: 3 }, { [carriedOut]: 5 }, ["xy-carry-tot"]],
  [
    "one requester's carried in other than carried out",
    { "requests/carried-in/natural-person": 2, "requests/carried-in/other-organization": 1 },
    { "requests/carried-out/natural-person": 3, "requests/carried-out/other-organization": 1 },
    ["xy-carry-col"],
  ],
  ["a blank this year", {}, { [carriedOut]: 5 }, []],
  ["a blank last year", { [carriedIn]: 5 }, {}, []],
])("holds requests against last year's: %s", (_, now, before, broken) => {
  expect(brokenIn(reportOf(now, before))).toEqual(broken);
});

it.each<[number, readonly string[]]>([
  [9, []],
  [10, ["xy-valid-norm"]],
])("adds up what is in force: %i", (inForce, broken) => {
  const now: Figures = {
    "disclosure/normative-documents/issued": 3,
    "disclosure/normative-documents/repealed": 2,
    "disclosure/normative-documents/in-force": inForce,
  };
  expect(brokenIn(reportOf(now, { "disclosure/normative-documents/in-force": 8 }))).toEqual(broken);
});

it("knows when what is in force cannot come out any more, with a blank left", () => {
  const now: Figures = { "disclosure/regulatory-rules/in-force": 9, "disclosure/regulatory-rules/issued": 0 };
  const before: Figures = { "disclosure/regulatory-rules/in-force": 8 };
  expect(brokenIn(reportOf(now, before))).toEqual(["xy-valid-reg"]);
});

it("follows the items of 2019", () => {
  const before: Figures = { "disclosure/licenses/previous-items": 12, "disclosure/licenses/item-change": -2 };
  expect(brokenIn(reportOf({ "disclosure/licenses/previous-items": 10 }, before, "2019", 2020))).toEqual([]);
  expect(brokenIn(reportOf({ "disclosure/licenses/previous-items": 12 }, before, "2019", 2020))).toEqual([
    "xy19-items",
  ]);
});

it.each<[number, number, readonly string[]]>([
  [20, 0, []],
  [21, 0, ["xy-jump"]],
  [499, 100, []],
  [500, 100, ["xy-jump"]],
  [21, 100, []],
  [20, 100, ["xy-jump"]],
  [25, 5, []],
])("asks about %i after %i", (now, before, broken) => {
  const cell = "disclosure/penalties/decisions";
  expect(brokenIn(reportOf({ [cell]: now }, { [cell]: before }))).toEqual(broken);
});

describe("last year's figures all over again", () => {
  const form = formOf(blankReport("2021", 2025, ""), allFormats);
  const filled = (figures: Figures): Figures =>
    Object.fromEntries([...form.cells.keys()].map((cell) => [cell, figures[cell] ?? 0]));
  const three: Figures = {
    "requests/newly-received/natural-person": 4,
    "requests/disclosed/natural-person": 4,
    "disclosure/penalties/decisions": 7,
  };

  it("are told, also where other documents are in force", () => {
    const before = filled({ ...three, "disclosure/normative-documents/in-force": 1 });
    expect(brokenIn(reportOf(filled({ ...three, "disclosure/normative-documents/in-force": 1 }), before))).toEqual([
      "xy-same",
    ]);
  });

  it("are told where only what is in force differs, and are not made by it", () => {
    const inForce = "disclosure/normative-documents/in-force";
    const now = filled({ ...three, [inForce]: 3 });
    expect(brokenIn(reportOf(now, filled({ ...three, [inForce]: 1 })))).toContain("xy-same");
    const two: Figures = { "disclosure/penalties/decisions": 7, "disclosure/licenses/decisions": 9, [inForce]: 5 };
    expect(brokenIn(reportOf(filled(two), filled(two)))).toEqual([]);
  });

  it("are nothing where one figure differs, two are filled, or all are 0", () => {
    expect(brokenIn(reportOf(filled({ ...three, "disclosure/penalties/decisions": 8 }), filled(three)))).toEqual([]);
    const two: Figures = { "disclosure/penalties/decisions": 7, "disclosure/licenses/decisions": 9 };
    expect(brokenIn(reportOf(filled(two), filled(two)))).toEqual([]);
    expect(brokenIn(reportOf(filled({}), filled({})))).toEqual([]);
  });
});

it("asks about disputes only where neither year had a request", () => {
  const now: Figures = {
    "requests/newly-received/total": 0,
    [carriedIn]: 0,
    "disputes/reconsideration/total": 1,
  };
  expect(brokenIn(reportOf(now, { "requests/handled-total/total": 0 }))).toEqual(["xt-t4-t3"]);
  expect(brokenIn(reportOf(now, { "requests/handled-total/total": 2 }))).toEqual([]);
  expect(brokenIn(reportOf(now, {}))).toEqual([]);
});

it("holds nothing against a report that is not of the year before", () => {
  expect(brokenIn(reportOf({ [carriedIn]: 3 }, { [carriedOut]: 5 }, "2021", 2025, 2023))).toEqual([]);
});

it.each<[string, number, readonly string[]]>([
  ["2021", 2021, []],
  ["2019", 2020, []],
  ["2019", 2022, ["xy-format"]],
  ["2021", 2020, ["xy-format"]],
])("knows whether the format of %s was in force for %i", (format, year, broken) => {
  expect(brokenIn({ ...reportOf({}, {}, format, year), previous: undefined })).toEqual(broken);
});

it("says what was read in both years", () => {
  const report = reportOf({ [carriedIn]: 3 }, { [carriedOut]: 5 });
  const form = formOf(report, allFormats);
  const values = valuesOf(report);
  const [finding] = checkerOf(report, form, new Set()).findings.filter(({ rule }) => rule === "xy-carry-tot");
  if (finding === undefined) throw new Error("nothing was found");
  expect(describeFinding(finding, { form, valueOf: (id) => values.get(id) })).toBe(
    "第三部分 · 总计 · 上年结转：本年的“上年结转”3，上年年报的“结转下年度”5，差 2。请核对本年的上年结转；是上年年报有误或者后来更正过的，请写说明。",
  );
});

it("agrees with a fresh checker after edits in either year", () => {
  const report = reportOf({ [carriedIn]: 3 }, { [carriedOut]: 5 });
  const { rules } = formOf(report, allFormats);
  const subject = { year: 2025, unitType: undefined, formulaTotals: new Set<never>() };
  const checker = new Checker(rules, valuesOf(report), subject);
  checker.edit(previousOf(carriedOut), 3);
  checker.edit("disclosure/penalties/decisions", 40);
  checker.edit(previousOf("disclosure/penalties/decisions"), 5);
  const edited = reportOf(
    { [carriedIn]: 3, "disclosure/penalties/decisions": 40 },
    { [carriedOut]: 3, "disclosure/penalties/decisions": 5 },
  );
  expect(checker.findings).toEqual(new Checker(rules, valuesOf(edited), subject).findings);
  expect(checker.findings.map(({ rule }) => rule)).toContain("xy-jump");
});

it.each([
  [350, 35, true],
  [1230, 123, true],
  [1023, 123, true],
  [123, 1230, true],
  [800, 95, false],
  [600, 12, false],
])("speaks of a digit too many only where %i after %i shows one", (now, before, isDigit) => {
  const cell = "disclosure/penalties/decisions";
  const report = reportOf({ [cell]: now }, { [cell]: before });
  const form = formOf(report, allFormats);
  const values = valuesOf(report);
  const sentences = checkerOf(report, form, new Set())
    .findings.filter(({ code }) => code === "jumped")
    .map((finding) => describeFinding(finding, { form, valueOf: values.get.bind(values) }));
  expect(sentences.map((sentence) => sentence.includes("多写或少写了一位"))).toEqual([isDigit]);
});
