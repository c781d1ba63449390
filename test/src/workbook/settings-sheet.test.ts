import fc from "fast-check";
import { palettes } from "../../../src/report/palette";
import { blankReport, type CellId, type Explanation, type TableId } from "../../../src/report/report";
import type { ReportSettings } from "../../../src/report/setting";
import { unitTypes } from "../../../src/report/unit-types";
import { readSettings, readSettingsSheet, settingsRows } from "../../../src/workbook/settings-sheet";

const settings: ReportSettings = {
  format: "2021",
  tables: new Map([["requests", "2019"]]),
  year: 2025,
  unit: "其塔木镇人民政府",
  unitType: "township",
  selfName: "我镇",
  notes: new Map([["disclosure/normative-documents/repealed", "（其中修订 16 件）"]]),
  text: new Map([["6", "第一段\n第二段"]]),
  facts: new Map([["trainings", "2"]]),
  templates: "# 六、其他需要报告的事项\n无。",
  generated: new Map([
    ["6", [[{ slot: "6//1#0", pieces: ["收取", { fact: "信息处理费", text: "400" }, "元。"] }], []]],
  ]),
  explanations: [
    {
      rule: "num-dec",
      text: "=按实收",
      values: [
        ["requests/disclosed/total", 3],
        ["requests/disclosed/natural-person", "约20"],
      ],
    },
  ],
  switchedOff: ["T3-DOM-CARRY"],
  localRows: ["published-total"],
};

const { cells: _cells, controls: _controls, ...blankReportSettings } = blankReport("2021", undefined, "");

it("writes a notice first, then one row a setting", () => {
  expect(
    settingsRows(new Map([["1", { ...blankReport("2021", 2025, "某镇"), notes: new Map([["a/b/c", "=1+1"]]) }]])),
  ).toEqual([
    [
      "本表由年报助手使用，保存单位、年度和核对设置。请不要删除或改动，否则年报助手认不出本工作簿里的年报。",
      "",
      "",
      "",
    ],
    ["1", "version", "", '"1"'],
    ["1", "format", "", '"2021"'],
    ["1", "year", "", '"2025"'],
    ["1", "unit", "", '"某镇"'],
    ["1", "note", "a/b/c", '"=1+1"'],
  ]);
});

it("reads back what it wrote, for several reports", () => {
  const reports = new Map([
    ["1", settings],
    ["2", { ...settings, year: undefined, unitType: undefined, selfName: undefined, unit: "", explanations: [] }],
  ]);
  expect(readSettings(settingsRows(reports))).toEqual(reports);
});

it("reads the rows of a host that made numbers of the keys and dropped the empty cells", () => {
  expect(readSettings([["x"], [1, "format", null, '"2021"'], [1, "text", 6, '"无"'], []]).get("1")).toMatchObject({
    format: "2021",
    text: new Map([["6", "无"]]),
  });
});

it("passes over what a newer version or a curious person wrote", () => {
  const rows = [
    ["notice"],
    ["1", "format", "", '"2021"'],
    ["1", "colour", "", '"red"'],
    ["1", "unit", "", "no quotation marks"],
    ["1", "year", "", '"next"'],
    ["1", "unit-type", "", '"empire"'],
    ["1", "table", "__proto__", '"2019"'],
    ["1", "note", "nowhere", '"x"'],
    ["1", "explanation", "num-dec", '"[1]"'],
    ["1", "explanation", "num-dec", '"{"'],
    ["1", "explanation", "num-dec", '"[\\"x\\",[[\\"a/b/c\\",{}]]]"'],
    ["2", "unit", "", '"ohne format"'],
    [true, "#REF!", 4, null],
  ];
  const { notes, text, facts, generated, explanations, tables, ...rest } = readSettings(rows).get("1") ?? settings;
  expect(rest).toEqual({
    format: "2021",
    year: undefined,
    unit: "",
    unitType: undefined,
    selfName: undefined,
    templates: undefined,
    switchedOff: [],
    localRows: [],
  });
  expect([notes, text, facts, generated, tables].map(({ size }) => size)).toEqual([0, 0, 0, 0, 0]);
  expect(explanations).toEqual([]);
  expect(readSettings(rows).has("2")).toBe(false);
  expect(readSettings([])).toEqual(new Map());
});

