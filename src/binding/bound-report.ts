import type { CellId, Cells, CellValue, ControlId, Report, TableId } from "../report/report";
import { blankReport, controlOf, figureOf, isControl, PREFACE } from "../report/report";
import { readValue, type ReadValue } from "../report/read-value";
import type { ReadingChange, ShownFigure } from "../rules/finding";
import { formOf, type FormatDefinition, type ReportForm } from "../rules/report-form";
import { cellAt, parseRange, type CellPosition } from "../workbook/address";
import { looseFigures } from "./loose-figures";
import { isControlLabel } from "./our-labels";
import { usualPreface } from "../plan/plan-cover";
import type { Stray } from "../report/stray";
import { coveredLabels } from "./covered-labels";
import { straysBeside } from "./strays";
import { readTable, shownIn, type TableReading } from "./read-table";
import type { ReadReport } from "./read-report";
import { readLines, readText } from "./read-text";
import { recogniseTable } from "./recognise-table";
import { gatherParts, type ReadPart, type WorkbookParts } from "./report-parts";
import type { ReportSettings } from "../report/setting";
import type { TableProblem } from "./table-problem";
import type { RangeAddress, RangeReading, SheetValue, WorkbookOutline } from "../workbook/workbook";

/** A report as it stands in a workbook: read, and known place by place. */
export interface BoundReport extends ReadReport {
  /** Tells the reports of one workbook apart: "1", "2", … */
  readonly key: string;
  /** The tables that were found. */
  readonly tables: readonly TableReading[];
  /** Written chapters that the settings sheet keeps: all where there is no 正文 sheet, else those that cannot stand there. */
  readonly keptText: Report["text"];
  /** Where the written chapters and the preface stand, with what stands there; undefined where they have no sheet. */
  readonly written: WrittenSheets;
  /** The sheets offer 核对数. */
  readonly hasControls: boolean;
  /** What stands where 核对数 would, while the sheets offer none: nobody asked to hold it against the totals. */
  readonly unofferedControls: Cells;
  /** Where a paragraph of the text stands; undefined where it has no sheet. */
  addressOfParagraph(paragraph: string): RangeAddress | undefined;
}

export interface WrittenSheets {
  readonly text: RangeReading | undefined;
  readonly preface: RangeReading | undefined;
}

type ReadRanges = (addresses: readonly RangeAddress[]) => Promise<readonly RangeReading[]>;

/** Reads what a workbook tells of its reports, in at most two calls of `read`. */
export async function readParts(outline: WorkbookOutline, read: ReadRanges): Promise<WorkbookParts> {
  const gathering = gatherParts(outline);
  let step = gathering.next();
  while (!step.done) step = gathering.next(await read(step.value));
  return step.value;
}

/** Reads every report that the add-in put into the workbook, in at most two calls of `read`. */
export async function readReports(
  outline: WorkbookOutline,
  read: ReadRanges,
  definitions: readonly FormatDefinition[],
): Promise<readonly BoundReport[]> {
  return bindReports(await readParts(outline, read), definitions);
}

/** Puts the reports together. Reports of a format that is not among the definitions are left out. */
export function bindReports(
  { settings, parts }: Pick<WorkbookParts, "settings" | "parts">,
  definitions: readonly FormatDefinition[],
): readonly BoundReport[] {
  const keys = new Set([...settings.keys(), ...parts.map(({ part }) => part.report)]);
  return [...keys]
    .sort((one, other) => Number(one) - Number(other))
    .flatMap((key) => {
      const own = parts.filter(({ part }) => part.report === key);
      const known = settings.get(key) ?? settingsByLabels(own, definitions);
      const isKnown = [known.format, ...known.tables.values()].every((id) =>
        definitions.some(({ format }) => format.id === id),
      );
      return isKnown ? bindReport(key, known, own, definitions) : [];
    });
}

/** One report from its settings and what was read of its parts. */
export function bindReport(
  key: string,
  settings: ReportSettings,
  parts: readonly ReadPart[],
  definitions: readonly FormatDefinition[],
): BoundReport {
  const form = formOf(settings, definitions);
  const tables: TableReading[] = [];
  const problems: TableProblem[] = [];
  const loose: (readonly TableProblem[])[] = [];
  const strays: (readonly Stray[])[] = [];
  for (const table of form.tables) {
    const own = parts.filter(({ part }) => part.kind === "table" && part.table === table.id);
    const found = own.find(({ reading }) => reading !== undefined) ?? own[0];
    if (found?.reading === undefined) {
      problems.push({ table: table.id, code: found === undefined ? "table-missing" : "range-lost" });
      continue;
    }
    const covered = coveredLabels(table, found.reading);
    const reading = covered?.reading ?? found.reading;
    const beside = found.beside ?? [];
    const read = readTable(table, reading, found.isAlone);
    tables.push(read);
    loose.push(covered?.problems ?? [], figuresOutside(read, [reading, ...beside]));
    strays.push(covered?.strays ?? [], straysBeside(table.id, reading, beside));
  }
  const controls = parts.flatMap(({ part, reading }): readonly ControlReading[] => {
    if (reading === undefined || (part.kind !== "control-column" && part.kind !== "control-row")) return [];
    return [{ kind: part.kind, table: part.table, reading }];
  });
  const readingOf = (kind: "text" | "preface"): RangeReading | undefined =>
    parts.find(({ part, reading }) => part.kind === kind && reading !== undefined)?.reading;
  const written = { text: readingOf("text"), preface: readingOf("preface") };
  return assemble({
    key,
    settings,
    form,
    tables,
    problems: [...problems, ...loose.flat()],
    controls,
    strays: strays.flat(),
    text: textOf(settings, form, written),
    written,
  });
}

