import { printableText } from "./printable-text";

/** A piece of a written chapter. A paragraph may begin with its own heading: “（一）主动公开情况。全年……” */
export type WrittenBlock =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "paragraph"; readonly lead: string; readonly text: string };

/** （一）, also typed with half-width brackets. */
const NUMBERED = /^[（(][一二三四五六七八九十]{1,3}[）)]/;
/** What is longer is a sentence that happens to begin with a number. */
const LONGEST_HEADING = 30;

/**
 * The paragraphs of a written chapter, without indents and blank lines: their style sets them apart. The title of the
 * chapter itself, where it was copied along, is left out.
 */
export function writtenBlocks(text: string, title: string | undefined): readonly WrittenBlock[] {
  const lines = printableText(text)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  return (lines[0] === title ? lines.slice(1) : lines).map(blockOf);
}

function blockOf(line: string): WrittenBlock {
  if (!NUMBERED.test(line)) return { kind: "paragraph", lead: "", text: line };
  const end = line.indexOf("。");
  const isWhole = end < 0 || end === line.length - 1;
  if (isWhole && line.length <= LONGEST_HEADING) return { kind: "heading", text: line };
  if (isWhole || end >= LONGEST_HEADING) return { kind: "paragraph", lead: "", text: line };
  return { kind: "paragraph", lead: line.slice(0, end + 1), text: line.slice(end + 1) };
}
