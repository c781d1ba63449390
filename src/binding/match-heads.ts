import { largestOf, smallestOf } from "../report/extremes";
import { mayBe } from "./label-key";
import type { ShapeLabel } from "./table-shape";

export interface HeadMatch {
  /** The grid column of each printed head, in printed order; undefined where it was not found. */
  readonly columns: readonly (number | undefined)[];
  /** Something stands where the missing heads should, but which is which cannot be told. */
  readonly isUnclear: boolean;
  /** How many stand there as the form prints them. */
  readonly exact: number;
  /** The lowest row with a head, counted from the first row that was searched; -1 where none was found. */
  readonly bottom: number;
  /** The row of the lowest text above each column, counted likewise. */
  readonly rowOf: ReadonlyMap<number, number>;
}

interface TextCell {
  readonly column: number;
  readonly key: string;
}

interface Head extends TextCell {
  readonly row: number;
}

/** Finds the columns of the printed heads in the rows above the figures. Refuses rather than guesses. */
export function matchHeads(
  heads: readonly ShapeLabel[],
  above: readonly (readonly TextCell[])[],
  groupKeys: ReadonlySet<string>,
): HeadMatch {
  const found = lowestHeads(above, groupKeys);
  const isDistinct = new Set(heads.map(({ key }) => key)).size === heads.length;
  const match = isDistinct ? matchDistinct(heads, found) : matchSequence(heads, found);
  const columns = new Set(match.columns);
  const bottom = largestOf(
    found.flatMap(({ column, row }) => (columns.has(column) ? row : [])),
    -1,
  );
  return { ...match, bottom, rowOf: new Map(found.map(({ column, row }) => [column, row])) };
}

type Columns = Omit<HeadMatch, "bottom" | "rowOf">;

/** Heads that repeat (总计 stands three times in table 四) are known by their order alone, so none may be missing. */
function matchSequence(heads: readonly ShapeLabel[], found: readonly Head[]): Columns {
  const keys = new Set(heads.map(({ key }) => key));
  const known = found.filter(({ key }) => keys.has(key));
  if (isSame(heads, known))
    return { columns: known.map(({ column }) => column), isUnclear: false, exact: heads.length };
  const inOrder = found.length === heads.length ? byOrder(heads, found) : undefined;
  const exact = Math.min(known.length, heads.length);
  return { columns: inOrder ?? heads.map(() => undefined), isUnclear: inOrder === undefined, exact };
}

function matchDistinct(heads: readonly ShapeLabel[], found: readonly Head[]): Columns {
  const places = heads.map(({ key }) => found.filter((text) => text.key === key));
  const columns = places.map((all) => (all.length === 1 ? all[0]?.column : undefined));
  const exact = columns.filter((column) => column !== undefined).length;
  if (exact === heads.length) return { columns, isUnclear: false, exact };
  const isRepeated = places.some((all) => all.length > 1);
  const filled = isRepeated ? undefined : betweenNeighbours(heads, columns, found);
  return {
    columns: filled ?? columns,
    isUnclear: filled === undefined && (isRepeated || hasStrangers(columns, found)),
    exact,
  };
}

/** Cut or mistyped heads, where between two that are certain stand exactly as many texts as heads are missing. */
function betweenNeighbours(
  heads: readonly ShapeLabel[],
  columns: readonly (number | undefined)[],
  found: readonly Head[],
): readonly (number | undefined)[] | undefined {
  const certain = columns.flatMap((column) => column ?? []);
  if (certain.some((column, index) => column <= (certain[index - 1] ?? -1))) return undefined;
  const filled = [...columns];
  for (let start = 0; start < heads.length; start++) {
    if (filled[start] !== undefined) continue;
    let end = start;
    while (end + 1 < heads.length && columns[end + 1] === undefined) end++;
    const from = columns[start - 1] ?? -1;
    const to = columns[end + 1] ?? Infinity;
    const missing = heads.slice(start, end + 1);
    const strangers = found.filter(
      ({ column, key }) => column > from && column < to && missing.some((head) => mayBe(key, head.key)),
    );
    const placed = strangers.length === missing.length ? byOrder(missing, strangers) : undefined;
    if (placed === undefined) return undefined;
    placed.forEach((column, index) => (filled[start + index] = column));
    start = end;
  }
  return filled;
}

/** Each text may be the head at its place. */
function byOrder(heads: readonly ShapeLabel[], found: readonly Head[]): readonly number[] | undefined {
  const fits = heads.every((head, index) => mayBe(found[index]?.key ?? "", head.key));
  return fits ? found.map(({ column }) => column) : undefined;
}

const isSame = (heads: readonly ShapeLabel[], found: readonly Head[]): boolean =>
  heads.length === found.length && heads.every(({ key }, index) => key === found[index]?.key);

function hasStrangers(columns: readonly (number | undefined)[], found: readonly Head[]): boolean {
  const first = smallestOf(columns.flatMap((column) => column ?? []));
  return found.some(({ column }) => (column > first || first === Infinity) && !columns.includes(column));
}

/** The lowest text of each column that does not name a group, from left to right. */
function lowestHeads(above: readonly (readonly TextCell[])[], groupKeys: ReadonlySet<string>): readonly Head[] {
  const lowest = new Map<number, Head>();
  above.forEach((cells, row) => {
    for (const { column, key } of cells) if (!groupKeys.has(key)) lowest.set(column, { column, key, row });
  });
  return [...lowest.values()].sort((one, other) => one.column - other.column);
}
