import type { SheetValue } from "../../../src/workbook/workbook";
import { WorkbookError } from "../../../src/workbook/workbook-error";

/** What a cell holds, as the port tells it. */
export interface CellContent {
  readonly value: SheetValue;
  readonly formula: string | null;
}

/** XlCVError: 0x800A0000 and these, as a signed number. */
const ERROR_BASE = -2146828288;
const errorTexts: ReadonlyMap<number, string> = new Map([
  [2000, "#NULL!"],
  [2007, "#DIV/0!"],
  [2015, "#VALUE!"],
  [2023, "#REF!"],
  [2029, "#NAME?"],
  [2036, "#NUM!"],
  [2042, "#N/A"],
]);

/**
 * A block as rows of cells. WPS answers a single cell as a scalar, and builds differ in whether one row or one column
 * comes as rows or as a plain list.
 */
export function gridOf(answer: unknown, rows: number, columns: number): readonly (readonly unknown[])[] {
  const list: readonly unknown[] = Array.isArray(answer) ? answer : [answer];
  const cells = list.some(Array.isArray)
    ? list.flatMap((row): readonly unknown[] => (Array.isArray(row) ? row : [row]))
    : list;
  if (cells.length !== rows * columns)
    throw new WorkbookError("host-failed", "", {
      cause: new Error(`${rows}×${columns} cells were asked for, ${cells.length} came`),
    });
  return Array.from({ length: rows }, (_, row) => cells.slice(row * columns, (row + 1) * columns));
}

/**
 * One cell from its Value2 and its Formula. Emptiness comes as null, undefined or an empty text; an error as its number
 * or its text. A constant is its own Formula, and a text that begins with "=" is no formula.
 */
export function contentOf(value: unknown, formula: unknown): CellContent {
  const text = typeof formula === "string" && formula.startsWith("=") && formula !== value ? formula : null;
  return { formula: text, value: valueOf(value, formula, text !== null) };
}

function valueOf(value: unknown, formula: unknown, isFormula: boolean): SheetValue {
  if (value === null || value === undefined || value === "") return isFormula ? "" : null;
  if (typeof value === "number") {
    const isTyped = !isFormula && String(formula) === String(value);
    return isTyped ? value : (errorTexts.get(value - ERROR_BASE) ?? value);
  }
  return typeof value === "string" || typeof value === "boolean" ? value : String(value);
}

/** Words that are read as they stand. Everything else, such as 012, 2025年 or TRUE, could be taken for a number, a date or a truth. */
const isPlainText = (text: string): boolean => /^(\u3000*[（《“"\u4e00-\u9fff]|\d+\.[\u4e00-\u9fff])/.test(text);

/** What Formula takes so that the cell holds this text and nothing else. */
export const literalText = (text: string): string => (isPlainText(text) ? text : `'${text}`);

/** Excel's and WPS's colours: blue, green, red. */
export function colorNumber(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return blue * 0x10000 + green * 0x100 + red;
}

/** The colour behind one of these numbers; undefined for whatever else a member may answer. */
export function colorText(color: unknown): string | undefined {
  if (typeof color !== "number" || !Number.isInteger(color) || color < 0) return undefined;
  const parts = [color % 0x100, Math.floor(color / 0x100) % 0x100, Math.floor(color / 0x10000) % 0x100];
  return `#${parts.map((part) => part.toString(16).padStart(2, "0").toUpperCase()).join("")}`;
}
