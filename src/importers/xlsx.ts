import type { TableId } from "../report/report";
import { formOf, type FormatDefinition, type ReportForm } from "../rules/report-form";
import { formatRange } from "../workbook/address";
import { addressesToRead, assemble, bindReports, settingsOfFormats, type BoundReport, type ControlReading } from "../workbook/bound-report";
import { labelKey } from "../workbook/label-key";
import { FIRST_REPORT, SETTINGS_SHEET } from "../workbook/names";
import { CONTROL_LABEL } from "../workbook/plan-beside";
import { readTable, type TableReading } from "../workbook/read-table";
import { readText } from "../workbook/read-text";
import { recogniseTable, type RecognisedTable } from "../workbook/recognise-table";
import { MORE_SETTINGS_RANGE, readSettings, SETTINGS_ROWS, type ReportSettings } from "../workbook/settings-sheet";
import type { TableProblem } from "../workbook/table-problem";
import type { RangeReading } from "../workbook/workbook";
import { ImportError } from "./import-error";
import type { ImportedReport } from "./imported-report";
import { titleAmong } from "./report-title";
import { openXlsxCells, type XlsxCells } from "./xlsx-cells";

/**
 * Reads the reports in an xlsx file: by the names and settings that the add-in put there; in any other workbook by the
 * labels of the tables. Throws an ImportError where there is none, or where it cannot be told which table is meant.
 */
export function importXlsx(bytes: Uint8Array, definitions: readonly FormatDefinition[]): readonly ImportedReport[] {
  const cells = openXlsxCells(bytes);
  const { outline } = cells;
  const readings = addressesToRead(outline).map((address) => cells.read(address));
  const settingsReading = readings.find(({ sheet }) => sheet === SETTINGS_SHEET);
  if (settingsReading?.values[SETTINGS_ROWS - 1]?.some((value) => value !== null)) {
    readings.push(cells.read({ sheet: SETTINGS_SHEET, range: MORE_SETTINGS_RANGE }));
  }
  const settings = readSettings(readings.filter(({ sheet }) => sheet === SETTINGS_SHEET).flatMap(({ values }) => values));
  demandKnownFormats(settings, definitions);
  const bound = bindReports(outline, readings, definitions).filter(({ tables }) => tables.length > 0);
  if (bound.length > 0) return bound.map((report) => (settings.has(report.key) ? report : withTitle(report, cells))).map(imported);
  return [imported(findByLabels(cells, [...settings.values()][0], definitions))];
}

/** Which table stands on which sheet, and what was read there. */
interface FoundTable {
  readonly id: TableId;
  readonly cells: RangeReading;
  readonly recognised: RecognisedTable;
}

/** One report from a workbook without our names: an office's own form, or a file that lost them when it was saved. */
function findByLabels(file: XlsxCells, saved: ReportSettings | undefined, definitions: readonly FormatDefinition[]): BoundReport {
  const sheets = readSheets(file);
  if (sheets.length === 0) throw new ImportError({ code: "empty-workbook" });
  const ids = [...new Set(definitions.flatMap(({ format }) => format.tables.map(({ id }) => id)))];
  const found = ids.flatMap((id) => onlyTable(id, sheets, definitions) ?? []);
  if (found.length === 0) throw new ImportError({ code: "no-table-found", sheets: sheets.map(({ sheet }) => sheet) });
  const settings = saved ?? settingsFrom(found, sheets, definitions);
  const form = formOf(settings, definitions);
  const tables: TableReading[] = [];
  const problems: TableProblem[] = [];
  for (const table of form.tables) {
    const cells = found.find(({ id }) => id === table.id)?.cells;
    if (cells === undefined) problems.push({ table: table.id, code: "table-missing" });
    else tables.push(readTable(table, cells, false));
  }
  const written = writtenSheet(sheets, found, form)?.values;
  const text = written === undefined ? [] : readText({ values: written, formulas: [] }, form.format.chapters);
  const controls = tables.flatMap((table) => controlsBeside(table, sheets));
  return assemble(FIRST_REPORT, settings, form, tables, problems, controls, new Map([...settings.text, ...text]));
}

/** The sheet that begins with the title of a chapter that is text, and holds no table. */
function writtenSheet(sheets: readonly RangeReading[], found: readonly FoundTable[], { format }: ReportForm): RangeReading | undefined {
  const titles = format.chapters.filter(({ table }) => table === undefined).map(({ title }) => title);
  return sheets.find(({ sheet, values }) => {
    const first = values.flat().find((value) => value !== null);
    return !found.some(({ cells }) => cells.sheet === sheet) && typeof first === "string" && titles.includes(first.trim());
  });
}

