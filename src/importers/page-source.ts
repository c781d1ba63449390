import { readPages } from "../layout/read-pages";
import type { PlacedPage } from "../layout/placed-page";
import type { SourceBlock, SourceDocument } from "../source/source-document";
import { Spending } from "./budget";
import type { ReadingContext } from "./file-kinds";
import { ImportError } from "./import-error";
import { sourceTable } from "./source-blocks";
import { readLines } from "./text";

/** So few words are a stamp or a page's number on a picture. */
const FEWEST_WORDS = 5;

/** What stands on drawn pages. Throws an ImportError for pictures of pages. */
export function sourceOfPages(
  pages: readonly PlacedPage[],
  { definitions, platform }: Pick<ReadingContext, "definitions" | "platform">,
): SourceDocument {
  requireWords(pages);
  const spending = new Spending(platform.now);
  const read = readPages(pages);
  let tables = 0;
  const blocks = read.flatMap((block): SourceBlock | readonly SourceBlock[] => {
    spending.checkTime();
    const { page } = block;
    if (block.kind === "line") {
      spending.spend("characters", block.text.length);
      return { kind: "paragraph", text: block.text, place: { kind: "line", page, line: block.line } };
    }
    return sourceTable(block.boxes, { kind: "table", table: ++tables, page }, spending) ?? [];
  });
  if (tables > 0) return { blocks, remarks: [] };
  // Without borders, the order of labels and figures tells as much as in a text.
  const lines = read.flatMap((block) => (block.kind === "line" ? block.text : []));
  return readLines(lines.join("\n"), { definitions, platform });
}

function requireWords(pages: readonly PlacedPage[]): void {
  const read = pages.filter(({ isScan }) => !isScan);
  const words = read.reduce((sum, { texts }) => sum + texts.reduce((all, { text }) => all + text.trim().length, 0), 0);
  if (words < FEWEST_WORDS || read.length * 2 < pages.length) throw new ImportError({ code: "scanned-pages" });
}
