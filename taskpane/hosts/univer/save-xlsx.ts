import {
  BooleanNumber,
  CellValueType,
  DataValidationErrorStyle,
  type ICellData,
  type IDataValidationRule,
  type IRange,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
  type Nullable,
  ObjectMatrix,
} from "@univerjs/core";
import type {
  Cell,
  CellValue,
  ColumnDef,
  ConditionalRule,
  DataValidation,
  NamedRange,
  RowDef,
  WriteSheet,
} from "hucre";
import { writeXlsx } from "hucre/xlsx";
import { largestOf } from "../../../src/report/extremes";
import { completeXlsx, lookOfText } from "../../../src/exporters/complete-xlsx";
import { storableText } from "../../../src/exporters/printable-text";
import { spellingsOf } from "../../../src/exporters/xlsx";
import { contains, formatAbsoluteRange, formatRange, parseRange, parseReference } from "../../../src/workbook/address";
import { resourceNames, WHOLE_WORKBOOK } from "./open-xlsx";
import { fileColor, fileStyle } from "./file-style";
import type { FormulaRule } from "./rules";
import { charactersOfPixels, extrasOf, pointsOfPixels, type SheetExtras, toRectangle } from "./sheet";

interface GridName {
  readonly name: string;
  readonly formulaOrRefString: string;
  readonly localSheetId?: string;
}

/** The workbook of the grid as an xlsx file. */
export async function saveXlsx(snapshot: IWorkbookData, protectedSheets: readonly string[]): Promise<Uint8Array> {
  const highlights = resourceOf<Readonly<Record<string, readonly FormulaRule[]>>>(snapshot, resourceNames.highlights);
  const validations = resourceOf<Readonly<Record<string, readonly IDataValidationRule[]>>>(
    snapshot,
    resourceNames.validations,
  );
  const names = Object.values(resourceOf<Readonly<Record<string, GridName>>>(snapshot, resourceNames.names));
  const sheets = snapshot.sheetOrder.flatMap((id) => {
    const data = snapshot.sheets[id];
    return data === undefined ? [] : [{ id, data, name: data.name ?? id, extras: extrasOf(data.custom) }];
  });
  const nameOf = new Map(sheets.map(({ id, name }) => [id, name]));
  const visible = sheets.findIndex(({ data }) => data.hidden !== BooleanNumber.TRUE);
  const bytes = await writeXlsx({
    defaultFont: { name: "宋体", size: 11, charset: 134 },
    activeSheet: Math.max(0, visible),
    namedRanges: [
      ...names.map((name) => fileName(name, nameOf)),
      ...sheets.flatMap(({ name, extras }) => printNames(name, extras)),
    ],
    sheets: sheets.map(({ id, data, name, extras }): WriteSheet => {
      const { printArea: _area, printTitlesRow: _rows, printTitlesColumn: _columns, ...page } = extras.pageSetup ?? {};
      return {
        ...fileSheet(data, name, extras, snapshot.styles),
        conditionalRules: fileHighlights(highlights[id] ?? []),
        dataValidations: (validations[id] ?? []).map(fileValidation),
        ...(protectedSheets.includes(name) ? { protection: { sheet: true } } : {}),
        ...(extras.pageSetup === undefined ? {} : { pageSetup: page }),
        ...(extras.headerFooter === undefined ? {} : { headerFooter: extras.headerFooter }),
      };
    }),
  });
  return completeXlsx(bytes, undefined);
}

