import type { ReadReport } from "../binding/read-report";
import { describePlace } from "../messages/places";
import { unitTypeOf } from "../report/propose-unit";
import { printValue } from "../report/read-value";
import { type CellId, type ControlId, figureOf, isControl, isPrevious, tableOf } from "../report/report";
import type { ReadId } from "../rules/rule";
import { valuesOf } from "../rules/values";
import { printableText } from "./printable-text";

/** How a cell stands: it holds a number; nothing; what cannot be read as a number; a formula, with what it gives. */
export type FlatState = "value" | "blank" | "unread" | "formula";

/** One cell of one report, for a database: the names of the columns, in their order. */
export const flatColumns = [
  "unit",
  "year",
  "format",
  "cell",
  "raw",
  "value",
  "state",
  "source",
  "report",
  "unit_type",
] as const;

/** Every column as it is printed; empty for what is not known. `year` and `value` hold numbers. */
export type FlatRow = Readonly<Record<(typeof flatColumns)[number], string>>;

/**
 * A row for every cell of the report's form, and one for each 核对数 and each figure of last year that is there. `name`
 * is what the report is called among the others.
 */
export function flatRows(read: ReadReport, name: string): readonly FlatRow[] {
  const { report, form } = read;
  const values = valuesOf(report);
  const others = [...values.keys()].filter((id) => isControl(id) || isPrevious(id));
  const typed = new Map(read.changes.map(({ cell, from }) => [cell, from]));
  const ofReport = {
    unit: report.unit,
    year: report.year === undefined ? "" : String(report.year),
    report: name,
    unit_type: unitTypeOf(report) ?? "",
  };
  return [...form.cells.keys(), ...others].map((id) => {
    const cell = figureOf(id);
    const value = values.get(id);
    const kind = form.cells.get(cell)?.value ?? "count";
    const printed = value === undefined ? "" : printValue(value, kind);
    return {
      ...ofReport,
      format: formatOf(cell, read),
      cell: id,
      raw: typed.get(id) ?? printed,
      value: typeof value === "number" ? printed : "",
      state: stateOf(id, read, value),
      source: sourceOf(id, read),
    };
  });
}

const formatOf = (cell: CellId, { form }: ReadReport): string =>
  [...form.formatOfTable].find(([table]) => table === tableOf(cell))?.[1] ?? form.format.id;

function stateOf(id: ReadId, { formulaTotals, otherFormulas, uncomputed }: ReadReport, value: unknown): FlatState {
  if (typeof value === "string") return "unread";
  const cell = isControl(id) || isPrevious(id) ? undefined : id;
  if (cell !== undefined && formulaTotals.has(cell)) return "formula";
  if (value === undefined) return cell !== undefined && uncomputed.has(cell) ? "unread" : "blank";
  return cell !== undefined && otherFormulas.has(cell) ? "formula" : "value";
}

function sourceOf(id: ReadId, read: ReadReport): string {
  if (isPrevious(id)) return "";
  const own: CellId | ControlId = id;
  const address = read.addressOf(own);
  if (address !== undefined) return `${address.sheet}!${address.range}`;
  const place = read.placeOf(own);
  return place === undefined ? "" : describePlace(place);
}

/** What a spreadsheet would take for a formula, were it not for the quotation mark before it. */
const LIKE_A_FORMULA = /^[\s\u3000]*[=+\-@＝＋－＠]|^\t/;
const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** The first line of a csv, with the mark by which Excel knows that it is UTF-8. */
export const csvHead = `\uFEFF${flatColumns.join(",")}\r\n`;

export const csvLine = (row: FlatRow): string => `${flatColumns.map((column) => csvField(row[column])).join(",")}\r\n`;

function csvField(text: string): string {
  const plain = printableText(text);
  const safe = LIKE_A_FORMULA.test(plain) && !NUMBER.test(plain) ? `'${plain}` : plain;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** What a program that reads line by line, or a terminal, would take for more than it is. */
const STEERING = /[\u007f-\u009f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/** One line of JSON: numbers as numbers, written out in full, and null for what is empty. */
export function jsonLine(row: FlatRow): string {
  const fields = flatColumns.map((column) => {
    const text = row[column];
    const isNumber = column === "year" || column === "value";
    return `"${column}":${text === "" ? "null" : isNumber ? text : quoted(text)}`;
  });
  return `{${fields.join(",")}}\n`;
}

const quoted = (text: string): string =>
  JSON.stringify(text).replace(STEERING, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
