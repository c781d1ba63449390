import type { RangeReading } from "../workbook/workbook";
import { labelKey } from "./label-key";

export type Grid = RangeReading["values"];

/** A cell with words. */
export interface TextCell {
  readonly column: number;
  readonly key: string;
}

const known = new WeakMap<Grid, readonly (readonly TextCell[])[]>();

/** What the labels of a grid say, row by row. A sheet is asked for every table in every format: it is read once. */
export function textsOf(grid: Grid): readonly (readonly TextCell[])[] {
  const texts = known.get(grid) ?? readTexts(grid);
  known.set(grid, texts);
  return texts;
}

function readTexts(grid: Grid): readonly (readonly TextCell[])[] {
  return grid.map((row) =>
    row.flatMap((value, column) => {
      if (typeof value !== "string" || value === "") return [];
      const key = labelKey(value);
      return key === "" ? [] : { column, key };
    }),
  );
}
