import { allFormats } from "../../src/formats/all-formats";
import type { CellId } from "../../src/report/report";
import { formOf } from "../../src/rules/report-form";

const rows: Readonly<Record<string, readonly number[]>> = {
  "newly-received": [21, 1, 0, 0, 0, 2],
  "carried-in": [1, 0, 0, 0, 0, 0],
  disclosed: [12, 1, 0, 0, 0, 0],
  "partly-disclosed": [3, 0, 0, 0, 0, 1],
  "withheld-state-secret": [0, 0, 0, 0, 0, 0],
  "other-rest": [5, 0, 0, 0, 0, 1],
  "handled-total": [20, 1, 0, 0, 0, 2],
  "carried-out": [2, 0, 0, 0, 0, 0],
};

/**
 * A whole 2021 report as JSON, every rule satisfied: 22 requests received or carried in by natural persons, 20 handled
 * and 2 carried out; one by an enterprise, two by others. All that is not named is 0.
 */
export function balancedJson(changes: Readonly<Record<string, unknown>> = {}, settings: object = {}): string {
  const form = formOf({ format: "2021", tables: new Map(), localRows: [] }, allFormats);
  const figures = new Map<CellId, number>();
  for (const id of form.cells.keys()) figures.set(id, 0);
  const kinds = form.tables.find(({ id }) => id === "requests")?.columns.map(({ id }) => id) ?? [];
  for (const [row, values] of Object.entries(rows)) {
    const total = values.reduce((sum, value) => sum + value, 0);
    [...values, total].forEach((value, index) => figures.set(`requests/${row}/${kinds[index] ?? ""}`, value));
  }
  const cells = { ...Object.fromEntries(figures), ...changes };
  return JSON.stringify({ format: "2021", year: 2023, unit: "金湖县人民政府", unitType: "county", cells, ...settings });
}
