import { readWithoutCells } from "../../../src/binding/read-report";
import { examine } from "../../../src/examination/examine";
import { findingList, findingListHtml, findingListText, planFindingList } from "../../../src/exporters/finding-list";
import { writeXlsx } from "../../../src/exporters/xlsx";
import { openXlsxCells } from "../../../src/importers/xlsx-cells";
import { blankReport, type CellId, type CellValue } from "../../../src/report/report";
import { agreeingRequests, form2021 } from "../checker/real-report";

/** A report whose 诉讼 do not add up, and whose chapter five says nothing. */
function listed() {
  const cells = new Map<CellId, CellValue>([
    ...[...form2021.cells.keys()].map((cell) => [cell, 0] as const),
    ...([...agreeingRequests()] as [CellId, CellValue][]),
    ["disputes/reconsideration/upheld", 2],
  ]);
  const text = new Map([["6", "本年度没有\n收到申请。"]]);
  const report = { ...blankReport("2021", 2025, "试镇人民政府", "township"), cells, text };
  return findingList(examine(readWithoutCells({ report, form: form2021 })));
}

it("lists what has a card, gravest first within the tables, with place, difference and what to do", () => {
  const { title, rows } = listed();
  expect(title).toBe("试镇人民政府2025年政府信息公开工作年度报告核对清单");
  expect(rows[0]?.slice(0, 2)).toEqual(["必须改正", "第四部分 · 行政复议"]);
  expect(rows[0]?.[2]).toContain("差 2 件");
  expect(rows.some(([, where]) => where.endsWith("正文"))).toBe(true);
  expect(rows.flat().join("")).not.toMatch(/[\n\t]/);
});

it("is copied as a table with heads, and as lines apart by tabs", () => {
  const list = listed();
  expect(findingListHtml(list)).toContain("<th>程度</th><th>位置</th>");
  expect(findingListText(list).split("\n")).toHaveLength(2 + list.rows.length);
});

it("is written as a workbook that can be read again", async () => {
  const list = listed();
  const read = openXlsxCells(await writeXlsx(planFindingList(list))).readAll("核对清单");
  expect(read?.values[0]?.[0]).toBe(list.title);
  expect(read?.values.slice(2)).toEqual(list.rows);
});
