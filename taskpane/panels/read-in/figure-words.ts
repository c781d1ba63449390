import type { ReadReport } from "../../../src/binding/read-report";
import { describePlace } from "../../../src/messages/places";
import { printValue, sheetNumber } from "../../../src/report/read-value";
import type { CellId, CellValue } from "../../../src/report/report";
import type { ReportForm } from "../../../src/rules/report-form";

/** A figure as the sheet shows it; what is no number in quotation marks. */
export function shownValue(value: CellValue | undefined, form: ReportForm, cell: CellId): string {
  if (value === undefined) return "空";
  return typeof value === "number" ? String(sheetNumber(value, form.cells.get(cell)?.value ?? "count")) : `“${value}”`;
}

export const shown = ({ report, form }: Pick<ReadReport, "report" | "form">, cell: CellId): string =>
  shownValue(report.cells.get(cell), form, cell);

/** Where a figure stands in its file; undefined in a file without places. */
export function whereIs(read: ReadReport, cell: CellId): string | undefined {
  const place = read.placeOf(cell);
  if (place !== undefined) return describePlace(place);
  const address = read.addressOf(cell);
  return address && describePlace({ kind: "sheet", ...address });
}

/** “251000元” → 25.1 万元: what stood there, where it was not plainly the figure; undefined elsewhere. */
export function rewording({ changes, form }: ReadReport, cell: CellId): string | undefined {
  const change = changes.find((one) => one.cell === cell);
  if (change === undefined) return undefined;
  const { value = "count", unit = "" } = form.cells.get(cell) ?? {};
  const figure = change.to === undefined ? "空" : `${printValue(change.to, value)}${unit === "" ? "" : ` ${unit}`}`;
  return `“${change.from.trim()}” → ${figure}`;
}
