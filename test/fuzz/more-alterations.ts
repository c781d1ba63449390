import type { CellId } from "../../src/report/report";
import { cellAt } from "../../src/workbook/address";
import { drawOne, type Draw } from "../src/narrative/draw";
import { insertColumns, insertRows, pasteValues } from "./alter-sheet";
import type { Alteration } from "./alterations";
import { filledBook, type FilledBook, type FilledTable } from "./filled-report";
import { fileOf, type MadeCell, type MadeSheet } from "./made-workbook";

/** Changes a filled workbook; answers how many numbers it put where the form has no place for one. */
type Change = (filled: FilledBook, draw: Draw, typed: Map<CellId, number | string>) => number | undefined;

const workbook = (id: string, change: Change, hasNames?: boolean): Alteration => ({
  id,
  make(draw) {
    const filled = filledBook(draw, hasNames ?? draw(2) === 0);
    const typed = new Map(filled.report.cells);
    const outside = change(filled, draw, typed) ?? 0;
    return { name: "2025年报.xlsx", bytes: fileOf(filled.book), typed, form: filled.form, outside };
  },
});

/** What people do with our form, or have as their own: the second hand of `alterations`. */
export const moreAlterations: readonly Alteration[] = [
  workbook(
    "all-on-one-sheet",
    ({ book, tables }, draw) => {
      const sheet: MadeSheet = {
        name: "年报",
        hidden: false,
        rows: [[{ value: "青禾镇人民政府2025年政府信息公开工作年度报告" }]],
        merges: [],
      };
      for (const { table, sheet: from, top } of tables) {
        for (let blank = draw(3); blank >= 0; blank--) sheet.rows.push([]);
        const down = sheet.rows.length - Math.max(top - 1, 0);
        sheet.rows.push(
          ...from.rows.slice(Math.max(top - 1, 0), top + table.gridRows).map((row) => row.slice(0, table.gridColumns)),
        );
        sheet.merges.push(
          ...from.merges
            .filter((one) => one.top >= top && one.bottom < top + table.gridRows && one.right < table.gridColumns)
            .map((one) => ({ ...one, top: one.top + down, bottom: one.bottom + down })),
        );
      }
      for (const cell of sheet.rows.flat()) delete cell?.formula;
      book.sheets = [sheet];
      return 0;
    },
    false,
  ),
  workbook(
    "side-by-side",
    ({ book, tables }, draw) => {
      const [first, second] = draw(2) === 0 ? [tables[1], tables[2]] : [tables[0], tables[1]];
      if (first === undefined || second === undefined) return 0;
      const gap = 1 + draw(2);
      const left = first.left + first.table.gridColumns + gap;
      const kept = first.sheet.rows.map((row) => row.slice(0, first.table.gridColumns));
      for (let row = 0; row < second.table.gridRows; row++) {
        const at = first.top + row;
        while (kept.length <= at) kept.push([]);
        const line = kept[at] ?? [];
        const own = (second.sheet.rows[second.top + row] ?? []).slice(0, second.table.gridColumns);
        while (line.length < left) line.push(undefined);
        kept[at] = [...line.slice(0, left), ...own];
      }
      first.sheet.rows = kept;
      pasteValues(first.sheet);
      const down = first.top - second.top;
      first.sheet.merges.push(
        ...second.sheet.merges
          .filter((one) => one.top >= second.top && one.right < second.table.gridColumns)
          .map((one) => ({
            top: one.top + down,
            bottom: one.bottom + down,
            left: one.left + left,
            right: one.right + left,
          })),
      );
      book.sheets = book.sheets.filter((one) => one !== second.sheet);
      return 0;
    },
    false,
  ),
  workbook("columns-changed-about", ({ tables }, draw) => {
    const requests = tableNamed(tables, "requests");
    const { sheet, left, table } = requests;
    const columns = [...new Set(table.cells.map(({ column }) => column))];
    const [from, to] = [left + drawOne(columns, draw), left + drawOne(columns, draw)];
    pasteValues(sheet);
    sheet.merges = [];
    for (const row of sheet.rows) {
      while (row.length <= left + table.gridColumns) row.push(undefined);
      const [cell] = row.splice(from, 1);
      row.splice(to, 0, cell);
    }
    return 0;
  }),
  workbook("serial-column", ({ book, tables }, draw) => {
    const { sheet, top, left, table } = drawOne(tables.slice(0, 2), draw);
    insertColumns(book, sheet, left, 1);
    put(sheet, top, left, "序号");
    const rows = [...new Set(table.cells.map(({ row }) => row))];
    rows.forEach((row, index) => put(sheet, top + row, left, index + 1));
    return 0;
  }),
  workbook("subtotal-rows", ({ book, tables }, draw) => {
    const { sheet, top, left, table } = tableNamed(tables, "requests");
    const cells = table.cells.filter(({ row }) => row > 4 && row < 26);
    const { row } = drawOne(cells, draw);
    insertRows(book, sheet, top + row, 1);
    put(sheet, top + row, left + table.labelColumns - 1, drawOne(["小计", "合计", "其中：线上", "本项合计"], draw));
    for (const { column } of table.cells.filter((one) => one.row === row))
      put(sheet, top + row, left + column, 3 + draw(90));
    return 1;
  }),
  workbook("figures-from-another-sheet", ({ book, tables }, draw) => {
    const data: MadeSheet = { name: "台账汇总", hidden: false, rows: [], merges: [] };
    const { sheet, top, left, table } = drawOne(tables, draw);
    for (const { row, column } of table.cells) {
      const cell = sheet.rows[top + row]?.[left + column];
      if (typeof cell?.value !== "number" || draw(2) === 0) continue;
      put(data, row, column, cell.value);
      cell.formula = `台账汇总!${cellAt(row, column)}`;
    }
    book.sheets.push(data);
    return 0;
  }),
  workbook("figures-as-text", ({ tables }, draw) => {
    for (const { sheet, top, left, table } of tables) {
      for (const { row, column, value: kind, unit } of table.cells) {
        const cell = sheet.rows[top + row]?.[left + column];
        if (typeof cell?.value !== "number" || draw(3) > 0) continue;
        if (kind === "amount" && unit === undefined) continue;
        cell.value =
          kind === "amount"
            ? drawOne([`${cell.value}万元`, `${cell.value * 10000}元`, ` ${cell.value} 万元`], draw)
            : textOf(cell.value, draw);
      }
    }
    return 0;
  }),
  workbook("typed-past-the-table", ({ tables }, draw) => {
    const { sheet, top, left, table } = drawOne(tables, draw);
    const figures = table.cells.map(({ row }) => row);
    const isBelow = draw(2) === 0;
    const row = isBelow ? Math.max(...figures) + 1 : drawOne(figures, draw);
    const column = isBelow ? drawOne(table.cells, draw).column : table.gridColumns;
    put(sheet, top + row, left + column, 3 + draw(900));
    return 1;
  }),
  workbook("column-of-their-own", ({ book, tables }, draw) => {
    const { sheet, top, left, table } = drawOne(tables, draw);
    const column = 1 + draw(table.gridColumns);
    insertColumns(book, sheet, left + column, 1);
    put(
      sheet,
      top + (table.cells[0]?.row ?? 1) - 1,
      left + column,
      drawOne(["备案数", "其中网上", "线下", "备注"], draw),
    );
    // Further down, under other heads, it would be a figure that slipped aside in its own wide box.
    const row = table.cells[0]?.row ?? 0;
    put(sheet, top + row, left + column, 3 + draw(900));
    return column < table.labelColumns ? 0 : 1;
  }),
  workbook("short-labels", ({ tables }, draw) => {
    for (const { sheet, top, left, table } of tables) {
      for (const { row, column } of table.labels) {
        const cell = sheet.rows[top + row]?.[left + column];
        if (typeof cell?.value !== "string" || draw(3) > 0) continue;
        cell.value = drawOne<(text: string) => string>(
          [bareLabel, (text) => `${text}：`, (text) => `${text}*`, (text) => `☆${text}`, (text) => `${text}\n（件）`],
          draw,
        )(cell.value);
      }
    }
    return 0;
  }),
  workbook("labels-joined", ({ tables }, draw) => {
    const { sheet, top, left, table } = tableNamed(tables, "requests");
    const rows = [...new Set(table.cells.map(({ row }) => row))];
    for (const row of rows) {
      if (draw(2) === 0) continue;
      const line = sheet.rows[top + row] ?? [];
      const labels = line
        .slice(left, left + table.labelColumns)
        .flatMap((cell) => (typeof cell?.value === "string" ? cell.value : []));
      sheet.merges = sheet.merges.filter(
        (one) => one.top > top + row || one.bottom < top + row || one.left >= left + table.labelColumns,
      );
      for (let at = 0; at < table.labelColumns; at++) line[left + at] = undefined;
      line[left] = { value: labels.join("") };
    }
    return 0;
  }),
  workbook("blank-rows-between", ({ book, tables }, draw) => {
    for (const { sheet, top, table } of tables) {
      const rows = [...new Set(table.cells.map(({ row }) => row))].sort((one, other) => other - one);
      for (const row of rows) if (draw(4) === 0) insertRows(book, sheet, top + row + 1, 1);
    }
    return 0;
  }),
  workbook("table-turned", ({ book, tables }) => {
    const { sheet, top, left, table } = tableNamed(tables, "disputes");
    const grid = Array.from({ length: table.gridRows }, (_, row) =>
      Array.from({ length: table.gridColumns }, (__, column) => sheet.rows[top + row]?.[left + column]),
    );
    sheet.rows = [
      [{ value: "四、行政复议、行政诉讼情况" }],
      ...Array.from({ length: table.gridColumns }, (_, column) => grid.map((row): MadeCell | undefined => row[column])),
    ];
    sheet.merges = [];
    pasteValues(sheet);
    book.names = book.names.filter((one) => one.sheet !== sheet.name);
    return 0;
  }),
  workbook("columns-on-two-sheets", ({ book, tables }, draw) => {
    const { sheet, left, table } = tableNamed(tables, "requests");
    const cut = left + table.labelColumns + 1 + draw(5);
    const second: MadeSheet = {
      name: `${sheet.name}续`,
      hidden: false,
      merges: [],
      rows: structuredClone(sheet.rows).map((row) => [
        ...row.slice(0, left + table.labelColumns),
        ...row.slice(cut, left + table.gridColumns),
      ]),
    };
    sheet.rows = sheet.rows.map((row) => row.slice(0, cut));
    sheet.merges = [];
    pasteValues(sheet);
    pasteValues(second);
    book.sheets.splice(book.sheets.indexOf(sheet) + 1, 0, second);
    book.names = book.names.filter((one) => one.sheet !== sheet.name);
    return 0;
  }),
  workbook("one-year-a-sheet", ({ book, tables, report }) => {
    const year = report.year ?? 2025;
    for (const { sheet } of tables) {
      const old: MadeSheet = structuredClone({ ...sheet, name: `${sheet.name}（${year - 1}年）` });
      for (const cell of old.rows.flat()) if (typeof cell?.value === "number") cell.value += 1;
      book.sheets.push(old);
    }
    return 0;
  }),
];

function tableNamed(tables: readonly FilledTable[], id: string): FilledTable {
  const found = tables.find(({ table }) => table.id === id);
  if (found === undefined) throw new Error(`no table ${id}`);
  return found;
}

function put(sheet: MadeSheet, row: number, column: number, value: string | number): void {
  while (sheet.rows.length <= row) sheet.rows.push([]);
  const line = sheet.rows[row];
  if (line === undefined) return;
  while (line.length < column) line.push(undefined);
  line[column] = { value };
}

/** Without the number before it: （三）不予公开 as 不予公开. */
const bareLabel = (text: string): string =>
  text.replace(/^[^\u4e00-\u9fa5]*(?:[一二三四五六七八九十]+[、）])?/, "") || text;

function textOf(value: number, draw: Draw): string {
  const fullWidth = String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  return drawOne(
    [
      `${value}件`,
      ` ${value}`,
      `${value} 件`,
      fullWidth,
      `${fullWidth}件`,
      `${value}　`,
      `${value}条`,
      `${value}（含1件复议）`,
      value.toLocaleString("en-US"),
    ],
    draw,
  );
}
