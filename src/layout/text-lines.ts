import { largestOf, smallestOf } from "../report/extremes";
import type { Area, PlacedText } from "./placed-page";

/** Texts side by side. */
export interface TextLine extends Area {
  readonly text: string;
}

/** Of a text's height: what stands so much higher or lower is another line. */
const SAME_LINE = 0.5;
/** Of a text's height: a blank, and so wide a gap that what follows is in another column. */
const BLANK = 0.3;
const COLUMN = 1.8;

/** The texts as lines, from top to bottom. Words that are drawn on top of each other, to make them bold, are there once. */
export function linesOf(texts: readonly PlacedText[]): readonly TextLine[] {
  const sorted = withoutShadows(texts.filter(({ text }) => text.trim() !== "")).sort(
    (one, other) => one.top + one.bottom - other.top - other.bottom,
  );
  const lines: PlacedText[][] = [];
  for (const text of sorted) {
    const line = lines[lines.length - 1];
    if (line !== undefined && isBeside(line, text)) line.push(text);
    else lines.push([text]);
  }
  return lines.map(lineOf);
}

function withoutShadows(texts: readonly PlacedText[]): PlacedText[] {
  const seen = new Map<string, PlacedText[]>();
  return texts.filter((one) => {
    const same = seen.get(one.text) ?? [];
    seen.set(one.text, [...same, one]);
    return !same.some((other) => Math.abs(other.left - one.left) < 1.5 && Math.abs(other.top - one.top) < 1.5);
  });
}

function isBeside(line: readonly PlacedText[], text: PlacedText): boolean {
  const last = line[line.length - 1];
  if (last === undefined) return true;
  const shared = Math.min(last.bottom, text.bottom) - Math.max(last.top, text.top);
  return shared >= SAME_LINE * Math.min(last.bottom - last.top, text.bottom - text.top);
}

function lineOf(texts: readonly PlacedText[]): TextLine {
  const sorted = [...texts].sort((one, other) => one.left - other.left);
  let text = "";
  let right = -Infinity;
  for (const one of sorted) {
    const height = one.bottom - one.top;
    const gap = one.left - right;
    if (text !== "" && gap > height * BLANK) text += gap > height * COLUMN ? "  " : " ";
    text += one.text;
    right = Math.max(right, one.right);
  }
  return {
    text: text.trim(),
    left: smallestOf(sorted.map((one) => one.left)),
    top: smallestOf(sorted.map((one) => one.top)),
    right: largestOf(sorted.map((one) => one.right)),
    bottom: largestOf(sorted.map((one) => one.bottom)),
  };
}
