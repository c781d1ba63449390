import { isControl, isPrevious, previousOf, tableOf, type CellId, type CellValue } from "../report/report";
import type { FormatCell } from "../report/report-format";
import type { ReadId } from "../rules/rule";
import type { Values } from "../rules/values";

/** How many times as probable it is that a cell holds the one figure as that it holds the other. */
export type FigureOdds = (id: ReadId, one: number, other: number) => number;

/** Fewer say nothing of their column. */
const FEWEST_FIGURES = 5;

/** What the figures of one column look like: how many there are, how many are 0, and how large the others are. */
interface ColumnShape {
  figures: number;
  zeros: number;
  /** Sum of ln (figure + 1). */
  logs: number;
}

/** By last year's figure of the cell, where it is known: this year's is near it. */
export const oddsByLastYear =
  (values: Values): FigureOdds =>
  (id, one, other) => {
    const before = isControl(id) || isPrevious(id) ? undefined : values.get(previousOf(id));
    return typeof before === "number" ? nearness(one, before) / nearness(other, before) : 1;
  };

/**
 * By the other figures of its column, where last year's is not known: most are 0 in some columns and few in others, and
 * the rest are about as large as each other. Totals are added up.
 */
export function oddsByColumn(cells: ReadonlyMap<CellId, FormatCell>, values: Values): FigureOdds {
  const shapes = new Map<string, ColumnShape>();
  const shapeOf = (cell: FormatCell): ColumnShape => {
    const key = keyOf(cell);
    if (shapes.size === 0) fillShapes(shapes, cells, values);
    return shapes.get(key) ?? { figures: 0, zeros: 0, logs: 0 };
  };
  return (id, one, other) => {
    const cell = isControl(id) || isPrevious(id) ? undefined : cells.get(id);
    if (cell === undefined || cell.addends !== undefined || values.has(previousOf(cell.id))) return 1;
    const { figures, zeros, logs } = without(shapeOf(cell), values.get(cell.id));
    if (figures < FEWEST_FIGURES) return 1;
    const scale = Math.exp(logs / Math.max(1, figures - zeros));
    const none = (zeros + 1) / (figures + 2);
    const density = (figure: number): number =>
      figure === 0 ? none : ((1 - none) * scale) / ((figure + scale) * (figure + scale));
    return density(one) / density(other);
  };
}

const keyOf = ({ id, column }: FormatCell): string => `${tableOf(id)} ${column}`;

function fillShapes(shapes: Map<string, ColumnShape>, cells: ReadonlyMap<CellId, FormatCell>, values: Values): void {
  for (const cell of cells.values()) {
    const value = values.get(cell.id);
    if (cell.addends !== undefined || typeof value !== "number" || value < 0) continue;
    const shape = shapes.get(keyOf(cell)) ?? { figures: 0, zeros: 0, logs: 0 };
    shape.figures++;
    if (value === 0) shape.zeros++;
    else shape.logs += Math.log(value + 1);
    shapes.set(keyOf(cell), shape);
  }
}

function without({ figures, zeros, logs }: ColumnShape, own: CellValue | undefined): ColumnShape {
  if (typeof own !== "number" || own < 0) return { figures, zeros, logs };
  return own === 0
    ? { figures: figures - 1, zeros: zeros - 1, logs }
    : { figures: figures - 1, zeros, logs: logs - Math.log(own + 1) };
}

/** Falls off with the distance from last year's figure; the larger that is, the slower. */
function nearness(figure: number, before: number): number {
  const width = 1 + Math.sqrt(before) + before / WIDEST;
  const apart = Math.abs(figure - before) / width;
  return 1 / ((1 + apart) * (1 + apart));
}

const WIDEST = 5;
