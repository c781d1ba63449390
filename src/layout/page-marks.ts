import type { TextLine } from "./text-lines";

/** A page's number: - 3 -, 第3页 共8页, 3/8. */
const NUMBER = /^[-—－–\s]*(?:第?\s*\d{1,3}\s*页?(?:\s*[/,，]?\s*共?\s*\d{1,3}\s*页?)?)[-—－–\s]*$/;
/** Of a page's height: what stands so near to its edge may be no part of the text. */
const EDGE = 0.12;
/** What stands at the edge of so many pages is no part of the text. */
const FEWEST_PAGES = 3;

interface LinesOfPage {
  readonly lines: readonly TextLine[];
  readonly height: number;
}

/** Tells of a line whether it only marks its page: a number, or words that stand on every one. */
export function pageMarks(pages: readonly LinesOfPage[]): (line: TextLine, page: number) => boolean {
  const counts = new Map<string, number>();
  pages.forEach(({ lines, height }) => {
    const keys = new Set(lines.filter((line) => isAtEdge(line, height)).map(keyOf));
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  return (line, page) => {
    const height = pages[page]?.height ?? 0;
    return isAtEdge(line, height) && (NUMBER.test(line.text) || (counts.get(keyOf(line)) ?? 0) >= FEWEST_PAGES);
  };
}

const isAtEdge = ({ top, bottom }: TextLine, height: number): boolean =>
  bottom > height * (1 - EDGE) || top < height * EDGE;

/** The same words at the same height; their numbers may go up. */
const keyOf = ({ text, top }: TextLine): string => `${Math.round(top / 4)} ${text.replace(/\d+/g, "#")}`;
