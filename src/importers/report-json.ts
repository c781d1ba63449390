import type { CellId, CellValue, Report, TableId } from "../report/report";
import { bringUp, SCHEMA_VERSION, type SchemaStep } from "../report/schema-version";
import type { FormSetting, JsonReader } from "../report/setting";
import { settingKeys, settingsBy, settingsTable } from "../report/settings-table";
import { controlOf, figureOf, PREFACE } from "../report/report";
import { changeIn, readValue, type RawValue } from "../report/read-value";
import type { ReadingChange } from "../rules/finding";
import { formatForYear, formOf, type FormatDefinition, type ReportForm } from "../rules/report-form";
import { parseClean } from "./clean-text";
import { ImportError } from "./import-error";
import { exactJson } from "./json-source";
import { readWithoutCells, type ReadReport } from "../binding/read-report";
import type { TableProblem } from "../binding/table-problem";
import { asPrevious } from "./previous-report";

type JsonObject = ReadonlyMap<string, unknown>;

/** A report with every cell filled and long chapters takes some tens of kilobytes. */
const LENGTH_LIMIT = 20_000_000;

const settingPaths = settingKeys.map((key) => settingsTable[key].json.key.split("."));
const SETTINGS = "settings";
const KEYS: readonly string[] = [
  "version",
  "unread",
  "cells",
  "controls",
  ...settingPaths.flatMap(([first]) => first ?? []),
];
const SETTINGS_KEYS: readonly string[] = settingPaths.flatMap(([first, key]) =>
  first === SETTINGS && key !== undefined ? [key] : [],
);

/** What Report JSON of an earlier schema becomes; see SCHEMA_VERSION. */
const steps: readonly SchemaStep<JsonObject>[] = [];

const EARLIEST_YEAR = 2008; // 《政府信息公开条例》 has been in force since 2008-05-01
const LATEST_YEAR = 2099;

/** Years that a report can be of; whether a format exists for one is another question. */
export const isReportYear = (year: number): boolean =>
  Number.isInteger(year) && year >= EARLIEST_YEAR && year <= LATEST_YEAR;

/**
 * Reads Report JSON. Strings in cells are read as cells of a sheet are; what that changed is reported. Keys that are
 * not ours are passed over, but a figure, remark or text that has no place in the format is an ImportError, and so is
 * a key of ours in other letters: nothing of the report is lost in silence. The default year is that of a report
 * which names none.
 */
export function importReportJson(
  text: string,
  definitions: readonly FormatDefinition[],
  defaultYear?: number,
): ReadReport {
  return reportFrom(parse(text), definitions, defaultYear);
}

function reportFrom(
  given: JsonObject,
  definitions: readonly FormatDefinition[],
  defaultYear: number | undefined,
): ReadReport {
  const json = bringUp(given, versionOf(given), steps);
  requireSpelling(json, KEYS, "");
  const settings = objectAt(json.get(SETTINGS), SETTINGS);
  requireSpelling(settings, SETTINGS_KEYS, SETTINGS);
  const cellsGiven = objectAt(json.get("cells"), "cells");
  const decided = formSettingsOf(json, settings, cellsGiven, { definitions, defaultYear });
  const form = formOf(decided, definitions);

  const cells = readCells(cellsGiven, form, "cells");
  const controls = readCells(objectAt(json.get("controls"), "controls"), form, "controls");
  const onControls = controls.changes.map((change) => ({ ...change, cell: controlOf(figureOf(change.cell)) }));
  requireControls(controls.values, form);
  const reader = readerFor(form, cells.changes, definitions);
  const others = settingsBy(({ blank, json: { key, read } }) => {
    const [first = "", second] = key.split(".");
    return read === undefined
      ? blank
      : read(second === undefined ? json.get(first) : settings.get(second), key, reader);
  });
  const report = { ...others, ...decided, cells: cells.values, controls: controls.values };
  const unread = listAt(json.get("unread"), "unread");
  const problems = form.tables.flatMap(({ id }): readonly TableProblem[] =>
    unread.includes(id) ? [{ table: id, code: "left-unread" }] : [],
  );
  return readWithoutCells({ report, form, problems, changes: [...cells.changes, ...onControls] });
}

/** A report without a version is of the first. */
function versionOf(json: JsonObject): number {
  const version = json.get("version");
  if (isAbsent(version)) return 1;
  if (typeof version !== "number" || !Number.isInteger(version) || version < 1)
    throw new ImportError({ code: "json-wrong-type", path: "version", expected: "number" });
  if (version > SCHEMA_VERSION) {
    const unit = json.get("unit");
    throw new ImportError({ code: "newer-report", units: typeof unit === "string" ? [unit] : [] });
  }
  return version;
}

