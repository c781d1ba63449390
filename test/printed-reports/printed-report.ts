import type { CellId, CellValue, Report } from "../../src/report/report";
import { printedTable, withoutLocalRows } from "../../src/exporters/printed-table";
import type { ReportForm } from "../../src/rules/report-form";

/** A box of a printed table. What it says may be changed by mess; what figure it is may not. */
export interface MessyBox {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly text: string;
  /** Present where the box holds a figure. */
  readonly cell?: CellId;
}

export interface MessyTable {
  readonly chapter: string;
  readonly boxes: readonly MessyBox[];
}

/** A report as an office has it: lines of text, and tables. */
export interface PrintedReport {
  readonly title: string;
  readonly blocks: readonly (string | MessyTable)[];
  /** What a reader must find, and nothing else. */
  readonly figures: ReadonlyMap<CellId, CellValue>;
}

const passages: ReadonlyMap<string, readonly string[]> = new Map([
  ["1", ["本年认真落实《中华人民共和国政府信息公开条例》。", "（一）主动公开情况。全年公开政府信息。"]],
  ["5", ["（一）存在问题", "主动解读的形式还不多。", "（二）改进措施", "1. 增加图解和问答。"]],
  ["6", ["本年度未收取信息处理费。"]],
]);

/** The report on paper as the form prints it: title, chapters, tables, local lines below their table. */
export function printReport(report: Report, form: ReportForm): PrintedReport {
  const title = `${report.unit}${report.year ?? ""}年政府信息公开工作年度报告`;
  const blocks = form.format.chapters.flatMap(
    ({ id, title: heading, table: tableId }): readonly (string | MessyTable)[] => {
      const table = form.tables.find((one) => one.id === tableId);
      if (table === undefined) return [heading, ...(passages.get(id) ?? [])];
      const { rows } = printedTable(withoutLocalRows(table), report);
      const boxes = rows.flat().map(({ row, column, rowSpan, columnSpan, text, cell }) => ({
        row,
        column,
        rows: rowSpan,
        columns: columnSpan,
        text,
        ...(cell === undefined ? {} : { cell }),
      }));
      const lines = table.localRows.flatMap(({ cell, label }) => {
        const value = report.cells.get(cell);
        return value === undefined ? [] : [`${label.replace("{year}", String(report.year ?? ""))}：${value}`];
      });
      return [heading, { chapter: id, boxes }, ...lines];
    },
  );
  return { title, blocks, figures: report.cells };
}