it("reads no report that a newer version wrote, and says whose it is", () => {
  const rows = settingsRows(new Map([["1", settings]]));
  const newer = rows.map(([, kind, key, text]) => [
    "2",
    kind ?? "",
    key ?? "",
    kind === "version" ? '"2"' : (text ?? ""),
  ]);
  const read = readSettingsSheet([...rows, ...newer.slice(1)]);
  expect([...read.settings.keys()]).toEqual(["1"]);
  expect(read.newer).toEqual(new Map([["2", { version: 2, unit: "其塔木镇人民政府" }]]));
});

it.each(['"1"', '"eins"', "7", ""])("takes a report whose version is %s for one of the first", (version) => {
  const rows = [["notice"], ["1", "version", "", version], ["1", "format", "", '"2021"']];
  expect(readSettingsSheet(rows)).toEqual({ settings: new Map([["1", blankReportSettings]]), newer: new Map() });
});

it("writes no cell that a host takes for a formula, and none that is too long for a cell", () => {
  const long = "甲\n😀".repeat(30_000);
  const rows = settingsRows(
    new Map([["1", { ...settings, unit: "=HYPERLINK()", selfName: "@x", text: new Map([["1", long]]) }]]),
  );
  for (const cell of rows.flat()) {
    expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    expect(cell.length).toBeLessThanOrEqual(32_767);
  }
  expect(readSettings(rows).get("1")?.text.get("1")).toBe(long);
});

it("loses nothing, whatever people wrote", () => {
  const text = fc.string({ unit: "binary", maxLength: 20 });
  const cell = fc.constantFrom<CellId>("a/b/c", "requests/disclosed/total");
  const explanation: fc.Arbitrary<Explanation> = fc.record({
    rule: fc.constantFrom("num-dec", "t3-other-share"),
    text,
    values: fc.array(fc.tuple(cell, fc.oneof(fc.maxSafeInteger(), text))),
  });
  const any = fc.record({
    format: fc.constantFrom("2019", "2021"),
    tables: fc.constantFrom(new Map<TableId, string>(), new Map<TableId, string>([["disputes", "2019"]])),
    year: fc.option(fc.integer({ min: 2008, max: 2099 }), { nil: undefined }),
    unit: text,
    unitType: fc.constantFrom(...unitTypes, undefined),
    selfName: fc.option(fc.string({ unit: "binary", minLength: 1 }), { nil: undefined }),
    notes: fc.array(fc.tuple(cell, text)).map((entries) => new Map(entries)),
    text: fc.array(fc.tuple(fc.constantFrom("1", "5", "6"), text)).map((entries) => new Map(entries)),
    facts: fc.array(fc.tuple(fc.constantFrom("trainings", "address"), text)).map((entries) => new Map(entries)),
    templates: fc.option(fc.string({ unit: "binary", minLength: 1 }), { nil: undefined }),
    generated: text.map(
      (words) => new Map([["5", [[{ slot: words, pieces: [words, { fact: words, text: words }] }]]]]),
    ),
    explanations: fc.array(explanation, { maxLength: 3 }),
    reviewOn: fc.constantFrom(undefined, "2026-01-16"),
    dueOn: fc.constantFrom(undefined, "2026-01-31", "2028-02-29"),
    palette: fc.constantFrom(undefined, ...palettes),
    switchedOff: fc.array(fc.constantFrom("T3-DOM-CARRY", "AP-REG")),
    localRows: fc.constantFrom([], ["published-total"]),
  });
  fc.assert(
    fc.property(any, (one) => {
      expect(readSettings(settingsRows(new Map([["1", one]])))).toEqual(new Map([["1", one]]));
    }),
  );
});
