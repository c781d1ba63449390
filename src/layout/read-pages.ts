import { largestOf } from "../report/extremes";
import { withoutRadicals } from "../report/radicals";
import { pageMarks } from "./page-marks";
import { paragraphsOf } from "./paragraphs";
import type { Area, PlacedPage } from "./placed-page";
import { clustered, NEAR, ruledTables, type RuledBox, type RuledTable } from "./ruled-tables";
import { linesOf, type TextLine } from "./text-lines";

/** A box in rows and columns of its table. */
export interface PageBox {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly text: string;
}

/** What stands on pages, in their order; pages and lines are counted from 1, the lines of each page by themselves. */
export type PageBlock =
  | { readonly kind: "line"; readonly text: string; readonly page: number; readonly line: number }
  | { readonly kind: "table"; readonly boxes: readonly PageBox[]; readonly page: number };

/** A line or a table, on its page. */
export type PlacedBlock =
  | { readonly kind: "line"; readonly line: TextLine; readonly page: number; readonly number: number }
  | { readonly kind: "table"; readonly table: RuledTable; readonly page: number };

/** The paragraphs and tables of drawn pages. A table that goes on over a page's end is one. */
export function readPages(drawn: readonly PlacedPage[]): readonly PageBlock[] {
  const pages = drawn.map(withCharacters);
  const read = pages.map((page) => {
    const { tables, outside } = ruledTables(page);
    return { page, tables, lines: linesOf(outside) };
  });
  const isMark = pageMarks(read.map(({ page, lines }) => ({ lines, height: page.height })));
  const blocks = read.flatMap(({ tables, lines }, index): readonly PlacedBlock[] => {
    const page = index + 1;
    const placed = [
      ...lines.map((line, at): PlacedBlock => ({ kind: "line", line, page, number: at + 1 })),
      ...tables.map((table): PlacedBlock => ({ kind: "table", table, page })),
    ];
    return placed
      .filter((block) => block.kind === "table" || !isMark(block.line, index))
      .sort((one, other) => topOf(one) - topOf(other));
  });
  return paragraphsOf(joined(blocks), pages).map((block) =>
    block.kind === "line" ? block : { kind: "table", page: block.page, boxes: inGrid(block.pieces) },
  );
}

const withCharacters = (page: PlacedPage): PlacedPage => ({
  ...page,
  texts: page.texts.map((one) => ({ ...one, text: withoutRadicals(one.text) })),
});

const topOf = (block: PlacedBlock): number => (block.kind === "line" ? block.line.top : block.table.top);

/** A table in its pieces, one on each page. */
export interface TableInPieces {
  readonly kind: "pieces";
  readonly pieces: readonly RuledTable[];
  readonly page: number;
}

/** Tables that follow each other over the end of a page, between the same edges, are one. */
function joined(
  blocks: readonly PlacedBlock[],
): readonly (Exclude<PlacedBlock, { readonly kind: "table" }> | TableInPieces)[] {
  const found: (Exclude<PlacedBlock, { readonly kind: "table" }> | TableInPieces)[] = [];
  blocks.forEach((block, index) => {
    const before = blocks[index - 1];
    const open = found[found.length - 1];
    if (block.kind === "line") found.push(block);
    else if (
      open?.kind === "pieces" &&
      before?.kind === "table" &&
      before.page === block.page - 1 &&
      isBelow(before.table, block.table)
    )
      found[found.length - 1] = {
        ...open,
        pieces: gathered(open.pieces, withoutRepeatedHeads(open.pieces, block.table)),
      };
    else found.push({ kind: "pieces", pieces: [block.table], page: block.page });
  });
  return found;
}

const isBelow = (upper: Area, lower: Area): boolean =>
  Math.abs(upper.left - lower.left) <= NEAR * 2 && Math.abs(upper.right - lower.right) <= NEAR * 2;

const plain = (text: string): string => text.replace(/\s/g, "");

