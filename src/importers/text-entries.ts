import { labelKey } from "../binding/label-key";
import { isFigure, type TextCell, type TextRow } from "./text-rows";

/** Figures in a row, and the labels that stand between them and the figures before. */
export interface TextEntry {
  readonly labels: readonly TextCell[];
  readonly keys: readonly string[];
  readonly figures: readonly TextCell[];
}

/** Of a chapter before a table, no more than this can be its heads. */
const MOST_LABELS = 60;

/** Gathers labels and figures, in the order of the text. */
export function entriesIn(rows: readonly TextRow[]): readonly TextEntry[] {
  const entries: TextEntry[] = [];
  let labels: TextCell[] = [];
  let figures: TextCell[] = [];
  const flush = (): void => {
    if (figures.length === 0) return;
    const last = labels.slice(-MOST_LABELS);
    entries.push({ labels: last, keys: last.map(({ text }) => labelKey(text)), figures });
    labels = [];
    figures = [];
  };
  for (const row of rows) {
    const [only] = row;
    if (row.length === 1 && only !== undefined && isFigure(only.text)) {
      figures.push(only);
      continue;
    }
    flush();
    const { heads, own } = divided(row);
    labels = [...labels.slice(-MOST_LABELS), ...heads];
    figures = [...own];
    if (row.length > 1) flush();
  }
  flush();
  return entries;
}

/**
 * A row of several cells holds its figures behind its last label, and perhaps remarks behind them; blank cells among them
 * are figures that nobody wrote.
 */
function divided(row: TextRow): { readonly heads: readonly TextCell[]; readonly own: readonly TextCell[] } {
  let end = row.length;
  while (end > 0 && !isFigure(row[end - 1]?.text ?? "")) end--;
  const isWithRemarks = end > 1 && row.slice(end).some(({ text }) => text !== "");
  let first = isWithRemarks ? end : row.length;
  while (first > 0 && isFigureOrBlank(row[first - 1])) first--;
  const heads = row.slice(0, first).filter(({ text }) => text !== "");
  const own = row.slice(first, isWithRemarks ? end : row.length);
  // One blank cell beside heads belongs to a head that reaches down from above.
  return own.length === 1 && own[0]?.text === "" ? { heads, own: [] } : { heads, own };
}

/**
 * As many figures as there are heads, where it is certain which they are: blank cells around a whole row of figures belong
 * to other columns. Undefined where some are missing or too many.
 */
export function figuresOf({ figures }: Pick<TextEntry, "figures">, count: number): readonly TextCell[] | undefined {
  if (figures.length === count) return figures;
  const written = figures.filter(({ text }) => text !== "");
  const first = figures.findIndex(({ text }) => text !== "");
  const isTogether = written.every((cell, index) => cell === figures[first + index]);
  return figures.length > count && written.length === count && isTogether ? written : undefined;
}

const isFigureOrBlank = (cell: TextCell | undefined): boolean =>
  cell !== undefined && (cell.text === "" || isFigure(cell.text));
