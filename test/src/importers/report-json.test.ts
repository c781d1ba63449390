import { allFormats } from "../../../src/formats/all-formats";
import { ImportError, type ImportProblem } from "../../../src/importers/import-error";
import { importReportJson } from "../../../src/importers/report-json";

const read = (json: unknown) => importReportJson(JSON.stringify(json), allFormats);

function problemIn(text: string): ImportProblem {
  try {
    importReportJson(text, allFormats);
  } catch (error) {
    if (error instanceof ImportError) return error.problem;
    throw error;
  }
  throw new Error("it was read");
}

const refused = (json: unknown): ImportProblem => problemIn(JSON.stringify(json));

describe("what a report says", () => {
  it("reads figures, money as whole millionths, and the settings", () => {
    const { report, form } = read({
      format: "2021",
      year: 2025,
      unit: "金湖县人民政府",
      unitType: "county",
      cells: { "requests/newly-received/total": 3, "disclosure/administrative-fees/amount": 14722.49 },
      controls: { "requests/newly-received/total": 5 },
      notes: { "requests/newly-received/total": "（含补正 1 件）" },
      text: { "1": "一、\n二、", "5": "" },
      settings: { selfName: "我县", switchedOff: ["T3-DOM-CARRY"] },
    });
    expect(report.year).toBe(2025);
    expect(report.unit).toBe("金湖县人民政府");
    expect(report.unitType).toBe("county");
    expect(report.selfName).toBe("我县");
    expect([...report.cells]).toEqual([
      ["disclosure/administrative-fees/amount", 14_722_490_000],
      ["requests/newly-received/total", 3],
    ]);
    expect([...report.controls]).toEqual([["requests/newly-received/total", 5]]);
    expect([...report.notes]).toEqual([["requests/newly-received/total", "（含补正 1 件）"]]);
    expect([...report.text]).toEqual([["1", "一、\n二、"]]);
    expect(report.switchedOff).toEqual(["T3-DOM-CARRY"]);
    expect(form.format.id).toBe("2021");
  });

  it("takes empty texts and nulls as blanks, and never as 0", () => {
    const { report } = read({
      format: "2021",
      cells: { "requests/newly-received/total": "", "requests/carried-in/total": null },
    });
    expect(report.cells.size).toBe(0);
    expect(report.year).toBeUndefined();
    expect(report.unit).toBe("");
  });

  it("reads texts in cells as a sheet is read, and says what it changed", () => {
    const { report, changes } = read({
      format: "2021",
      cells: {
        "disclosure/licenses/decisions": "２２（其中修订 16 件）",
        "disclosure/penalties/decisions": "—",
        "disclosure/compulsions/decisions": "约20",
        "disclosure/administrative-fees/amount": "251000元",
      },
    });
    expect(report.cells.get("disclosure/licenses/decisions")).toBe(22);
    expect(report.notes.get("disclosure/licenses/decisions")).toBe("（其中修订 16 件）");
    expect(report.cells.has("disclosure/penalties/decisions")).toBe(false);
    expect(report.cells.get("disclosure/compulsions/decisions")).toBe("约20");
    expect(report.cells.get("disclosure/administrative-fees/amount")).toBe(25_100_000);
    expect(changes.map(({ cell, to }) => [cell, to])).toEqual([
      ["disclosure/licenses/decisions", 22],
      ["disclosure/penalties/decisions", undefined],
      ["disclosure/administrative-fees/amount", 25_100_000],
    ]);
  });

  it("keeps a remark that is given beside one that stood in the cell, each once", () => {
    const cell = "disclosure/licenses/decisions";
    const withNote = (note: string) =>
      read({ format: "2021", cells: { [cell]: "22（含修订）" }, notes: { [cell]: note } });
    expect(withNote("（含修订）").report.notes.get(cell)).toBe("（含修订）");
    expect(withNote("见附件").report.notes.get(cell)).toBe("见附件（含修订）");
  });

  it("reads a table that follows another issue by that issue's cells", () => {
    const { report, form } = read({
      format: "2021",
      tables: { requests: "2019", disputes: "2021" },
      cells: { "requests/other/total": 2 },
    });
    expect([...report.tables]).toEqual([["requests", "2019"]]);
    expect(form.formatOfTable.get("requests")).toBe("2019");
    expect(form.formatOfTable.get("disclosure")).toBe("2021");
    expect(report.cells.get("requests/other/total")).toBe(2);
  });

  it("takes the format of the year where none is named", () => {
    expect(read({ year: 2020, cells: {} }).report.format).toBe("2019");
    expect(read({ year: 2024, cells: {} }).report.format).toBe("2021");
  });

  it("tells a remark in a 核对数 as a change of the 核对数, not of its total", () => {
    const total = "requests/newly-received/total";
    const { report, changes } = read({ format: "2021", controls: { [total]: "12（含补正 1 件）" } });
    expect([...report.controls]).toEqual([[total, 12]]);
    expect([...report.notes]).toEqual([]);
    expect(changes).toEqual([{ cell: `control/${total}`, from: "12（含补正 1 件）", to: 12, note: "（含补正 1 件）" }]);
  });

  it("takes the default year where none is named, and only there", () => {
    const { report } = importReportJson('{"cells":{}}', allFormats, 2020);
    expect([report.year, report.format]).toEqual([2020, "2019"]);
    const named = importReportJson('{"year":2023}', allFormats, 2020).report;
    expect([named.year, named.format]).toEqual([2023, "2021"]);
  });

  it("passes over the keys of others, and a remark on the whole in place of notes", () => {
    const { report } = read({
      id: "010",
      format: "2021",
      year: 2023,
      mess: [1],
      narrativeNumbers: { 收到: 3 },
      notes: "两次解析一致",
      cells: {},
    });
    expect(report.notes.size).toBe(0);
  });

  it("reads a written 说明 with the values it explains", () => {
    const { report } = read({
      format: "2021",
      explanations: [
        { rule: "ap-fee-unit", text: "收费较多", values: { "disclosure/administrative-fees/amount": 14722.49 } },
      ],
    });
    expect(report.explanations).toEqual([
      { rule: "ap-fee-unit", text: "收费较多", values: [["disclosure/administrative-fees/amount", 14_722_490_000]] },
    ]);
  });

  it("reads a text that begins with a byte order mark", () => {
    expect(importReportJson(`\uFEFF{"format":"2021"}`, allFormats).report.format).toBe("2021");
  });

  it("has no places to show", () => {
    expect(read({ format: "2021" }).addressOf("requests/newly-received/total")).toBeUndefined();
  });
});

