import type { CellId, CellValue, Explanation, PreviousReport, Report } from "../report/report";
import { encodeGenerated } from "../report/generated-chapter";
import { sheetNumber } from "../report/read-value";
import type { ValueKind } from "../report/report-format";
import type { ReportForm } from "../rules/report-form";

/** The cells of a report as Report JSON prints them: amounts in the printed unit. */
type PrintedValue = number | string;

/**
 * Writes a report as Report JSON: two spaces, cells in printed order, amounts in the printed unit. What is blank or
 * unset has no key. The same report gives the same text, and importReportJson gives the report back. Last year's
 * report needs its own form, as it may be of another format.
 */
export function exportReportJson(report: Report, form: ReportForm, previousForm?: ReportForm): string {
  const print = (cell: CellId, value: CellValue): PrintedValue =>
    typeof value === "number" ? sheetNumber(value, valueKindOf(cell, form)) : value;
  const settings = {
    ...(report.selfName === undefined ? {} : { selfName: report.selfName }),
    ...(report.templates === undefined ? {} : { templates: report.templates }),
    ...(report.switchedOff.length === 0 ? {} : { switchedOff: report.switchedOff }),
    ...(report.lengthLimit === undefined ? {} : { lengthLimit: report.lengthLimit }),
    ...(report.localRows.length === 0 ? {} : { localRows: report.localRows }),
  };
  const optional: readonly (readonly [string, object])[] = [
    ["tables", recordOf(report.tables)],
    ["cells", printedCells(report.cells, form, print)],
    ["controls", printedCells(report.controls, form, print)],
    ["notes", recordOf(inPrintedOrder(report.notes, form))],
    ["text", recordOf(report.text)],
    ["facts", recordOf(report.facts)],
    ["generated", recordOf([...report.generated].map(([id, chapter]) => [id, encodeGenerated(chapter)]))],
    ["explanations", report.explanations.map((explanation) => printedExplanation(explanation, form, print))],
    ["settings", settings],
    ["previous", report.previous === undefined ? {} : printedPrevious(report.previous, previousForm)],
  ];
  const json = {
    format: report.format,
    year: report.year,
    unit: report.unit === "" ? undefined : report.unit,
    unitType: report.unitType,
    ...recordOf(optional.filter(([key, value]) => key === "cells" || Object.keys(value).length > 0)),
  };
  return `${JSON.stringify(json, undefined, 2)}\n`;
}

function printedPrevious(previous: PreviousReport, form: ReportForm | undefined): object {
  if (form === undefined) throw new Error("last year's report needs its form");
  const { format, tables, year, unit, text } = previous;
  const cells = printedCells(previous.cells, form, (cell, value) =>
    typeof value === "number" ? sheetNumber(value, valueKindOf(cell, form)) : value,
  );
  return recordOf([
    ["format", format],
    ...(tables.size === 0 ? [] : [["tables", recordOf(tables)] as const]),
    ["year", year],
    ["unit", unit === "" ? undefined : unit],
    ["cells", cells],
    ...(text.size === 0 ? [] : [["text", recordOf(text)] as const]),
  ]);
}

function printedCells(
  cells: ReadonlyMap<CellId, CellValue>,
  form: ReportForm,
  print: (cell: CellId, value: CellValue) => PrintedValue,
): object {
  return recordOf(inPrintedOrder(cells, form).map(([cell, value]) => [cell, print(cell, value)]));
}

function printedExplanation(
  { rule, text, values, quote }: Explanation,
  form: ReportForm,
  print: (cell: CellId, value: CellValue) => PrintedValue,
): object {
  return { rule, text, ...(quote === undefined ? {} : { quote }), values: printedCells(new Map(values), form, print) };
}

/** First the cells of the form, then what it does not print: the figure of a local row that was taken out again. */
function inPrintedOrder<Value>(
  values: ReadonlyMap<CellId, Value>,
  form: ReportForm,
): readonly (readonly [CellId, Value])[] {
  const place = new Map([...form.cells.keys()].map((cell, index) => [cell, index] as const));
  const last = place.size;
  return [...values].sort(([one], [other]) => (place.get(one) ?? last) - (place.get(other) ?? last));
}

/** Without a prototype, so that no key can mean more than itself. */
function recordOf(entries: Iterable<readonly [string, unknown]>): object {
  const record = Object.create(null) as Record<string, unknown>; // Object.create is typed any
  for (const [key, value] of entries) record[key] = value;
  return record;
}

function valueKindOf(id: CellId, form: ReportForm): ValueKind {
  const cell = form.cells.get(id);
  if (cell !== undefined) return cell.value;
  const isLocal = form.format.tables.some(({ localRows }) => localRows.some((row) => row.cell === id));
  if (!isLocal) throw new Error(`no cell ${id} in this form`);
  return "count";
}
