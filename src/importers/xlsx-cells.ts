import { formatRange, parseRange, ROW_LIMIT, type CellPosition } from "../workbook/address";
import type { CellSpan, RangeAddress, RangeReading, SheetValue, WorkbookOutline } from "../workbook/workbook";
import { reach, Spending } from "./budget";
import { cellKey, cellOfKey, unescapeText } from "./cell-text";
import { ImportError } from "./import-error";
import type { Platform } from "./platform";
import { readSheet, type SheetCells } from "./xlsx-sheet";
import { openXlsx, type XlsxPackage } from "./xlsx-package";
import { readSpans } from "./xlsx-spans";
import { readNumberFormats } from "./xlsx-styles";
import { readXml } from "./xml";

/** The cells of a workbook file. Only the sheets that are asked for are read. */
export interface XlsxCells {
  readonly outline: WorkbookOutline;
  read(address: RangeAddress): RangeReading;
  /** From the first row and column on, as far as anything stands within reach; undefined for an empty sheet. */
  readAll(sheet: string): RangeReading | undefined;
  /** The cells of the sheet that are joined, as far as readAll reads. */
  spansOf(sheet: string): readonly CellSpan[];
  /** What stands beyond the first rows and columns, wherever it is. */
  farCells(sheet: string, within: { readonly rows: number; readonly columns: number }): readonly FarCell[];
}

export interface FarCell extends CellPosition {
  readonly value: SheetValue;
  /** With a leading "=". */
  readonly formula: string | undefined;
}

/** Opens an xlsx file. Throws an ImportError for what cannot be read, and for what costs more than is spent on a file. */
export function openXlsxCells(bytes: Uint8Array, platform: Partial<Platform> = {}): XlsxCells {
  const spending = new Spending(platform.now);
  const file = openXlsx(bytes, platform, spending);
  const strings = once(() => readSharedStrings(file));
  const formatOf = formatsOf(file);
  const read = new Map<string, { readonly cells: SheetCells; readonly rows: number; readonly xml: Uint8Array }>();
  /** Read again from its start where more rows are asked for: nearly every sheet ends before the reach does. */
  const cellsOf = (sheet: string, rows: number): SheetCells => {
    const known = read.get(sheet);
    if (known !== undefined && (known.rows >= rows || !known.cells.hasMore)) return known.cells;
    const part = file.sheets.find(({ name }) => name === sheet)?.part;
    const xml = part === undefined ? undefined : file.read(part);
    if (part === undefined || xml === undefined) throw new ImportError({ code: "broken-zip", part });
    const cells = readSheet({ xml, part, sheet, strings, spending, decode: file.decode }, rows);
    read.set(sheet, { cells, rows, xml });
    return cells;
  };
  const readArea = (address: RangeAddress, cells: SheetCells): RangeReading => {
    const { top, left, bottom, right } = parseRange(address.range);
    spending.spend("areas", (bottom - top + 1) * (right - left + 1));
    const reading = readRange(address, cells, formatOf);
    return file.countsFrom1904 ? { ...reading, datesFrom: 1904 } : reading;
  };
  return {
    outline: {
      sheets: file.sheets.map(({ name, isHidden }) => ({ name, isHidden, isProtected: false })),
      names: file.names,
      activeSheet: file.sheets[0]?.name ?? "",
      isReadOnly: true,
    },
    read: (address) =>
      readArea(address, cellsOf(address.sheet, Math.max(reach.rows, parseRange(address.range).bottom + 1))),
    readAll: (sheet) => {
      const cells = cellsOf(sheet, reach.rows);
      const bottom = Math.min(cells.bottom, reach.rows - 1);
      const right = Math.min(cells.right, reach.columns - 1);
      return bottom < 0
        ? undefined
        : readArea({ sheet, range: formatRange({ top: 0, left: 0, bottom, right }) }, cells);
    },
    spansOf: (sheet) => {
      const { bottom, right } = cellsOf(sheet, reach.rows);
      const xml = read.get(sheet)?.xml;
      const within = { rows: Math.min(bottom + 1, reach.rows), columns: Math.min(right + 1, reach.columns) };
      return xml === undefined ? [] : readSpans(xml, within, spending);
    },
    farCells: (sheet, { rows, columns }) => {
      const cells = cellsOf(sheet, ROW_LIMIT);
      return [...new Set([...cells.values.keys(), ...cells.withFormula])].flatMap((key): readonly FarCell[] => {
        const place = cellOfKey(key);
        if (place.row < rows && place.column < columns) return [];
        return [{ ...place, value: cells.values.get(key) ?? null, formula: cells.formulaAt(key) }];
      });
    },
  };
}

