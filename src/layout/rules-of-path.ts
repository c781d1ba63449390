import type { Area } from "./placed-page";

/** A step of a pen, in points of the page. */
export type PathStep =
  { readonly kind: "move" | "line" | "curve"; readonly x: number; readonly y: number } | { readonly kind: "close" };

/** A border is longer than a dot, and an area that is so thin is one. */
const SHORTEST = 3;
const THICKEST = 3;
const STRAIGHT = 1;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The lines along the page that a path draws: its own strokes, and areas that are as thin as a stroke. */
export function rulesOfPath(
  steps: readonly PathStep[],
  { isStroked, isFilled }: { readonly isStroked: boolean; readonly isFilled: boolean },
): Area[] {
  const rules: Area[] = [];
  let start: Point | undefined;
  let at: Point | undefined;
  let visited: Point[] = [];
  const endArea = (): void => {
    if (isFilled) rules.push(...thin(visited));
    visited = [];
  };
  const lineTo = (to: Point): void => {
    if (isStroked && at !== undefined) rules.push(...straight(at, to));
    at = to;
  };
  for (const step of steps) {
    if (step.kind === "close") {
      if (start !== undefined) lineTo(start);
      continue;
    }
    if (step.kind === "move") {
      endArea();
      start = step;
      at = step;
    } else if (step.kind === "line") lineTo(step);
    else at = step;
    visited.push({ x: step.x, y: step.y });
  }
  endArea();
  return rules;
}

function straight(from: Point, to: Point): readonly Area[] {
  const area = around([from, to]);
  const [width, height] = [area.right - area.left, area.bottom - area.top];
  return Math.min(width, height) <= STRAIGHT && Math.max(width, height) >= SHORTEST ? [area] : [];
}

function thin(points: readonly Point[]): readonly Area[] {
  if (points.length < 2) return [];
  const area = around(points);
  const [width, height] = [area.right - area.left, area.bottom - area.top];
  return Math.min(width, height) <= THICKEST && Math.max(width, height) >= SHORTEST * 2 ? [area] : [];
}

function around(points: readonly Point[]): Area {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { left, top, right, bottom };
}
