import {
  BooleanNumber,
  CellValueType,
  type DataValidationOperator,
  DataValidationErrorStyle,
  type ICellData,
  type IDataValidationRule,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
  LocaleType,
} from "@univerjs/core";
import type { Cell, CellValue, ConditionalRule, DataValidation, NamedRange, Sheet, Workbook } from "hucre";
import { readXlsx } from "hucre/xlsx";
import {
  COLUMN_LIMIT,
  coverCells,
  formatRange,
  parseRange,
  type Rectangle,
  ROW_LIMIT,
} from "../../../src/workbook/address";
import { gridReach } from "../../../src/importers/budget";
import { guardedPackage } from "../../../src/importers/guarded-package";
import { ImportError } from "../../../src/importers/import-error";
import type { Platform } from "../../../src/importers/platform";
import { type FarCell, openXlsxCells } from "../../../src/importers/xlsx-cells";
import { largestOf } from "../../../src/report/extremes";
import { gridStyle, rgbOf } from "./file-style";
import { type FormulaRule, formulaRule, type MoveFormula } from "./rules";
import { freezeAt, pixelsOfCharacters, pixelsOfPoints, type SheetExtras, toRange } from "./sheet";

export interface OpenedXlsx {
  readonly snapshot: Partial<IWorkbookData>;
  readonly protectedSheets: readonly string[];
  readonly activeSheet: string | undefined;
}

/** Names under which the grid's plugins keep their part of a snapshot. */
export const resourceNames = {
  highlights: "SHEET_CONDITIONAL_FORMATTING_PLUGIN",
  validations: "SHEET_DATA_VALIDATION_PLUGIN",
  names: "SHEET_DEFINED_NAME_PLUGIN",
} as const;

export const WHOLE_WORKBOOK = "AllDefaultWorkbook";

const LEAST_ROWS = 100;
const LEAST_COLUMNS = 20;
const SPARE = 20;
const IN_REACH = formatRange({ top: 0, left: 0, bottom: gridReach.rows - 1, right: gridReach.columns - 1 });
const DAY = 86_400_000;
const DAY_ZERO = Date.UTC(1899, 11, 30);

/**
 * Reads an xlsx file for the grid: what the grid cannot show is kept where it can be saved again, or left out. Throws an
 * ImportError for what is no workbook, what is damaged, and what costs more than is spent on a file.
 */
export async function openXlsx(bytes: Uint8Array, platform: Partial<Platform> = {}): Promise<OpenedXlsx> {
  const file = guardedPackage(bytes, platform);
  const cells = openXlsxCells(file, platform);
  const far = new Map(cells.outline.sheets.map(({ name }) => [name, cells.farCells(name, gridReach)]));
  const workbook = await readWorkbook(file);
  if (workbook.sheets.length === 0) throw new ImportError({ code: "empty-workbook" });
  const styles = new StyleTable();
  const opened = workbook.sheets.map((sheet, index) => ({ sheet, id: `sheet${index + 1}` }));
  const { name = "宋体", size = 11 } = workbook.defaultFont ?? {};
  return {
    snapshot: {
      name: "年报",
      locale: LocaleType.ZH_CN,
      sheetOrder: opened.map(({ id }) => id),
      sheets: Object.fromEntries(
        opened.map(({ sheet, id }) => [id, gridSheet(sheet, id, { styles, far: far.get(sheet.name) ?? [] })]),
      ),
      styles: styles.known,
      defaultStyle: { ff: name, fs: size },
      resources: [
        resource(
          resourceNames.highlights,
          Object.fromEntries(opened.map(({ sheet, id }) => [id, gridHighlights(sheet, id)])),
        ),
        resource(
          resourceNames.validations,
          Object.fromEntries(opened.map(({ sheet, id }) => [id, gridValidations(sheet, id)])),
        ),
        resource(resourceNames.names, gridNames(workbook.namedRanges ?? [], opened)),
      ],
    },
    activeSheet: workbook.sheets[workbook.activeSheet ?? 0]?.name,
    protectedSheets: workbook.sheets.filter(({ protection }) => protection?.sheet === true).map((sheet) => sheet.name),
  };
}

async function readWorkbook(bytes: Uint8Array): Promise<Workbook> {
  try {
    return await readXlsx(bytes, { readStyles: true, range: IN_REACH });
  } catch (cause) {
    // We have read all of it: it is not damaged.
    throw new ImportError({ code: "not-shown" }, { cause });
  }
}