function fileSheet(
  data: Partial<IWorksheetData>,
  name: string,
  { unlocked }: SheetExtras,
  styles: IWorkbookData["styles"],
): WriteSheet {
  const open = unlocked.map(parseRange);
  const cells = new Map<string, Partial<Cell>>();
  for (const [row, column, cell] of cellsOf(data)) {
    const style = typeof cell.s === "string" ? styles[cell.s] : cell.s;
    const isUnlocked = open.some((range) => contains(range, { top: row, bottom: row, left: column, right: column }));
    cells.set(`${row},${column}`, fileCell(cell, style, isUnlocked));
  }
  const { xSplit = 0, ySplit = 0 } = data.freeze ?? {};
  return {
    name,
    hidden: data.hidden === BooleanNumber.TRUE,
    cells,
    columns: fileColumns(data),
    rowDefs: fileRows(data),
    merges: (data.mergeData ?? []).map(({ startRow, startColumn, endRow, endColumn }) => ({
      startRow,
      startCol: startColumn,
      endRow,
      endCol: endColumn,
    })),
    ...(xSplit > 0 || ySplit > 0 ? { freezePane: { rows: ySplit, columns: xSplit } } : {}),
    ...(data.showGridlines === BooleanNumber.FALSE ? { view: { showGridLines: false } } : {}),
  };
}

function fileCell(cell: ICellData, style: Nullable<IStyleData>, isUnlocked: boolean): Partial<Cell> {
  const own = style || isUnlocked ? fileStyle(style ?? {}, isUnlocked) : undefined;
  const look = own === undefined ? {} : { style: own };
  const value = fileValue(cell);
  if (cell.f)
    return { ...look, type: "formula", formula: cell.f.slice(1), ...(value === null ? {} : { formulaResult: value }) };
  if (typeof value !== "string") return { ...look, value };
  const text = storableText(value);
  // As plain text it would be written as that error.
  if (text.startsWith("#")) return { ...look, richText: [{ text: literal(text) }] };
  const marked = lookOfText(own ?? {}, text);
  return { ...(Object.keys(marked).length === 0 ? {} : { style: marked }), value: literal(text) };
}

function fileValue({ v, t, p }: ICellData): CellValue {
  if (v === null || v === undefined) return p?.body?.dataStream.replace(/\r\n$/, "").replace(/\r/g, "\n") ?? null;
  return t === CellValueType.BOOLEAN ? v === 1 || v === true : v;
}

/** Readers of xlsx take _x000D_ for an escaped character. */
const literal = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");

function fileColumns({ columnData = {}, defaultColumnWidth }: Partial<IWorksheetData>): ColumnDef[] {
  const last = largestOf(Object.keys(columnData).map(Number), -1);
  return Array.from({ length: last + 1 }, (_, column) => {
    const { w, hd } = columnData[column] ?? {};
    const width = w ?? defaultColumnWidth;
    return {
      ...(width === undefined ? {} : { width: round(charactersOfPixels(width)) }),
      ...(hd === BooleanNumber.TRUE ? { hidden: true } : {}),
    };
  });
}

function fileRows({ rowData = {} }: Partial<IWorksheetData>): Map<number, RowDef> {
  const rows = Object.entries(rowData).flatMap(([row, data]): [number, RowDef][] => {
    const { h, ia, hd } = data ?? {};
    const isFixed = h !== undefined && ia !== BooleanNumber.TRUE;
    if (!isFixed && hd !== BooleanNumber.TRUE) return [];
    return [
      [
        Number(row),
        {
          ...(isFixed ? { height: round(pointsOfPixels(h)) } : {}),
          ...(hd === BooleanNumber.TRUE ? { hidden: true } : {}),
        },
      ],
    ];
  });
  return new Map(rows);
}

/** Strongest first, as the grid keeps them. No two that look different share a range: see src/exporters/xlsx.ts. */
function fileHighlights(rules: readonly FormulaRule[]): ConditionalRule[] {
  const lookOf = new Map<string, string>();
  return rules
    .filter(({ rule }) => rule.subType === "formula")
    .map(({ ranges, rule, stopIfTrue }, index) => {
      const addresses = ranges.map((range) => formatRange(toRectangle(range)));
      const look = JSON.stringify(rule.style);
      const range = spellingsOf(addresses).find((one) => (lookOf.get(one) ?? look) === look) ?? addresses.join(" ");
      lookOf.set(range, look);
      const fill = fileColor(rule.style.bg?.rgb);
      const color = fileColor(rule.style.cl?.rgb);
      return {
        type: "expression" as const,
        priority: index + 1,
        formula: rule.value.replace(/^=/, ""),
        range,
        stopIfTrue,
        style: {
          ...(fill === undefined
            ? {}
            : { fill: { type: "pattern" as const, pattern: "solid" as const, fgColor: fill, bgColor: fill } }),
          ...(color === undefined && rule.style.bl === undefined
            ? {}
            : {
                font: {
                  ...(color === undefined ? {} : { color }),
                  ...(rule.style.bl === BooleanNumber.TRUE ? { bold: true } : {}),
                },
              }),
        },
      };
    });
}

