import { readWithoutCells } from "../../../src/binding/read-report";
import { examine } from "../../../src/examination/examine";
import { checkSheet } from "../../../src/exporters/check-sheet";
import { writeCheckSheetDocx } from "../../../src/exporters/check-sheet-docx";
import { checkSheetPage } from "../../../src/exporters/check-sheet-html";
import { checkSheetRows } from "../../../src/exporters/check-sheet-rows";
import { readDocx } from "../../../src/importers/docx";
import { blankReport, type CellId, type CellValue } from "../../../src/report/report";
import { agreeingRequests, form2021 } from "../checker/real-report";

const balance = "第三部分每一列：本年新收＋上年结转＝办理结果总计＋结转下年度";
const mark = `表上印的勾稽关系，没有核对：${balance}`;

/** A report that balances, with these checks switched off. */
function sheetWithout(...switchedOff: readonly string[]) {
  const cells = new Map<CellId, CellValue>([
    ...[...form2021.cells.keys()].map((cell) => [cell, 0] as const),
    ...([...agreeingRequests()] as [CellId, CellValue][]),
  ]);
  const report = { ...blankReport("2021", 2025, "试镇人民政府", "township"), cells, switchedOff };
  const examination = examine(readWithoutCells({ report, form: form2021 }));
  return checkSheet(examination, { madeOn: undefined, program: "年报助手" });
}

it("says that everything balances only where the printed rules were held", () => {
  expect(sheetWithout().summary).toContain("条勾稽关系全部平衡");
  const { summary, isClean } = sheetWithout("T3-BAL");
  expect(summary).not.toContain("全部平衡");
  expect(summary).toContain("表上印的勾稽关系有 1 项被关掉，没有核对");
  expect(isClean).toBe(false);
});

it("names the printed ones first and lets them stand out", () => {
  const rows = checkSheetRows(sheetWithout("T3-DOM-CARRY", "T3-BAL")).flat();
  const told = rows.filter(({ text }) => text === mark || text === "结转下年度不大于本年新收");
  expect(told.map(({ text, role }) => [text, role])).toEqual([
    [mark, "broken"],
    ["结转下年度不大于本年新收", "text"],
  ]);
});

it("carries the mark into the page and the Word file", async () => {
  const sheet = sheetWithout("T3-BAL");
  expect(checkSheetPage(sheet)).toContain(mark);
  expect(JSON.stringify(readDocx(await writeCheckSheetDocx(sheet), {}))).toContain(mark);
});
