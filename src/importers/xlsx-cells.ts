import { formatRange, parseRange, ROW_LIMIT } from "../workbook/address";
import type { RangeAddress, RangeReading, SheetValue, WorkbookOutline } from "../workbook/workbook";
import { cellKey, unescapeText } from "./cell-text";
import { ImportError } from "./import-error";
import type { Platform } from "./platform";
import { readSheet, type SheetCells } from "./xlsx-sheet";
import { openXlsx, type XlsxPackage } from "./xlsx-package";
import { readXml } from "./xml";

/** The cells of a workbook file. Only the sheets that are asked for are read. */
export interface XlsxCells {
  readonly outline: WorkbookOutline;
  read(address: RangeAddress): RangeReading;
  /** From the first row and column on, as far as anything stands within reach; undefined for an empty sheet. */
  readAll(sheet: string): RangeReading | undefined;
}

/** A table that begins beyond these is not looked for: a cell at XFD1048576 must not cost what lies before it. */
const REACH = { rows: 3000, columns: 200 };

/** Opens an xlsx file. Throws an ImportError for what cannot be read. */
export function openXlsxCells(bytes: Uint8Array, platform: Partial<Platform> = {}): XlsxCells {
  const file = openXlsx(bytes, platform);
  const strings = once(() => readSharedStrings(file));
  const read = new Map<string, SheetCells>();
  const cellsOf = (name: string): SheetCells => {
    const known = read.get(name);
    if (known !== undefined) return known;
    const part = file.sheets.find((sheet) => sheet.name === name)?.part;
    const xml = part === undefined ? undefined : file.read(part);
    if (part === undefined || xml === undefined) throw new ImportError({ code: "broken-zip", part });
    const cells = readSheet(xml, part, name, strings);
    read.set(name, cells);
    return cells;
  };
  return {
    outline: {
      sheets: file.sheets.map(({ name, isHidden }) => ({ name, isHidden, isProtected: false })),
      names: file.names,
      activeSheet: file.sheets[0]?.name ?? "",
      isReadOnly: true,
    },
    read: (address) => readRange(address, cellsOf(address.sheet)),
    readAll: (sheet) => {
      const cells = cellsOf(sheet);
      const bottom = Math.min(cells.bottom, REACH.rows - 1);
      const right = Math.min(cells.right, REACH.columns - 1);
      return bottom < 0
        ? undefined
        : readRange({ sheet, range: formatRange({ top: 0, left: 0, bottom, right }) }, cells);
    },
  };
}

function readRange({ sheet, range }: RangeAddress, { values, formulas, bottom }: SheetCells): RangeReading {
  const area = parseRange(range);
  const width = area.right - area.left + 1;
  const height = area.bottom - area.top + 1;
  const grid: (readonly SheetValue[])[] = new Array<readonly SheetValue[]>(height);
  const formulaGrid: (readonly (string | null)[])[] = new Array<readonly (string | null)[]>(height);
  const blank: readonly null[] = new Array<null>(width).fill(null);
  for (let down = 0; down < height; down++) {
    const row = area.top + down;
    grid[down] = blank;
    formulaGrid[down] = blank;
    if (row > bottom || row >= ROW_LIMIT) continue;
    const line: SheetValue[] = new Array<SheetValue>(width);
    let formulaLine: (string | null)[] | undefined;
    for (let across = 0; across < width; across++) {
      const key = cellKey(row, area.left + across);
      line[across] = values.get(key) ?? null;
      const formula = formulas.size === 0 ? undefined : formulas.get(key);
      if (formula !== undefined) (formulaLine ??= [...blank])[across] = formula;
    }
    grid[down] = line;
    if (formulaLine !== undefined) formulaGrid[down] = formulaLine;
  }
  return { sheet, range, values: grid, formulas: formulaGrid };
}

/** Each shared text with its runs joined; how it is read aloud (rPh) is left out. */
function readSharedStrings(file: XlsxPackage): readonly string[] {
  const part = file.sharedStrings;
  const xml = part === undefined ? undefined : file.read(part);
  if (part === undefined || xml === undefined) return [];
  const strings: string[] = [];
  let current = "";
  let isPhonetic = false;
  readXml(xml, part, {
    open: (tag) => {
      if (tag === "si") current = "";
      if (tag === "rPh") isPhonetic = true;
    },
    close: (tag, text) => {
      if (tag === "t" && !isPhonetic) current += text;
      else if (tag === "rPh") isPhonetic = false;
      else if (tag === "si") strings.push(unescapeText(current));
    },
  });
  return strings;
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