interface GridSheetSource {
  readonly styles: StyleTable;
  readonly far: readonly FarCell[];
}

type CellTable = Record<number, Record<number, ICellData>>;

/** The cells of a sheet by row and column, and which of them are unlocked. */
function cellsOfSheet(sheet: Sheet, { styles, far }: GridSheetSource) {
  const cellData: CellTable = {};
  const unlocked: { row: number; column: number }[] = [];
  const put = (row: number, column: number, cell: ICellData): void => {
    const line = (cellData[row] ??= {});
    line[column] = { ...line[column], ...cell };
  };
  sheet.rows.forEach((row, index) =>
    row.forEach((value, column) => {
      if (value !== null) put(index, column, gridValue(value));
    }),
  );
  for (const [key, cell] of sheet.cells ?? []) {
    const [row = 0, column = 0] = key.split(",").map(Number);
    put(row, column, {
      ...gridFormula(cell),
      ...(cell.style === undefined ? {} : { s: styles.keyOf(gridStyle(cell.style)) }),
    });
    if (cell.style?.protection?.locked === false) unlocked.push({ row, column });
  }
  for (const { row, column, value, formula } of far) {
    put(row, column, { ...gridValue(value), ...(formula === undefined ? {} : { f: formula }) });
  }
  return { cellData, unlocked };
}

function gridSheet(sheet: Sheet, id: string, source: GridSheetSource): Partial<IWorksheetData> {
  const { cellData, unlocked } = cellsOfSheet(sheet, source);
  const lastRow = largestOf(Object.keys(cellData).map(Number), 0);
  const lastColumn = largestOf(
    Object.values(cellData).map((row) => largestOf(Object.keys(row).map(Number), 0)),
    0,
  );
  const extras: SheetExtras = {
    unlocked: coverCells(unlocked).map(formatRange),
    ...(sheet.pageSetup === undefined ? {} : { pageSetup: sheet.pageSetup }),
    ...(sheet.headerFooter === undefined ? {} : { headerFooter: sheet.headerFooter }),
  };
  const { rows = 0, columns = 0 } = sheet.freezePane ?? {};
  return {
    id,
    name: sheet.name,
    hidden: truth(sheet.hidden === true || sheet.veryHidden === true),
    rowCount: Math.min(ROW_LIMIT, Math.max(LEAST_ROWS, lastRow + SPARE)),
    columnCount: Math.min(COLUMN_LIMIT, Math.max(LEAST_COLUMNS, lastColumn + SPARE)),
    cellData,
    mergeData: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
      startRow,
      startColumn: startCol,
      endRow,
      endColumn: endCol,
    })),
    ...sizesOfSheet(sheet),
    showGridlines: truth(sheet.view?.showGridLines !== false),
    ...(rows > 0 || columns > 0 ? { freeze: freezeAt(rows, columns) } : {}),
    custom: { ...extras },
  };
}

function sizesOfSheet({ columns, rowDefs }: Sheet): Pick<IWorksheetData, "columnData" | "rowData"> {
  return {
    columnData: Object.fromEntries(
      (columns ?? []).map(({ width, hidden }, column) => [
        column,
        { ...(width === undefined ? {} : { w: pixelsOfCharacters(width) }), hd: truth(hidden === true) },
      ]),
    ),
    rowData: Object.fromEntries(
      [...(rowDefs ?? [])].map(([row, { height, hidden }]) => [
        row,
        {
          ...(height === undefined ? {} : { h: pixelsOfPoints(height), ia: BooleanNumber.FALSE }),
          hd: truth(hidden === true),
        },
      ]),
    ),
  };
}

function gridValue(value: CellValue): ICellData {
  if (value === null) return {};
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (value instanceof Date) return { v: (value.getTime() - DAY_ZERO) / DAY, t: CellValueType.NUMBER };
  return { v: value, t: CellValueType.STRING };
}

/** A formula that is shared over a block stands in its first cell only; the others name the block. */
function gridFormula({ formula, formulaType, formulaSharedIndex, formulaResult, richText }: Cell): ICellData {
  const shared =
    formulaType === "shared" && formulaSharedIndex !== undefined ? { si: `shared${formulaSharedIndex}` } : {};
  const result = formulaResult === undefined ? {} : gridValue(formulaResult);
  if (formula !== undefined && formula !== "") return { ...result, ...shared, f: `=${formula}` };
  if ("si" in shared) return { ...result, ...shared };
  return richText === undefined ? {} : { v: richText.map(({ text }) => text).join(""), t: CellValueType.STRING };
}

