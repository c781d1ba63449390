import type { TableId } from "../report/report";
import { tableIds } from "../report/table-ids";

/** The hidden sheet with the settings of every report in the workbook; found by this name in every host. */
export const SETTINGS_SHEET = "年报助手设置";

/** What every name that we put into a workbook begins with. */
export const NAME_PREFIX = "nianbao";

/** The key of the first report in a workbook; the next ones are "2", "3", … */
export const FIRST_REPORT = "1";

/** What a name of ours stands for. The table is its printed grid; a control column runs beside it, a control row below. */
export type NamedPart =
  | { readonly kind: "table" | "control-column" | "control-row"; readonly report: string; readonly table: TableId }
  | { readonly kind: "text" | "preface"; readonly report: string };

/** `nianbao_requests` for the first report, `nianbao_2_requests` for the second. */
export const nameOfTable = (table: TableId, report: string): string => `${prefixOf(report)}${table}`;

/** The 核对数 of the rows: one column wide, each in the sheet row of the total that it is held against. */
export const nameOfControlColumn = (table: TableId, report: string): string =>
  `${prefixOf(report)}${table}${COLUMN_ENDING}`;

/** The 核对数 of the columns: one row high, each in the sheet column of the total that it is held against. */
export const nameOfControlRow = (table: TableId, report: string): string => `${prefixOf(report)}${table}${ROW_ENDING}`;

/** The written chapters. */
export const nameOfText = (report: string): string => `${prefixOf(report)}${TEXT}`;

/** The paragraphs below the title of the report. */
export const nameOfPreface = (report: string): string => `${prefixOf(report)}${PREFACE}`;

/** What a name stands for; undefined for a name that is not ours. Names have no case. */
export function partNamed(name: string): NamedPart | undefined {
  const [prefix = "", ...rest] = name.toLowerCase().split("_");
  if (prefix !== NAME_PREFIX) return undefined;
  const isNumbered = /^[1-9]\d{0,8}$/.test(rest[0] ?? "");
  const report = isNumbered ? (rest[0] ?? "") : FIRST_REPORT;
  const part = (isNumbered ? rest.slice(1) : rest).join("_");
  if (part === TEXT || part === PREFACE) return { kind: part, report };
  const table = tableIds.find((id) => part === id || part.startsWith(`${id}_`));
  if (table === undefined) return undefined;
  const ending = part.slice(table.length);
  if (ending === "") return { kind: "table", report, table };
  if (ending === COLUMN_ENDING) return { kind: "control-column", report, table };
  return ending === ROW_ENDING ? { kind: "control-row", report, table } : undefined;
}

/** A key that no report in the workbook has yet. */
export function freeReportKey(taken: Iterable<string>): string {
  const keys = new Set(taken);
  let next = 1;
  while (keys.has(String(next))) next++;
  return String(next);
}

const TEXT = "text";
const PREFACE = "preface";
const COLUMN_ENDING = "_control_column";
const ROW_ENDING = "_control_row";

const prefixOf = (report: string): string =>
  report === FIRST_REPORT ? `${NAME_PREFIX}_` : `${NAME_PREFIX}_${report}_`;