describe("which version wrote it", () => {
  const report = { format: "2021", unit: "青禾镇人民政府" };

  it("takes a report without a version for one of the first", () => {
    expect(read({ version: 1, ...report }).report).toEqual(read(report).report);
  });

  it("refuses a newer one, whatever else stands there, and names the unit", () => {
    expect(refused({ version: 2, Format: "2031", unit: "青禾镇人民政府", cells: 1 })).toEqual({
      code: "newer-report",
      units: ["青禾镇人民政府"],
    });
    expect(refused({ ...report, previous: { version: 3, unit: ["?"] } })).toEqual({ code: "newer-report", units: [] });
  });

  it.each(["2", 0, 1.5, true])("does not take %j for a version", (version) => {
    expect(refused({ ...report, version })).toEqual({ code: "json-wrong-type", path: "version", expected: "number" });
  });
});

it("tells numbers that it cannot hold as what stands there", () => {
  const cells =
    '{"requests/newly-received/total":9007199254740993,"requests/carried-in/total":1e400,"requests/disclosed/total":7}';
  const { report } = importReportJson(`{"format":"2021","cells":${cells}}`, allFormats);
  expect([...report.cells]).toEqual([
    ["requests/newly-received/total", "9007199254740993"],
    ["requests/carried-in/total", "1e400"],
    ["requests/disclosed/total", 7],
  ]);
});

