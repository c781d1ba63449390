import type { CellId, CellValue, Explanation, PreviousReport, Report, TableId, UnitType } from "../report/report";
import { decodeGenerated, encodeGenerated } from "../report/generated-chapter";
import { tableIds, unitTypes } from "../report/report";
import type { SheetValue } from "./workbook";

/**
 * What the settings sheet keeps of one report: all but its figures, which stand in the tables. `text` holds only
 * chapters that have no sheet of their own; who writes the sheet leaves the others out.
 */
export type ReportSettings = Omit<Report, "cells" | "controls">;

/** Where the settings stand, for nearly every report; and where they go on when the last of these rows is filled. */
export const SETTINGS_ROWS = 300;
export const SETTINGS_RANGE = `A1:D${SETTINGS_ROWS}`;
export const MORE_SETTINGS_RANGE = `A${SETTINGS_ROWS + 1}:D20000`;

const NOTICE = "本表由年报助手使用，保存单位、年度和核对设置。请不要删除或改动，否则年报助手认不出本工作簿里的年报。";
const VERSION = "1";
/** A cell holds 32767 characters; a longer value goes on in the next rows. */
const LONGEST_VALUE = 30_000;

/**
 * The rows of the settings sheet: a notice, then report key, kind, key and value. A value is written as a JSON string,
 * quotation marks included: so no host takes it for a formula, a number or a date, and line breaks and control
 * characters survive every file.
 */
export function settingsRows(reports: ReadonlyMap<string, ReportSettings>): string[][] {
  const rows = [[NOTICE, "", "", ""]];
  for (const [report, settings] of reports) {
    for (const [kind, key, value] of entriesOf(settings)) {
      piecesOf(value).forEach((piece, index) => rows.push([report, index === 0 ? kind : "more", key, piece]));
    }
  }
  return rows;
}

/** The settings of every report that the rows speak of. Rows of a kind we do not know are passed over: a newer version wrote them. */
export function readSettings(grid: readonly (readonly SheetValue[])[]): ReadonlyMap<string, ReportSettings> {
  const found = new Map<string, ReportSettings>();
  for (const [report, entries] of entriesByReport(grid)) {
    const settings = settingsFrom(entries);
    if (settings !== undefined) found.set(report, settings);
  }
  return found;
}

/** Kind, key, value. */
type Entry = readonly [kind: string, key: string, value: string];

function entriesOf(settings: ReportSettings): readonly Entry[] {
  const one = (kind: string, value: string | number | undefined): readonly Entry[] =>
    value === undefined || value === "" ? [] : [[kind, "", String(value)]];
  const many = (kind: string, values: ReadonlyMap<string, string>): readonly Entry[] =>
    [...values].map(([key, value]) => [kind, key, value]);
  return [
    ["version", "", VERSION],
    ["format", "", settings.format],
    ...many("table", settings.tables),
    ...one("year", settings.year),
    ...one("unit", settings.unit),
    ...one("unit-type", settings.unitType),
    ...one("self-name", settings.selfName),
    ...one("length-limit", settings.lengthLimit),
    ...settings.switchedOff.map((id): Entry => ["switched-off", "", id]),
    ...settings.localRows.map((id): Entry => ["local-row", "", id]),
    ...many("note", settings.notes),
    ...settings.explanations.map(({ rule, text, values, quote }): Entry => [
      "explanation",
      rule,
      JSON.stringify(quote === undefined ? [text, values] : [text, values, quote]),
    ]),
    ...many("text", settings.text),
    ...(settings.previous === undefined ? [] : [["previous", "", previousJson(settings.previous)] as const]),
    ...many("fact", settings.facts),
    ...one("templates", settings.templates),
    ...[...settings.generated].map(([chapter, sentences]): Entry => [
      "generated",
      chapter,
      JSON.stringify(encodeGenerated(sentences)),
    ]),
  ];
}

function settingsFrom(entries: readonly Entry[]): ReportSettings | undefined {
  const valueOf = (kind: string): string | undefined => entries.find(([found]) => found === kind)?.[2];
  const listOf = (kind: string): readonly string[] =>
    entries.filter(([found]) => found === kind).map(([, , value]) => value);
  const mapOf = (kind: string): ReadonlyMap<string, string> =>
    new Map(entries.filter(([found]) => found === kind).map(([, key, value]) => [key, value]));
  const format = valueOf("format");
  if (format === undefined) return undefined;
  return {
    format,
    tables: new Map([...mapOf("table")].filter((entry): entry is [TableId, string] => isTableId(entry[0]))),
    year: yearFrom(valueOf("year")),
    unit: valueOf("unit") ?? "",
    unitType: unitTypes.find((type): type is UnitType => type === valueOf("unit-type")),
    selfName: valueOf("self-name"),
    notes: new Map([...mapOf("note")].filter((entry): entry is [CellId, string] => isCellId(entry[0]))),
    text: mapOf("text"),
    facts: mapOf("fact"),
    templates: valueOf("templates"),
    generated: new Map(
      [...mapOf("generated")].flatMap(([chapter, json]) => {
        const sentences = decodeGenerated(parseJson(json));
        return sentences === undefined ? [] : [[chapter, sentences] as const];
      }),
    ),
    explanations: entries.flatMap(([kind, rule, value]) =>
      kind === "explanation" ? explanationFrom(rule, value) : [],
    ),
    switchedOff: listOf("switched-off"),
    localRows: listOf("local-row"),
    ...lengthLimitFrom(valueOf("length-limit")),
    ...previousFrom(valueOf("previous")),
  };
}

