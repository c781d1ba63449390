import type { CellId, ControlId, Report, TableId } from "../report/report";
import { blankReport } from "../report/report";
import { readValue } from "../report/read-value";
import type { ReadingChange } from "../rules/finding";
import { formOf, type FormatDefinition, type ReportForm } from "../rules/report-form";
import { cellAt, parseRange, type CellPosition } from "./address";
import { partNamed, SETTINGS_SHEET, type NamedPart } from "./names";
import { readTable, type TableReading } from "./read-table";
import { readText } from "./read-text";
import { recogniseTable } from "./recognise-table";
import { MORE_SETTINGS_RANGE, readSettings, SETTINGS_RANGE, SETTINGS_ROWS, type ReportSettings } from "./settings-sheet";
import type { TableProblem } from "./table-problem";
import type { RangeAddress, RangeReading, WorkbookOutline } from "./workbook";

/** A report as it stands in a workbook. */
export interface BoundReport {
  /** Tells the reports of one workbook apart: "1", "2", … */
  readonly key: string;
  readonly report: Report;
  readonly form: ReportForm;
  /** The tables that were found. */
  readonly tables: readonly TableReading[];
  readonly problems: readonly TableProblem[];
  readonly changes: readonly ReadingChange[];
  /** As in TableReading, for all tables. */
  readonly formulaTotals: ReadonlySet<CellId>;
  readonly otherFormulas: ReadonlySet<CellId>;
  readonly asText: ReadonlySet<CellId>;
  /** The sheets offer 核对数. */
  readonly hasControls: boolean;
  /** Where a figure or a 核对数 stands; undefined where it has no place in the workbook. */
  addressOf(id: CellId | ControlId): RangeAddress | undefined;
}

/** Reads every report that the add-in put into the workbook, in at most two calls of `read`. */
export async function readReports(
  outline: WorkbookOutline,
  read: (addresses: readonly RangeAddress[]) => Promise<readonly RangeReading[]>,
  definitions: readonly FormatDefinition[],
): Promise<readonly BoundReport[]> {
  const addresses = addressesToRead(outline);
  if (addresses.length === 0) return [];
  const readings = await read(addresses);
  const settings = readings.find(isSettings);
  const isLong = settings?.values[SETTINGS_ROWS - 1]?.some((value) => value !== null && value !== "") ?? false;
  const more = isLong ? await read([{ sheet: SETTINGS_SHEET, range: MORE_SETTINGS_RANGE }]) : [];
  return bindReports(outline, [...readings, ...more], definitions);
}

/** All that tells of reports in a workbook: the settings and what our names stand for. */
export function addressesToRead(outline: WorkbookOutline): readonly RangeAddress[] {
  const sheets = new Set(outline.sheets.map(({ name }) => name));
  const named = [...outline.names].flatMap(([name, address]) =>
    address !== undefined && sheets.has(address.sheet) && partNamed(name) !== undefined && isOfSize(address) ? address : [],
  );
  return sheets.has(SETTINGS_SHEET) ? [{ sheet: SETTINGS_SHEET, range: SETTINGS_RANGE }, ...named] : named;
}

/** Puts the reports together from what stood at those addresses. Reports of a format that is not among the definitions are left out. */
export function bindReports(outline: WorkbookOutline, readings: readonly RangeReading[], definitions: readonly FormatDefinition[]): readonly BoundReport[] {
  const settings = readSettings(readings.filter(isSettings).flatMap(({ values }) => values));
  const parts = partsOf(outline, readings);
  const keys = new Set([...settings.keys(), ...parts.map(({ part }) => part.report)]);
  return [...keys].sort((one, other) => Number(one) - Number(other)).flatMap((key) => {
    const own = parts.filter(({ part }) => part.report === key);
    const known = settings.get(key) ?? settingsByLabels(own, definitions);
    const isKnown = [known.format, ...known.tables.values()].every((id) => definitions.some(({ format }) => format.id === id));
    return isKnown ? bindReport(key, known, own, definitions) : [];
  });
}

/** One report from its settings and what was read of its parts. */
export function bindReport(key: string, settings: ReportSettings, parts: readonly ReadPart[], definitions: readonly FormatDefinition[]): BoundReport {
  const form = formOf(settings, definitions);
  const tables: TableReading[] = [];
  const problems: TableProblem[] = [];
  for (const table of form.tables) {
    const found = parts.find(({ part }) => part.kind === "table" && part.table === table.id);
    if (found?.reading !== undefined) tables.push(readTable(table, found.reading, true));
    else problems.push({ table: table.id, code: found === undefined ? "table-missing" : "range-lost" });
  }
  const controls = parts.flatMap(({ part, reading }): readonly ControlReading[] => {
    if (reading === undefined || (part.kind !== "control-column" && part.kind !== "control-row")) return [];
    return [{ kind: part.kind, table: part.table, reading }];
  });
  return assemble(key, settings, form, tables, problems, controls, textOf(settings, form, parts));
}

/** What a name of ours stands for, and what was read there; undefined where that is gone. */
export interface ReadPart {
  readonly part: NamedPart;
  readonly reading: RangeReading | undefined;
}

/** A column or row of 核对数 beside a table. */
export interface ControlReading {
  readonly kind: "control-column" | "control-row";
  readonly table: TableId;
  readonly reading: RangeReading;
}

