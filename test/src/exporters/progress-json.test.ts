import type { Progress } from "../../../src/collection/progress";
import { readRoster, rosterRows } from "../../../src/collection/roster";
import { exportProgress } from "../../../src/exporters/progress-json";
import { allFormats } from "../../../src/formats/all-formats";
import { importProgress } from "../../../src/importers/progress";
import { blankReport, type CellId, type Report } from "../../../src/report/report";
import { formOf } from "../../../src/rules/report-form";

const licenses: CellId = "disclosure/licenses/decisions";
const report: Report = {
  ...blankReport("2021", 2025, "松河镇人民政府", "township"),
  cells: new Map([[licenses, 5]]),
  text: new Map([["1", "公开信息5条。"]]),
};
const progress: Progress = {
  year: 2025,
  saved: "2026-01-25",
  roster: readRoster(
    rosterRows(
      "单位,类型,期限,联系人,备注\n松河镇人民政府,乡镇街道,1月20日,0431-1234567,新设\n县粮食局,县直,,,并入县发改局",
    ),
  ),
  records: [
    {
      unit: "松河镇人民政府",
      rounds: [
        {
          number: 1,
          received: "2026-01-12",
          files: [{ name: "松河镇.xlsx", sha256: "ab" }],
          report,
          open: [
            {
              ...{ id: "a", rule: "r", severity: "error", category: "勾稽不平", cells: [licenses] },
              ...{ place: "二 主动公开 B5", sentence: "差 1 件。", quotesEntry: false },
            },
          ],
          returned: { day: "2026-01-13", until: "1月20日" },
        },
      ],
      chosen: "松河镇.xlsx",
      confirmations: [{ day: "2026-01-14", remark: "已电话核实", item: "a" }],
      correction: { day: "2026-02-01", reason: "公布后发现漏统一件" },
    },
  ],
};
const write = (one: Progress) => exportProgress(one, (each) => formOf(each, allFormats), "年报助手 0.1.0");

it("comes back as it was written", () => {
  expect(importProgress(write(progress), allFormats)).toEqual(progress);
});

it("holds nothing that was typed beside a figure or in its place", () => {
  const named: Report = {
    ...report,
    cells: new Map<CellId, number | string>([[licenses, "甲某某"]]),
    notes: new Map([[licenses, "其中乙某某1件"]]),
    previous: { ...report, text: new Map([["1", "丙某某"]]) },
  };
  const [record] = progress.records;
  const [round] = record?.rounds ?? [];
  if (record === undefined || round === undefined) throw new Error("there is a record");
  const open = round.open.map((item) => ({ ...item, sentence: "“甲某某”不是数。", quotesEntry: true }));
  const written = write({ ...progress, records: [{ ...record, rounds: [{ ...round, report: named, open }] }] });
  expect(written).not.toMatch(/[甲乙丙]某某/);
  expect(importProgress(written, allFormats).records[0]?.rounds[0]?.report.cells.get(licenses)).toBe("不是数");
});

it.each([
  ["another file", "{}", "not-a-progress-file"],
  ["a torn file", write(progress).slice(0, 100), "not-json"],
  ["a newer version", write(progress).replace('"version": 1', '"version": 2'), "newer-report"],
  ["a list for an object", '{"kind":"nianbao-progress","version":1,"saved":"","roster":{}}', "json-wrong-type"],
])("refuses %s by name", (_, text, code) => {
  expect(() => importProgress(text, allFormats)).toThrow(
    expect.objectContaining({ problem: expect.objectContaining({ code }) as unknown }) as Error,
  );
});