function lengthLimitFrom(text: string | undefined): Pick<Report, "lengthLimit"> {
  return text !== undefined && /^[1-9]\d{0,5}$/.test(text) ? { lengthLimit: Number(text) } : {};
}

/** Last year's report in one value: format, tables, year, unit, cells and text. */
function previousJson({ format, tables, year, unit, cells, text }: PreviousReport): string {
  return JSON.stringify([format, [...tables], year ?? null, unit, [...cells], [...text]]);
}

function previousFrom(json: string | undefined): Pick<Report, "previous"> {
  const parsed = json === undefined ? undefined : parseJson(json);
  if (!Array.isArray(parsed)) return {};
  const [format, tables, year, unit, cells, text] = parsed as readonly unknown[];
  if (typeof format !== "string" || typeof unit !== "string" || !Array.isArray(cells)) return {};
  const isTable = (pair: readonly [string, string]): pair is [TableId, string] => isTableId(pair[0]);
  return {
    previous: {
      format,
      tables: new Map(pairsIn(tables).filter(isTable)),
      year: typeof year === "number" ? year : undefined,
      unit,
      cells: new Map(cells.filter(isCellWithValue)),
      text: new Map(pairsIn(text)),
    },
  };
}

function pairsIn(value: unknown): readonly (readonly [string, string])[] {
  const isPair = (item: unknown): item is readonly [string, string] =>
    Array.isArray(item) && item.length === 2 && item.every((part) => typeof part === "string");
  return Array.isArray(value) ? value.filter(isPair) : [];
}

function entriesByReport(grid: readonly (readonly SheetValue[])[]): ReadonlyMap<string, Entry[]> {
  const reports = new Map<string, Entry[]>();
  for (const row of grid.slice(1)) {
    const report = textIn(row[0]);
    const kind = textIn(row[1]);
    if (report === "" || kind === "") continue; // nearly all rows that are read
    const key = textIn(row[2]);
    const text = unquoted(textIn(row[3]));
    if (text === undefined) continue;
    const entries = reports.get(report) ?? [];
    const last = entries[entries.length - 1];
    if (kind === "more" && last !== undefined) entries[entries.length - 1] = [last[0], last[1], last[2] + text];
    else entries.push([kind, key, text]);
    reports.set(report, entries);
  }
  return reports;
}

/** The value as JSON strings short enough for a cell; escaping makes a character at most six. */
function piecesOf(value: string): readonly string[] {
  const whole = JSON.stringify(value);
  if (whole.length <= LONGEST_VALUE) return [whole];
  const middle = Math.ceil(value.length / 2);
  const half = isHighSurrogate(value.charCodeAt(middle - 1)) ? middle + 1 : middle;
  return [...piecesOf(value.slice(0, half)), ...piecesOf(value.slice(half))];
}

function unquoted(text: string): string | undefined {
  const value = parseJson(text);
  return typeof value === "string" ? value : undefined;
}

function explanationFrom(rule: string, json: string): readonly Explanation[] {
  const parsed = parseJson(json);
  if (!Array.isArray(parsed)) return [];
  const [text, values, quote] = parsed as readonly unknown[];
  if (typeof text !== "string" || !Array.isArray(values) || !values.every(isCellWithValue)) return [];
  return [{ rule, text, values, ...(typeof quote === "string" ? { quote } : {}) }];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined; // somebody wrote into the sheet: the row says nothing to us
  }
}

function isCellWithValue(pair: unknown): pair is readonly [CellId, CellValue] {
  if (!Array.isArray(pair)) return false;
  const [cell, value] = pair as readonly unknown[];
  return typeof cell === "string" && isCellId(cell) && (typeof value === "string" || typeof value === "number");
}

function yearFrom(text: string | undefined): number | undefined {
  return text !== undefined && /^[12]\d{3}$/.test(text) ? Number(text) : undefined;
}

const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;

const textIn = (value: SheetValue | undefined): string => (value === null || value === undefined ? "" : String(value));

const isTableId = (text: string): text is TableId => tableIds.some((id) => id === text);

const isCellId = (text: string): text is CellId => /^[a-z0-9-]+\/[a-z0-9-]+\/[a-z0-9-]+$/.test(text);