const errorStyles: ReadonlyMap<DataValidationErrorStyle, "stop" | "warning" | "information"> = new Map([
  [DataValidationErrorStyle.STOP, "stop"],
  [DataValidationErrorStyle.WARNING, "warning"],
  [DataValidationErrorStyle.INFO, "information"],
]);

function fileValidation({
  type,
  operator,
  formula1,
  formula2,
  error,
  errorTitle,
  errorStyle,
  allowBlank,
  ranges,
}: IDataValidationRule): DataValidation {
  return {
    type: type as DataValidation["type"], // the grid calls its types and operators as the file does
    ...(operator === undefined ? {} : { operator: operator as NonNullable<DataValidation["operator"]> }), // likewise
    ...(formula1 === undefined ? {} : { formula1 }),
    ...(formula2 === undefined ? {} : { formula2 }),
    allowBlank: allowBlank !== false,
    showErrorMessage: true,
    errorStyle: errorStyles.get(errorStyle ?? DataValidationErrorStyle.STOP) ?? "stop",
    ...(errorTitle === undefined ? {} : { errorTitle }),
    ...(error === undefined ? {} : { errorMessage: error }),
    range: ranges.map((range: IRange) => formatRange(toRectangle(range))).join(" "),
  };
}

function fileName(
  { name, formulaOrRefString, localSheetId }: GridName,
  sheets: ReadonlyMap<string, string>,
): NamedRange {
  const scope = localSheetId === undefined || localSheetId === WHOLE_WORKBOOK ? undefined : sheets.get(localSheetId);
  const place = parseReference(formulaOrRefString);
  const range =
    place === undefined ? formulaOrRefString : `${quoted(place.sheet)}!${formatAbsoluteRange(parseRange(place.range))}`;
  return { name, range, ...(scope === undefined ? {} : { scope }) };
}

/** Print areas and repeated rows are names of the sheet, written here because the library does not quote sheet names. */
function printNames(sheet: string, { pageSetup }: SheetExtras): readonly NamedRange[] {
  const { printArea, printTitlesRow, printTitlesColumn } = pageSetup ?? {};
  const titles = [printTitlesColumn, printTitlesRow].flatMap((range) =>
    range === undefined ? [] : [`${quoted(sheet)}!${range}`],
  );
  const areas = (printArea ?? "")
    .split(",")
    .filter(Boolean)
    .map((area) => `${quoted(sheet)}!${formatAbsoluteRange(parseRange(area))}`);
  return [
    ...(areas.length === 0 ? [] : [{ name: "_xlnm.Print_Area", range: areas.join(","), scope: sheet }]),
    ...(titles.length === 0 ? [] : [{ name: "_xlnm.Print_Titles", range: titles.join(","), scope: sheet }]),
  ];
}

const quoted = (sheet: string): string => `'${sheet.split("'").join("''")}'`;

function cellsOf({ cellData = {} }: Partial<IWorksheetData>): readonly (readonly [number, number, ICellData])[] {
  const cells: (readonly [number, number, ICellData])[] = [];
  new ObjectMatrix<Nullable<ICellData>>(cellData).forValue((row, column, cell) => {
    if (cell) cells.push([row, column, cell]);
  });
  return cells;
}

/** The grid's plugins put JSON of their own into the snapshot; T is what they declare it to be. */
function resourceOf<T extends object>(snapshot: IWorkbookData, name: string): T {
  const data = snapshot.resources?.find((one) => one.name === name)?.data;
  return JSON.parse(data === undefined || data === "" ? "{}" : data) as T;
}

const round = (size: number): number => Math.round(size * 100) / 100;
