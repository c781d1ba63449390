import type { SheetValue } from "../../src/workbook/workbook";

/** What a cell holds after something was entered. */
export interface Entered {
  readonly value: SheetValue;
  readonly formula: string | null;
}

/** A program takes this for a formula that it cannot read. */
export class NotAFormula extends Error {}

const DAY = 86_400_000;
const DAY_ZERO = Date.UTC(1899, 11, 30);

/** What a spreadsheet program makes of an entry, be it typed or handed over by an add-in: texts that read like numbers, dates or formulas become such. */
export function readEntry(entry: SheetValue, numberFormat: string): Entered {
  if (entry === null || entry === "") return { value: null, formula: null };
  if (typeof entry !== "string") return { value: entry, formula: null };
  if (entry.startsWith("'")) return { value: entry.slice(1), formula: null };
  if (numberFormat === "@") return { value: entry, formula: null };
  if (entry.startsWith("=")) return { value: null, formula: entry };
  if (entry.startsWith("@")) throw new NotAFormula(entry);
  const constant = readConstant(entry.trim());
  if (constant !== undefined) return { value: constant, formula: null };
  if (/^[+-]/.test(entry)) throw new NotAFormula(entry);
  return { value: entry, formula: null };
}

function readConstant(text: string): SheetValue | undefined {
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) return Number(text);
  if (/^[+-]?\d+(\.\d+)?%$/.test(text)) return Number(text.slice(0, -1)) / 100;
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === "true";
  const date = /^(\d{4})[-/年](\d{1,2})(?:[-/月](\d{1,2})日?|月)?$/.exec(text);
  if (date !== null) return (Date.UTC(Number(date[1]), Number(date[2]) - 1, Number(date[3] ?? 1)) - DAY_ZERO) / DAY;
  const day = /^(\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (day !== null) return (Date.UTC(2026, Number(day[1]) - 1, Number(day[2])) - DAY_ZERO) / DAY;
  return undefined;
}
