import { strToU8, zipSync } from "fflate";
import type { MessyBox, MessyTable, PrintedReport } from "./printed-report";

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/** In millimetres: the page, what is left free around it, and a line of text. */
const WIDTH = 210;
const HEIGHT = 297;
const MARGIN = 20;
const LINE = 5;
const SIZE = 3.2;

/** Writes lines and tables page by page, as a printer for OFD does: text where it stands, borders as lines. */
class OfdWriter {
  private readonly pages: string[][] = [[]];
  private y = MARGIN;
  /** Of a box that goes on on the next page: how many of its lines stand there already. */
  private readonly printed = new Map<MessyBox, number>();

  get all(): readonly string[] {
    return this.pages.map((page) => page.join(""));
  }

  line(text: string): void {
    for (const part of text.split("\n")) {
      this.room(LINE);
      this.text(MARGIN, this.y, part);
      this.y += LINE;
    }
  }

  /** Rows that do not fit go on on the next page; a box over the edge is drawn on both. */
  table({ boxes }: MessyTable): void {
    const columns = boxes.reduce((most, box) => Math.max(most, box.column + box.columns), 0);
    const width = (WIDTH - 2 * MARGIN) / columns;
    const heights = heightsOf(boxes, width);
    for (let row = 0; row < heights.length;) {
      let height = 0;
      let end = row;
      this.room(heights[row] ?? LINE);
      while (end < heights.length && this.y + height + (heights[end] ?? 0) <= HEIGHT - MARGIN)
        height += heights[end++] ?? 0;
      const tops = heights.slice(row, end).reduce((all, one) => [...all, (all[all.length - 1] ?? 0) + one], [this.y]);
      for (const box of boxes) {
        const [from, to] = [Math.max(box.row, row), Math.min(box.row + box.rows, end)];
        if (from >= to) continue;
        this.box(box, { top: tops[from - row] ?? 0, bottom: tops[to - row] ?? 0, width, isFirst: from === box.row });
      }
      this.y += height;
      row = end;
    }
  }

  private box(
    box: MessyBox,
    { top, bottom, width, isFirst }: { top: number; bottom: number; width: number; isFirst: boolean },
  ): void {
    const { column, columns, text } = box;
    const [left, right] = [MARGIN + column * width, MARGIN + (column + columns) * width];
    this.page.push(path(left, top, right, top), path(left, bottom, right, bottom));
    this.page.push(path(left, top, left, bottom), path(right, top, right, bottom));
    const lines = linesIn(text, right - left).slice(isFirst ? 0 : (this.printed.get(box) ?? 0));
    const here = lines.slice(0, Math.max(1, Math.floor((bottom - top) / LINE + 0.01)));
    here.forEach((line, index) => this.text(left + 0.6, top + index * LINE, line));
    this.printed.set(box, (isFirst ? 0 : (this.printed.get(box) ?? 0)) + here.length);
  }

  private text(x: number, y: number, text: string): void {
    if (text.trim() === "") return;
    const steps = [...text].slice(0, -1).map((character) => widthOf(character).toFixed(2));
    const delta = steps.length === 0 ? "" : ` DeltaX="${steps.join(" ")}"`;
    const code = `<ofd:TextCode X="0" Y="${SIZE}"${delta}>${escaped(text)}</ofd:TextCode>`;
    this.page.push(
      `<ofd:TextObject ID="1" Boundary="${x} ${y} 100 5" Font="1" Size="${SIZE}">${code}</ofd:TextObject>`,
    );
  }

  private get page(): string[] {
    return this.pages[this.pages.length - 1] ?? [];
  }

  private room(height: number): void {
    if (this.y + height <= HEIGHT - MARGIN) return;
    this.text(WIDTH / 2, HEIGHT - MARGIN / 2, `- ${this.pages.length} -`);
    this.pages.push([]);
    this.y = MARGIN;
  }
}

const widthOf = (character: string): number => (/[\u0020-\u00ff]/.test(character) ? SIZE / 2 : SIZE);

/** Broken where the box ends. */
function linesIn(text: string, width: number): readonly string[] {
  return text.split("\n").flatMap((line) => {
    const lines = [""];
    let used = 0;
    for (const character of line) {
      used += widthOf(character);
      if (used > width - 1) {
        lines.push("");
        used = widthOf(character);
      }
      lines[lines.length - 1] += character;
    }
    return lines;
  });
}

function heightsOf(boxes: readonly MessyBox[], width: number): readonly number[] {
  const heights: number[] = [];
  for (const { row, rows, columns, text } of boxes) {
    const needed = (linesIn(text, columns * width).length * LINE) / rows;
    for (let down = row; down < row + rows; down++) heights[down] = Math.max(heights[down] ?? LINE, needed);
  }
  return heights;
}

function path(left: number, top: number, right: number, bottom: number): string {
  const data = `<ofd:AbbreviatedData>M 0 0 L ${right - left} ${bottom - top}</ofd:AbbreviatedData>`;
  return `<ofd:PathObject ID="1" Boundary="${left} ${top} ${right - left} ${bottom - top}" LineWidth="0.2">${data}</ofd:PathObject>`;
}

/** The report as an OFD of A4 pages. */
export function asOfd({ title, blocks }: PrintedReport): Uint8Array {
  const writer = new OfdWriter();
  for (const block of [title, ...blocks]) {
    if (typeof block === "string") writer.line(block);
    else writer.table(block);
  }
  const pages = writer.all;
  const names = pages.map((_, index) => `Pages/Page_${index}/Content.xml`);
  const space = 'xmlns:ofd="http://www.ofdspec.org/2016"';
  const listed = names.map((name, index) => `<ofd:Page ID="${index + 1}" BaseLoc="${name}"/>`).join("");
  return zipSync({
    "OFD.xml": strToU8(
      `<ofd:OFD ${space}><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    ),
    "Doc_0/Document.xml": strToU8(
      `<ofd:Document ${space}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 ${WIDTH} ${HEIGHT}</ofd:PhysicalBox></ofd:PageArea>` +
        `</ofd:CommonData><ofd:Pages>${listed}</ofd:Pages></ofd:Document>`,
    ),
    ...Object.fromEntries(
      pages.map((page, index): [string, Uint8Array] => [
        `Doc_0/${names[index] ?? ""}`,
        strToU8(`<ofd:Page ${space}><ofd:Content><ofd:Layer ID="2">${page}</ofd:Layer></ofd:Content></ofd:Page>`),
      ]),
    ),
  });
}
