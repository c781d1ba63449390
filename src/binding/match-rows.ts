import { mayBe } from "./label-key";
import type { ShapeRow } from "./table-shape";

export interface LabelledRow {
  readonly row: number;
  readonly key: string;
}

export interface RowMatch {
  /** The row of the grid for each printed row that was found. */
  readonly rows: ReadonlyMap<number, number>;
  /** Printed rows that stand elsewhere than the form prints them. */
  readonly moved: ReadonlySet<number>;
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
  fillGaps(printed, free, rows, moved);
  return { rows, moved, exact };
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
        line.row > (before ?? after - NEAR) && line.row < after && !used.has(line.row) && mayBe(line.key, label.key),
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
