import { readReports } from "../../../src/binding/bound-report";
import { examine } from "../../../src/examination/examine";
import { allFormats } from "../../../src/formats/all-formats";
import { sentencesOn } from "../../../src/messages/finding-sentences";
import { planStyles } from "../../../src/plan/styles";
import { planWorkbook } from "../../../src/plan/plan-workbook";
import { blankReport } from "../../../src/report/report";
import { formOf } from "../../../src/rules/report-form";
import { MemoryWorkbook } from "../../../src/workbook/memory-workbook";
import { nameOfControlColumn } from "../../../src/workbook/names";
import { parseRange, cellAt } from "../../../src/workbook/address";

const report = blankReport("2021", 2025, "青禾镇人民政府", "township");
const form = formOf(report, allFormats);
const plan = planWorkbook(form, report, { totals: "formulas", controls: true, takenSheets: [], reportKey: "1" });
const column = plan.names.find(({ name }) => name === nameOfControlColumn("requests", "1"));
if (column === undefined) throw new Error("no 核对数 beside table 三");
const { sheet, range } = column;
/** The 核对数 of 本年新收, whose row is the fourth of the table. */
const address = cellAt(parseRange(range).top + 3, parseRange(range).left);

/** What is told of a 核对数 that shows otherwise than it stores, and the 核对数 as it was read. */
async function toldOf(value: number, numberFormat: string): Promise<readonly [readonly string[], unknown]> {
  const workbook = new MemoryWorkbook();
  await workbook.insert(plan);
  await workbook.write([{ sheet, cells: [{ address, value, style: { ...planStyles.control, numberFormat } }] }]);
  const [read] = await readReports(await workbook.outline(), (addresses) => workbook.read(addresses), allFormats);
  if (read === undefined) throw new Error("no report");
  const told = examine(read)
    .findings.filter((finding) => finding.code === "shown-otherwise" || finding.code === "unreadable")
    .map(sentencesOn(read));
  return [told, read.report.controls.get("requests/newly-received/total")];
}

const name = "“总计 · 本年新收”的核对数";

it.each([
  ["a day", 46024, 'm"月"d"日"', `${name}显示的是 1月2日，实际存的是 46024`],
  ["a part of a hundred", 21, "0%", `${name}显示的是 2100%，实际存的是 21`],
  ["thousands", 251000, "0,", `${name}显示的是 251，实际存的是 251000`],
  ["nothing", 21, ";;", `${name}什么也没有显示，实际存的是 21`],
])("a 核对数 that shows %s is told, once", async (_, value, format, sentence) => {
  const [told] = await toldOf(value, format);
  expect(told).toHaveLength(1);
  expect(told[0]).toContain(sentence);
});

it.each([
  ["whole numbers", 21, "0"],
  ["thousands apart", 2100, "#,##0"],
  ["numbers as they are", 21, "General"],
])("nothing is told of one that shows %s", async (_, value, format) => {
  expect(await toldOf(value, format)).toEqual([[], value]);
});

it("a day is no 核对数", async () => {
  const [, control] = await toldOf(46024, 'm"月"d"日"');
  expect(control).toBe("1月2日");
});