/** The rows of a table from its top, each as its words. */
function rowsOf({ boxes }: RuledTable): readonly { readonly words: string; readonly bottom: number }[] {
  const tops = clustered(boxes.map(({ top }) => top));
  return tops.map((top) => {
    const row = boxes.filter((box) => Math.abs(box.top - top) <= NEAR);
    return { words: row.map(({ text }) => plain(text)).join("|"), bottom: largestOf(row.map(({ bottom }) => bottom)) };
  });
}

/** Without the heads of the first piece, where a program has printed them once more. */
function withoutRepeatedHeads([first]: readonly RuledTable[], table: RuledTable): RuledTable {
  if (first === undefined) return table;
  const heads = rowsOf(first);
  const rows = rowsOf(table);
  let count = 0;
  while (rows[count] !== undefined && rows[count]?.words === heads[count]?.words && isHead(rows[count]?.words ?? ""))
    count++;
  if (count === 0) return table;
  const edge = largestOf(rows.slice(0, count).map(({ bottom }) => bottom));
  return { ...table, boxes: table.boxes.filter(({ top }) => top > edge - NEAR) };
}

/** The pieces with one more. A row that the page's end tore, so that only the end of its label stands below, is whole again. */
function gathered(pieces: readonly RuledTable[], table: RuledTable): readonly RuledTable[] {
  const above = pieces[pieces.length - 1];
  const first = rowAt(table, "top");
  const last = above === undefined ? [] : rowAt(above, "bottom");
  const words = first.filter(({ text }) => text !== "");
  const [rest] = words;
  const label = last.find((box) => rest !== undefined && isBelow(box, rest));
  const isTorn =
    words.length === 1 &&
    rest !== undefined &&
    label !== undefined &&
    above !== undefined &&
    /[\u4e00-\u9fff]$/.test(label.text) &&
    /^[\u4e00-\u9fff“”（）]/.test(rest.text) &&
    !BEGINS_LABEL.test(rest.text) &&
    last.some(({ text }) => /^\d/.test(text)) &&
    first.every((box) => box.text !== "" || box.bottom <= rest.bottom + NEAR || box.left < rest.left);
  if (!isTorn) return [...pieces, table];
  const whole = {
    ...above,
    boxes: above.boxes.map((box) => (box === label ? { ...box, text: `${box.text}\n${rest.text}` } : box)),
  };
  return [
    ...pieces.slice(0, -1),
    whole,
    { ...table, boxes: table.boxes.filter(({ top }) => top > rest.bottom - NEAR) },
  ];
}

/** What stands at the beginning of a label of the form, and in no other place of it. */
const BEGINS_LABEL = /^(?:[一二三四五六七]、|（[一二三四五六七八九]）|\d[.．、])/;

const rowAt = (table: RuledTable, edge: "top" | "bottom"): readonly RuledBox[] =>
  table.boxes.filter((box) => Math.abs(box[edge] - table[edge]) <= NEAR);

const isHead = (words: string): boolean => /[\u4e00-\u9fff]/.test(words) && !/\|\d/.test(words);

/** The boxes of all pieces below each other, in the rows and columns of one grid. */
function inGrid(pieces: readonly RuledTable[]): readonly PageBox[] {
  const xs = clustered(pieces.flatMap(({ boxes }) => boxes.flatMap(({ left, right }) => [left, right])));
  let bottom = 0;
  return pieces.flatMap(({ boxes }) => {
    const ys = clustered(boxes.flatMap((box) => [box.top, box.bottom]));
    const top = bottom;
    bottom += Math.max(0, ys.length - 1);
    return boxes.map((box) => boxAt(box, { xs, ys, top }));
  });
}

function boxAt(box: RuledBox, { xs, ys, top }: { xs: readonly number[]; ys: readonly number[]; top: number }): PageBox {
  const [left, right] = [nearest(xs, box.left), nearest(xs, box.right)];
  const [upper, lower] = [nearest(ys, box.top), nearest(ys, box.bottom)];
  return {
    row: top + upper,
    column: left,
    rows: Math.max(1, lower - upper),
    columns: Math.max(1, right - left),
    text: box.text,
  };
}

const nearest = (places: readonly number[], place: number): number =>
  places.reduce(
    (best, one, index) => (Math.abs(one - place) < Math.abs((places[best] ?? Infinity) - place) ? index : best),
    0,
  );
