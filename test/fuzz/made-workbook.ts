import { strToU8, zipSync } from "fflate";
import { cellAt, parseCell, parseRange, type Rectangle } from "../../src/workbook/address";
import type { WorkbookPlan } from "../../src/workbook/workbook-plan";

/** A cell of a workbook as people change it; a formula carries its result as the value. */
export interface MadeCell {
  value: string | number | undefined;
  formula?: string;
  /** As Excel writes it; "General" where it is absent. */
  format?: string;
}

/** A sheet as a grid that can be changed. Rows and columns are counted from 0; what is not there is blank. */
export interface MadeSheet {
  name: string;
  hidden: boolean;
  rows: (MadeCell | undefined)[][];
  merges: Rectangle[];
}

export interface MadeName {
  name: string;
  sheet: string;
  range: Rectangle;
  /** Of one sheet alone, as the names of a copied sheet are. */
  ofSheet?: string;
}

export interface MadeWorkbook {
  sheets: MadeSheet[];
  names: MadeName[];
}

export function bookOf(plan: WorkbookPlan): MadeWorkbook {
  return {
    sheets: plan.sheets.map(({ name, hidden, cells, merges }) => {
      const rows: (MadeCell | undefined)[][] = [];
      for (const { address, value, formula, result } of cells) {
        const { row, column } = parseCell(address);
        const cell = formula === undefined ? { value } : { value: result, formula: formula.slice(1) };
        (rows[row] ??= [])[column] = cell;
      }
      return { name, hidden, rows: Array.from(rows, (row) => row ?? []), merges: merges.map(parseRange) };
    }),
    names: plan.names.map(({ name, sheet, range }) => ({ name, sheet, range: parseRange(range) })),
  };
}

/** The same again, so that one can be changed. */
export const copyOf = ({ sheets, names }: MadeWorkbook): MadeWorkbook => ({
  sheets: sheets.map(({ name, hidden, rows, merges }) => ({
    name,
    hidden,
    rows: rows.map((cells) => cells.map((cell) => (cell === undefined ? undefined : { ...cell }))),
    merges: merges.map((range) => ({ ...range })),
  })),
  names: names.map((name) => ({ ...name, range: { ...name.range } })),
});

const NO_TIME = new Date(1980, 0, 1);
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** The workbook as a file, plain and quick: thousands are written in a run. */
export function fileOf({ sheets, names }: MadeWorkbook): Uint8Array {
  const formats = [...new Set(sheets.flatMap(({ rows }) => rows.flat().flatMap((cell) => cell?.format ?? [])))];
  const parts: Record<string, string> = {
    "[Content_Types].xml": contentTypes(sheets.length),
    "_rels/.rels": relations([["rId1", "officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": workbookXml(sheets, names),
    "xl/_rels/workbook.xml.rels": relations([
      ...sheets.map((_, index) => [`rId${index + 1}`, "worksheet", `worksheets/sheet${index + 1}.xml`] as const),
      [`rId${sheets.length + 1}`, "styles", "styles.xml"],
    ]),
    "xl/styles.xml": stylesXml(formats),
    ...Object.fromEntries(
      sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet, formats)]),
    ),
  };
  const bytes = Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(`${XML}${xml}`)]));
  return zipSync(bytes, { level: 0, mtime: NO_TIME });
}

const relations = (of: readonly (readonly [id: string, kind: string, target: string])[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${of
    .map(([id, kind, target]) => `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`)
    .join("")}</Relationships>`;

function contentTypes(sheets: number): string {
  const kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const parts = [
    ["/xl/workbook.xml", "sheet.main"],
    ["/xl/styles.xml", "styles"],
    ...Array.from({ length: sheets }, (_, index) => [`/xl/worksheets/sheet${index + 1}.xml`, "worksheet"] as const),
  ] as const;
  const overrides = parts.map(([name, type]) => `<Override PartName="${name}" ContentType="${kind}.${type}+xml"/>`);
  const defaults = `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`;
  return `<Types xmlns="${PACKAGE}/content-types">${defaults}${overrides.join("")}</Types>`;
}

function workbookXml(sheets: readonly MadeSheet[], names: readonly MadeName[]): string {
  const listed = sheets.map(
    ({ name, hidden }, index) =>
      `<sheet name="${escaped(name)}" sheetId="${index + 1}"${hidden ? ' state="hidden"' : ""} r:id="rId${index + 1}"/>`,
  );
  const defined = names.map(({ name, sheet, range, ofSheet }) => {
    const local = ofSheet === undefined ? "" : ` localSheetId="${sheets.findIndex((one) => one.name === ofSheet)}"`;
    const { top, left, bottom, right } = range;
    const area = [cellAt(top, left), cellAt(bottom, right)]
      .map((cell) => cell.replace(/^([A-Z]+)/, "$$$1$$"))
      .join(":");
    return `<definedName name="${name}"${local}>'${escaped(sheet.replace(/'/g, "''"))}'!${area}</definedName>`;
  });
  const list = defined.length === 0 ? "" : `<definedNames>${defined.join("")}</definedNames>`;
  return `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${listed.join("")}</sheets>${list}</workbook>`;
}

function stylesXml(formats: readonly string[]): string {
  const own = formats.map((format, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escaped(format)}"/>`);
  const looks = [0, ...formats.map((_, index) => 164 + index)].map(
    (id) => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0"/>`,
  );
  return (
    `<styleSheet xmlns="${MAIN}">${own.length === 0 ? "" : `<numFmts>${own.join("")}</numFmts>`}` +
    '<fonts><font/></fonts><fills><fill><patternFill patternType="none"/></fill></fills><borders><border/></borders>' +
    `<cellStyleXfs><xf/></cellStyleXfs><cellXfs>${looks.join("")}</cellXfs></styleSheet>`
  );
}

function sheetXml({ rows, merges }: MadeSheet, formats: readonly string[]): string {
  const lines = rows.map((cells, row) => {
    const written = cells.map((cell, column) =>
      cell === undefined ? "" : cellXml(cellAt(row, column), cell, formats),
    );
    return `<row r="${row + 1}">${written.join("")}</row>`;
  });
  const joined = merges.map(
    ({ top, left, bottom, right }) => `<mergeCell ref="${cellAt(top, left)}:${cellAt(bottom, right)}"/>`,
  );
  const list = joined.length === 0 ? "" : `<mergeCells>${joined.join("")}</mergeCells>`;
  return `<worksheet xmlns="${MAIN}"><sheetData>${lines.join("")}</sheetData>${list}</worksheet>`;
}

function cellXml(address: string, { value, formula, format }: MadeCell, formats: readonly string[]): string {
  const look = format === undefined ? "" : ` s="${formats.indexOf(format) + 1}"`;
  const computed = formula === undefined ? "" : `<f>${escaped(formula)}</f>`;
  if (typeof value === "number") return `<c r="${address}"${look}>${computed}<v>${value}</v></c>`;
  if (value === undefined) return computed === "" ? "" : `<c r="${address}"${look}>${computed}</c>`;
  if (computed !== "") return `<c r="${address}"${look} t="str">${computed}<v>${escaped(value)}</v></c>`;
  return `<c r="${address}"${look} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

const escaped = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