interface JsonContext {
  readonly definitions: readonly FormatDefinition[];
  readonly defaultYear: number | undefined;
}

/** What must be known before any cell can be read. */
function formSettingsOf(
  json: JsonObject,
  settings: JsonObject,
  cells: JsonObject,
  { definitions, defaultYear }: JsonContext,
): Pick<Report, FormSetting> {
  const year = yearOf(json.get("year")) ?? defaultYear;
  const format = formatOf(json.get("format"), year, definitions);
  const base = { format: format.format.id, tables: tablesOf(json.get("tables"), format, definitions), year };
  return { ...base, localRows: localRowsOf(settings.get("localRows"), cells, base, definitions) };
}

function readerFor(
  form: ReportForm,
  changes: readonly ReadingChange[],
  definitions: readonly FormatDefinition[],
): JsonReader {
  return {
    chapters: [PREFACE, ...form.format.chapters.map(({ id }) => id)],
    facts: form.narrative.asked.map(({ id }) => id),
    text: textAt,
    texts: textsAt,
    list: listAt,
    object: objectAt,
    oneOf,
    cells: (value, path) => readCells(objectAt(value, path), form, path).values,
    notes: (value) => notesOf(value, changes, form),
    previous: (value, path) =>
      isAbsent(value) ? undefined : asPrevious(reportFrom(objectAt(value, path), definitions, undefined).report),
    refuse: (path, expected) => {
      throw new ImportError({ code: "json-wrong-type", path, expected });
    },
  };
}

function parse(text: string): JsonObject {
  if (text.length > LENGTH_LIMIT)
    throw new ImportError({ code: "json-too-long", length: text.length, limit: LENGTH_LIMIT });
  const source = text.startsWith("\uFEFF") ? text.slice(1) : text;
  let value: unknown;
  try {
    value = parseClean(source);
  } catch (cause) {
    throw new ImportError({ code: "not-json" }, { cause });
  }
  const exact = exactJson(source);
  if (exact !== source) value = parseClean(exact);
  if (!isObject(value)) throw new ImportError({ code: "json-wrong-type", path: "", expected: "object" });
  return entriesOf(value);
}

/** Refuses “Cells” for “cells”: passed over as somebody else's key, all that stands in it would be lost. */
function requireSpelling(json: JsonObject, keys: readonly string[], path: string): void {
  for (const found of json.keys()) {
    const meant = keys.find((key) => key !== found && key.toLowerCase() === found.trim().toLowerCase());
    if (meant !== undefined) throw new ImportError({ code: "json-unknown", path, found, known: [meant] });
  }
}

function yearOf(value: unknown): number | undefined {
  if (isAbsent(value)) return undefined;
  if (typeof value !== "number") throw new ImportError({ code: "json-wrong-type", path: "year", expected: "number" });
  if (!isReportYear(value)) throw new ImportError({ code: "json-year", year: value });
  return value;
}

/** The format that the report names; where it names none, that of its year. */
function formatOf(
  value: unknown,
  year: number | undefined,
  definitions: readonly FormatDefinition[],
): FormatDefinition {
  const id = textAt(value, "format");
  if (id !== undefined) return definitionOf(id, "format", definitions);
  const found = year === undefined ? undefined : formatForYear(year, definitions);
  if (found === undefined)
    throw new ImportError({ code: "json-no-format", formats: definitions.map(({ format }) => format.id) });
  return found;
}

function definitionOf(id: string, path: string, definitions: readonly FormatDefinition[]): FormatDefinition {
  const found = definitions.find(({ format }) => format.id === id);
  if (found === undefined) {
    throw new ImportError({ code: "json-unknown", path, found: id, known: definitions.map(({ format }) => format.id) });
  }
  return found;
}

function tablesOf(
  value: unknown,
  { format }: FormatDefinition,
  definitions: readonly FormatDefinition[],
): ReadonlyMap<TableId, string> {
  const known = format.tables.map(({ id }) => id);
  const tables = [...objectAt(value, "tables")].map(([key, id]) => {
    const table = oneOf(key, known, "tables");
    const named = textAt(id, `tables.${key}`) ?? format.id;
    return [table, definitionOf(named, `tables.${key}`, definitions).format.id] as const;
  });
  return new Map(tables.filter(([, id]) => id !== format.id));
}

