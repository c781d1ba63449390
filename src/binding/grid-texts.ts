import type { RangeReading } from "../workbook/workbook";
import { labelKey } from "./label-key";

export type Grid = RangeReading["values"];

/** A cell with words. */
export interface TextCell {
  readonly column: number;
  readonly key: string;
  /** What the last part of a path says: 予以公开 of “（一）予以公开/小计”. */
  readonly tail?: string;
  /** As it stands there. */
  readonly text: string;
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
      if (key === "") return [];
      const tail = PATH.test(value) ? tailOf(value) : undefined;
      return { column, key, text: value, ...(tail === undefined ? {} : { tail }) };
    }),
  );
}

/** Between the groups and the label of a row that somebody wrote into one cell. */
const PATH = /[/／\\|｜>＞→—–-]/;
const SUBTOTAL = /^(?:小计|合计|计|数量|件数)$/;

function tailOf(text: string): string | undefined {
  const parts = text
    .split(PATH)
    .map(labelKey)
    .filter((key) => key !== "");
  const last = parts[parts.length - 1];
  const tail = last !== undefined && SUBTOTAL.test(last) ? parts[parts.length - 2] : last;
  return parts.length < 2 ? undefined : tail;
}
