import type { SourceDocument } from "../source/source-document";
import type { SheetValue } from "../workbook/workbook";
import { budget, Spending } from "./budget";
import { decodeText } from "./decode-text";
import { ImportError } from "./import-error";
import type { Platform } from "./platform";
import { SheetBuilder } from "./sheet-builder";

/** How messages call the one sheet of the file. */
const SHEET = "CSV";
const SEPARATORS: readonly string[] = [",", "\t", ";", "|"];

/** A table of separated values, as spreadsheet programs export it. */
export function readCsv(bytes: Uint8Array, { decode, now }: Platform): SourceDocument {
  const text = decodeText(bytes, decode);
  if (text.length > budget.text)
    throw new ImportError({ code: "text-too-long", length: text.length, limit: budget.text });
  const sheet = new SheetBuilder(SHEET, new Spending(now));
  // Excel may say on the first line which separator it uses.
  const declared = /^sep=(.)\r?\n/.exec(text);
  const body = declared === null ? text : text.slice(declared[0].length);
  readCells(body, declared?.[1] ?? separatorOf(body), (row, column, value) => {
    sheet.set(row, column, value);
  });
  const table = sheet.table(false);
  return { blocks: table === undefined ? [] : [table], remarks: [] };
}

/** The one that stands there most often. */
function separatorOf(text: string): string {
  const beginning = text.slice(0, 10_000);
  const [most = ","] = [...SEPARATORS].sort(
    (one, other) => beginning.split(other).length - beginning.split(one).length,
  );
  return most;
}

/** A value in quotation marks may hold separators, line ends, and quotation marks written twice. */
function readCells(
  text: string,
  separator: string,
  tell: (row: number, column: number, value: SheetValue) => void,
): void {
  let row = 0;
  let column = 0;
  for (let at = 0; at < text.length;) {
    let value = "";
    if (text.charAt(at) === '"') {
      let end = text.indexOf('"', at + 1);
      while (end >= 0 && text.charAt(end + 1) === '"') end = text.indexOf('"', end + 2);
      if (end < 0) end = text.length;
      value = text.slice(at + 1, end).replace(/""/g, '"');
      at = end + 1;
    }
    const start = at;
    while (at < text.length && !isEnd(text.charAt(at), separator)) at++;
    value += text.slice(start, at);
    tell(row, column, valueOf(value));
    if (text.charAt(at) === separator) column++;
    else {
      row++;
      column = 0;
      if (text.startsWith("\r\n", at)) at++;
    }
    at++;
  }
}

const isEnd = (char: string, separator: string): boolean => char === separator || char === "\n" || char === "\r";

const PLAIN_NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,10})?$/;

/** As a spreadsheet program reads it. */
function valueOf(written: string): SheetValue {
  const text = written.trim();
  return PLAIN_NUMBER.test(text) ? Number(text) : text;
}
