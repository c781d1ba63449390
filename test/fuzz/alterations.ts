import type { CellId } from "../../src/report/report";
import { exportReportJson } from "../../src/exporters/report-json";
import type { FormatCell } from "../../src/report/report-format";
import { drawOne, type Draw } from "../src/narrative/draw";
import { deleteRow, insertColumns, insertRows, renameSheet } from "./alter-sheet";
import { filledBook, type FilledBook, type FilledTable } from "./filled-report";
import type { Altered } from "./law";
import { savedByExcelJs, savedByHucre } from "./other-writers";
import { fileOf, type MadeCell, type MadeSheet } from "./made-workbook";

/** One way in which people change a workbook between filling it in and handing it on. */
export interface Alteration {
  readonly id: string;
  /** So much slower than the others that only one seed of ten is tried where the number is left open. */
  readonly isSlow?: boolean;
  /** The same seed gives the same file. */
  make(draw: Draw): Altered | Promise<Altered>;
}

/** Changes a filled workbook; what is no longer there to be read, it takes out of what was typed. */
type Change = (filled: FilledBook, draw: Draw, typed: Map<CellId, number | string>) => void;

/** Half of them still have the names that the add-in gives, half are of somebody else's making. */
const workbook = (id: string, change: Change, options: { readonly mayBeRefused?: boolean } = {}): Alteration => ({
  id,
  make(draw) {
    const filled = filledBook(draw, draw(2) === 0);
    const typed = new Map(filled.report.cells);
    change(filled, draw, typed);
    return { name: "2025年报.xlsx", bytes: fileOf(filled.book), typed, form: filled.form, ...options };
  },
});

/** Saved again by another program, with whatever that adds and leaves out. */
const savedBy = (id: string, save: (bytes: Uint8Array) => Promise<Uint8Array>): Alteration => ({
  id,
  isSlow: true,
  async make(draw) {
    const { book, report, form } = filledBook(draw, draw(2) === 0);
    return { name: "2025年报.xlsx", bytes: await save(fileOf(book)), typed: report.cells, form };
  },
});

const sheetNames = ["Sheet1", "表三", "三、依申请公开情况", "最终版", "报市里的", "a & b", "乡镇's", "新建 工作表"];

