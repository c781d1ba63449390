import { allFormats } from "../src/formats/all-formats";
import type { CellId } from "../src/report/report";
import { formOf } from "../src/rules/report-form";
import type { BalanceRule } from "../src/rules/rule";

export const form = formOf({ format: "2021", tables: new Map(), localRows: [] }, allFormats);

/** The sums and balances of the 2021 form that are always judged: 39 in chapter 三, 3 in chapter 四. */
export const equalities: readonly BalanceRule[] = form.rules.flatMap((rule) =>
  rule.kind === "balance" && rule.control === undefined ? rule : [],
);

export const cellsOfSide = (side: BalanceRule["left"]): readonly CellId[] => side as readonly CellId[];

/** The cells that the equalities read, each once. */
export const cellsRead: readonly CellId[] = [
  ...new Set(equalities.flatMap(({ left, right }) => [...cellsOfSide(left), ...cellsOfSide(right)])),
];

/** Whole figures that satisfy every equality: inputs as drawn, totals added up, what is left carried out. */
export function balancedFigures(draw: (limit: number) => number): Map<CellId, number> {
  const figures = new Map<CellId, number>();
  const addends = new Map([...form.cells.values()].map(({ id, addends: parts }) => [id, parts]));
  const valueOf = (id: CellId): number => {
    const parts = addends.get(id);
    const value =
      figures.get(id) ?? (parts === undefined ? draw(30) : parts.reduce((sum, part) => sum + valueOf(part), 0));
    figures.set(id, value);
    return value;
  };
  for (const column of form.tables.find(({ id }) => id === "requests")?.columns ?? []) {
    const at = (row: string): CellId => `requests/${row}/${column.id}`;
    if (addends.get(at("newly-received")) !== undefined) continue;
    const handled = valueOf(at("handled-total"));
    const carriedOut = valueOf(at("carried-out"));
    const carriedIn = Math.min(draw(5), handled + carriedOut);
    figures.set(at("carried-in"), carriedIn);
    figures.set(at("newly-received"), handled + carriedOut - carriedIn);
  }
  for (const id of form.cells.keys()) valueOf(id);
  return figures;
}
