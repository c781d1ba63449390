import type { CellPosition } from "../../src/workbook/address";
import { cellAt } from "../../src/workbook/address";

/** One cell of a sheet as LibreOffice shows it: colours of conditional formats included. */
export interface ShownCell {
  readonly fill: string | undefined;
  /** The number behind the text, where the cell holds one. */
  readonly number: number | undefined;
  readonly text: string;
}

/** The visible sheets of a page that LibreOffice wrote, each with its cells by address; a merged cell by its first. */
export function readSheets(html: string): ReadonlyMap<string, ReadonlyMap<string, ShownCell>> {
  const sheets = new Map<string, ReadonlyMap<string, ShownCell>>();
  for (const part of html.split(/<A NAME="table\d+">/).slice(1)) {
    const name = plainText(/<em>(.*?)<\/em>/s.exec(part)?.[1] ?? "");
    sheets.set(name, readCells(part.slice(0, part.indexOf("</table>"))));
  }
  // A workbook with one visible sheet has no overview and no names.
  return sheets.size > 0 ? sheets : new Map([["", readCells(html)]]);
}

function readCells(table: string): ReadonlyMap<string, ShownCell> {
  const cells = new Map<string, ShownCell>();
  const covered = new Set<string>();
  table
    .split(/<tr[ >]/)
    .slice(1)
    .forEach((line, row) => {
      let column = 0;
      for (const [, attributes = "", content = ""] of line.matchAll(/<td([^>]*)>(.*?)<\/td>/gs)) {
        while (covered.has(cellAt(row, column))) column++;
        const position: CellPosition = { row, column };
        const [rows, columns] = [spanIn(attributes, "rowspan"), spanIn(attributes, "colspan")];
        for (let down = 0; down < rows; down++) {
          for (let right = 0; right < columns; right++) covered.add(cellAt(row + down, column + right));
        }
        const number = /sdval="([^"]*)"/.exec(attributes)?.[1];
        cells.set(cellAt(position.row, position.column), {
          fill: /bgcolor="(#[0-9A-F]{6})"/.exec(attributes)?.[1],
          number: number === undefined ? undefined : Number(number),
          text: plainText(content),
        });
        column += columns;
      }
    });
  return cells;
}

const spanIn = (attributes: string, name: string): number =>
  Number(new RegExp(`${name}=(\\d+)`).exec(attributes)?.[1] ?? 1);

const plainText = (html: string): string =>
  html
    .replace(/<br>/g, "\n")
    .replace(/<[^>]*>/g, "")
    .replace(/&nbsp;/g, " ")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&")
    .trim();
