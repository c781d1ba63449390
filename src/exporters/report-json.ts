import type { CellId, CellValue, PreviousReport, Report, TableId } from "../report/report";
import { SCHEMA_VERSION } from "../report/schema-version";
import type { JsonWriter, ReportSettings, Setting, SettingKey } from "../report/setting";
import { settingKeys, settingsTable } from "../report/settings-table";
import { sheetNumber } from "../report/read-value";
import type { ValueKind } from "../report/report-format";
import type { ReportForm } from "../rules/report-form";

/** The cells of a report as Report JSON prints them: amounts in the printed unit. */
type PrintedValue = number | string;

/** The keys in the order in which they are printed; one that is not listed comes last. A dot leads into an object. */
const printedOrder: readonly string[] = [
  "version",
  "format",
  "year",
  "unit",
  "unitType",
  "tables",
  "unread",
  "cells",
  "controls",
  "notes",
  "text",
  "facts",
  "generated",
  "explanations",
  "settings.selfName",
  "settings.templates",
  "settings.switchedOff",
  "settings.lengthLimit",
  "settings.reviewOn",
  "settings.dueOn",
  "settings.palette",
  "settings.localRows",
  "previous",
];

/**
 * Writes a report as Report JSON: two spaces, cells in printed order, amounts in the printed unit. What is blank or
 * unset has no key. The same report gives the same text, and importReportJson gives the report back. Last year's
 * report needs its own form, as it may be of another format; tables of which not all figures could be read are listed.
 */
export function exportReportJson(
  report: Report,
  form: ReportForm,
  previousForm?: ReportForm,
  unread: readonly TableId[] = [],
): string {
  const writer = writerFor(form, previousForm);
  const entries = [
    // The first version had no key for it.
    ["version", SCHEMA_VERSION > 1 ? SCHEMA_VERSION : undefined],
    ["unread", unread],
    ["cells", writer.cells(report.cells)],
    ["controls", writer.cells(report.controls)],
    ...settingKeys.map((key) => [settingsTable[key].json.key, writtenSetting(report, key, writer)] as const),
  ] as const;
  const filled = entries.filter(([key, value]) => key === "cells" || !isEmpty(value));
  return `${JSON.stringify(nested([...filled].sort(byPrintedOrder)), undefined, 2)}\n`;
}

function writerFor(form: ReportForm, previousForm: ReportForm | undefined): JsonWriter {
  return {
    cells: (cells) => printedCells(cells, form),
    inPrintedOrder: (values) => new Map(inPrintedOrder(values, form)),
    previous: (previous) => printedPrevious(previous, previousForm),
  };
}

function writtenSetting<Key extends SettingKey>(report: Report, key: Key, writer: JsonWriter): unknown {
  const { json }: Setting<ReportSettings[Key]> = settingsTable[key];
  const written = json.write(report[key], writer);
  return written instanceof Map ? recordOf(written as ReadonlyMap<string, unknown>) : written; // by JsonSetting
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === "" || (typeof value === "object" && Object.keys(value ?? {}).length === 0);
}

function byPrintedOrder([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  const placeOf = (key: string): number => (printedOrder.includes(key) ? printedOrder.indexOf(key) : Infinity);
  return placeOf(one) === placeOf(other) ? 0 : placeOf(one) - placeOf(other);
}

/** "settings.selfName" is a key inside "settings". */
function nested(entries: readonly (readonly [string, unknown])[]): object {
  const outer = new Map<string, unknown>();
  const inner = new Map<string, Map<string, unknown>>();
  for (const [key, value] of entries) {
    const [first = "", second] = key.split(".");
    if (second === undefined) outer.set(first, value);
    else {
      const within = inner.get(first) ?? new Map<string, unknown>();
      inner.set(first, within.set(second, value));
      outer.set(first, undefined);
    }
  }
  return recordOf([...outer].map(([key, value]) => [key, value ?? recordOf(inner.get(key) ?? [])]));
}

function printedPrevious(previous: PreviousReport, form: ReportForm | undefined): object {
  if (form === undefined) throw new Error("last year's report needs its form");
  const { format, tables, year, unit, text } = previous;
  const cells = printedCells(previous.cells, form);
  return recordOf([
    ["format", format],
    ...(tables.size === 0 ? [] : [["tables", recordOf(tables)] as const]),
    ["year", year],
    ["unit", unit === "" ? undefined : unit],
    ["cells", cells],
    ...(text.size === 0 ? [] : [["text", recordOf(text)] as const]),
  ]);
}

function printedCells(cells: ReadonlyMap<CellId, CellValue>, form: ReportForm): object {
  const print = (cell: CellId, value: CellValue): PrintedValue =>
    typeof value === "number" ? sheetNumber(value, valueKindOf(cell, form)) : value;
  return recordOf(inPrintedOrder(cells, form).map(([cell, value]) => [cell, print(cell, value)]));
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
