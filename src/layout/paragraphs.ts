import type { PageBlock, PlacedBlock, TableInPieces } from "./read-pages";
import type { TextLine } from "./text-lines";

type Given = Exclude<PlacedBlock, { readonly kind: "table" }> | TableInPieces;
type Line = Extract<PageBlock, { readonly kind: "line" }>;

/** In heights of a line: so far from the edge of the text a line was ended by whoever wrote it, or begins a paragraph. */
const SHORT = 2.2;
const INDENT = 1.2;
/** A heading is in larger letters than what follows. */
const ALIKE = 1.15;
/** Of a page's width: whoever writes shorter lines breaks them himself. */
const LONG = 0.5;
/** Nine of ten lines do not reach further. */
const WIDEST = 0.9;

/** What stands at the head of a paragraph. */
const BEGINS = /^(?:第[一二三四五六]部分|[一二三四五六]\s*[、.．]|[（(][一二三四五六七八九十]{1,2}[）)])/;

/** Lines that a program broke at the edge of the text, as paragraphs again. */
export function paragraphsOf(
  blocks: readonly Given[],
  pages: readonly { readonly width: number }[],
): readonly (Line | TableInPieces)[] {
  const lines = blocks.flatMap((block) => (block.kind === "line" ? block.line : []));
  const edge = rightEdge(lines);
  const left = leftEdge(lines, edge);
  const found: (Line | TableInPieces)[] = [];
  let before: TextLine | undefined;
  for (const block of blocks) {
    if (block.kind === "pieces") {
      found.push(block);
      before = undefined;
      continue;
    }
    const { line, page, number } = block;
    const open = found[found.length - 1];
    const height = line.bottom - line.top;
    const goesOn =
      before !== undefined &&
      open?.kind === "line" &&
      before.right > edge - SHORT * height &&
      isAsHigh(before, line) &&
      before.right - before.left > (pages[page - 1]?.width ?? 0) * LONG &&
      Math.abs(line.left - left) < INDENT * height &&
      !/[。：；]$|[:：]\s*\d+$/.test(before.text) &&
      !BEGINS.test(line.text);
    const isSentence = goesOn && open?.kind === "line";
    if (isSentence) found[found.length - 1] = { ...open, text: open.text + line.text };
    else found.push({ kind: "line", text: line.text, page, line: number });
    before = line;
  }
  return found.map((block) => (block.kind === "line" ? { ...block, text: withoutGaps(block.text) } : block));
}

function isAsHigh(one: TextLine, other: TextLine): boolean {
  const [low = 0, high = 0] = [one.bottom - one.top, other.bottom - other.top].sort((a, b) => a - b);
  return high <= low * ALIKE;
}

function rightEdge(lines: readonly TextLine[]): number {
  const edges = lines.map(({ right }) => right).sort((one, other) => one - other);
  return edges[Math.floor((edges.length - 1) * WIDEST)] ?? 0;
}

/** Where most of the lines that reach the right edge begin. */
function leftEdge(lines: readonly TextLine[], edge: number): number {
  const counts = new Map<number, number>();
  for (const { left, right, top, bottom } of lines)
    if (right > edge - SHORT * (bottom - top)) counts.set(Math.round(left), (counts.get(Math.round(left)) ?? 0) + 1);
  const [most] = [...counts].sort((one, other) => other[1] - one[1] || one[0] - other[0]);
  return most?.[0] ?? 0;
}

/** “2024 年 1 月” as drawn has no blanks; they are the program's. */
const withoutGaps = (text: string): string =>
  text
    .replace(/([\u4e00-\u9fa5，。、；：（）《》“”〔〕]) +(?=[\d\u4e00-\u9fa5（《“])/g, "$1")
    .replace(/(\d) +(?=[\u4e00-\u9fa5%％，。、；：）])/g, "$1");
