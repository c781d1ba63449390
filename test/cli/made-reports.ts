import { allFormats } from "../../src/formats/all-formats";
import type { CellId } from "../../src/report/report";
import { formOf, type ReportForm } from "../../src/rules/report-form";
import type { Draw } from "../src/narrative/draw";

export const form = formOf({ format: "2021", tables: new Map(), localRows: [] }, allFormats);

/** Figures that balance; every fourth input is filled, so that no two units have the same. */
export function figuresOf(whole: ReportForm, draw: Draw): Map<CellId, number> {
  const inputs = new Map<CellId, number>();
  for (const { id, addends, value } of whole.cells.values())
    if (addends === undefined && !/regulatory-rules/.test(id))
      inputs.set(id, draw(4) > 0 ? 0 : (1 + draw(60)) * (value === "amount" ? 100_000 : 1));
  // What came in is what went out: the rest is still open.
  for (const column of [...new Set([...inputs.keys()].filter((id) => id.startsWith("requests/")).map(columnOf))]) {
    const handled = [...inputs].filter(([id]) => columnOf(id) === column && isOutcome(id));
    const done = handled.reduce((sum, [, value]) => sum + value, 0);
    const open = inputs.get(`requests/carried-out/${column}`) ?? 0;
    const carried = Math.min(inputs.get(`requests/carried-in/${column}`) ?? 0, done + open);
    inputs.set(`requests/carried-in/${column}`, carried);
    inputs.set(`requests/newly-received/${column}`, done + open - carried);
  }
  const sumOf = (id: CellId): number =>
    whole.cells.get(id)?.addends?.reduce((sum, addend) => sum + sumOf(addend), 0) ?? inputs.get(id) ?? 0;
  return new Map([...whole.cells.keys()].map((id) => [id, sumOf(id)]));
}

const columnOf = (id: string): string => (id.startsWith("requests/") ? (id.split("/")[2] ?? "") : "");
const isOutcome = (id: string): boolean =>
  id.startsWith("requests/") && !/newly-received|carried-(?:in|out)|handled-total/.test(id);

export interface Made {
  readonly unit: string;
  readonly year?: number;
  readonly cells: ReadonlyMap<CellId, number>;
  readonly text?: string;
}

export function json({ unit, year = 2025, cells, text }: Made): string {
  const shown = [...cells].map(([id, value]) => [id, form.cells.get(id)?.value === "amount" ? value / 1e6 : value]);
  return JSON.stringify({
    version: 1,
    format: "2021",
    year,
    unit,
    cells: Object.fromEntries(shown) as unknown,
    ...(text === undefined ? {} : { text: { "1": text } }),
  });
}

/** What `collect --json` prints. */
export interface Collected {
  units: { unit: string; files: string[]; state: string; errors: number; explains: number }[];
  missing: string[];
  duplicates: { unit: string; files: string[] }[];
  nearNames: { file: string; unit: string; roster: string }[];
  unread: { file: string; code: string; message: string }[];
  sums: Record<string, number>;
  alike: { units: string[]; share: number; passages: { a: string; b: string }[] }[];
  sameFigures: string[][];
}