function figuresOutside(table: TableReading, areas: readonly RangeReading[]): readonly TableProblem[] {
  const loose = looseFigures(table, { areas, taken: [] });
  if (loose.length === 0) return [];
  const places = loose.map(
    ({ row, column }) => ({ kind: "sheet", sheet: table.sheet, range: cellAt(row, column) }) as const,
  );
  return [{ table: table.table.id, code: "figures-outside", places }];
}

/** A column or row of 核对数 beside a table. */
export interface ControlReading {
  readonly kind: "control-column" | "control-row";
  readonly table: TableId;
  readonly reading: RangeReading;
}

/** What was read of one report, part by part. */
export interface ReportPieces {
  readonly key: string;
  readonly settings: ReportSettings;
  readonly form: ReportForm;
  readonly tables: readonly TableReading[];
  /** Of tables that are not there, and what stands around those that are. */
  readonly problems: readonly TableProblem[];
  readonly controls: readonly ControlReading[];
  readonly strays?: readonly Stray[];
  readonly text: ReadonlyMap<string, string>;
  /** Left out where the text has no sheets that the add-in made. */
  readonly written?: WrittenSheets;
}

/** Puts together what was read of one report. */
export function assemble(pieces: ReportPieces): BoundReport {
  const { key, settings, form, tables, text, written = { text: undefined, preface: undefined } } = pieces;
  const { controls, ...ofControls } = controlsIn(tables, pieces.controls);
  const onFigures = tables.flatMap((table) => table.changes);
  const addressOf = (id: CellId | ControlId): RangeAddress | undefined => {
    if (isControl(id)) return ofControls.places.get(figureOf(id))?.address;
    const table = tables.find(({ placed }) => placed.has(id));
    const place = table?.placed.get(id);
    return table && place && { sheet: table.sheet, range: cellAt(place.row, place.column) };
  };
  return {
    key,
    form,
    tables,
    changes: [...onFigures, ...ofControls.changes],
    problems: [...pieces.problems, ...tables.flatMap((table) => table.problems)],
    report: {
      ...settings,
      text,
      cells: together(tables.map(({ values }) => values)),
      controls,
      notes: new Map([
        ...settings.notes,
        ...onFigures.flatMap(({ cell, note }) => (note === undefined ? [] : [[figureOf(cell), note] as const])),
      ]),
    },
    formulaTotals: union(tables.map(({ formulaTotals }) => formulaTotals)),
    otherFormulas: union(tables.map(({ otherFormulas }) => otherFormulas)),
    asText: union(tables.map(({ asText }) => asText)),
    uncomputed: union(tables.map(({ uncomputed }) => uncomputed)),
    stale: tables.flatMap(({ stale }) => stale),
    shown: [...tables.flatMap(({ shown }) => shown), ...ofControls.shown],
    keptText: settings.text,
    written,
    strays: pieces.strays ?? [],
    hasControls: ofControls.areOffered,
    unofferedControls: ofControls.unoffered,
    addressOf,
    placeOf: (id) => {
      const address = addressOf(id);
      return address && { kind: "sheet", ...address };
    },
    remarks: [],
    isWordsOnly: false,
    addressOfParagraph: (paragraph) => paragraphPlace(paragraph, [written.text, written.preface]),
  };
}

function paragraphPlace(paragraph: string, sheets: readonly (RangeReading | undefined)[]): RangeAddress | undefined {
  if (paragraph.trim() === "") return undefined;
  for (const { sheet, range, values } of sheets.flatMap((one) => one ?? [])) {
    const { top, left } = parseRange(range);
    for (const [row, line] of values.entries()) {
      const column = line.findIndex((value) => holdsParagraph(value, paragraph));
      if (column >= 0) return { sheet, range: cellAt(top + row, left + column) };
    }
  }
  return undefined;
}

/** A cell may hold several paragraphs, and blanks around them. */
const holdsParagraph = (value: SheetValue, paragraph: string): boolean =>
  typeof value === "string" && value.split(/\r\n|\r|\n/).some((line) => line.trim() === paragraph.trim());

