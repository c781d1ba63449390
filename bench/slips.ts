import type { CellId } from "../src/report/report";
import type { FormatCell } from "../src/report/report-format";

export type Figures = Map<CellId, number>;
type Draw = (limit: number) => number;

/** One way in which one figure goes wrong. Answers what then stands in the cell; undefined where it cannot happen there. */
export interface FigureSlip {
  readonly name: string;
  readonly spoil: (figures: Figures, cell: FormatCell, draw: Draw, near: readonly CellId[]) => number | undefined;
}

/** The eight ways. Each leaves one cell wrong. */
export const figureSlips: readonly FigureSlip[] = [
  { name: "two digits swapped", spoil: onDigits(swapDigits) },
  {
    name: "one digit wrong",
    spoil: onDigits((digits, draw) => replaceAt(digits, draw(digits.length), String(draw(10)))),
  },
  { name: "digit missing", spoil: onDigits((digits, draw) => replaceAt(digits, draw(digits.length), "")) },
  {
    name: "digit too many",
    spoil: onDigits((digits, draw) => {
      const place = draw(digits.length + 1);
      return digits.slice(0, place) + String(draw(10)) + digits.slice(place);
    }),
  },
  { name: "0 too many", spoil: (figures, { id }) => (figures.get(id) ?? 0) * 10 },
  {
    name: "total left at 0",
    spoil: (_, { addends }) => (addends === undefined ? undefined : 0),
  },
  {
    name: "neighbour's figure",
    spoil: (figures, _, draw, near) => figures.get(near[draw(near.length)] ?? ("" as CellId)),
  },
  { name: "miscounted by 1 to 3", spoil: (figures, { id }, draw) => (figures.get(id) ?? 0) + draw(7) - 3 },
];

/** One way in which several figures go wrong at once. Answers the cells with what then stands there. */
export interface BlockSlip {
  readonly name: string;
  readonly spoil: (figures: Figures, cells: readonly FormatCell[], draw: Draw) => Figures;
}

export const blockSlips: readonly BlockSlip[] = [
  {
    name: "two neighbours swapped",
    spoil: (figures, cells, draw) => {
      const [one, other] = neighboursAmong(cells, draw, draw(2) === 0 ? "row" : "column");
      return new Map([
        [one, figures.get(other) ?? 0],
        [other, figures.get(one) ?? 0],
      ]);
    },
  },
  { name: "some under the neighbouring requester", spoil: (...given) => moved(...given, "row") },
  { name: "some under the neighbouring outcome", spoil: (...given) => moved(...given, "column") },
  {
    name: "a row pasted one row off, totals typed before",
    spoil: (figures, cells, draw) => {
      const inputs = cells.filter(({ addends }) => addends === undefined);
      const rows = [...new Set(inputs.map(({ row }) => row))];
      const rowAt = (index: number) => inputs.filter(({ row }) => row === rows[index]);
      const from = draw(rows.length);
      const [here, there] = [rowAt(from), rowAt(from + (draw(2) === 0 ? 1 : -1))];
      if (there.some(({ id }) => figures.get(id) !== 0)) return new Map();
      return new Map(
        here.flatMap(({ id }, column): [CellId, number][] => {
          const other = there[column]?.id;
          return other === undefined
            ? []
            : [
                [id, 0],
                [other, figures.get(id) ?? 0],
              ];
        }),
      );
    },
  },
];

/** The cells above, below, left and right of each. */
export function nearCells(cells: readonly FormatCell[]): ReadonlyMap<CellId, readonly CellId[]> {
  return new Map(
    cells.map(({ id, row, column }) => [
      id,
      cells.filter((other) => Math.abs(other.row - row) + Math.abs(other.column - column) === 1).map((cell) => cell.id),
    ]),
  );
}

function onDigits(change: (digits: string, draw: Draw) => string): FigureSlip["spoil"] {
  return (figures, { id }, draw) => Number(change(String(figures.get(id) ?? 0), draw) || "0");
}

function swapDigits(digits: string, draw: Draw): string {
  if (digits.length < 2) return digits;
  const place = draw(digits.length - 1);
  return digits.slice(0, place) + digits.charAt(place + 1) + digits.charAt(place) + digits.slice(place + 2);
}

const replaceAt = (digits: string, place: number, digit: string): string =>
  digits.slice(0, place) + digit + digits.slice(place + 1);

function neighboursAmong(cells: readonly FormatCell[], draw: Draw, along: "row" | "column"): readonly [CellId, CellId] {
  const across = along === "row" ? "column" : "row";
  for (;;) {
    const one = cells[draw(cells.length)];
    const other = cells.find((cell) => cell[along] === one?.[along] && cell[across] === (one?.[across] ?? 0) + 1);
    if (one !== undefined && other !== undefined) return [one.id, other.id];
  }
}

/** Some of what belongs into one cell is counted in the next. */
function moved(figures: Figures, cells: readonly FormatCell[], draw: Draw, along: "row" | "column"): Figures {
  const inputs = cells.filter(({ addends }) => addends === undefined);
  const [one, other] = neighboursAmong(inputs, draw, along);
  const [from, to] = draw(2) === 0 ? [one, other] : [other, one];
  const most = Math.min(figures.get(from) ?? 0, 3);
  if (most === 0) return new Map();
  const by = 1 + draw(most);
  return new Map([
    [from, (figures.get(from) ?? 0) - by],
    [to, (figures.get(to) ?? 0) + by],
  ]);
}
