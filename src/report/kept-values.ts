import type { CellId, CellValue, Explanation, PreviousReport, TableId } from "./report";
import { isTableId } from "./table-ids";

// What takes one cell of the settings sheet and is more than a text stands there as JSON.

/** The text, the values, and the quote where there is one. */
export function explanationText({ text, values, quote }: Explanation): string {
  return JSON.stringify(quote === undefined ? [text, values] : [text, values, quote]);
}

export function explanationIn(rule: string, json: string): readonly Explanation[] {
  const parsed = parseJson(json);
  if (!Array.isArray(parsed)) return [];
  const [text, values, quote] = parsed as readonly unknown[];
  if (typeof text !== "string" || !Array.isArray(values) || !values.every(isCellWithValue)) return [];
  return [{ rule, text, values, ...(typeof quote === "string" ? { quote } : {}) }];
}

/** Last year's report in one value: format, tables, year, unit, cells and text. */
export function previousText({ format, tables, year, unit, cells, text }: PreviousReport): string {
  return JSON.stringify([format, [...tables], year ?? null, unit, [...cells], [...text]]);
}

export function previousIn(json: string): PreviousReport | undefined {
  const parsed = parseJson(json);
  if (!Array.isArray(parsed)) return undefined;
  const [format, tables, year, unit, cells, text] = parsed as readonly unknown[];
  if (typeof format !== "string" || typeof unit !== "string" || !Array.isArray(cells)) return undefined;
  const isTable = (pair: readonly [string, string]): pair is [TableId, string] => isTableId(pair[0]);
  return {
    format,
    tables: new Map(pairsIn(tables).filter(isTable)),
    year: typeof year === "number" ? year : undefined,
    unit,
    cells: new Map(cells.filter(isCellWithValue)),
    text: new Map(pairsIn(text)),
  };
}

/** undefined for what is no JSON: somebody wrote into the sheet. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

export const isCellId = (text: string): text is CellId => /^[a-z0-9-]+\/[a-z0-9-]+\/[a-z0-9-]+$/.test(text);

function pairsIn(value: unknown): readonly (readonly [string, string])[] {
  const isPair = (item: unknown): item is readonly [string, string] =>
    Array.isArray(item) && item.length === 2 && item.every((part) => typeof part === "string");
  return Array.isArray(value) ? value.filter(isPair) : [];
}

function isCellWithValue(pair: unknown): pair is readonly [CellId, CellValue] {
  if (!Array.isArray(pair)) return false;
  const [cell, value] = pair as readonly unknown[];
  return typeof cell === "string" && isCellId(cell) && (typeof value === "string" || typeof value === "number");
}
