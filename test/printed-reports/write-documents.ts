import { strToU8, zipSync } from "fflate";
import type { MessyBox, MessyTable, PrintedReport } from "./printed-report";

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/** The rows of a table, each with the boxes that begin in it. */
export function rowsOf({ boxes }: MessyTable): readonly (readonly MessyBox[])[] {
  const height = boxes.reduce((most, { row, rows }) => Math.max(most, row + rows), 0);
  return Array.from({ length: height }, (_, row) =>
    boxes.filter((box) => box.row === row).sort((one, other) => one.column - other.column),
  );
}

/** The table as a grid of words; what a joined box covers is blank. */
export function gridOf(table: MessyTable): readonly (readonly string[])[] {
  const width = table.boxes.reduce((most, { column, columns }) => Math.max(most, column + columns), 0);
  return rowsOf(table).map((boxes) => {
    const line = new Array<string>(width).fill("");
    for (const { column, text } of boxes) line[column] = text;
    return line;
  });
}

const isOneBox = ({ boxes }: MessyTable): boolean => boxes.every(({ rows, columns }) => rows * columns === 1);

/** In twentieths of a point, as Word counts. */
const TEXT_WIDTH = 9600;
const borders = ["top", "left", "bottom", "right", "insideH", "insideV"]
  .map((side) => `<w:${side} w:val="single" w:sz="4"/>`)
  .join("");

/** A Word file as Word writes it: each grid column of a row is covered by a box, or by one that goes on from above. */
export function asDocx({ title, blocks }: PrintedReport): Uint8Array {
  const paragraph = (text: string): string =>
    text
      .split("\n")
      .map((line) => `<w:p><w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r></w:p>`)
      .join("");
  const table = (one: MessyTable): string => {
    const width = one.boxes.reduce((most, { column, columns }) => Math.max(most, column + columns), 0);
    const lines = rowsOf(one).map((_, row) => {
      let line = "";
      for (let column = 0; column < width;) {
        const box = one.boxes.find(
          (each) =>
            each.column <= column &&
            column < each.column + each.columns &&
            each.row <= row &&
            row < each.row + each.rows,
        );
        const columns = box?.columns ?? 1;
        const merge =
          box === undefined || box.rows === 1 ? "" : box.row === row ? '<w:vMerge w:val="restart"/>' : "<w:vMerge/>";
        const text = box?.row === row ? box.text : "";
        line += `<w:tc><w:tcPr><w:tcW w:w="${Math.round((TEXT_WIDTH / width) * columns)}" w:type="dxa"/><w:gridSpan w:val="${columns}"/>${merge}</w:tcPr>${paragraph(text)}</w:tc>`;
        column += columns;
      }
      return `<w:tr>${line}</w:tr>`;
    });
    const grid = `<w:gridCol w:w="${Math.round(TEXT_WIDTH / width)}"/>`.repeat(width);
    return `<w:tbl><w:tblPr><w:tblBorders>${borders}</w:tblBorders></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${lines.join("")}</w:tbl>`;
  };
  const body = [title, ...blocks]
    .map((block) => (typeof block === "string" ? paragraph(block) : table(block)))
    .join("");
  return zipSync({
    "[Content_Types].xml": strToU8(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    "_rels/.rels": strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    "word/document.xml": strToU8(
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ),
  });
}

/** A page; in a portal with its menus and imprint around it where asked. */
export function asHtml(report: PrintedReport, isPortal: boolean): Uint8Array {
  const lines = (text: string): string => text.split("\n").map(escaped).join("<br>");
  const table = (one: MessyTable): string => {
    const cells = isOneBox(one)
      ? gridOf(one).map((line) => line.map((text) => `<td>${lines(text)}</td>`).join(""))
      : rowsOf(one).map((boxes) =>
          boxes.map(({ rows, columns, text }) => `<td rowspan=${rows} colspan=${columns}>${lines(text)}</td>`).join(""),
        );
    return `<table border=1>${cells.map((line) => `<tr>${line}</tr>`).join("\n")}</table>`;
  };
  const article = report.blocks.map((block) => (typeof block === "string" ? `<p>${lines(block)}</p>` : table(block)));
  const title = `<h1>${lines(report.title)}</h1>`;
  const page = isPortal
    ? `<ul><li><a href="/">首页</a><li>政务公开<li>总计 5 条</ul><table><tr><td>${title}<div>发布时间：2026-01-20</div>` +
      `<div class="TRS_Editor">${article.join("\n")}</div><p>打印本页</p></td><td>相关文件</td></tr></table><p>版权所有：某县人民政府</p>`
    : `${title}${article.join("\n")}`;
  return strToU8(
    `<!DOCTYPE html><html><head><meta charset="utf-8"><title>年报</title></head><body>${page}</body></html>`,
  );
}

/** Plain text: one cell a line with a tab before it and a blank line behind each row, or one cell a line and nothing else. */
export function asText({ title, blocks }: PrintedReport, isByTabs: boolean): Uint8Array {
  const table = (one: MessyTable): string =>
    isByTabs
      ? gridOf(one).map(linesByTabs(one)).join("\n")
      : rowsOf(one)
          .flat()
          .flatMap(({ text }) => (text === "" ? [] : [text.replace(/\n/g, "")]))
          .join("\n");
  return strToU8([title, ...blocks].map((block) => (typeof block === "string" ? block : table(block))).join("\n\n"));
}

/** As a word processor gives a table as text: a box once, and where one goes on from above a blank. */
const linesByTabs =
  ({ boxes }: MessyTable) =>
  (line: readonly string[], row: number): string => {
    const isCovered = (column: number): boolean =>
      boxes.some(
        (box) => box.column < column && column < box.column + box.columns && box.row <= row && row < box.row + box.rows,
      );
    return `${line
      .filter((_, column) => !isCovered(column))
      .map((text) => `\t${text.replace(/\n/g, "")}`)
      .join("\n")}\n`;
  };
