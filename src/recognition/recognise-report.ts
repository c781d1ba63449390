import type { Manuscript } from "../report/manuscript";
import { blankReport, isControl, PREFACE, type Report } from "../report/report";
import type { ReportSettings } from "../report/setting";
import { formatForYear, formOf, type FormatDefinition, type ReportForm } from "../rules/report-form";
import { FIRST_REPORT } from "../workbook/names";
import { assemble, settingsOfFormats, withWritten } from "../binding/bound-report";
import { readWithoutCells, type ReadReport } from "../binding/read-report";
import { extentOf, looseFigures } from "../binding/loose-figures";
import { readTable, type TableReading } from "../binding/read-table";
import { readText } from "../binding/read-text";
import type { TableProblem } from "../binding/table-problem";
import { personalDataIn } from "../source/personal-data";
import type { SourceBlock, SourceDocument } from "../source/source-document";
import { controlsBeside, localRowsIn, writtenSheet } from "./beside-table";
import { chaptersOf, manuscriptIn, withoutSignature } from "./chapters";
import { chooseTable, otherCopy } from "./choose-table";
import { placeAt } from "./figure-places";
import { findTables, type FoundTable } from "./find-tables";
import { headingsIn } from "./headings";
import { localLinesIn, type LocalLine } from "./local-lines";
import { noteLinesIn } from "./note-lines";
import { ownPreface } from "./own-preface";
import { titleAtHeadOf } from "./report-title";
import { unitsIn, type UnitPart } from "./report-units";

/** What a source is read against. */
export interface RecognitionContext {
  readonly definitions: readonly FormatDefinition[];
  /** The year of a report that names none. */
  readonly defaultYear: number | undefined;
  /** What a settings sheet still says of a workbook that has lost our names. */
  readonly saved?: ReportSettings | undefined;
}

/**
 * Reads the reports in a source by the labels of the form: several where it holds the tables of several units. Of what
 * cannot be told for certain nothing is read, and the report's problems name it. Empty where neither a table nor the
 * headings of a report stand there.
 */
export function recogniseReports(document: SourceDocument, context: RecognitionContext): readonly ReadReport[] {
  const found = findTables(document, context.definitions);
  if (found.length === 0) return wordsOnly(document, context);
  const parts = unitsIn(document, found);
  // What was saved says which of several is meant as little as the tables do.
  const own = parts.length > 1 ? { ...context, saved: undefined } : context;
  const remarks = [...document.remarks, ...personalDataIn(document.blocks)];
  return parts.map((part) => ({ ...recognise(part, own), remarks }));
}

/** The headings of a report among the paragraphs, while no table of it could be read. */
export function headingsOf({ blocks }: Pick<SourceDocument, "blocks">, { definitions }: RecognitionContext): number {
  const [newest] = definitions;
  return newest === undefined ? 0 : headingsIn(linesOf(blocks), newest).length;
}

function recognise(part: UnitPart, context: RecognitionContext): ReadReport {
  const { definitions } = context;
  const { chosen, problems } = choose(part, context);
  const settings = context.saved ?? settingsFrom(part, chosen, definitions, context.defaultYear);
  const inTables = formOf(settings, definitions);
  const lines = localLinesIn(part.blocks, inTables.tables).filter(({ cell }) => !inTables.cells.has(cell));
  const all = { ...settings, localRows: [...settings.localRows, ...lines.map(({ row }) => row)] };
  const form = formOf(all, definitions);
  const { tables, missing } = readChosen(inTables, chosen, problems);
  const { text, manuscript } = wordsIn(part, chosen, form);
  const bound = assemble({
    key: FIRST_REPORT,
    settings: all,
    form,
    tables,
    controls: tables.flatMap((table) =>
      chosen.filter(isOf(table)).flatMap(({ cells }) => controlsBeside(table, cells)),
    ),
    text: withWritten(settings.text, text),
    problems: [...missing, ...problems, ...figuresOutside(tables, chosen, part.tables)],
  });
  const cells = new Map([...bound.report.cells, ...lines.map(({ cell, value }) => [cell, value] as const)]);
  const noted = noteLinesIn(part.blocks, form.tables, cells);
  return {
    ...bound,
    report: { ...bound.report, cells, notes: new Map([...noted, ...bound.report.notes]) },
    ...(manuscript === undefined ? {} : { manuscript }),
    ...(isWorkbook(part) ? {} : { addressOf: () => undefined, placeOf: placesIn(tables, chosen, lines) }),
  };
}

const isOf =
  ({ table }: TableReading) =>
  ({ id }: FoundTable): boolean =>
    id === table.id;

function readChosen(form: ReportForm, chosen: readonly FoundTable[], problems: readonly TableProblem[]) {
  const tables: TableReading[] = [];
  const missing: TableProblem[] = [];
  for (const table of form.tables) {
    const found = chosen.find(({ id }) => id === table.id);
    if (found !== undefined) tables.push(readTable(table, found.cells, false));
    else if (!problems.some((one) => one.table === table.id && one.code === "repeated"))
      missing.push({ table: table.id, code: "table-missing" });
  }
  return { tables, missing };
}

