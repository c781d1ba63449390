import { cellAt, coverCells, formatRange, parseCell, type Rectangle } from "../../../src/workbook/address";
import type { Address } from "../../../src/workbook/workbook-plan";

/** What Range() takes in one text: 255 characters in VBA, with something to spare. */
const LONGEST_ADDRESS = 240;

/** Joins addresses with commas into as few as Range() can take. */
export function joinAreas(areas: readonly Address[]): readonly string[] {
  const joined: string[] = [];
  for (const area of areas) {
    const last = joined[joined.length - 1];
    if (last !== undefined && last.length + 1 + area.length <= LONGEST_ADDRESS)
      joined[joined.length - 1] = `${last},${area}`;
    else joined.push(area);
  }
  return joined;
}

/** The cells as few multi-area addresses, none longer than Range() takes. */
export const areasOf = (cells: readonly Address[]): readonly string[] =>
  joinAreas(coverCells(cells.map(parseCell)).map(formatRange));

/** A rectangle of cells that all have something, row by row. */
export interface Block<T> {
  readonly range: Address;
  readonly rows: readonly (readonly T[])[];
}

/** The cells as blocks: one touch of the bridge each, not one for every cell. */
export function blocksOf<T extends { readonly address: Address }>(cells: readonly T[]): readonly Block<T>[] {
  const byPlace = new Map(
    cells.map((cell) => {
      const { row, column } = parseCell(cell.address);
      return [cellAt(row, column), cell] as const;
    }),
  );
  return coverCells([...byPlace.keys()].map(parseCell)).map((rectangle) => ({
    range: formatRange(rectangle),
    rows: placesOf(rectangle).map((row) => row.flatMap((place) => byPlace.get(place) ?? [])),
  }));
}

const placesOf = ({ top, left, bottom, right }: Rectangle): readonly (readonly Address[])[] =>
  Array.from({ length: bottom - top + 1 }, (_, down) =>
    Array.from({ length: right - left + 1 }, (_unused, across) => cellAt(top + down, left + across)),
  );
