import { OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import { rulesOfPath, type PathStep } from "../layout/rules-of-path";
import type { Area } from "../layout/placed-page";
import { placed, times, unchanged, type Matrix } from "./matrix";

/** What the library says is drawn, one step after another. */
interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** Words that are drawn, but not to be seen. */
const UNSEEN = 3;
const strokes: readonly number[] = [OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke];
const fills: readonly number[] = [OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.eoFillStroke];

/** The straight lines on a page, and whether its words are those that a machine put behind a picture. */
export function drawnOn({ fnArray, argsArray }: Operators, view: Matrix): { rules: readonly Area[]; isScan: boolean } {
  const rules: Area[][] = [];
  const kept: { readonly matrix: Matrix; readonly mode: number }[] = [];
  let matrix: Matrix = unchanged;
  let mode = 0;
  let [seen, unseen] = [0, 0];
  const enter = (inner: unknown): void => {
    kept.push({ matrix, mode });
    if (isMatrix(inner)) matrix = times(matrix, inner);
  };
  fnArray.forEach((operator, index) => {
    const args = (argsArray[index] ?? []) as readonly unknown[]; // what stands there depends on the operator
    if (operator === OPS.save) enter(undefined);
    else if (operator === OPS.paintFormXObjectBegin) enter(args[0]);
    else if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd)
      ({ matrix, mode } = kept.pop() ?? { matrix, mode });
    else if (operator === OPS.transform && isMatrix(args)) matrix = times(matrix, args);
    else if (operator === OPS.setTextRenderingMode) mode = Number(args[0]);
    else if (operator === OPS.showText && mode === UNSEEN) unseen++;
    else if (operator === OPS.showText) seen++;
    else if (operator === OPS.constructPath) {
      const [drawing, [path] = [undefined]] = args as readonly [number, (ArrayLike<number> | null)[]?];
      const ways = { isStroked: strokes.includes(drawing), isFilled: fills.includes(drawing) };
      if (path && (ways.isStroked || ways.isFilled)) rules.push(rulesOfPath(stepsOf(path, times(view, matrix)), ways));
    }
  });
  return { rules: rules.flat(), isScan: unseen > seen };
}

const isMatrix = (value: unknown): value is Matrix =>
  (Array.isArray(value) || value instanceof Float32Array || value instanceof Float64Array) && value.length === 6;

/** How many numbers follow each kind of step: to move, to draw a line, two curves, to close. */
const LENGTHS = [2, 2, 6, 4, 0];
const CLOSE = 4;

function stepsOf(path: ArrayLike<number>, matrix: Matrix): readonly PathStep[] {
  const steps: PathStep[] = [];
  for (let at = 0; at < path.length;) {
    const kind = path[at] ?? CLOSE;
    const length = LENGTHS[kind];
    if (length === undefined) break;
    const [x = 0, y = 0] = [path[at + length - 1], path[at + length]];
    if (kind === CLOSE) steps.push({ kind: "close" });
    else steps.push({ kind: kind === 0 ? "move" : kind === 1 ? "line" : "curve", ...placed(matrix, x, y) });
    at += length + 1;
  }
  return steps;
}
