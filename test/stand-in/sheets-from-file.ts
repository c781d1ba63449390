import type { Cell, CellStyle, Sheet } from "hucre";
import { readXlsx } from "hucre/xlsx";
import { cellAt, formatRange } from "../../src/workbook/address";
import type { SheetValue } from "../../src/workbook/workbook";
import type { Address } from "../../src/workbook/workbook-plan";
import { type ConditionalFormat, type EngineCell, type EngineSheet, type Look, plainLook } from "./engine-state";

export interface FileContents {
  readonly sheets: readonly Omit<EngineSheet, "id">[];
  /** Names of the whole workbook. */
  readonly names: readonly string[];
}

/** The sheets of an xlsx file as the engine holds them. Throws where the bytes are no such file. */
export async function sheetsFromFile(bytes: Uint8Array): Promise<FileContents> {
  const { sheets, namedRanges = [] } = await readXlsx(bytes, { readStyles: true });
  const ofSheet = (name: string) => namedRanges.filter(({ scope }) => scope === name);
  return {
    sheets: sheets.map((sheet) => engineSheet(sheet, new Map(ofSheet(sheet.name).map((one) => [one.name, one.range])))),
    names: namedRanges.filter(({ scope }) => scope === undefined).map(({ name }) => name),
  };
}

function engineSheet(sheet: Sheet, names: ReadonlyMap<string, string>): Omit<EngineSheet, "id"> {
  const { rows = 0, columns = 0 } = sheet.freezePane ?? {};
  return {
    name: sheet.name,
    visibility: sheet.veryHidden === true ? "VeryHidden" : sheet.hidden === true ? "Hidden" : "Visible",
    isProtected: sheet.protection?.sheet === true,
    cells: cellsOf(sheet),
    merges: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) =>
      formatRange({ top: startRow, left: startCol, bottom: endRow, right: endCol }),
    ),
    conditionalFormats: conditionalFormats(sheet),
    validations: (sheet.dataValidations ?? []).map(
      ({ range, type, operator, formula1, errorTitle, errorMessage, allowBlank }) => ({
        ranges: range.split(" "),
        rule: { type, operator, formula1 },
        alert: { title: errorTitle, message: errorMessage },
        ignoresBlanks: allowBlank === true,
      }),
    ),
    columnWidths: new Map(
      (sheet.columns ?? []).flatMap(({ width }, index) => (width === undefined ? [] : [[index, width * 6] as const])),
    ),
    rowHeights: new Map(
      [...(sheet.rowDefs ?? [])].flatMap(([row, { height }]) => (height === undefined ? [] : [[row, height] as const])),
    ),
    freeze: rows + columns > 0 ? { rows, columns } : undefined,
    page: new Map<string, unknown>([
      ...Object.entries(sheet.pageSetup ?? {}),
      ...Object.entries(sheet.headerFooter ?? {}),
      ["printArea", names.get("_xlnm.Print_Area")],
      ["printTitles", names.get("_xlnm.Print_Titles")],
    ]),
  };
}

function cellsOf(sheet: Sheet): Map<Address, EngineCell> {
  const cells = new Map<Address, EngineCell>();
  sheet.rows.forEach((row, index) =>
    row.forEach((value, column) => {
      if (value === null || value instanceof Date) return;
      cells.set(cellAt(index, column), { value, formula: null, look: plainLook });
    }),
  );
  for (const [key, cell] of sheet.cells ?? []) {
    const [row = 0, column = 0] = key.split(",").map(Number);
    const address = cellAt(row, column);
    cells.set(address, {
      value: valueOf(cell) ?? cells.get(address)?.value ?? null,
      formula: cell.formula === undefined ? null : `=${cell.formula}`,
      look: cell.style === undefined ? plainLook : lookOf(cell.style),
    });
  }
  return cells;
}

function valueOf({ value, formulaResult, richText }: Cell): SheetValue | undefined {
  if (richText !== undefined) return richText.map(({ text }) => text).join("");
  const held = formulaResult ?? value;
  return held instanceof Date ? undefined : (held ?? undefined);
}

function lookOf({ font, fill, alignment, protection, border, numFmt }: CellStyle): Look {
  const filled = fill?.type === "pattern" ? colorOf(fill.fgColor?.rgb) : undefined;
  const fontColor = colorOf(font?.color?.rgb);
  return {
    numberFormat: numFmt ?? "General",
    isLocked: protection?.locked ?? true,
    ...(filled === undefined ? {} : { fill: filled }),
    ...(font?.name === undefined ? {} : { fontName: font.name }),
    ...(font?.size === undefined ? {} : { fontSize: font.size }),
    ...(font?.bold === undefined ? {} : { isBold: font.bold }),
    ...(fontColor === undefined ? {} : { fontColor }),
    ...(alignment?.horizontal === undefined ? {} : { horizontal: capital(alignment.horizontal) }),
    ...(alignment?.vertical === undefined ? {} : { vertical: capital(alignment.vertical) }),
    ...(alignment?.wrapText === undefined ? {} : { wraps: alignment.wrapText }),
    ...(border?.top === undefined ? {} : { top: "Continuous" }),
    ...(border?.right === undefined ? {} : { right: "Continuous" }),
    ...(border?.bottom === undefined ? {} : { bottom: "Continuous" }),
    ...(border?.left === undefined ? {} : { left: "Continuous" }),
  };
}

function conditionalFormats(sheet: Sheet): ConditionalFormat[] {
  return [...(sheet.conditionalRules ?? [])]
    .filter(({ type }) => type === "expression")
    .sort((one, other) => one.priority - other.priority)
    .map(({ range, formula, style, stopIfTrue }, index) => ({
      id: `file-${index + 1}`,
      ranges: range.split(" "),
      formula: `=${Array.isArray(formula) ? formula.join("") : (formula ?? "")}`,
      fill: style?.fill?.type === "pattern" ? colorOf(style.fill.bgColor?.rgb ?? style.fill.fgColor?.rgb) : undefined,
      fontColor: colorOf(style?.font?.color?.rgb),
      isBold: style?.font?.bold,
      stopsIfTrue: stopIfTrue === true,
    }));
}

const colorOf = (rgb: string | undefined): string | undefined => (rgb === undefined ? undefined : `#${rgb.slice(-6)}`);

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);
