import type { PlacedText } from "../layout/placed-page";
import { matrixOf, placed, times, type Matrix } from "./matrix";

/** A piece of text as the library gives it; marks of structure have no words. */
interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

/** Of a character's height: how far it goes below its base line. */
const BELOW_BASE = 0.15;
const ABOVE_BASE = 0.8;

/** The words of a page with their places from its top left corner, turned ones too. */
export function placedTexts(items: readonly object[], view: Matrix): readonly PlacedText[] {
  return items.flatMap((item) => {
    if (!("str" in item)) return [];
    const { str, transform, width, height } = item as TextItem; // the library's own type for one with words
    if (str.trim() === "" || width <= 0) return [];
    const own = times(view, matrixOf(transform));
    const size = Math.hypot(own[2], own[3]) || height;
    const angle = Math.atan2(own[1], own[0]);
    const along = { x: Math.cos(angle), y: Math.sin(angle) };
    const up = { x: along.y * size, y: -along.x * size };
    const base = placed(own, 0, 0);
    const corners = [-BELOW_BASE, ABOVE_BASE].flatMap((part) =>
      [0, width].map((far) => ({
        x: base.x + up.x * part + along.x * far,
        y: base.y + up.y * part + along.y * far,
      })),
    );
    const xs = corners.map(({ x }) => x);
    const ys = corners.map(({ y }) => y);
    return { text: str, left: least(xs), right: most(xs), top: least(ys), bottom: most(ys) };
  });
}

const least = (values: readonly number[]): number => values.reduce((one, other) => Math.min(one, other), Infinity);
const most = (values: readonly number[]): number => values.reduce((one, other) => Math.max(one, other), -Infinity);
