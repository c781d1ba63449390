import type { CellId, TableId } from "../report/report";
import { tableOf } from "../report/report";
import type { TableFormat } from "../report/report-format";
import type { ReportForm } from "../rules/report-form";
import type { BalanceRule } from "../rules/rule";

/** The row and column that a cell stands in, as the office calls them. */
export interface CellName {
  readonly table: string;
  readonly row: string;
  readonly column: string;
  /** 自然人 · 予以公开, or 规章 · 本年制发件数. */
  readonly cell: string;
}

/** Names a cell of the form; plain Error for a cell that the form does not have. */
export function nameOfCell(form: ReportForm, cell: CellId): CellName {
  const table = tableOfForm(form, tableOf(cell) as TableId);
  const [, rowId, columnId] = cell.split("/");
  const row = table.rows.find(({ id }) => id === rowId)?.label ?? "";
  const column = table.columns.find(({ id }) => id === columnId)?.label ?? "";
  const parts = table.cellNameOrder === "column-row" ? [column, row] : [row, column];
  return { table: table.label, row, column, cell: parts.filter((part) => part !== "").join(" · ") };
}

export function tableOfForm(form: ReportForm, id: TableId): TableFormat {
  const found = form.tables.find((table) => table.id === id);
  if (found === undefined) throw new Error(`the form has no table ${id}`);
  return found;
}

/** The row or column that an equality runs along; where it runs along none, the group that it adds up; for a 核对数 its total. */
export function nameOfLine({ table, line, marked, control }: BalanceRule, form: ReportForm): string {
  const [cell] = marked;
  const isNamedByCell = line === undefined || control !== undefined;
  if (isNamedByCell && cell !== undefined && !cell.startsWith("control/")) {
    const name = nameOfCell(form, cell as CellId);
    return control === undefined ? name.row : name.cell;
  }
  const { rows, columns } = tableOfForm(form, table);
  return (line?.axis === "row" ? rows : columns).find(({ id }) => id === line?.id)?.label ?? "";
}

/** A label in quotation marks; those inside it become single ones: “3.危及‘三安全一稳定’”. */
export const quote = (label: string): string => `“${label.replace(/“/g, "‘").replace(/”/g, "’")}”`;

/** “甲、乙、丙等 7 格”: the first few names, and how many there are in all when not all are named. */
export function listCells(form: ReportForm, cells: readonly CellId[], most = 3): string {
  const names = cells.slice(0, most).map((cell) => quote(nameOfCell(form, cell).cell));
  return cells.length > most ? `${names.join("、")}等 ${cells.length} 格` : names.join("、");
}
