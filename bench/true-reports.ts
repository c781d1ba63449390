import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { allFormats } from "../src/formats/all-formats";
import { importReportJson } from "../src/importers/report-json";
import type { CellId } from "../src/report/report";
import { blankReport } from "../src/report/report";
import type { TableFormat } from "../src/report/report-format";
import { formOf, type ReportForm } from "../src/rules/report-form";

/** A table whose figures all agree. */
export interface TrueTable {
  readonly name: string;
  readonly form: ReportForm;
  readonly table: TableFormat;
  readonly figures: ReadonlyMap<CellId, number>;
}

const published = join(__dirname, "..", "..", "shared", "reports");
/** A published report that is part of the project: 打开示例 shows it. */
const example = join(__dirname, "..", "taskpane", "entries", "example-report.json");

export interface RealTables {
  readonly tables: readonly TrueTable[];
  /** Where they are from, for whoever reads the measurement. */
  readonly origin: string;
}

/** The table of every complete published report: those kept beside the project, else the one inside it. */
export function realTables(id: "requests" | "disputes"): RealTables {
  const isThere = existsSync(published);
  const files = isThere
    ? readdirSync(published)
        .filter((file) => file.endsWith(".json"))
        .sort()
        .map((file) => join(published, file))
    : [example];
  const tables = files.flatMap((file): readonly TrueTable[] => {
    const text = readFileSync(file, "utf8");
    const { completeness = "complete" } = JSON.parse(text) as { readonly completeness?: string };
    if (!completeness.startsWith("complete")) return [];
    const { report, form } = importReportJson(text, allFormats);
    const table = form.tables.find((one) => one.id === id);
    if (table === undefined) return [];
    const figures = completed(table, new Map(report.cells));
    return figures === undefined ? [] : [{ name: file, form, table, figures }];
  });
  return { tables, origin: isThere ? "published reports" : "published report (the one inside the project)" };
}

/** Blanks are zeros here, and a total left at 0 is put right first: what is measured are slips of our own. */
function completed(table: TableFormat, cells: Map<CellId, unknown>): ReadonlyMap<CellId, number> | undefined {
  const figures = new Map<CellId, number>();
  for (const { id, addends } of table.cells) {
    const sum = addends?.reduce((part, addend) => part + Number(cells.get(addend) ?? 0), 0);
    const value = sum ?? Number(cells.get(id) ?? 0);
    if (!Number.isInteger(value)) return undefined;
    cells.set(id, value);
    figures.set(id, value);
  }
  return figures;
}

/** A table of requests as reports have them: most cells 0, natural persons far ahead, every rule satisfied. */
export function randomRequests(draw: (limit: number) => number, format: "2019" | "2021"): TrueTable {
  const form = formOf(blankReport(format, undefined, ""), allFormats);
  const table = form.tables.find(({ id }) => id === "requests");
  if (table === undefined) throw new Error("the form has no table of requests");
  const figures = new Map<CellId, number>();
  const scale = [30, 300, 3000][draw(3)] ?? 30;
  const inputs = table.cells.filter(({ addends }) => addends === undefined);
  for (const { id } of inputs) {
    const most = id.endsWith("/natural-person") ? scale : Math.max(2, Math.floor(scale / 40));
    const share = draw(1000) / 1000;
    figures.set(id, draw(100) < 45 ? 0 : Math.floor(share ** 3 * most));
  }
  for (const column of table.columns) {
    const at = (row: string): CellId => `requests/${row}/${column.id}`;
    const total = table.cells.find(({ id }) => id === at("handled-total"));
    if (!figures.has(at("newly-received"))) continue;
    const handled = (total?.addends ?? []).reduce((sum, addend) => sum + (figures.get(addend) ?? 0), 0);
    const carriedOut = draw(Math.floor(handled * 0.08) + 2);
    const carriedIn = Math.min(handled + carriedOut, draw(Math.floor(handled * 0.08) + 2));
    figures.set(at("carried-out"), carriedOut);
    figures.set(at("carried-in"), carriedIn);
    figures.set(at("newly-received"), handled + carriedOut - carriedIn);
  }
  for (const { id, addends } of table.cells)
    if (addends !== undefined)
      figures.set(
        id,
        addends.reduce((sum, addend) => sum + (figures.get(addend) ?? 0), 0),
      );
  return { name: `random ${format}`, form, table, figures };
}
