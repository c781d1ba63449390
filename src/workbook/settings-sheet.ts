import { bringUp, SCHEMA_VERSION, type SchemaStep } from "../report/schema-version";
import type { ReportSettings, SettingKey, SettingRow, SheetSetting } from "../report/setting";
import { parseJson } from "../report/kept-values";
import { settingKeys, settingsBy, settingsTable } from "../report/settings-table";
import type { SheetValue } from "./workbook";

/** Where the settings stand, for nearly every report; and where they go on when the last of these rows is filled. */
export const SETTINGS_ROWS = 300;
export const SETTINGS_RANGE = `A1:D${SETTINGS_ROWS}`;
export const MORE_SETTINGS_RANGE = `A${SETTINGS_ROWS + 1}:D20000`;

/** Rows of the settings sheet as they stand there. */
export type SettingRows = readonly (readonly SheetValue[])[];

const NOTICE = "本表由年报助手使用，保存单位、年度和核对设置。请不要删除或改动，否则年报助手认不出本工作簿里的年报。";
/** The kind of the row that says by which schema the settings of a report are written, and of a row that a value goes on in. */
const VERSION = "version";
const MORE = "more";
/** What the rows of an earlier schema become; see SCHEMA_VERSION. */
const steps: readonly SchemaStep<readonly Entry[]>[] = [];
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
      piecesOf(value).forEach((piece, index) => rows.push([report, index === 0 ? kind : MORE, key, piece]));
    }
  }
  return rows;
}

/** What a settings sheet says of the reports of its workbook, by their keys. */
export interface SettingsSheet {
  readonly settings: ReadonlyMap<string, ReportSettings>;
  /** Reports that a newer version of this program wrote, by a schema that we would misread. */
  readonly newer: ReadonlyMap<string, NewerReport>;
}

export interface NewerReport {
  readonly version: number;
  /** As far as can be told. */
  readonly unit: string;
}

/** Reads all rows. Rows of a kind we do not know are passed over. */
export function readSettingsSheet(grid: SettingRows): SettingsSheet {
  const settings = new Map<string, ReportSettings>();
  const newer = new Map<string, NewerReport>();
  for (const [report, entries] of entriesByReport(grid)) {
    const version = versionIn(entries);
    const found = version > SCHEMA_VERSION ? undefined : settingsFrom(bringUp(entries, version, steps));
    if (found !== undefined) settings.set(report, found);
    if (version > SCHEMA_VERSION) newer.set(report, { version, unit: unitIn(entries) });
  }
  return { settings, newer };
}

/** The settings of every report that the rows speak of, and that we can read. */
export const readSettings = (grid: SettingRows): SettingsSheet["settings"] => readSettingsSheet(grid).settings;

/** The kinds of all rows that `settingsRows` writes. A row of any other kind was written by a newer version, or by a person. */
export const ownKinds: ReadonlySet<string> = new Set([
  VERSION,
  ...settingKeys.map((key) => settingsTable[key].sheet.kind),
]);

/** Kind, key, value. */
type Entry = readonly [kind: string, key: string, value: string];

function entriesOf(settings: ReportSettings): readonly Entry[] {
  const entries = <Key extends SettingKey>(key: Key): readonly Entry[] => {
    const { kind, write }: SheetSetting<ReportSettings[Key]> = settingsTable[key].sheet;
    return write(settings[key]).map(([rowKey, text]): Entry => [kind, rowKey, text]);
  };
  return [[VERSION, "", String(SCHEMA_VERSION)], ...settingKeys.flatMap((key) => entries(key))];
}

/** undefined where nothing says which format the report follows. */
function settingsFrom(entries: readonly Entry[]): ReportSettings | undefined {
  const rowsOf = (wanted: string): readonly SettingRow[] =>
    entries.flatMap(([kind, key, text]) => (kind === wanted ? [[key, text] as const] : []));
  if (rowsOf(settingsTable.format.sheet.kind).length === 0) return undefined;
  return settingsBy(({ sheet }) => sheet.read(rowsOf(sheet.kind)));
}

const unitIn = (entries: readonly Entry[]): string =>
  entries.find(([kind]) => kind === settingsTable.unit.sheet.kind)?.[2] ?? "";

/** Without a number it is the first: somebody deleted or changed the row. */
function versionIn(entries: readonly Entry[]): number {
  const text = entries.find(([kind]) => kind === VERSION)?.[2] ?? "";
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : 1;
}

function entriesByReport(grid: SettingRows): ReadonlyMap<string, Entry[]> {
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
    if (kind === MORE && last !== undefined) entries[entries.length - 1] = [last[0], last[1], last[2] + text];
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

const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;

const textIn = (value: SheetValue | undefined): string => (value === null || value === undefined ? "" : String(value));
