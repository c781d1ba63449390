import { sha256 } from "@noble/hashes/sha2";
import { strToU8 } from "fflate";
import type { CellId, Report, TableId } from "./report";
import { tableOf } from "./report";
import { isTableId } from "./table-ids";

/**
 * What a check sheet says of the figures it was made from, so that a receiving office can tell whether they are still
 * the same. Every part is a SHA-256 in small hexadecimal letters; the shorter ones are its first eight.
 */
export interface FiguresCode {
  readonly year: number | undefined;
  /** Of the name of the unit. */
  readonly unit: string;
  /** Of each table by itself, to say which of them differs. */
  readonly tables: ReadonlyMap<TableId, string>;
  /** Of all figures: 64 letters. */
  readonly figures: string;
}

type Coded = Pick<Report, "cells" | "unit" | "year">;

/**
 * The code of a report. Its canonical form has a line for each table with the format that it follows, then one for each
 * figure as `id=value`, in the order of their ids: counts as whole numbers, amounts in millionths of the printed unit,
 * what is no number as the text it is. Blanks have no line, and nothing else of the report is part of it.
 */
export function figuresCodeOf(report: Coded, formatOfTable: ReadonlyMap<TableId, string>): FiguresCode {
  const forms = [...formatOfTable].map(([table, format]) => [table, canonicalTable(table, format, report)] as const);
  return {
    year: report.year,
    unit: shortDigest(report.unit.replace(/\s/g, "")),
    tables: new Map(forms.map(([table, form]) => [table, shortDigest(form)])),
    figures: digest(forms.map(([, form]) => form).join("")),
  };
}

/** The code as a check sheet prints it. It holds no letter that a word processor would change. */
export function printCode({ year, unit, tables, figures }: FiguresCode): string {
  const parts = [...tables].map(([table, code]) => `${table}.${code}`).join("/");
  return `NB1:${year ?? "-"}:${unit}:${parts}:${figures}`;
}

const CODE = /NB1:(\d{4}|-):([0-9a-f]{8}):([a-z]+\.[0-9a-f]{8}(?:\/[a-z]+\.[0-9a-f]{8})*):([0-9a-f]{64})(?![0-9a-f])/g;

/** What every code begins with, whichever version printed it. */
const START = /NB\d{1,9}:/;

/** What a text says of the figures that it was made from. */
export interface FoundCodes {
  readonly codes: readonly FiguresCode[];
  /** There is a code of another version, of a table that we do not know, or only a part of one. */
  readonly hasUnknown: boolean;
}

/** The codes that stand in a text, however it was broken into lines and cells. */
export function codesIn(text: string): FoundCodes {
  const whole = text.replace(/[\s\u200b\u00ad]/g, "");
  const codes = [...whole.matchAll(CODE)].flatMap(codeFrom);
  return { codes, hasUnknown: codes.length === 0 && START.test(whole) };
}

function codeFrom([, year = "", unit = "", parts = "", figures = ""]: readonly string[]): readonly FiguresCode[] {
  const pairs = parts.split("/").map((part) => part.split("."));
  const tables = pairs.flatMap(([table = "", code = ""]) => (isTableId(table) ? [[table, code] as const] : []));
  if (tables.length < pairs.length) return [];
  return [{ year: year === "-" ? undefined : Number(year), unit, tables: new Map(tables), figures }];
}

/** The tables whose figures, or whose format, differ from those that the code was made from. */
export function differingTables(code: FiguresCode, other: FiguresCode): readonly TableId[] {
  return [...code.tables].filter(([table, digested]) => other.tables.get(table) !== digested).map(([table]) => table);
}

function canonicalTable(table: TableId, format: string, { cells }: Coded): string {
  const own = [...cells].filter(([cell]) => tableOf(cell) === table).sort(byId);
  return [`${table} ${format}`, ...own.map(([cell, value]) => `${cell}=${String(value)}`), ""].join("\n");
}

const byId = ([one]: readonly [CellId, unknown], [other]: readonly [CellId, unknown]): number => (one < other ? -1 : 1);

/** SHA-256 by a library, not by the browser's own: browsers offer that on neither file: nor http pages. */
const digest = (text: string): string =>
  [...sha256(strToU8(text))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

/** Eight letters that tell two versions of something apart. */
export const shortDigest = (text: string): string => digest(text).slice(0, 8);
