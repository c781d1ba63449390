import { cellAt, parseRange } from "../workbook/address";
import type { RangeAddress, RangeReading } from "../workbook/workbook";
import type { SheetPatch } from "../workbook/workbook-plan";
import type { WrittenSheets } from "./bound-report";

/** A cell with words of the text. */
export interface TextCell {
  readonly address: string;
  /** Counted from 0. */
  readonly row: number;
  readonly value: string;
}

/** The cells with words. One that holds a formula is left out: writing its result would lose it. */
export function textCells({ range, values, formulas }: RangeReading): readonly TextCell[] {
  const { top, left } = parseRange(range);
  return values.flatMap((line, row) =>
    line.flatMap((value, column) =>
      typeof value === "string" && value !== "" && (formulas[row]?.[column] ?? null) === null && !value.startsWith("=")
        ? [{ address: cellAt(top + row, left + column), row: top + row, value }]
        : [],
    ),
  );
}

export const isAmong = (places: readonly RangeAddress[], sheet: string, { address }: TextCell): boolean =>
  places.some((place) => place.sheet === sheet && place.range === address);

/** The words of the text changed, in all cells or only in these. Fonts and heights stay. */
export function changedTextPatches(
  { text, preface }: WrittenSheets,
  change: (words: string) => string,
  only?: readonly RangeAddress[],
): readonly SheetPatch[] {
  return [text, preface].flatMap((reading): readonly SheetPatch[] => {
    if (reading === undefined) return [];
    const cells = textCells(reading)
      .filter((cell) => only === undefined || isAmong(only, reading.sheet, cell))
      .map(({ address, value }) => ({ address, before: value, value: change(value) }))
      .filter(({ before, value }) => before !== value)
      .map(({ address, value }) => ({ address, value }));
    return cells.length === 0 ? [] : [{ sheet: reading.sheet, cells }];
  });
}
