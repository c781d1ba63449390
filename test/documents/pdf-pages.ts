import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** One page as it is printed. Lengths are in millimetres from the upper left corner. */
export interface PrintedPage {
  readonly width: number;
  readonly height: number;
  /** Without any blanks: where a line is broken does not count. */
  readonly text: string;
  /** The smallest rectangle that all ink on the page fits into, above `above`: page numbers stand below. */
  inkAbove(above: number): {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
}

const DPI = 60;
const MILLIMETRES = 25.4 / DPI;
const DARK = 200;

/** Draws a pdf with poppler and reads what stands on each page. */
export function pagesOf(pdf: Uint8Array): readonly PrintedPage[] {
  const folder = mkdtempSync(join(tmpdir(), "nianbao-"));
  try {
    const file = join(folder, "in.pdf");
    writeFileSync(file, pdf);
    const texts = execFileSync("pdftotext", ["-raw", file, "-"], { encoding: "utf8" }).split("\f");
    execFileSync("pdftoppm", ["-gray", "-r", String(DPI), file, join(folder, "page")]);
    const pictures = readdirSync(folder)
      .filter((name) => name.endsWith(".pgm"))
      .sort();
    return pictures.map((name, index) => pageOf(readFileSync(join(folder, name)), texts[index] ?? ""));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function pageOf(picture: Buffer, text: string): PrintedPage {
  const [head = "", width = "", height = ""] =
    /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(picture.toString("latin1", 0, 64)) ?? [];
  const [columns, rows] = [Number(width), Number(height)];
  const isDark = (row: number, column: number) => (picture[head.length + row * columns + column] ?? 255) < DARK;
  return {
    width: columns * MILLIMETRES,
    height: rows * MILLIMETRES,
    text: text.replace(/\s/g, ""),
    inkAbove(above) {
      const ink = { left: columns, right: 0, top: rows, bottom: 0 };
      for (let row = 0; row < Math.min(rows, above / MILLIMETRES); row++) {
        for (let column = 0; column < columns; column++) {
          if (!isDark(row, column)) continue;
          ink.left = Math.min(ink.left, column);
          ink.right = Math.max(ink.right, column + 1);
          ink.top = Math.min(ink.top, row);
          ink.bottom = Math.max(ink.bottom, row + 1);
        }
      }
      return {
        left: ink.left * MILLIMETRES,
        right: ink.right * MILLIMETRES,
        top: ink.top * MILLIMETRES,
        bottom: ink.bottom * MILLIMETRES,
      };
    },
  };
}