/** Numbers around the tables that were read, as far as they are no other table's. */
function figuresOutside(
  tables: readonly TableReading[],
  chosen: readonly FoundTable[],
  all: readonly FoundTable[],
): readonly TableProblem[] {
  return tables.flatMap((table): readonly TableProblem[] => {
    const found = chosen.find(isOf(table));
    if (found === undefined) return [];
    const others = all.filter((one) => one !== found && one.pieces[0] === found.pieces[0]);
    const taken = others.map(({ recognised }) => extentOf(recognised.reading.placed.values()));
    const loose = looseFigures(table, { areas: [found.cells], taken });
    if (loose.length === 0) return [];
    return [
      { table: table.table.id, code: "figures-outside", places: loose.map((position) => placeAt(found, position)) },
    ];
  });
}

function choose({ tables, year, others }: UnitPart, { saved }: RecognitionContext) {
  const ids = [...new Set(tables.map(({ id }) => id))];
  const choices = ids.map((id) =>
    chooseTable(
      tables.filter((one) => one.id === id),
      saved?.year ?? year,
    ),
  );
  return {
    chosen: choices.flatMap(({ table }) => table ?? []),
    problems: [...choices.flatMap((one) => one.problems), ...others.flatMap(otherCopy)],
  };
}

const isWorkbook = ({ blocks }: UnitPart): boolean => blocks.every(({ place }) => place.kind === "sheet");

function settingsFrom(
  { unit, year: named }: UnitPart,
  chosen: readonly FoundTable[],
  definitions: readonly FormatDefinition[],
  defaultYear: number | undefined,
): ReportSettings {
  const year = named ?? defaultYear;
  const certain = chosen.filter(({ recognised }) => recognised.formats.length === 1);
  const formats = settingsOfFormats(new Map(certain.map(({ id, recognised }) => [id, recognised.format])), definitions);
  const ofYear = certain.length > 0 || year === undefined ? undefined : formatForYear(year, definitions);
  const localRows = chosen.flatMap(({ id, cells, recognised }) => {
    const { format } = definitions.find((one) => one.format.id === recognised.format) ?? {};
    const table = format?.tables.find((one) => one.id === id);
    return table === undefined ? [] : localRowsIn(table, cells);
  });
  return {
    ...formats,
    ...(ofYear === undefined ? {} : { format: ofYear.format.id }),
    year,
    unit,
    localRows,
  };
}

/** The written chapters: of a document its paragraphs under their headings, of a workbook a sheet of their own. */
function wordsIn(part: UnitPart, chosen: readonly FoundTable[], form: ReportForm): Words {
  const lines = linesOf(part.blocks);
  const headings = headingsIn(lines, form);
  const manuscript = headings.length === 0 ? undefined : manuscriptIn(lines, headings, form.format.chapters);
  if (manuscript !== undefined) {
    const preface = ownPreface(manuscript, form.format, part);
    const text = new Map([...(preface === undefined ? [] : [[PREFACE, preface] as const]), ...chaptersOf(manuscript)]);
    return manuscript.isWhole ? { text, manuscript } : { text };
  }
  const read = new Set(chosen.flatMap(({ pieces }) => pieces));
  const sheets = part.blocks.flatMap((block) => (block.kind === "table" && !read.has(block) ? block.cells : []));
  const written = writtenSheet(sheets, form);
  return { text: written === undefined ? new Map() : readText(written, form.format.chapters) };
}

interface Words {
  readonly text: Report["text"];
  readonly manuscript?: Manuscript;
}

/** The report of a source whose words alone could be read. */
function wordsOnly(document: SourceDocument, context: RecognitionContext): readonly ReadReport[] {
  const { definitions, defaultYear } = context;
  const [newest] = definitions;
  if (newest === undefined) throw new Error("no format was declared");
  const lines = linesOf(document.blocks);
  const headings = headingsIn(lines, newest);
  const title = titleAtHeadOf(lines.slice(0, headings[0]?.line ?? 0));
  const year = title?.year ?? defaultYear;
  const { format } = (year === undefined ? undefined : formatForYear(year, definitions)) ?? newest;
  const form = formOf({ format: format.id, tables: new Map(), localRows: [], year }, definitions);
  const manuscript = manuscriptIn(lines, headings, form.format.chapters);
  if (manuscript === undefined) return [];
  const unit = title?.unit ?? "";
  const report = { ...blankReport(format.id, year, unit), text: chaptersOf(manuscript) };
  const problems = form.tables.map(({ id }): TableProblem => ({ table: id, code: "table-missing" }));
  const { remarks } = document;
  return [readWithoutCells({ report, form, manuscript, problems, remarks, isWordsOnly: true })];
}

const linesOf = (blocks: readonly SourceBlock[]): readonly string[] =>
  withoutSignature(blocks.flatMap((block) => (block.kind === "paragraph" ? block.text : [])));

const placesIn =
  (
    tables: readonly TableReading[],
    chosen: readonly FoundTable[],
    lines: readonly LocalLine[],
  ): ReadReport["placeOf"] =>
  (id) => {
    if (isControl(id)) return undefined;
    const table = tables.find(({ placed }) => placed.has(id));
    const found = table && chosen.find(isOf(table));
    const position = table?.placed.get(id);
    return position && found ? placeAt(found, position) : lines.find(({ cell }) => cell === id)?.place;
  };