/** The 核对数 beside the tables. Where the sheets offer none, what stands there is no 核对数. */
function controlsIn(tables: readonly TableReading[], readings: readonly ControlReading[]) {
  const places = placeControls(tables, readings);
  const areOffered = hasLabel(readings);
  const typed: Cells = new Map(
    [...places].flatMap(([cell, { read }]) => (read.value === undefined ? [] : [[cell, read.value] as const])),
  );
  const nothing: Cells = new Map();
  return {
    places,
    areOffered,
    controls: areOffered ? typed : nothing,
    unoffered: areOffered ? nothing : typed,
    changes: areOffered ? [...places].flatMap(([cell, place]) => changeOfControl(cell, place) ?? []) : [],
    shown: areOffered ? [...places.values()].flatMap(({ shown }) => shown ?? []) : [],
  };
}

const hasLabel = (controls: readonly ControlReading[]): boolean =>
  controls.some(({ reading }) => reading.values.some((row) => row.some(isControlLabel)));

interface PlacedControl {
  readonly raw: SheetValue;
  readonly read: ReadValue;
  readonly shown: ShownFigure | undefined;
  readonly address: RangeAddress;
}

/** A 核对数 that was reworded, or whose number stands as text, which no formula of the sheet counts. */
function changeOfControl(cell: CellId, { raw, read }: PlacedControl): ReadingChange | undefined {
  const id = controlOf(cell);
  if (read.change !== undefined) return { cell: id, ...read.change };
  return typeof raw === "string" && typeof read.value === "number"
    ? { cell: id, from: raw, to: read.value }
    : undefined;
}

/** Each 核对数 stands in the row or column of the total that it is held against. */
function placeControls(tables: readonly TableReading[], controls: readonly ControlReading[]) {
  const places = new Map<CellId, PlacedControl>();
  for (const { table, placed } of tables) {
    const own = controls.filter((control) => control.table === table.id);
    if (own.length === 0) continue;
    const cells = new Map(table.cells.map((cell) => [cell.id, cell]));
    for (const { kind, reading } of own) {
      const range = parseRange(reading.range);
      for (const id of kind === "control-column" ? table.rowControls : table.columnControls) {
        const total = placed.get(id);
        const cell = cells.get(id);
        if (total === undefined || cell === undefined) continue;
        const place: CellPosition =
          kind === "control-column" ? { row: total.row, column: range.left } : { row: range.top, column: total.column };
        const inside = { row: place.row - range.top, column: place.column - range.left };
        const raw = reading.values[inside.row]?.[inside.column];
        if (raw === undefined) continue;
        const address = { sheet: reading.sheet, range: cellAt(place.row, place.column) };
        const shown = shownIn(controlOf(id), raw, reading, inside);
        const read = shown?.way === "date" ? { value: shown.shown } : readValue(raw, cell.value, cell.unit);
        places.set(id, { address, raw, read, shown });
      }
    }
  }
  return places;
}

function textOf(settings: ReportSettings, form: ReportForm, { text, preface }: WrittenSheets): Report["text"] {
  const usual = usualPreface(form.format, settings).join("\n");
  const own = preface === undefined ? usual : readLines(preface).join("\n");
  return withWritten(
    settings.text,
    // The preface that every report has says nothing of this one.
    new Map([
      ...(own === usual || own === "" ? [] : [[PREFACE, own] as const]),
      ...(text === undefined ? [] : readText(text, form.format.chapters)),
    ]),
  );
}

/** The chapters that the settings sheet keeps, and what is written on sheets. A chapter in both has both texts: neither is passed over. */
export function withWritten(kept: Report["text"], written: Report["text"]): Report["text"] {
  const both = [...written].map(([id, text]): [string, string] => {
    const own = kept.get(id);
    return [id, own === undefined || own === text ? text : `${own}\n${text}`];
  });
  return new Map([...kept, ...both]);
}

/** What can be said of a report whose settings sheet is gone: its tables show which format they follow. */
function settingsByLabels(parts: readonly ReadPart[], definitions: readonly FormatDefinition[]): ReportSettings {
  const formats = parts.flatMap(({ part, reading, isAlone }): readonly (readonly [TableId, string])[] => {
    if (part.kind !== "table" || reading === undefined) return [];
    const found = recogniseTable(part.table, reading, definitions, isAlone);
    return found === undefined || found.formats.length > 1 ? [] : [[part.table, found.format]];
  });
  return settingsOfFormats(new Map(formats), definitions);
}

/** The format that most tables follow, and the tables that follow another. */
export function settingsOfFormats(
  formats: ReadonlyMap<TableId, string>,
  definitions: readonly FormatDefinition[],
): ReportSettings {
  const used = [...formats.values()];
  const countOf = (id: string): number => used.filter((one) => one === id).length;
  const [main] = definitions.map(({ format }) => format.id).sort((one, other) => countOf(other) - countOf(one));
  if (main === undefined) throw new Error("no format was declared");
  return { ...blankReport(main, undefined, ""), tables: new Map([...formats].filter(([, format]) => format !== main)) };
}

function union(sets: readonly ReadonlySet<CellId>[]): ReadonlySet<CellId> {
  const all = new Set<CellId>();
  for (const set of sets) set.forEach((cell) => all.add(cell));
  return all;
}

function together(tables: readonly Cells[]): Cells {
  const all = new Map<CellId, CellValue>();
  for (const values of tables) values.forEach((value, cell) => all.set(cell, value));
  return all;
}
