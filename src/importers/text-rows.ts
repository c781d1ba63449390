import { readValue } from "../report/read-value";

/** What one cell of a text says, and the lines, from 1, on which it stands. */
export interface TextCell {
  readonly text: string;
  readonly line: number;
  readonly lastLine: number;
}

/** Cells that a text shows to stand side by side: it says so by tabs, bars or blanks. A line by itself is a row of one. */
export type TextRow = readonly TextCell[];

/** Lines that only draw a table. */
const RULE = /^[\s|+:=\u2500-\u257f-]*[\u2500-\u257f|+-][\s|+:=\u2500-\u257f-]*$/;
const BAR = /[|\u2502\u2503\u2551\uff5c]/;

/** The rows of a text. Blank lines are none, but end the row whose cells stand one below the other. */
export function rowsOf(lines: readonly string[]): readonly TextRow[] {
  const rows: TextRow[] = [];
  let open: TextCell[] = [];
  const end = (): void => {
    if (open.length > 0) rows.push(open);
    open = [];
  };
  lines.forEach((text, index) => {
    const line = index + 1;
    const last = open[open.length - 1];
    if (text.startsWith("\t") && !text.trim().includes("\t")) open.push({ text: text.trim(), line, lastLine: line });
    else if (text.trim() === "") end();
    // “本年新” and below it, without a tab, “制作数量”: the label was broken.
    else if (last !== undefined && last.text !== "" && isLoose(text))
      open[open.length - 1] = { ...last, text: `${last.text}\n${text.trim()}`, lastLine: line };
    else {
      end();
      if (!RULE.test(text)) rows.push(cellsOf(text).map((one) => ({ text: one.trim(), line, lastLine: line })));
    }
  });
  end();
  return rows;
}

const LONGEST_PART_OF_LABEL = 30;

const isLoose = (text: string): boolean =>
  text.length <= LONGEST_PART_OF_LABEL && cellsOf(text).length === 1 && !isFigure(text);

function cellsOf(text: string): readonly string[] {
  if (text.includes("\t")) return text.split("\t");
  if (BAR.test(text.trim().slice(1)))
    return text
      .trim()
      .replace(/^[|\u2502\u2503\u2551\uff5c]|[|\u2502\u2503\u2551\uff5c]$/g, "")
      .split(BAR);
  return figuresBehind(text);
}

/** “规章 0 0 0”, as copied out of a PDF: a label and the figures behind it. One alone may be the end of a sentence. */
function figuresBehind(text: string): readonly string[] {
  const words = text.trim().split(/[ \u00a0\u3000]+/);
  let first = words.length;
  while (first > 0 && isFigure(words[first - 1] ?? "")) first--;
  if (words.length - first < 2) return [text];
  return [...(first === 0 ? [] : [words.slice(0, first).join(" ")]), ...words.slice(first)];
}

/** Whether the cell holds a figure, or what people write where there is none. */
export function isFigure(text: string): boolean {
  if (text.trim() === "" || text.length > 60) return false;
  const isRead = ({ value, change }: ReturnType<typeof readValue>): boolean =>
    typeof value === "number" || (value === undefined && change !== undefined);
  return isRead(readValue(text, "change", undefined)) || isRead(readValue(text, "amount", "万元"));
}
