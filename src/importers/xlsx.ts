import type { TableFormat } from "../report/report-format";
import { formOf, type FormatDefinition } from "../rules/report-form";
import { assemble, bindReports, settingsOfFormats, withWritten, type BoundReport } from "../binding/bound-report";
import { labelKey } from "../binding/label-key";
import { FIRST_REPORT, SETTINGS_SHEET } from "../workbook/names";
import { readTable, type TableReading } from "../binding/read-table";
import { readText } from "../binding/read-text";
import { gatherParts, type ReadPart, type WorkbookParts } from "../binding/report-parts";
import type { ReportSettings } from "../report/setting";
import type { TableProblem } from "../binding/table-problem";
import type { RangeReading } from "../workbook/workbook";
import { ImportError } from "./import-error";
import type { ReadReport } from "../binding/read-report";
import { findLostParts } from "./lost-parts";
import type { Platform } from "./platform";
import { titleAmong } from "../recognition/report-title";
import { controlsBeside, sheetsWithTable, writtenSheet, type FoundTable } from "./tables-by-label";
import { openXlsxCells, type XlsxCells } from "./xlsx-cells";

/**
 * Reads the reports in an xlsx file: by the names and settings that the add-in put there; in any other workbook by the
 * labels of the tables. Throws an ImportError where there is none, or where it cannot be told which table is meant.
 */
export function importXlsx(
  bytes: Uint8Array,
  definitions: readonly FormatDefinition[],
  platform: Partial<Platform> = {},
): readonly ReadReport[] {
  const cells = openXlsxCells(bytes, platform);
  const gathered = gather(cells);
  const { settings, newer, parts } = gathered;
  demandKnownFormats(settings, definitions);
  const named = bindReports(gathered, definitions).filter(({ tables }) => tables.length > 0);
  if (newer.size > 0) throw newerReportsIn(gathered, named);
  if (named.length === 0) return [findByLabels(cells, [...settings.values()][0], definitions)];
  const lost = findLostParts(named, parts, (claimed) => readSheets(cells, claimed), definitions);
  return withLostParts(named, gathered, lost, definitions).map((report) =>
    settings.has(report.key) ? report : withTitle(report, cells),
  );
}

/** Why not all reports of the workbook could be read; those that could come with it. */
function newerReportsIn({ newer }: WorkbookParts, reports: readonly ReadReport[]): ImportError {
  const units = [...newer.values()].map(({ unit }) => unit);
  return new ImportError({ code: "newer-report", units }, { reports });
}

/** The same reports once more, with the parts whose names were lost. Nearly every file has kept them all. */
function withLostParts(
  named: readonly BoundReport[],
  { settings, parts }: WorkbookParts,
  lost: readonly ReadPart[],
  definitions: readonly FormatDefinition[],
): readonly BoundReport[] {
  if (lost.length === 0) return named;
  const keys = new Set(named.map(({ key }) => key));
  return bindReports({ settings, parts: [...parts, ...lost] }, definitions).filter(({ key }) => keys.has(key));
}

function gather(cells: XlsxCells): WorkbookParts {
  const gathering = gatherParts(cells.outline);
  let step = gathering.next();
  while (!step.done) step = gathering.next(step.value.map((address) => cells.read(address)));
  return step.value;
}

/** One report from a workbook without our names: an office's own form, or a file that lost them when it was saved. */
function findByLabels(
  file: XlsxCells,
  saved: ReportSettings | undefined,
  definitions: readonly FormatDefinition[],
): BoundReport {
  const sheets = readSheets(file);
  if (sheets.length === 0) throw new ImportError({ code: "empty-workbook" });
  const wanted = new Map(definitions.flatMap(({ format }) => format.tables.map((table) => [table.id, table] as const)));
  const found = [...wanted.values()].flatMap((table) => onlyTable(table, sheets, definitions) ?? []);
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
  const untabled = sheets.filter(({ sheet }) => !found.some(({ cells }) => cells.sheet === sheet));
  const written = writtenSheet(untabled, form);
  const text = withWritten(settings.text, written === undefined ? new Map() : readText(written, form.format.chapters));
  const controls = tables.flatMap((table) => controlsBeside(table, sheets));
  return assemble({ key: FIRST_REPORT, settings, form, tables, problems, controls, text });
}

/** Sheets that hold something, those in sight first; without these. */
function readSheets({ outline, readAll }: XlsxCells, without?: ReadonlySet<string>): readonly RangeReading[] {
  const inSight = [...outline.sheets].sort((one, other) => Number(one.isHidden) - Number(other.isHidden));
  return inSight
    .filter(({ name }) => name !== SETTINGS_SHEET && without?.has(name) !== true)
    .flatMap(({ name }) => readAll(name) ?? []);
}

/** The table, where it stands only once; of several, the only one with figures. */
function onlyTable(
  table: Pick<TableFormat, "id" | "label">,
  sheets: readonly RangeReading[],
  definitions: readonly FormatDefinition[],
): FoundTable | undefined {
  const found = sheetsWithTable(table, sheets, definitions);
  const { id, label } = table;
  if (found.length > 1)
    throw new ImportError({ code: "repeated-table", table: id, label, sheets: found.map(({ cells }) => cells.sheet) });
  return found[0];
}

function settingsFrom(
  found: readonly FoundTable[],
  sheets: readonly RangeReading[],
  definitions: readonly FormatDefinition[],
): ReportSettings {
  const certain = found.filter(({ recognised }) => recognised.formats.length === 1);
  const settings = settingsOfFormats(
    new Map(certain.map(({ id, recognised }) => [id, recognised.format])),
    definitions,
  );
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
  for (const { values } of sheets)
    for (const row of values) for (const value of row) if (typeof value === "string") yield value;
}

function demandKnownFormats(
  settings: ReadonlyMap<string, ReportSettings>,
  definitions: readonly FormatDefinition[],
): void {
  const known = new Set(definitions.map(({ format }) => format.id));
  for (const { format, tables } of settings.values()) {
    for (const id of [format, ...tables.values()])
      if (!known.has(id)) throw new ImportError({ code: "unknown-format", format: id });
  }
}