describe("what it refuses", () => {
  it("refuses a cell that is given twice", () => {
    const cells = '{"requests/newly-received/total":5,"requests/newly-received/total":7}';
    expect(problemIn(`{"format":"2021","cells":${cells}}`)).toEqual({
      code: "json-repeated-key",
      path: "cells",
      key: "requests/newly-received/total",
    });
  });

  it.each([
    ["", "not-json"],
    ["{", "not-json"],
    ['{"format":"2021"} x', "not-json"],
    ["\u0000\u0001", "not-json"],
    ["[]", "json-wrong-type"],
    ['"2021"', "json-wrong-type"],
    ["null", "json-wrong-type"],
    ["{}", "json-no-format"],
  ])("%s is %s", (text, code) => {
    expect(problemIn(text).code).toBe(code);
  });

  it("refuses what is nested too deep to be a report", () => {
    expect(problemIn("[".repeat(200_000)).code).toBe("not-json");
  });

  it("names the key whose value is of the wrong type", () => {
    const wrong = (json: object) => refused({ format: "2021", ...json });
    expect(wrong({ year: "2025" })).toEqual({ code: "json-wrong-type", path: "year", expected: "number" });
    expect(wrong({ unit: 3 })).toEqual({ code: "json-wrong-type", path: "unit", expected: "text" });
    expect(wrong({ cells: [] })).toEqual({ code: "json-wrong-type", path: "cells", expected: "object" });
    expect(wrong({ tables: 1 })).toEqual({ code: "json-wrong-type", path: "tables", expected: "object" });
    expect(wrong({ text: { "1": 5 } })).toEqual({ code: "json-wrong-type", path: "text.1", expected: "text" });
    expect(wrong({ settings: { switchedOff: "T3" } })).toEqual({
      code: "json-wrong-type",
      path: "settings.switchedOff",
      expected: "list",
    });
    expect(wrong({ cells: { "requests/newly-received/total": { value: 3 } } })).toEqual({
      code: "json-wrong-type",
      path: "cells.requests/newly-received/total",
      expected: "value",
    });
  });

  it.each([1899, 20250, 2025.5, -1, 0])("refuses the year %p", (year) => {
    expect(refused({ format: "2021", year })).toEqual({ code: "json-year", year });
  });

  it("refuses what it does not know instead of guessing", () => {
    expect(refused({ format: "2030" })).toEqual({
      code: "json-unknown",
      path: "format",
      found: "2030",
      known: ["2021", "2019"],
    });
    expect(refused({ format: "2021", tables: { requests: "2018" } })).toMatchObject({
      code: "json-unknown",
      path: "tables.requests",
    });
    expect(refused({ format: "2021", tables: { taxes: "2021" } })).toMatchObject({
      code: "json-unknown",
      path: "tables",
      found: "taxes",
    });
    expect(refused({ format: "2021", unitType: "village" })).toMatchObject({
      code: "json-unknown",
      path: "unitType",
      found: "village",
    });
    expect(refused({ format: "2021", text: { "7": "附言" } })).toMatchObject({
      code: "json-unknown",
      path: "text",
      found: "7",
    });
  });

  it.each<[object, string, string, string]>([
    [{ format: "2021", Cells: { "requests/newly-received/total": 3 } }, "", "Cells", "cells"],
    [{ format: "2021", cells: {}, UNITTYPE: "county" }, "", "UNITTYPE", "unitType"],
    [{ format: "2021", settings: { switchedoff: ["T3-BAL"] } }, "settings", "switchedoff", "switchedOff"],
  ])("refuses a key of ours in other letters: %j", (json, path, found, known) => {
    expect(refused(json)).toEqual({ code: "json-unknown", path, found, known: [known] });
  });

  it("refuses figures that have no place in the format, rather than drop them", () => {
    const cells = { "requests/other/total": 2, "requests/newly-received/total": 2 };
    expect(refused({ format: "2021", cells })).toEqual({
      code: "json-unknown-cells",
      path: "cells",
      cells: ["requests/other/total"],
    });
    expect(refused({ format: "2021", controls: { "requests/newly-received/natural-person": 1 } })).toMatchObject({
      code: "json-unknown-cells",
      path: "controls",
    });
  });

  it("never makes a key of the file the key of an object", () => {
    const text = '{"format":"2021","__proto__":{"year":2025},"cells":{"__proto__":5}}';
    expect(problemIn(text)).toEqual({ code: "json-unknown-cells", path: "cells", cells: ["__proto__"] });
    expect(problemIn('{"format":"constructor"}')).toMatchObject({ code: "json-unknown", found: "constructor" });
    expect(({} as { year?: number }).year).toBeUndefined();
  });
});
