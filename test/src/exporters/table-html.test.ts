import { tableHtml, tableText } from "../../../src/exporters/table-html";
import type { CellId, CellValue } from "../../../src/report/report";
import type { TableFormat } from "../../../src/report/report-format";

const table: TableFormat = {
  id: "disclosure",
  label: "第二部分",
  title: "二、主动公开政府信息情况",
  sheet: "二 主动公开",
  gridRows: 3,
  gridColumns: 3,
  labelColumns: 1,
  headerRows: 0,
  rows: [],
  columns: [],
  cellNameOrder: "row-column",
  labels: [
    { row: 0, column: 0, columnSpan: 3, text: "第二十条第（一）项" },
    { row: 1, column: 0, rowSpan: 2, text: "规章\n<script>" },
  ],
  cells: [
    { id: "disclosure/a/count", row: 1, column: 1, columnSpan: 2, value: "count", unit: "件" },
    { id: "disclosure/a/amount", row: 2, column: 1, value: "amount", unit: "万元" },
    { id: "disclosure/a/text", row: 2, column: 2, value: "count", unit: "件" },
  ],
  rowControls: [],
  columnControls: [],
  localRows: [],
};

const cells = new Map<CellId, CellValue>([
  ["disclosure/a/amount", 14_722_490_000],
  ["disclosure/a/text", '"><img src=x onerror=alert(1)>'],
]);

/** The text of each box with its spans, row by row. */
function boxesIn(html: string): readonly (readonly string[])[] {
  return html
    .split("<tr>")
    .slice(1)
    .map((row) =>
      [...row.matchAll(/<td([^>]*?) style="[^"]*"><p[^>]*>(.*?)<\/p><\/td>/g)].map(
        ([, spans = "", text = ""]) => `${text}${spans}`,
      ),
    );
}

it("prints the official grid with its merges, blanks left blank, all escaped", () => {
  expect(boxesIn(tableHtml(table, { cells, year: 2025 }))).toEqual([
    ['第二十条第（一）项 colspan="3"'],
    ['规章<br>&lt;script&gt; rowspan="2"', '&nbsp; colspan="2"'],
    ["14722.49", "&quot;&gt;&lt;img src=x onerror=alert(1)&gt;"],
  ]);
});

it("carries no tint, no class and no address", () => {
  const html = tableHtml(table, { cells, year: 2025 });
  expect(html).not.toMatch(/class=|href=|src="|url\(|F2F2F2|F3F9FF|FFC7CE/i);
  expect(html.match(/border:1px solid #000000/g)).toHaveLength(5);
});

it("gives the same grid as text with tabs", () => {
  expect(tableText(table, { cells, year: 2025 })).toBe(
    '第二十条第（一）项\t\t\n规章<script>\t\t\n\t14722.49\t"><img src=x onerror=alert(1)>',
  );
});
