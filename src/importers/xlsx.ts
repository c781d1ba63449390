import type { ReportSettings } from "../report/setting";
import type { FormatDefinition } from "../rules/report-form";
import { SETTINGS_SHEET } from "../workbook/names";
import { bindReports, type BoundReport } from "../binding/bound-report";
import type { ReadReport } from "../binding/read-report";
import { gatherParts, type ReadPart, type WorkbookParts } from "../binding/report-parts";
import type { TableProblem } from "../binding/table-problem";
import { personalDataIn } from "../source/personal-data";
import type { SourceTable } from "../source/source-document";
import { chooseTable, otherCopy } from "../recognition/choose-table";
import { findTables } from "../recognition/find-tables";
import { recogniseReports } from "../recognition/recognise-report";
import { titleAmong } from "../recognition/report-title";
import { demandNoLedger, ImportError } from "./import-error";
import { findLostParts } from "./lost-parts";
import type { Platform } from "./platform";
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
  if (named.length === 0) return findByLabels(cells, [...settings.values()][0], definitions);
  const lost = findLostParts(named, parts, (claimed) => sheetsOf(cells, claimed), definitions);
  const whole = withLostParts(named, gathered, lost, definitions);
  const beside = sheetsBeside([...parts, ...lost], cells);
  const copies = copiesBeside(whole, beside, definitions);
  const remarks = personalDataIn(beside);
  return whole.map((report, index) => {
    const told = index > 0 ? report : { ...withCopies(report, copies), remarks: [...report.remarks, ...remarks] };
    return settings.has(report.key) ? told : withTitle(told, cells);
  });
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

/** The sheets that are none of ours. */
function sheetsBeside(parts: readonly ReadPart[], cells: XlsxCells): readonly SourceTable[] {
  return sheetsOf(cells, new Set(parts.flatMap(({ part, reading }) => (isBeside(part) ? [] : (reading?.sheet ?? [])))));
}

/** Tables with figures on sheets that are none of ours, such as a copy of one: they were not read, which is told. */
function copiesBeside(
  reports: readonly BoundReport[],
  blocks: readonly SourceTable[],
  definitions: readonly FormatDefinition[],
): readonly TableProblem[] {
  if (blocks.length === 0) return [];
  const read = new Set(reports.flatMap(({ tables }) => tables.map(({ table }) => table.id)));
  const found = findTables({ blocks }, definitions);
  const lost = new Set(found.map(({ id }) => id).filter((id) => !read.has(id)));
  const unclear = [...lost].flatMap(
    (id) =>
      chooseTable(
        found.filter((one) => one.id === id),
        undefined,
      ).problems,
  );
  return [...found.filter(({ id }) => read.has(id)).flatMap(otherCopy), ...unclear];
}

/** 核对数 say nothing of the table beside them: its own name may be the one that was lost. */
const isBeside = ({ kind }: ReadPart["part"]): boolean => kind === "control-column" || kind === "control-row";

/** That a table stands there twice says more than that it is missing. */
function withCopies(report: BoundReport, copies: readonly TableProblem[]): BoundReport {
  const repeated = new Set(copies.flatMap(({ table, code }) => (code === "repeated" ? table : [])));
  const own = report.problems.filter(({ table, code }) => code !== "table-missing" || !repeated.has(table));
  return { ...report, problems: [...own, ...copies] };
}

function gather(cells: XlsxCells): WorkbookParts {
  const gathering = gatherParts(cells.outline);
  let step = gathering.next();
  while (!step.done) step = gathering.next(step.value.map((address) => cells.read(address)));
  return step.value;
}

/** The reports of a workbook without our names: an office's own form, or a file that lost them when it was saved. */
function findByLabels(
  file: XlsxCells,
  saved: ReportSettings | undefined,
  definitions: readonly FormatDefinition[],
): readonly ReadReport[] {
  const blocks = sheetsOf(file);
  if (blocks.length === 0) throw new ImportError({ code: "empty-workbook" });
  const reports = recogniseReports({ blocks, remarks: [] }, { definitions, defaultYear: undefined, saved });
  if (reports.length > 0) return reports;
  demandNoLedger(blocks);
  throw new ImportError({ code: "no-table-found", sheets: blocks.map(({ cells }) => cells.sheet) });
}

/** Every sheet that holds something, as a table; without these. */
function sheetsOf({ outline, readAll, spansOf }: XlsxCells, without?: ReadonlySet<string>): readonly SourceTable[] {
  return outline.sheets
    .filter(({ name }) => name !== SETTINGS_SHEET && without?.has(name) !== true)
    .flatMap(({ name: sheet, isHidden }): readonly SourceTable[] => {
      const cells = readAll(sheet);
      if (cells === undefined) return [];
      return [
        { kind: "table", place: { kind: "sheet", sheet, range: cells.range }, isHidden, cells, spans: spansOf(sheet) },
      ];
    });
}

function withTitle(bound: BoundReport, file: XlsxCells): BoundReport {
  const title = titleAmong(textsIn(sheetsOf(file)));
  return title === undefined ? bound : { ...bound, report: { ...bound.report, ...title } };
}

function* textsIn(sheets: readonly SourceTable[]): Iterable<string> {
  for (const { cells } of sheets)
    for (const row of cells.values) for (const value of row) if (typeof value === "string") yield value;
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