function readRange({ sheet, range }: RangeAddress, cells: SheetCells, formatOf: FormatOf): RangeReading {
  const area = parseRange(range);
  const width = area.right - area.left + 1;
  const height = area.bottom - area.top + 1;
  const { values, withFormula, styles, bottom } = cells;
  const grid: (readonly SheetValue[])[] = new Array<readonly SheetValue[]>(height);
  const formulaGrid: (readonly (string | null)[])[] = new Array<readonly (string | null)[]>(height);
  const blank: readonly null[] = new Array<null>(width).fill(null);
  const formats = new Map<number, (string | null)[]>();
  for (let down = 0; down < height; down++) {
    const row = area.top + down;
    grid[down] = blank;
    formulaGrid[down] = blank;
    if (row > bottom || row >= ROW_LIMIT) continue;
    const line: SheetValue[] = new Array<SheetValue>(width);
    let formulaLine: (string | null)[] | undefined;
    let formatLine: (string | null)[] | undefined;
    for (let across = 0; across < width; across++) {
      const key = cellKey(row, area.left + across);
      const value = values.get(key) ?? null;
      line[across] = value;
      const formula = withFormula.size === 0 ? undefined : cells.formulaAt(key);
      if (formula !== undefined) (formulaLine ??= [...blank])[across] = formula;
      const style = typeof value === "number" ? styles.get(key) : undefined;
      const format = style === undefined ? undefined : formatOf(style, Number.isInteger(value));
      if (format !== undefined) (formatLine ??= [...blank])[across] = format;
    }
    grid[down] = line;
    if (formulaLine !== undefined) formulaGrid[down] = formulaLine;
    if (formatLine !== undefined) formats.set(down, formatLine);
  }
  const reading = { sheet, range, values: grid, formulas: formulaGrid };
  return formats.size === 0 ? reading : { ...reading, formats: grid.map((_, down) => formats.get(down) ?? blank) };
}

type FormatOf = (style: string, isWhole: boolean) => string | undefined;

/** Read only where a number has a style. */
function formatsOf(file: XlsxPackage): FormatOf {
  const formats = once(() => {
    const part = file.styles;
    const xml = part === undefined ? undefined : file.read(part);
    return part === undefined || xml === undefined ? undefined : readNumberFormats({ xml, part, decode: file.decode });
  });
  return (style, isWhole) => formats()?.codeOf(style, isWhole);
}

/** Each shared text with its runs joined; how it is read aloud (rPh) is left out. */
function readSharedStrings(file: XlsxPackage): readonly string[] {
  const part = file.sharedStrings;
  const xml = part === undefined ? undefined : file.read(part);
  if (part === undefined || xml === undefined) return [];
  const strings: string[] = [];
  let current = "";
  let isPhonetic = false;
  readXml(
    xml,
    part,
    {
      open: (tag) => {
        if (tag === "si") current = "";
        if (tag === "rPh") isPhonetic = true;
      },
      close: (tag, text) => {
        if (tag === "t" && !isPhonetic) current += text;
        else if (tag === "rPh") isPhonetic = false;
        else if (tag === "si") strings.push(unescapeText(current));
      },
    },
    file.decode,
  );
  return strings;
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