/** The local rows that the settings choose, and those that a figure is given for. */
function localRowsOf(
  value: unknown,
  cells: JsonObject,
  base: Pick<Report, "format" | "tables">,
  definitions: readonly FormatDefinition[],
): readonly string[] {
  const known = formOf({ ...base, localRows: [] }, definitions).tables.flatMap(({ localRows }) => localRows);
  const ids = known.map(({ id }) => id);
  const chosen = textsAt(value, "settings.localRows").map((id) => oneOf(id, ids, "settings.localRows"));
  const filled = known.filter(({ cell }) => !isBlank(cells.get(cell))).map(({ id }) => id);
  return [...new Set([...chosen, ...filled])];
}

interface ReadCells {
  readonly values: ReadonlyMap<CellId, CellValue>;
  readonly changes: readonly ReadingChange[];
}

function readCells(given: JsonObject, form: ReportForm, path: string): ReadCells {
  requireCells(given, form, path);
  const values = new Map<CellId, CellValue>();
  const changes: ReadingChange[] = [];
  for (const { id, value: kind, unit } of form.cells.values()) {
    const raw = given.get(id);
    if (raw === undefined) continue;
    if (!isRawValue(raw)) throw new ImportError({ code: "json-wrong-type", path: `${path}.${id}`, expected: "value" });
    const read = readValue(raw, kind, unit);
    const change = changeIn(id, read);
    if (read.value !== undefined) values.set(id, read.value);
    if (change !== undefined) changes.push(change);
  }
  return { values, changes };
}

/** Refuses what has no place in the form: dropping it would lose a figure, and guessing its place would invent one. */
function requireCells(given: JsonObject, form: ReportForm, path: string): void {
  const unknown = [...given.keys()].filter((id) => !form.cells.has(id as CellId));
  if (unknown.length > 0) throw new ImportError({ code: "json-unknown-cells", path, cells: unknown });
}

function requireControls(controls: JsonObject, form: ReportForm): void {
  const known = new Set<string>(
    form.tables.flatMap(({ rowControls, columnControls }) => [...rowControls, ...columnControls]),
  );
  const unknown = [...controls.keys()].filter((id) => !known.has(id));
  if (unknown.length > 0) throw new ImportError({ code: "json-unknown-cells", path: "controls", cells: unknown });
}

/** Remarks as they are given, and those that were found inside cells. A text in place of the object is somebody else's key. */
function notesOf(value: unknown, changes: readonly ReadingChange[], form: ReportForm): ReadonlyMap<CellId, string> {
  const given = typeof value === "string" ? new Map<string, unknown>() : objectAt(value, "notes");
  requireCells(given, form, "notes");
  const found = new Map<string, string>(
    changes.flatMap(({ cell, note }) => (note === undefined ? [] : [[cell, note] as const])),
  );
  const notes = new Map<CellId, string>();
  for (const id of form.cells.keys()) {
    const parts = [textAt(given.get(id), `notes.${id}`), found.get(id)].filter((part) => part !== undefined);
    const note = [...new Set(parts)].join("");
    if (note !== "") notes.set(id, note);
  }
  return notes;
}

function objectAt(value: unknown, path: string): JsonObject {
  if (isAbsent(value)) return new Map();
  if (!isObject(value)) throw new ImportError({ code: "json-wrong-type", path, expected: "object" });
  return entriesOf(value);
}

function listAt(value: unknown, path: string): readonly unknown[] {
  if (isAbsent(value)) return [];
  if (!Array.isArray(value)) throw new ImportError({ code: "json-wrong-type", path, expected: "list" });
  return value;
}

/** undefined for what is absent or empty. */
function textAt(value: unknown, path: string): string | undefined {
  if (isAbsent(value) || value === "") return undefined;
  if (typeof value !== "string") throw new ImportError({ code: "json-wrong-type", path, expected: "text" });
  return value;
}

function textsAt(value: unknown, path: string): readonly string[] {
  return listAt(value, path).flatMap((item, index) => textAt(item, `${path}.${index}`) ?? []);
}

function oneOf<Known extends string>(text: string, known: readonly Known[], path: string): Known {
  const found = known.find((one) => one === text);
  if (found === undefined) throw new ImportError({ code: "json-unknown", path, found: text, known });
  return found;
}

/** A map, so that no key of the file ever becomes the key of an object. */
const entriesOf = (value: object): JsonObject => new Map<string, unknown>(Object.entries(value));

const isObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isAbsent = (value: unknown): value is undefined | null => value === undefined || value === null;

const isBlank = (value: unknown): boolean => isAbsent(value) || value === "";

const isRawValue = (value: unknown): value is RawValue =>
  value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean";
