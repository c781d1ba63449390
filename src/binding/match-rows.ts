import { mayBe } from "./label-key";
import type { ShapeRow } from "./table-shape";

export interface LabelledRow {
  readonly row: number;
  readonly column: number;
  readonly key: string;
  readonly text: string;
}

export interface RowMatch {
  /** The row of the grid for each printed row that was found. */
  readonly rows: ReadonlyMap<number, number>;
  /** Printed rows that stand elsewhere than the form prints them. */
  readonly moved: ReadonlySet<number>;
  /** Printed rows that were known by their place alone, with the label that stands there. */
  readonly renamed: ReadonlyMap<number, string>;
  /** How many stand there as the form prints them. */
  readonly exact: number;
}

/** Finds printed rows by their labels: first those in printed order, then moved ones, then cut or mistyped ones between their neighbours. */
export function matchRows(
  printed: readonly ShapeRow[],
  found: readonly LabelledRow[],
  groupKeys: ReadonlySet<string>,
): RowMatch {
  const rows = inOrder(printed, found);
  const used = new Set(rows.values());
  const moved = new Set<number>();
  for (const { row, label } of printed) {
    if (rows.has(row)) continue;
    const elsewhere = found.filter((line) => line.key === label?.key && !used.has(line.row));
    const [only] = elsewhere;
    // 其他 is a row and a column: only a label that stands once is certain out of order.
    if (only === undefined || elsewhere.length > 1 || !isDistinct(printed, only.key)) continue;
    rows.set(row, only.row);
    used.add(only.row);
    moved.add(row);
  }
  const exact = rows.size;
  const free = found.filter(({ row, key }) => !used.has(row) && !groupKeys.has(key));
  fillRuns(printed, free, rows, moved);
  fillGaps(printed, free, rows, moved);
  const left = free.filter(({ row, key }) => !printed.some(({ label }) => label?.key === key) && !isIn(rows, row));
  return { rows, moved, renamed: fillByPlace(printed, left, rows, moved), exact };
}

/** The longest run of labels that stand in printed order. */
function inOrder(printed: readonly ShapeRow[], found: readonly LabelledRow[]): Map<number, number> {
  const width = found.length + 1;
  const lengths = new Uint16Array((printed.length + 1) * width);
  const at = (index: number, place: number): number => lengths[index * width + place] ?? 0;
  for (let index = printed.length - 1; index >= 0; index--) {
    for (let place = found.length - 1; place >= 0; place--) {
      const isEqual = found[place]?.key === printed[index]?.label?.key;
      lengths[index * width + place] = isEqual
        ? at(index + 1, place + 1) + 1
        : Math.max(at(index + 1, place), at(index, place + 1));
    }
  }
  const rows = new Map<number, number>();
  let index = 0;
  let place = 0;
  while (index < printed.length && place < found.length) {
    const one = printed[index];
    const line = found[place];
    if (one !== undefined && line !== undefined && line.key === one.label?.key) {
      rows.set(one.row, line.row);
      index++;
      place++;
    } else if (at(index + 1, place) >= at(index, place + 1)) index++;
    else place++;
  }
  return rows;
}

/** How far from its only neighbour a row without an exact label is looked for. */
const NEAR = 4;

/** Missing rows in a run, where between their neighbours stand just as many that may be meant, in this order. */
function fillRuns(
  printed: readonly ShapeRow[],
  free: readonly LabelledRow[],
  rows: Map<number, number>,
  moved: ReadonlySet<number>,
): void {
  for (let start = 0; start < printed.length; start++) {
    let end = start;
    while (end < printed.length && !rows.has(printed[end]?.row ?? -1)) end++;
    if (end - start < 2) continue;
    const run = printed.slice(start, end);
    const before = neighbour(printed.slice(0, start).reverse(), rows, moved);
    const after = neighbour(printed.slice(end), rows, moved);
    if (before === undefined || after === undefined) continue;
    const lines = free.filter(({ row }) => row > before && row < after);
    const fits =
      lines.length === run.length && run.every(({ label }, index) => isMeant(lines[index], label?.key, printed));
    if (fits) run.forEach(({ row }, index) => rows.set(row, lines[index]?.row ?? 0));
    start = end;
  }
}

/** A label as another row of the form has it is that row's, typed twice. */
const isMeant = (line: LabelledRow | undefined, key: string | undefined, printed: readonly ShapeRow[]): boolean =>
  line !== undefined &&
  key !== undefined &&
  (line.key === key || !printed.some(({ label }) => label?.key === line.key)) &&
  mayBe(line.key, key);

/** A row with a label of its own that stands just where the missing one is printed, right between both its neighbours. */
function fillByPlace(
  printed: readonly ShapeRow[],
  free: readonly LabelledRow[],
  rows: Map<number, number>,
  moved: ReadonlySet<number>,
): ReadonlyMap<number, string> {
  const renamed = new Map<number, string>();
  printed.forEach(({ row }, index) => {
    const [before, after] = [printed[index - 1], printed[index + 1]];
    const [top, bottom] = [before && rows.get(before.row), after && rows.get(after.row)];
    if (rows.has(row) || top === undefined || bottom === undefined || before === undefined || after === undefined)
      return;
    if (bottom - top !== after.row - before.row || moved.has(before.row) || moved.has(after.row)) return;
    const line = free.find((one) => one.row === top + row - before.row);
    if (line === undefined) return;
    rows.set(row, line.row);
    renamed.set(row, line.text);
  });
  return renamed;
}

const isIn = (rows: ReadonlyMap<number, number>, row: number): boolean => [...rows.values()].includes(row);

/** Gives printed rows that are still missing one of the free rows between their neighbours, where just one may be meant. */
function fillGaps(
  printed: readonly ShapeRow[],
  free: readonly LabelledRow[],
  rows: Map<number, number>,
  moved: ReadonlySet<number>,
): void {
  const used = new Set<number>();
  printed.forEach(({ row, label }, index) => {
    if (rows.has(row) || label === undefined) return;
    const before = neighbour(printed.slice(0, index).reverse(), rows, moved);
    const after = neighbour(printed.slice(index + 1), rows, moved) ?? (before ?? Infinity) + NEAR;
    const candidates = free.filter(
      (line) =>
        line.row > (before ?? after - NEAR) &&
        line.row < after &&
        !used.has(line.row) &&
        isMeant(line, label.key, printed),
    );
    const [only] = candidates;
    if (only === undefined || candidates.length > 1) return;
    rows.set(row, only.row);
    used.add(only.row);
  });
}

/** The grid row of the nearest printed row that was found in its place. */
function neighbour(
  printed: readonly ShapeRow[],
  rows: ReadonlyMap<number, number>,
  moved: ReadonlySet<number>,
): number | undefined {
  const near = printed.find(({ row }) => rows.has(row) && !moved.has(row));
  return near && rows.get(near.row);
}

const isDistinct = (printed: readonly ShapeRow[], key: string): boolean =>
  printed.filter(({ label }) => label?.key === key).length === 1;
