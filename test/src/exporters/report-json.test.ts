import fc from "fast-check";
import { palettes } from "../../../src/report/palette";
import { exportReportJson } from "../../../src/exporters/report-json";
import { allFormats } from "../../../src/formats/all-formats";
import { cleanText } from "../../../src/importers/clean-text";
import { importReportJson } from "../../../src/importers/report-json";
import { blankReport, type CellId, type CellValue, type Report } from "../../../src/report/report";
import { unitTypes } from "../../../src/report/unit-types";
import { formOf } from "../../../src/rules/report-form";

const blank = blankReport("2021", 2025, "其塔木镇人民政府", "township");
const print = (report: Report): string => exportReportJson(report, formOf(report, allFormats));

it("prints a blank report without a key for what is not set", () => {
  expect(print(blank)).toBe(
    `{
  "format": "2021",
  "year": 2025,
  "unit": "其塔木镇人民政府",
  "unitType": "township",
  "cells": {}
}
`,
  );
});

it("prints cells in the order of the form, and money in the printed unit", () => {
  const cells = new Map<CellId, CellValue>([
    ["requests/newly-received/total", 3],
    ["requests/newly-received/natural-person", "约3"],
    ["disclosure/administrative-fees/amount", 14_722_490_000],
  ]);
  const json: unknown = JSON.parse(print({ ...blank, cells }));
  expect(json).toHaveProperty(["cells", "disclosure/administrative-fees/amount"], 14722.49);
  expect(Object.keys((json as { cells: object }).cells)).toEqual([
    "disclosure/administrative-fees/amount",
    "requests/newly-received/natural-person",
    "requests/newly-received/total",
  ]);
});

it("keeps the figure of a local row that was taken out again", () => {
  const [local] = formOf(blank, allFormats).tables.flatMap(({ localRows }) => localRows);
  if (local === undefined) throw new Error("the format has no local row");
  const json = print({ ...blank, cells: new Map([[local.cell, 12]]) });
  expect(importReportJson(json, allFormats).report.cells.get(local.cell)).toBe(12);
});

const form = formOf(blank, allFormats);
const controlCells = form.tables.flatMap(({ rowControls, columnControls }) => [...rowControls, ...columnControls]);
const chapters = ["preface", ...form.format.chapters.map(({ id }) => id)];
/** Any text but for characters that reading cleans away. */
const anyText = fc.string({ unit: "binary" }).map(cleanText);
const words = anyText.filter((text) => text !== "");
const values = (cells: readonly CellId[]): fc.Arbitrary<ReadonlyMap<CellId, CellValue>> =>
  fc
    .uniqueArray(
      fc.tuple(fc.constantFrom(...cells), fc.oneof(fc.nat(), fc.constantFrom("约20", "abc", "#REF!", "__proto__"))),
      {
        selector: ([cell]) => cell,
      },
    )
    .map((entries) => new Map(entries));
const textsBy = <Key>(keys: readonly Key[]): fc.Arbitrary<ReadonlyMap<Key, string>> =>
  fc
    .uniqueArray(fc.tuple(fc.constantFrom(...keys), words), { selector: ([key]) => key })
    .map((entries) => new Map(entries));

const reports: fc.Arbitrary<Report> = fc.record({
  format: fc.constant("2021"),
  tables: fc.constant(new Map()),
  year: fc.option(fc.integer({ min: 2008, max: 2099 }), { nil: undefined }),
  unit: anyText,
  unitType: fc.option(fc.constantFrom(...unitTypes), { nil: undefined }),
  selfName: fc.option(words, { nil: undefined }),
  cells: values([...form.cells.keys()]),
  controls: values(controlCells),
  notes: textsBy([...form.cells.keys()]),
  text: textsBy(chapters),
  facts: textsBy(form.narrative.asked.map(({ id }) => id)),
  templates: fc.option(words, { nil: undefined }),
  generated: fc.constantFrom(
    new Map(),
    new Map([["1", [[{ slot: "1//1#0", pieces: ["新收", { fact: "本年新收", text: "3" }, "件。"] }], []]]]),
  ),
  explanations: fc.array(
    fc.record({ rule: words, text: words, values: values([...form.cells.keys()]).map((found) => [...found]) }),
  ),
  switchedOff: fc.uniqueArray(words),
  reviewOn: fc.constantFrom(undefined, "2026-01-16"),
  dueOn: fc.constantFrom(undefined, "2026-01-31", "2028-02-29"),
  palette: fc.constantFrom(undefined, ...palettes),
  localRows: fc.constant([]),
});

it("gives back, once read, exactly the report that was written", () => {
  fc.assert(
    fc.property(reports, (report) => {
      const { report: again, changes } = importReportJson(print(report), allFormats);
      const sorted = ({ explanations, ...rest }: Report) => ({
        ...rest,
        explanations: explanations.map(({ values: held, ...other }) => ({ ...other, values: new Map(held) })),
      });
      expect(sorted(again)).toEqual(sorted(report));
      expect(changes).toEqual([]);
      expect(print(again)).toBe(print(report));
    }),
    { numRuns: 200 },
  );
});
