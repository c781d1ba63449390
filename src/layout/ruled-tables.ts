import { largestOf, smallestOf } from "../report/extremes";
import { middleOf, type Area, type PlacedPage, type PlacedText } from "./placed-page";
import { linesOf, type TextLine } from "./text-lines";

/** A box of a table between its borders, with what stands in it. */
export interface RuledBox extends Area {
  readonly text: string;
}

/** A table as its borders show it. */
export interface RuledTable extends Area {
  readonly boxes: readonly RuledBox[];
}

/** Borders so near to each other are one: double lines, or those of two boxes with a gap between. */
export const NEAR = 3.5;
/** Of the side of a box: a border that is drawn so far is there. */
const DRAWN = 0.5;

/** The tables on a page, from top to bottom, and the texts outside of them. */
export function ruledTables({ texts, rules }: PlacedPage): {
  readonly tables: readonly RuledTable[];
  readonly outside: readonly PlacedText[];
} {
  const grids = connected(rules).flatMap((group) => gridOf(group) ?? []);
  const around = grids.map(({ xs, ys }) => ({
    left: xs[0] ?? 0,
    right: xs[xs.length - 1] ?? 0,
    top: ys[0] ?? 0,
    bottom: ys[ys.length - 1] ?? 0,
  }));
  const held = around.map((): PlacedText[] => []);
  const outside: PlacedText[] = [];
  for (const text of texts) {
    const { x, y } = middleOf(text);
    const at = around.findIndex((one) => x > one.left && x < one.right && y > one.top && y < one.bottom);
    (held[at] ?? outside).push(text);
  }
  const tables = grids.map((grid, index): RuledTable => {
    const area = around[index] ?? { left: 0, right: 0, top: 0, bottom: 0 };
    return { ...area, boxes: filledBoxes(boxesOf(grid), held[index] ?? []) };
  });
  return { tables: tables.sort((one, other) => one.top - other.top), outside };
}

/** Borders that touch each other, directly or by others. */
function connected(rules: readonly Area[]): readonly (readonly Area[])[] {
  const sorted = [...rules].sort((one, other) => one.top - other.top);
  const parents = sorted.map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parents[root] !== root) root = parents[root] ?? root;
    parents[index] = root;
    return root;
  };
  sorted.forEach((one, index) => {
    for (let next = index + 1; next < sorted.length; next++) {
      const other = sorted[next];
      if (other === undefined || other.top > one.bottom + NEAR) break;
      const touches = other.left <= one.right + NEAR && other.right >= one.left - NEAR;
      if (touches) parents[rootOf(next)] = rootOf(index);
    }
  });
  const groups = new Map<number, Area[]>();
  sorted.forEach((one, index) => {
    const root = rootOf(index);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [one]);
    else group.push(one);
  });
  return [...groups.values()];
}

interface Grid {
  /** Where the columns begin, and the last one ends; likewise the rows. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly across: readonly Area[];
  readonly down: readonly Area[];
}

/** A frame around a passage, or a line below a title, is no table. */
const FEWEST = 3;

function gridOf(rules: readonly Area[]): Grid | undefined {
  const across = rules.filter(({ left, top, right, bottom }) => right - left > bottom - top);
  const down = rules.filter((rule) => !across.includes(rule));
  const ends = across.flatMap(({ left, right }) => [left, right]);
  // A table may be open at its sides: there the lines across end.
  const xs = clustered([...down.map((rule) => middleOf(rule).x), smallestOf(ends), largestOf(ends)]);
  const ys = clustered(across.map((rule) => middleOf(rule).y));
  // One row of several boxes may be what a page's end left of a table.
  return xs.length < FEWEST || ys.length < 2 || xs.length + ys.length < FEWEST * 2
    ? undefined
    : { xs, ys, across, down };
}

/** One place for those that are near to each other, in order. */
export function clustered(places: readonly number[]): readonly number[] {
  const found: { first: number; last: number }[] = [];
  for (const place of [...places].filter(Number.isFinite).sort((one, other) => one - other)) {
    const last = found[found.length - 1];
    if (last !== undefined && place - last.last <= NEAR) last.last = place;
    else found.push({ first: place, last: place });
  }
  return found.map(({ first, last }) => (first + last) / 2);
}

/** The boxes of a grid: its smallest ones, joined wherever no border is drawn between them. */
function boxesOf({ xs, ys, across, down }: Grid): readonly Area[] {
  const width = xs.length - 1;
  const height = ys.length - 1;
  const isBelow = coverOf(across, "y", ys, xs);
  const isBeside = coverOf(down, "x", xs, ys);
  const taken = new Uint8Array(width * height);
  const boxes: Area[] = [];
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      if (taken[row * width + column] === 1) continue;
      let right = column;
      while (right + 1 < width && taken[row * width + right + 1] === 0 && !isBeside(right + 1, row)) right++;
      let bottom = row;
      while (bottom + 1 < height && !isBelow(bottom + 1, column)) bottom++;
      for (let down = row; down <= bottom; down++)
        for (let over = column; over <= right; over++) taken[down * width + over] = 1;
      boxes.push({
        left: xs[column] ?? 0,
        right: xs[right + 1] ?? 0,
        top: ys[row] ?? 0,
        bottom: ys[bottom + 1] ?? 0,
      });
    }
  return boxes;
}

/** Whether a border is drawn at one of the places, along the step between two of the others. */
function coverOf(
  rules: readonly Area[],
  way: "x" | "y",
  places: readonly number[],
  steps: readonly number[],
): (place: number, step: number) => boolean {
  const covered = places.map(() => new Float64Array(Math.max(0, steps.length - 1)));
  for (const rule of rules) {
    const at = middleOf(rule)[way];
    const [from, to] = way === "x" ? [rule.top, rule.bottom] : [rule.left, rule.right];
    const line = covered[places.findIndex((place) => Math.abs(place - at) <= NEAR * 1.5)];
    if (line === undefined) continue;
    for (let step = 0; step + 1 < steps.length; step++) {
      const [start = 0, end = 0] = [steps[step], steps[step + 1]];
      const share = (Math.min(to, end) - Math.max(from, start)) / (end - start);
      if (share > 0) line[step] = (line[step] ?? 0) + share;
    }
  }
  return (place, step) => (covered[place]?.[step] ?? 0) >= DRAWN;
}

function filledBoxes(boxes: readonly Area[], texts: readonly PlacedText[]): readonly RuledBox[] {
  const held = boxes.map((): PlacedText[] => []);
  for (const text of texts) {
    const { x, y } = middleOf(text);
    const at = boxes.findIndex((box) => x >= box.left && x < box.right && y >= box.top && y < box.bottom);
    held[at]?.push(text);
  }
  return boxes.map((box, index) => ({ ...box, text: wordsIn(linesOf(held[index] ?? []), box) }));
}

/** Of the width of a box: a line that is so long had no room for more. */
const FULL = 0.55;

const FIGURE = /^[\d０-９,，.]+$/;
/** A unit may stand behind its end. */
const FIGURE_END = /^[\d０-９,，.]*[件人次万元项]{0,3}$/;

/** The lines of a box; a number that was too long for it is one all the same. */
function wordsIn(lines: readonly TextLine[], { left, right }: Area): string {
  const isTorn =
    lines.length > 1 &&
    lines.every(({ text }, index) => (index === lines.length - 1 ? FIGURE_END : FIGURE).test(text)) &&
    lines.slice(0, -1).every((line) => line.right - line.left > (right - left) * FULL);
  return lines.map(({ text }) => text).join(isTorn ? "" : "\n");
}
