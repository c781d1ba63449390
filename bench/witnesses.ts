import { previousOf, type CellId, type PreviousId } from "../src/report/report";
import type { Stated } from "../src/rules/quantity";
import type { TrueTable } from "./true-reports";

/** What else is known of a table of requests. */
export interface Witnesses {
  readonly lastYear: ReadonlyMap<PreviousId, number>;
  readonly stated: readonly Stated[];
}

export const noWitnesses: Witnesses = { lastYear: new Map(), stated: [] };

/** A report as it may have been a year before: up to a third more or less, and what it carried out is what this year's took over. */
export function lastYearOf(
  { table, figures }: TrueTable,
  draw: (limit: number) => number,
): ReadonlyMap<PreviousId, number> {
  const before = new Map<CellId, number>();
  for (const { id, addends } of table.cells) {
    if (addends !== undefined) continue;
    const figure = figures.get(id) ?? 0;
    const about = Math.max(0, Math.round((figure * (70 + draw(61))) / 100) + (draw(4) === 0 ? draw(3) - 1 : 0));
    before.set(id, id.includes("/carried-out/") ? (figures.get(id.replace("out", "in") as CellId) ?? 0) : about);
  }
  for (const { id, addends } of table.cells)
    if (addends !== undefined)
      before.set(
        id,
        addends.reduce((sum, addend) => sum + (before.get(addend) ?? 0), 0),
      );
  return new Map([...before].map(([id, value]) => [previousOf(id), value]));
}

/** What the opening sentence of chapter 一 says of the table: the totals of what came in, what was answered, and what is left. */
export function statedOf({ figures }: TrueTable): readonly Stated[] {
  return ["newly-received", "carried-in", "handled-total", "carried-out", "disclosed"].map((row) => {
    const cell: CellId = `requests/${row}/total`;
    return { value: figures.get(cell) ?? 0, readings: [{ label: row, cells: [cell] }] };
  });
}
