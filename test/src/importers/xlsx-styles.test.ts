import ExcelJS from "exceljs";
import { strToU8 } from "fflate";
import type { ReadReport } from "../../../src/binding/read-report";
import { examine } from "../../../src/examination/examine";
import { allFormats } from "../../../src/formats/all-formats";
import { importXlsx } from "../../../src/importers/xlsx";
import { readNumberFormats } from "../../../src/importers/xlsx-styles";
import { describeFinding } from "../../../src/messages/findings";
import { valuesOf } from "../../../src/rules/values";
import { gridOf, tableOf } from "../recognition/made-sources";

/** An office's own workbook: its tables, every figure 0 but these, by address on the sheet of table 二. */
async function workbookWith(
  figures: Readonly<Record<string, { readonly value: number; readonly format: string }>>,
): Promise<ReadReport> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("二");
  sheet.addRows(gridOf(tableOf("disclosure"), () => 0));
  for (const [address, { value, format }] of Object.entries(figures)) {
    sheet.getCell(address).value = value;
    sheet.getCell(address).numFmt = format;
  }
  const [read] = importXlsx(new Uint8Array(await workbook.xlsx.writeBuffer()), allFormats);
  if (read === undefined) throw new Error("no report");
  return read;
}

/** What is told as having to be mended or explained of the cells that show another figure. */
function toldOf(read: ReadReport): readonly string[] {
  const { mistakes } = examine(read);
  const values = valuesOf(read.report);
  return mistakes
    .filter(({ findings: [first] }) => first?.code === "shown-otherwise" || first?.code === "unreadable")
    .map(({ severity, findings: [first] }) => {
      const context = { form: read.form, valueOf: (id: Parameters<typeof values.get>[0]) => values.get(id) };
      return `${severity} ${first === undefined ? "" : describeFinding(first, context)}`;
    });
}

it("refuses a date in the place of a count, and says what is shown and what is stored", async () => {
  const read = await workbookWith({ B7: { value: 46024, format: 'm"月"d"日"' } });
  expect(read.report.cells.get("disclosure/licenses/decisions")).toBe("1月2日");
  expect(toldOf(read)).toEqual([
    "error 第二部分：“行政许可 · 本年处理决定数量”显示的是 1月2日，实际存的是 46024。多半是输入的数被当成了日期。请把这一格的格式改为“常规”，再重新输入数字。",
  ]);
});

it("tells an amount that shows 万 or thousands as an error", async () => {
  const read = await workbookWith({ B14: { value: 251000, format: "0!.0," } });
  expect(toldOf(read)).toEqual([
    "error 第二部分：“行政事业性收费 · 本年收费金额”显示的是 25.1，实际存的是 251000。请把这一格的格式改为“常规”，看一眼实际的数对不对。",
  ]);
});

it("asks of an amount that shows fewer decimals which one is printed", async () => {
  const read = await workbookWith({ B14: { value: 160.5964, format: "0.00" } });
  expect(read.report.cells.get("disclosure/administrative-fees/amount")).toBe(160_596_400);
  expect(toldOf(read)).toEqual([
    "explain 第二部分：“行政事业性收费 · 本年收费金额”显示的是 160.60，实际存的是 160.5964。出表用哪一个？请改成要公开的数；保留现在的，请写说明。",
  ]);
});

it("tells a count that is rounded or a part of a hundred as an error, each cell once", async () => {
  const read = await workbookWith({ B10: { value: 21.4, format: "0" }, B11: { value: 0.05, format: "0.00%" } });
  expect(toldOf(read)).toEqual([
    "error 第二部分：“行政处罚 · 本年处理决定数量”显示的是 21，实际存的是 21.4；“行政强制 · 本年处理决定数量”显示的是 5.00%，实际存的是 0.05。请改成要公开的整数。",
  ]);
});

it.each([
  ["0", 21],
  ["#,##0", 1234],
  ["0_ ", 7],
  ['0"件"', 7],
  ["0.00", 160.6],
  ["General", 160.5964],
  ["@", 7],
])("says nothing of the format %s over %d", async (format, value) => {
  const read = await workbookWith({ B14: { value, format } });
  expect(read.shown).toEqual([]);
});

it("passes a style by whose number the file does not explain", () => {
  const xml = strToU8('<styleSheet><cellXfs><xf numFmtId="200"/><xf numFmtId="14"/></cellXfs></styleSheet>');
  const formats = readNumberFormats({ xml, part: "styles.xml", decode: undefined });
  const codes = ["0", "1", "2", "x"].map((style) => formats.codeOf(style, true));
  expect(codes).toEqual([undefined, "yyyy/m/d", undefined, undefined]);
});