/** The 核对数 of a table, by the words that stand above their column and before their row. */
function controlsBeside({ table, sheet, placed }: TableReading, sheets: readonly RangeReading[]): readonly ControlReading[] {
  const { values = [] } = sheets.find((one) => one.sheet === sheet) ?? {};
  const last = Math.max(...[...placed.values()].map(({ row }) => row));
  return values.flatMap((line, row) =>
    line.flatMap((value, column): readonly ControlReading[] => {
      if (value !== CONTROL_LABEL) return [];
      const isRow = row > last;
      const area = isRow
        ? { top: row, left: 0, bottom: row, right: line.length - 1 }
        : { top: 0, left: column, bottom: values.length - 1, right: column };
      const cells = values.slice(area.top, area.bottom + 1).map((one) => one.slice(area.left, area.right + 1));
      return [
        {
          kind: isRow ? "control-row" : "control-column",
          table: table.id,
          reading: { sheet, range: formatRange(area), values: cells, formulas: [] },
        },
      ];
    }),
  );
}

/** Sheets that hold something, those in sight first. */
function readSheets({ outline, readAll }: XlsxCells): readonly RangeReading[] {
  const inSight = [...outline.sheets].sort((one, other) => Number(one.isHidden) - Number(other.isHidden));
  return inSight.filter(({ name }) => name !== SETTINGS_SHEET).flatMap(({ name }) => readAll(name) ?? []);
}

/** The table, where it stands only once; of several, the only one with figures. */
function onlyTable(id: TableId, sheets: readonly RangeReading[], definitions: readonly FormatDefinition[]): FoundTable | undefined {
  const all = sheets.flatMap((cells): readonly FoundTable[] => {
    const recognised = recogniseTable(id, cells, definitions, false);
    return recognised === undefined ? [] : [{ id, cells, recognised }];
  });
  const placed = narrowed(all, ({ recognised }) => recognised.reading.placed.size > 0);
  const filled = narrowed(placed, ({ recognised }) => recognised.reading.values.size > 0);
  if (filled.length > 1) throw new ImportError({ code: "repeated-table", table: id, sheets: filled.map(({ cells }) => cells.sheet) });
  return filled[0];
}

function narrowed<Item>(items: readonly Item[], holds: (item: Item) => boolean): readonly Item[] {
  const kept = items.filter(holds);
  return kept.length > 0 ? kept : items;
}

function settingsFrom(found: readonly FoundTable[], sheets: readonly RangeReading[], definitions: readonly FormatDefinition[]): ReportSettings {
  const certain = found.filter(({ recognised }) => recognised.formats.length === 1);
  const settings = settingsOfFormats(new Map(certain.map(({ id, recognised }) => [id, recognised.format])), definitions);
  const title = titleAmong(textsIn(sheets));
  return { ...settings, year: title?.year, unit: title?.unit ?? "", localRows: localRowsIn(found, definitions) };
}

/** Local rows whose label stands on the sheet of their table. */
function localRowsIn(found: readonly FoundTable[], definitions: readonly FormatDefinition[]): readonly string[] {
  return found.flatMap(({ id, cells, recognised }) => {
    const { format } = definitions.find((one) => one.format.id === recognised.format) ?? {};
    const rows = format?.tables.find((table) => table.id === id)?.localRows ?? [];
    const keys = rows.length === 0 ? [] : [...textsIn([cells])].map(labelKey);
    return rows.filter(({ label }) => keys.includes(labelKey(label))).map((row) => row.id);
  });
}

function withTitle(bound: BoundReport, file: XlsxCells): BoundReport {
  const title = titleAmong(textsIn(readSheets(file)));
  return title === undefined ? bound : { ...bound, report: { ...bound.report, ...title } };
}

function* textsIn(sheets: readonly RangeReading[]): Iterable<string> {
  for (const { values } of sheets) for (const row of values) for (const value of row) if (typeof value === "string") yield value;
}

function demandKnownFormats(settings: ReadonlyMap<string, ReportSettings>, definitions: readonly FormatDefinition[]): void {
  const known = new Set(definitions.map(({ format }) => format.id));
  for (const { format, tables } of settings.values()) {
    for (const id of [format, ...tables.values()]) if (!known.has(id)) throw new ImportError({ code: "unknown-format", format: id });
  }
}

function imported({ report, form, changes, problems, formulaTotals, asText, addressOf }: BoundReport): ImportedReport {
  return {
    report,
    form,
    changes,
    problems,
    formulaTotals,
    asText,
    addressOf: (id) => {
      const address = addressOf(id);
      return address && `${address.sheet}!${address.range}`;
    },
  };
}