export const alterations: readonly Alteration[] = [
  workbook("rename-sheet", ({ book }, draw) => {
    for (const sheet of book.sheets.filter(({ hidden }) => !hidden)) {
      if (draw(2) === 0) renameSheet(book, sheet, `${drawOne(sheetNames, draw)}${book.sheets.indexOf(sheet)}`);
    }
  }),
  workbook("copy-sheet", ({ book, tables }, draw) => {
    const { sheet } = drawOne(tables, draw);
    const copy: MadeSheet = structuredClone({ ...sheet, name: `${sheet.name} (2)` });
    if (draw(2) === 0) for (const cell of copy.rows.flat()) if (typeof cell?.value === "number") cell.value = undefined;
    book.sheets.splice(book.sheets.indexOf(sheet) + 1, 0, copy);
    const own = book.names.filter((name) => name.sheet === sheet.name);
    for (const name of own) book.names.push({ ...name, sheet: copy.name, ofSheet: copy.name });
  }),
  workbook("move-table", ({ book, tables }, draw) => {
    for (const { sheet } of tables) {
      const rows = draw(6);
      const columns = draw(4);
      insertRows(book, sheet, 0, rows);
      insertColumns(book, sheet, 0, columns);
      if (rows > 1 && draw(2) === 0)
        write(sheet, 0, 0, drawOne(["附件2", "填报说明：请于1月15日前报送", "单位：件"], draw));
    }
  }),
  workbook("insert-rows", ({ book, tables }, draw) => {
    const { sheet, top, table } = drawOne(tables, draw);
    insertRows(book, sheet, top + draw(table.gridRows), 1 + draw(2));
  }),
  workbook("delete-row", ({ book, tables }, draw, typed) => {
    const filled = drawOne(tables, draw);
    const cell = drawOne(filled.table.cells, draw);
    deleteRow(book, filled.sheet, filled.top + cell.row);
    for (const { id, row } of filled.table.cells) if (row === cell.row) typed.delete(id);
  }),
  workbook("insert-columns", ({ book, tables }, draw) => {
    const { sheet, left, table } = drawOne(tables, draw);
    insertColumns(book, sheet, left + draw(table.gridColumns + 1), 1);
  }),
  workbook("unmerge", ({ tables }, draw) => {
    for (const { sheet } of tables) sheet.merges = draw(3) === 0 ? [] : sheet.merges.filter(() => draw(2) === 0);
  }),
  workbook("reformat", (filled, draw) => {
    const format = drawOne(["0", "#,##0", "0_ ", "0.00", "0;-0;;@", "[Red]0"], draw);
    for (const { cell } of figuresIn(filled)) if (draw(3) > 0) cell.format = format;
  }),
  workbook("retype-labels", ({ tables }, draw) => {
    for (const { table, sheet, top, left } of tables) {
      for (const { row, column } of table.labels) {
        const cell = sheet.rows[top + row]?.[left + column];
        if (typeof cell?.value === "string" && draw(4) === 0) cell.value = retyped(cell.value, draw);
      }
    }
  }),
  workbook("text-figures", (filled, draw) => {
    const written = drawOne<(value: number) => string>(
      [(value) => String(value), (value) => ` ${value} `, (value) => value.toLocaleString("en-US"), fullWidth],
      draw,
    );
    for (const { cell, format } of figuresIn(filled))
      if (typeof cell.value === "number" && format.value !== "amount" && draw(3) === 0)
        cell.value = written(cell.value);
  }),
  workbook("sort-rows", ({ tables }, draw) => {
    const { table, sheet, top } = drawOne(tables, draw);
    // Heads that several rows share stay where they are: only the last label and the figures change places.
    const from = Math.max(table.labelColumns - 1, 0);
    const inside = new Set(table.cells.map(({ row }) => row));
    const ownLabels = table.labels.filter(({ row, column }) => column === from && inside.has(row));
    const swapped = ownLabels.map(({ row }) => row + top);
    if (swapped.length < 2) return;
    const [one, other] = [drawOne(swapped, draw), drawOne(swapped, draw)];
    const [first = [], second = []] = [sheet.rows[one], sheet.rows[other]];
    sheet.rows[one] = [...first.slice(0, from), ...second.slice(from)];
    sheet.rows[other] = [...second.slice(0, from), ...first.slice(from)];
  }),
  workbook("hide", ({ book, tables }, draw) => {
    const { sheet } = drawOne(tables, draw);
    if (draw(2) === 0) {
      sheet.hidden = true;
      return;
    }
    const copy: MadeSheet = structuredClone({ ...sheet, name: "旧的", hidden: true });
    for (const cell of copy.rows.flat()) if (typeof cell?.value === "number") cell.value += 1;
    book.sheets.splice(draw(2) === 0 ? 0 : book.sheets.length, 0, copy);
  }),
  workbook("notes-beside", ({ tables }, draw) => {
    const { sheet, table, top, left } = drawOne(tables, draw);
    const notes = ["填表人：王某", "2025年1月12日", "联系电话 0431-1234567", "注：含自然失效 29 件", "核对无误", 7];
    write(sheet, top + table.gridRows + 1 + draw(3), left + draw(3), drawOne(notes, draw));
    write(sheet, top + draw(table.gridRows), left + table.gridColumns + 2 + draw(2), drawOne(notes, draw));
  }),
  workbook("edit-labels", ({ tables }, draw) => {
    const { table, sheet, top, left } = drawOne(tables, draw);
    const inside = new Set(table.cells.map(({ row }) => row));
    const ofRows = table.labels.filter(({ row, column }) => inside.has(row) && column < table.labelColumns);
    const { row, column } = drawOne(ofRows.length === 0 ? table.labels : ofRows, draw);
    const cell = sheet.rows[top + row]?.[left + column];
    if (typeof cell?.value === "string") cell.value = edited(cell.value, draw);
  }),
  workbook("line-under-heads", ({ book, tables }, draw) => {
    const { table, sheet, top, left } = drawOne(tables, draw);
    const first = Math.min(...table.cells.map(({ row }) => row));
    insertRows(book, sheet, top + first, 1);
    if (draw(3) === 0) return;
    for (const { column } of table.cells.filter(({ row }) => row === first))
      write(sheet, top + first, left + column, draw(2) === 0 ? String(column) : "件");
  }),
  workbook("figure-aside-in-its-box", ({ tables }, draw) => {
    for (const { table, sheet, top, left } of tables) {
      for (const { row, column, columnSpan = 1 } of table.cells) {
        const cell = sheet.rows[top + row]?.[left + column];
        if (columnSpan === 1 || cell?.value === undefined || draw(2) === 0) continue;
        const at = { row: top + row, column: left + column };
        sheet.merges = sheet.merges.filter((one) => one.top !== at.row || one.left !== at.column);
        write(sheet, at.row, at.column + 1 + draw(columnSpan - 1), cell.value);
        cell.value = undefined;
      }
    }
  }),
  workbook(
    "last-year-below",
    ({ tables, report }, draw) => {
      const { table, sheet, top } = drawOne(tables, draw);
      const year = (report.year ?? 2025) - 1;
      const rows = structuredClone(sheet.rows.slice(top, top + table.gridRows));
      for (const cell of rows.flat()) if (typeof cell?.value === "number") cell.value += 1;
      while (sheet.rows.length < top + table.gridRows + 2) sheet.rows.push([]);
      const merges = sheet.merges.filter((one) => one.top >= top && one.bottom < top + table.gridRows);
      if (draw(2) === 0) {
        sheet.rows.push([{ value: `${year}年数据` }], ...rows);
        const down = sheet.rows.length - rows.length - top;
        sheet.merges.push(...merges.map((one) => ({ ...one, top: one.top + down, bottom: one.bottom + down })));
      } else sheet.rows.push([{ value: `上年（${year}年）` }], ...rows);
    },
    { mayBeRefused: true },
  ),
  savedBy("saved-by-exceljs", savedByExcelJs),
  savedBy("saved-by-hucre", savedByHucre),
  {
    id: "json",
    make(draw) {
      const { report, form } = filledBook(draw, true);
      const json = JSON.parse(exportReportJson(report, form, undefined)) as { cells: Record<string, unknown> };
      const entries = Object.entries(json.cells).sort(() => draw(3) - 1);
      const cells = Object.fromEntries(
        entries.map(([id, value]) => [id, draw(4) === 0 && Number.isInteger(value) ? String(value) : value]),
      );
      const text = JSON.stringify({ ...json, cells }, undefined, draw(3));
      const bytes = new TextEncoder().encode(draw(4) === 0 ? `\ufeff${text}` : text);
      return { name: "2025年报.json", bytes, typed: report.cells, form };
    },
  },
];

