import { strToU8, zipSync } from "fflate";
import { xlsFile } from "../src/importers/xls-files";
import type { PrintedReport } from "./printed-report";
import { gridOf } from "./write-documents";

type Value = string | number | null;

interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Value[])[];
  readonly spans: readonly {
    readonly row: number;
    readonly column: number;
    readonly rows: number;
    readonly columns: number;
  }[];
}

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/** What plainly is a number is typed as one. */
const valueOf = (text: string): Value =>
  text === "" ? null : /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text) ? Number(text) : text;

/** A sheet for each chapter with a table, the title above it, as an office's own form has it. */
function sheetsOf({ title, blocks }: PrintedReport): readonly Sheet[] {
  const sheets = new Map<string, { rows: (readonly Value[])[]; spans: Sheet["spans"][number][] }>();
  let open: { rows: (readonly Value[])[]; spans: Sheet["spans"][number][] } | undefined;
  for (const block of blocks) {
    if (typeof block === "string") {
      // A line directly below a table belongs to it; the chapters of words are in no workbook.
      if (open !== undefined && block.includes("：")) open.rows.push([block]);
      else open = undefined;
      continue;
    }
    open = sheets.get(block.chapter) ?? { rows: [[title.replace(/\n/g, "")], []], spans: [] };
    sheets.set(block.chapter, open);
    const top = open.rows.length;
    for (const { row, column, rows, columns } of block.boxes)
      if (rows * columns > 1) open.spans.push({ row: top + row, column, rows, columns });
    for (const line of gridOf(block)) open.rows.push(line.map(valueOf));
  }
  return [...sheets].map(([chapter, sheet]) => ({ name: `第${chapter}部分`, ...sheet }));
}

export const asXls = (report: PrintedReport): Uint8Array => xlsFile(sheetsOf(report));

export function asXlsx(report: PrintedReport): Uint8Array {
  const sheets = sheetsOf(report);
  const cell = (value: Value): string =>
    value === null
      ? "<c/>"
      : typeof value === "number"
        ? `<c><v>${value}</v></c>`
        : `<c t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const parts = sheets.map(({ rows }, index): readonly [string, Uint8Array] => [
    `xl/worksheets/sheet${index + 1}.xml`,
    strToU8(
      `<worksheet><sheetData>${rows.map((row) => `<row>${row.map(cell).join("")}</row>`).join("")}</sheetData></worksheet>`,
    ),
  ]);
  return zipSync({
    "[Content_Types].xml": strToU8("<Types/>"),
    "xl/workbook.xml": strToU8(
      `<workbook xmlns:r="r"><sheets>${sheets.map(({ name }, index) => `<sheet name="${name}" r:id="r${index}"/>`).join("")}</sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": strToU8(
      `<Relationships>${sheets.map((_, index) => `<Relationship Id="r${index}" Type="${office}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join("")}</Relationships>`,
    ),
    ...Object.fromEntries(parts),
  });
}

export function asOds(report: PrintedReport): Uint8Array {
  const tables = sheetsOf(report).map(({ name, rows, spans }) => {
    const lines = rows.map((row, down) => {
      const cells = row.map((value, across) => {
        const span = spans.find((one) => one.row === down && one.column === across);
        const spanned =
          span === undefined
            ? ""
            : ` table:number-rows-spanned="${span.rows}" table:number-columns-spanned="${span.columns}"`;
        if (value === null) return `<table:table-cell${spanned}/>`;
        const type =
          typeof value === "number"
            ? `office:value-type="float" office:value="${value}"`
            : 'office:value-type="string"';
        const words = String(value)
          .split("\n")
          .map((line) => `<text:p>${escaped(line)}</text:p>`);
        return `<table:table-cell ${type}${spanned}>${words.join("")}</table:table-cell>`;
      });
      return `<table:table-row>${cells.join("")}</table:table-row>`;
    });
    return `<table:table table:name="${name}">${lines.join("")}</table:table>`;
  });
  return zipSync({
    mimetype: [strToU8("application/vnd.oasis.opendocument.spreadsheet"), { level: 0 }],
    "content.xml": strToU8(
      `<office:document-content><office:body>${tables.join("")}</office:body></office:document-content>`,
    ),
  });
}
