import { coverCells, formatRange, parseCell } from "../../src/workbook/address";
import { type EngineCell, type EngineSheet, rowsOf } from "./engine-state";

/** The sheet as one sees it, whichever way it came: what is a default need not be said. */
export function visible({
  name,
  visibility,
  merges,
  freeze,
  conditionalFormats,
  validations,
  cells,
  rowHeights,
}: EngineSheet) {
  return {
    name,
    visibility,
    freeze,
    merges: [...merges].sort(),
    rowHeights: [...rowHeights].sort(([one], [other]) => one - other),
    highlights: conditionalFormats.map(({ ranges, formula, fill, fontColor, isBold, stopsIfTrue }) => ({
      ranges: coverCells(ranges.flatMap((range) => rowsOf(range).flat()).map(parseCell)).map(formatRange),
      first: rowsOf(ranges[0] ?? "A1")[0]?.[0],
      formula,
      look: [fill, fontColor, isBold, stopsIfTrue],
    })),
    validations: validations.map(({ ranges }) => ranges),
    cells: [...cells]
      .filter(([, cell]) => !isPlain(cell))
      .map(([address, cell]) => [address, seen(cell)] as const)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  };
}

const seen = ({ value, formula, look }: EngineCell) => ({
  value,
  formula,
  look: {
    ...look,
    wraps: look.wraps ?? false,
    fontColor: look.fontColor ?? "#000000",
    isBold: look.isBold ?? false,
    fill: look.fill ?? "none",
    edges: [look.top, look.right, look.bottom, look.left].map((line) => line ?? "None"),
    ...{ top: "", right: "", bottom: "", left: "" },
  },
});

const isPlain = ({ value, formula, look }: EngineCell): boolean =>
  value === null && formula === null && look.fontName === undefined;