interface Figure {
  readonly cell: MadeCell;
  readonly format: FormatCell;
}

function figuresIn({ tables }: FilledBook): readonly Figure[] {
  return tables.flatMap(({ table, sheet, top, left }: FilledTable) =>
    table.cells.flatMap((format) => {
      const cell = sheet.rows[top + format.row]?.[left + format.column];
      return cell === undefined ? [] : [{ cell, format }];
    }),
  );
}

function write(sheet: MadeSheet, row: number, column: number, value: string | number): void {
  while (sheet.rows.length <= row) sheet.rows.push([]);
  const line = sheet.rows[row];
  if (line === undefined) return;
  while (line.length < column) line.push(undefined);
  line[column] = { value };
}

/** As people type the same words again: with blanks, in other brackets, over two lines. */
function retyped(label: string, draw: Draw): string {
  const ways: readonly ((text: string) => string)[] = [
    (text) => ` ${text}`,
    (text) => `${text}　`,
    (text) => text.replace(/（/g, "(").replace(/）/g, ")"),
    (text) => text.slice(0, Math.ceil(text.length / 2)) + "\n" + text.slice(Math.ceil(text.length / 2)),
    (text) => [...text].join(" "),
    (text) => text.replace(/\./g, "．"),
    (text) => text.replace(/、/g, "，"),
  ];
  return drawOne(ways, draw)(label);
}

/** As people change words: a unit after them, a sign lost or put in, a number before them, the old name. */
function edited(label: string, draw: Draw): string {
  const at = draw(Math.max(label.length, 1));
  const ways: readonly ((text: string) => string)[] = [
    (text) => `${text}（件）`,
    (text) => `${text}：`,
    (text) => text.slice(0, at) + text.slice(at + 1),
    (text) => text.replace(/^[^\u4e00-\u9fa5]+/, ""),
    (text) => `${1 + draw(9)}.${text}`,
    (text) => text.replace(/行政/, ""),
    (text) => `其中：${text}`,
  ];
  return drawOne(ways, draw)(label);
}

const fullWidth = (value: number): string =>
  String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