function gridHighlights(sheet: Sheet, id: string): readonly FormulaRule[] {
  const rules = [...(sheet.conditionalRules ?? [])].sort((one, other) => one.priority - other.priority);
  return rules.flatMap((rule, index) => gridHighlight(rule, `${id}-highlight${index + 1}`));
}

function gridHighlight(
  { type, formula, range, style, stopIfTrue }: ConditionalRule,
  cfId: string,
): readonly FormulaRule[] {
  const text = Array.isArray(formula) ? formula[0] : formula;
  const ranges = rangesOf(range);
  if (type !== "expression" || text === undefined || ranges.length === 0) return [];
  const fill = style?.fill?.type === "pattern" ? rgbOf(style.fill.bgColor ?? style.fill.fgColor) : undefined;
  const color = rgbOf(style?.font?.color);
  const look = {
    ...(fill === undefined ? {} : { bg: { rgb: fill } }),
    ...(color === undefined ? {} : { cl: { rgb: color } }),
    ...(style?.font?.bold === true ? { bl: BooleanNumber.TRUE } : {}),
  };
  const parts = { cfId, formula: `=${text}`, rectangles: ranges, style: look };
  return [{ ...formulaRule(parts, keepFormula), stopIfTrue: stopIfTrue === true }];
}

/** A file's formula is relative to the topmost range already, however the ranges are listed. */
const keepFormula: MoveFormula = (formula) => formula;

function gridValidations(sheet: Sheet, id: string): readonly IDataValidationRule[] {
  return (sheet.dataValidations ?? []).flatMap((validation, index) =>
    gridValidation(validation, `${id}-validation${index + 1}`),
  );
}

const errorStyles = {
  stop: DataValidationErrorStyle.STOP,
  warning: DataValidationErrorStyle.WARNING,
  information: DataValidationErrorStyle.INFO,
} as const;

function gridValidation(validation: DataValidation, uid: string): readonly IDataValidationRule[] {
  const ranges = rangesOf(validation.range);
  const { type, operator, formula1, formula2, values, allowBlank, showErrorMessage, errorTitle, errorMessage } =
    validation;
  if (ranges.length === 0) return [];
  const first = values?.join(",") ?? formula1;
  return [
    {
      uid,
      type,
      // The grid calls its types and operators as the file does.
      ...(operator === undefined ? {} : { operator: operator as DataValidationOperator }),
      ...(first === undefined ? {} : { formula1: first }),
      ...(formula2 === undefined ? {} : { formula2 }),
      allowBlank: allowBlank !== false,
      showErrorMessage: showErrorMessage !== false,
      errorStyle: errorStyles[validation.errorStyle ?? "stop"],
      ...(errorTitle === undefined ? {} : { errorTitle }),
      ...(errorMessage === undefined ? {} : { error: errorMessage }),
      ranges: ranges.map(toRange),
    },
  ];
}

function gridNames(
  names: readonly NamedRange[],
  sheets: readonly { readonly sheet: Sheet; readonly id: string }[],
): object {
  const own = names.filter(({ name }) => !name.startsWith("_xlnm."));
  return Object.fromEntries(
    own.map(({ name, range, scope, comment = "" }, index) => {
      const id = `name${index + 1}`;
      const localSheetId = sheets.find(({ sheet }) => sheet.name === scope)?.id ?? WHOLE_WORKBOOK;
      return [id, { id, name, formulaOrRefString: range, comment, localSheetId }];
    }),
  );
}

function rangesOf(list: string): readonly Rectangle[] {
  try {
    return list.split(/[ ,]+/).filter(Boolean).map(parseRange);
  } catch {
    return []; // whole rows or columns: not kept
  }
}

class StyleTable {
  readonly known: Record<string, IStyleData> = {};
  private readonly keys = new Map<string, string>();

  keyOf(style: IStyleData): string {
    const text = JSON.stringify(style);
    const key = this.keys.get(text) ?? `style${this.keys.size + 1}`;
    this.keys.set(text, key);
    this.known[key] = style;
    return key;
  }
}

const resource = (name: string, data: object) => ({ name, data: JSON.stringify(data) });
const truth = (is: boolean): BooleanNumber => (is ? BooleanNumber.TRUE : BooleanNumber.FALSE);
