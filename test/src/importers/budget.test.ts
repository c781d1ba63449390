import { strToU8, zipSync, type Zippable } from "fflate";
import { budget, Spending, spendingLimits } from "../../../src/importers/budget";
import { ImportError } from "../../../src/importers/import-error";
import { openXlsxCells } from "../../../src/importers/xlsx-cells";
import { importXlsx } from "../../../src/importers/xlsx";
import { importReports } from "../../../src/importers/import-report";
import { allFormats } from "../../../src/formats/all-formats";
import { platform } from "../../../cli/platform";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

interface Parts {
  /** The rows of each sheet. */
  readonly sheets?: readonly string[];
  readonly names?: string;
  readonly strings?: string;
}

/** A workbook whose sheets are called 甲1, 甲2, … */
function workbookOf({ sheets = [""], names = "", strings = "" }: Parts): Uint8Array {
  const parts: Zippable = {
    "xl/workbook.xml": strToU8(
      `<workbook><sheets>${sheets.map((_, index) => `<sheet name="甲${index + 1}" r:id="r${index}"/>`).join("")}</sheets><definedNames>${names}</definedNames></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": strToU8(
      `<Relationships>${sheets.map((_, index) => `<Relationship Id="r${index}" Type="${OFFICE}/worksheet" Target="s${index}.xml"/>`).join("")}<Relationship Id="t" Type="${OFFICE}/sharedStrings" Target="t.xml"/></Relationships>`,
    ),
    "xl/t.xml": strToU8(`<sst>${strings}</sst>`),
  };
  sheets.forEach((rows, index) => {
    parts[`xl/s${index}.xml`] = strToU8(`<worksheet><sheetData>${rows}</sheetData></worksheet>`);
  });
  return zipSync(parts);
}

function problemOf(read: () => unknown): unknown {
  try {
    read();
    return undefined;
  } catch (error) {
    if (error instanceof ImportError) return error.problem;
    throw error;
  }
}

const problemReading = (parts: Parts): unknown => problemOf(() => importXlsx(workbookOf(parts), allFormats));
const overBudget = (cost: keyof typeof spendingLimits): object => ({
  code: "over-budget",
  cost,
  limit: spendingLimits[cost],
});
const name = (key: number, range: string): string =>
  `<definedName name="nianbao_${key}_requests">'甲1'!${range}</definedName>`;
const numbered = <Made>(count: number, make: (index: number) => Made): Made[] =>
  Array.from({ length: count }, (_, index) => make(index));

describe("one file may not cost more than any report does", () => {
  it("in names of ours; those of others cost nothing", () => {
    const names = numbered(2001, (index) => name(index, "$A$1:$J$30")).join("");
    expect(problemReading({ names })).toEqual(overBudget("names"));
    const others = numbered(5000, (index) => `<definedName name="other${index}">'甲1'!$A$1</definedName>`).join("");
    expect(problemReading({ names: others })).toEqual({ code: "empty-workbook" });
  });

  it("in the areas that names stand for", () => {
    const names = numbered(30, (index) => name(index, "$A$1:$J$10000")).join("");
    expect(problemReading({ names })).toEqual(overBudget("areas"));
  });

  it("in cells, of one sheet or of many together", () => {
    const rows = (sheet: number): string =>
      numbered(
        3000,
        (row) =>
          `<row>${numbered(30, (column) => `<c><v>${(sheet * 31 + row * 7919 + column * 104_729) % 999_983}</v></c>`).join("")}</row>`,
      ).join("");
    expect(problemReading({ sheets: [rows(1), rows(2), rows(3)] })).toEqual({
      code: "too-many-cells",
      sheet: "甲3",
      limit: spendingLimits.cells,
    });
  });

  it("in a long text that many cells share", () => {
    const strings = `<si><t>${"公开".repeat(5000)}</t></si>`;
    const rows = numbered(1000, () => `<row><c t="s"><v>0</v></c></row>`).join("");
    expect(problemReading({ sheets: [rows], strings })).toEqual(overBudget("characters"));
  });

  it("in a long formula that many cells share", () => {
    const long = numbered(1000, (index) => `A${index + 1}`).join("+");
    const rows = numbered(
      2500,
      (index) => `<row><c><f t="shared" si="0">${index === 0 ? long : ""}</f><v>1</v></c></row>`,
    );
    expect(problemReading({ sheets: [rows.join("")] })).toEqual(overBudget("formulas"));
    const file = openXlsxCells(workbookOf({ sheets: [rows.join("")] }));
    expect(file.read({ sheet: "甲1", range: "A2" }).formulas[0]?.[0]).toMatch(/^=A2\+A3\+/);
  });

  it("in sheets, and in words", () => {
    expect(problemReading({ sheets: numbered(501, () => "") })).toEqual(overBudget("sheets"));
    const json = JSON.stringify({ format: "2021", year: 2025, cells: {}, text: { "1": "字".repeat(400_001) } });
    const context = { definitions: allFormats, defaultYear: undefined, platform };
    expect(problemOf(() => importReports({ name: "a.json", bytes: strToU8(json) }, context))).toEqual({
      code: "text-too-long",
      length: 400_001,
      limit: budget.words,
    });
  });

  it("in time, by the clock of the platform", () => {
    let now = 0;
    const spending = new Spending(() => now);
    now = spendingLimits.time;
    spending.checkTime();
    now++;
    expect(problemOf(() => spending.checkTime())).toEqual(overBudget("time"));
  });
});

it("does not read rows beyond the reach, save where a name leads there", () => {
  // What stands there is broken: whoever reads it is told.
  const broken = `<row r="5000"><c r="A5000" t="s"><v>99</v></c></row>`;
  const file = openXlsxCells(workbookOf({ sheets: [`<row r="1"><c r="A1"><v>1</v></c></row>${broken}`] }));
  expect(file.readAll("甲1")?.values).toEqual([[1]]);
  expect(file.read({ sheet: "甲1", range: "A1:B2" }).values[0]).toEqual([1, null]);
  expect(problemOf(() => file.read({ sheet: "甲1", range: "A5000" }))).toMatchObject({ code: "broken-xml" });
});

it("reads parts in the encoding that they declare, and names one that nobody knows", () => {
  const gb2312 = (text: readonly number[], declared: string): Uint8Array =>
    zipSync({
      "xl/workbook.xml": strToU8(`<workbook><sheets><sheet name="甲" r:id="r"/></sheets></workbook>`),
      "xl/_rels/workbook.xml.rels": strToU8(
        `<Relationships><Relationship Id="r" Type="${OFFICE}/worksheet" Target="s.xml"/></Relationships>`,
      ),
      "xl/s.xml": new Uint8Array([
        ...strToU8(`<?xml version="1.0" encoding="${declared}"?><worksheet><sheetData><row><c t="inlineStr"><is><t>`),
        ...text,
        ...strToU8("</t></is></c></row></sheetData></worksheet>"),
      ]),
    });
  const benNian = [0xb1, 0xbe, 0xc4, 0xea]; // 本年
  const read = (bytes: Uint8Array) => openXlsxCells(bytes, platform).readAll("甲")?.values[0]?.[0];
  expect(read(gb2312(benNian, "GB2312"))).toBe("本年");
  expect(read(gb2312(benNian, "gbk"))).toBe("本年");
  expect(read(gb2312([...strToU8("本年")], "UTF-8"))).toBe("本年");
  expect(read(gb2312([...strToU8("本年度")], "x-unknown"))).toBe("本年度");
  const problem = (declared: string) => problemOf(() => read(gb2312(benNian, declared)));
  expect(problem("x-unknown")).toEqual({ code: "unknown-encoding", part: "xl/s.xml", encoding: "x-unknown" });
  expect(problem("UTF-8")).toEqual({ code: "unknown-encoding", part: "xl/s.xml", encoding: "utf-8" });
});
