/** A line that is shorter than this share of the longest ones ended where its writer wanted. */
const FULL = 0.8;
/** Fewer long lines than these tell nothing. */
const FEWEST_LINES = 6;
const SHORTEST_LINE = 18;
/** A program that breaks lines breaks most of them inside a sentence. */
const BROKEN_SHARE = 0.4;
/** Nobody's page is so wide. */
const WIDEST = 80;

const PAGE_NUMBER = /^\s*[-—－]?\s*\d{1,3}\s*[-—－]?\s*$/;
const ENDS = /[。！？；：!?;:]$/;
/** What stands at the head of a paragraph. */
const BEGINS =
  /^(?:第[一二三四五六]部分|[一二三四五六]\s*[、.．]|[（(][一二三四五六七八九十\d]{1,2}[）)]|\d{1,2}[.．、])/;

/** A line and its number in the text; of a joined paragraph, the first. */
export interface NumberedLine {
  readonly text: string;
  readonly line: number;
}

/**
 * The paragraphs of a text whose lines were broken at the width of a page, as programs do that take a text out of a
 * document; any other text as it is. Blank lines stay.
 */
export function unwrapLines(given: readonly NumberedLine[]): readonly NumberedLine[] {
  const lines = given.map(({ text, line }) => ({ text: text.replace(/[\f\v]/g, ""), line }));
  const long = lines.map(({ text }) => text.trim()).filter(({ length }) => length >= SHORTEST_LINE);
  const broken = long.filter((text) => !/[。！？；：”）)]$/.test(text));
  const widths = long.map(({ length }) => length).sort((one, other) => other - one);
  const width = widths[Math.floor(widths.length / 10)] ?? 0;
  if (long.length < FEWEST_LINES || broken.length < long.length * BROKEN_SHARE || width > WIDEST) return lines;
  const paragraphs: NumberedLine[] = [];
  let isOpen = false;
  for (const { text, line } of lines.filter((one) => !PAGE_NUMBER.test(one.text))) {
    const words = withoutGaps(text.trim());
    const last = paragraphs[paragraphs.length - 1];
    if (isOpen && last !== undefined && words !== "" && !BEGINS.test(words))
      paragraphs[paragraphs.length - 1] = { ...last, text: last.text + words };
    else paragraphs.push({ text: words, line });
    isOpen = text.trim().length >= width * FULL && !ENDS.test(words);
  }
  return paragraphs;
}

/** “2024 年 1 月” as printed has no blanks; they are the program's. */
const withoutGaps = (line: string): string =>
  line
    .replace(/([\u4e00-\u9fa5，。、；：（）《》“”〔〕]) +(?=[\d\u4e00-\u9fa5（《“])/g, "$1")
    .replace(/(\d) +(?=[\u4e00-\u9fa5%％，。、；：）])/g, "$1");
