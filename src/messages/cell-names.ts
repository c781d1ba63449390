import { labelOfCell, type CellLabel } from "../report/cell-label";
import type { CellId, TableId } from "../report/report";
import { tableOf } from "../report/report";
import type { TableFormat } from "../report/report-format";
import type { ReportForm } from "../rules/report-form";
import { kindOf } from "../rules/kinds/all-kinds";
import type { Rule } from "../rules/rule";

/** The table, row and column that a cell stands in, as the office calls them. */
export interface CellName extends CellLabel {
  readonly table: string;
}

/** Names a cell of the form; plain Error for a cell that the form does not have. */
export function nameOfCell(form: ReportForm, cell: CellId): CellName {
  const table = tableOfForm(form, tableOf(cell) as TableId);
  return { table: table.label, ...labelOfCell(table, cell) };
}

export function tableOfForm(form: ReportForm, id: TableId): TableFormat {
  const found = form.tables.find((table) => table.id === id);
  if (found === undefined) throw new Error(`the form has no table ${id}`);
  return found;
}

/** What a rule is called after: its line, the row or the cell that it speaks of, its table; "" where it stands nowhere. */
export function nameOfPlace(rule: Rule, form: ReportForm): string {
  const place = kindOf(rule).place(rule);
  if (place === undefined) return "";
  const table = tableOfForm(form, rule.table);
  switch (place.of) {
    case "line":
      return (place.axis === "row" ? table.rows : table.columns).find(({ id }) => id === place.id)?.label ?? "";
    case "row":
      return nameOfCell(form, place.cell).row;
    case "cell":
      return nameOfCell(form, place.cell).cell;
    case "table":
      return table.label;
    default:
      return place satisfies never;
  }
}

/** A label in quotation marks; those inside it become single ones: “3.危及‘三安全一稳定’”. */
export const quote = (label: string): string => `“${label.replace(/“/g, "‘").replace(/”/g, "’")}”`;

/** “甲、乙、丙等 7 格”: the first few names, and how many there are in all when not all are named. */
export function listCells(form: ReportForm, cells: readonly CellId[], most = 3): string {
  const names = cells.slice(0, most).map((cell) => quote(nameOfCell(form, cell).cell));
  return cells.length > most ? `${names.join("、")}等 ${cells.length} 格` : names.join("、");
}