/** Puts together what was read of one report. */
export function assemble(
  key: string,
  settings: ReportSettings,
  form: ReportForm,
  tables: readonly TableReading[],
  problems: readonly TableProblem[],
  controls: readonly ControlReading[],
  text: ReadonlyMap<string, string>,
): BoundReport {
  const changes = tables.flatMap((table) => table.changes);
  const controlPlaces = placeControls(tables, controls);
  return {
    key,
    form,
    tables,
    changes,
    problems: [...problems, ...tables.flatMap((table) => table.problems)],
    report: {
      ...settings,
      text,
      cells: new Map(tables.flatMap(({ values }) => [...values])),
      controls: new Map([...controlPlaces].flatMap(([cell, { value }]) => (value === undefined ? [] : [[cell, value] as const]))),
      notes: new Map([...settings.notes, ...changes.flatMap(({ cell, note }) => (note === undefined ? [] : [[cell, note] as const]))]),
    },
    formulaTotals: union(tables.map(({ formulaTotals }) => formulaTotals)),
    otherFormulas: union(tables.map(({ otherFormulas }) => otherFormulas)),
    asText: union(tables.map(({ asText }) => asText)),
    hasControls: controls.some(({ reading }) => reading.values.some((row) => row.some((value) => typeof value === "string" && value !== ""))),
    addressOf: (id) => {
      if (isControl(id)) return controlPlaces.get(id.slice("control/".length) as CellId)?.address; // by its type
      const table = tables.find(({ placed }) => placed.has(id));
      const place = table?.placed.get(id);
      return table && place && { sheet: table.sheet, range: cellAt(place.row, place.column) };
    },
  };
}

/** Each 核对数 stands in the row or column of the total that it is held against. */
function placeControls(tables: readonly TableReading[], controls: readonly ControlReading[]) {
  const places = new Map<CellId, { readonly value: ReturnType<typeof readValue>["value"]; readonly address: RangeAddress }>();
  for (const { table, placed } of tables) {
    for (const { kind, reading } of controls.filter((control) => control.table === table.id)) {
      const range = parseRange(reading.range);
      for (const id of kind === "control-column" ? table.rowControls : table.columnControls) {
        const total = placed.get(id);
        const cell = table.cells.find((one) => one.id === id);
        if (total === undefined || cell === undefined) continue;
        const place: CellPosition = kind === "control-column" ? { row: total.row, column: range.left } : { row: range.top, column: total.column };
        const raw = reading.values[place.row - range.top]?.[place.column - range.left];
        if (raw === undefined) continue;
        const address = { sheet: reading.sheet, range: cellAt(place.row, place.column) };
        places.set(id, { address, value: readValue(raw, cell.value, cell.unit).value });
      }
    }
  }
  return places;
}

function textOf(settings: ReportSettings, form: ReportForm, parts: readonly ReadPart[]): ReadonlyMap<string, string> {
  const reading = parts.find(({ part }) => part.kind === "text")?.reading;
  const written = reading === undefined ? [] : readText(reading, form.format.chapters);
  return new Map([...settings.text, ...written]);
}

function partsOf(outline: WorkbookOutline, readings: readonly RangeReading[]): readonly ReadPart[] {
  return [...outline.names].flatMap(([name, address]) => {
    const part = partNamed(name);
    if (part === undefined) return [];
    return { part, reading: address && readings.find(({ sheet, range }) => sheet === address.sheet && range === address.range) };
  });
}

/** What can be said of a report whose settings sheet is gone: its tables show which format they follow. */
function settingsByLabels(parts: readonly ReadPart[], definitions: readonly FormatDefinition[]): ReportSettings {
  const formats = parts.flatMap(({ part, reading }): readonly (readonly [TableId, string])[] => {
    if (part.kind !== "table" || reading === undefined) return [];
    const found = recogniseTable(part.table, reading, definitions, true);
    return found === undefined || found.formats.length > 1 ? [] : [[part.table, found.format]];
  });
  return settingsOfFormats(new Map(formats), definitions);
}

/** The format that most tables follow, and the tables that follow another. */
export function settingsOfFormats(formats: ReadonlyMap<TableId, string>, definitions: readonly FormatDefinition[]): ReportSettings {
  const used = [...formats.values()];
  const countOf = (id: string): number => used.filter((one) => one === id).length;
  const [main] = definitions.map(({ format }) => format.id).sort((one, other) => countOf(other) - countOf(one));
  if (main === undefined) throw new Error("no format was declared");
  return { ...blankReport(main, undefined, ""), tables: new Map([...formats].filter(([, format]) => format !== main)) };
}

/** Larger than any table, with rows inserted. A name that covers whole columns is not one of ours any more. */
const LARGEST_AREA = 100_000;

function isOfSize({ range }: RangeAddress): boolean {
  const { top, left, bottom, right } = parseRange(range);
  return (bottom - top + 1) * (right - left + 1) <= LARGEST_AREA;
}

const isSettings = ({ sheet }: RangeReading): boolean => sheet === SETTINGS_SHEET;

const isControl = (id: CellId | ControlId): id is ControlId => id.startsWith("control/");

function union(sets: readonly ReadonlySet<CellId>[]): ReadonlySet<CellId> {
  return new Set(sets.flatMap((set) => [...set]));
}
