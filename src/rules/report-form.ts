import type { CellId, Report, TableId } from "../report/report";
import type { Figure, NarrativeFormat } from "../report/narrative-format";
import type { CaseLookup, FormatCell, LocalRow, ReportFormat, RowHelp, TableFormat } from "../report/report-format";
import { tableOf } from "../report/report";
import { cellsOf } from "./reads";
import type { Check, FormatYearRule, Rule } from "./rule";
import type { TextRules } from "./text-rules";

/** All that is known of one format: what formats/ declares and engines are handed. */
export interface FormatDefinition {
  readonly format: ReportFormat;
  readonly rules: readonly Rule[];
  readonly help: readonly RowHelp[];
  readonly lookup: readonly CaseLookup[];
  readonly text: TextRules;
  readonly narrative: NarrativeFormat;
}

/** The tables and rules that one report is made of: those of its format, or of another for single tables. */
export interface ReportForm {
  readonly format: ReportFormat;
  readonly tables: readonly TableFormat[];
  readonly rules: readonly Rule[];
  readonly help: readonly RowHelp[];
  readonly lookup: readonly CaseLookup[];
  /** What the format asks of the written chapters. */
  readonly text: TextRules;
  /** What the text is written from: the running text of the report's own format, the figures of the format of each table. */
  readonly narrative: NarrativeFormat;
  /** The id of the format that each table follows. */
  readonly formatOfTable: ReadonlyMap<TableId, string>;
  readonly cells: ReadonlyMap<CellId, FormatCell>;
}

type FormChoice = Pick<Report, "format" | "tables" | "localRows"> & { readonly year?: number | undefined };

/** Hundreds of reports follow the same few forms. */
const forms = new WeakMap<readonly FormatDefinition[], Map<string, ReportForm>>();

/** The form of a report: the same object for the same choice. Throws a plain Error for a format that no one declared. */
export function formOf(choice: FormChoice, definitions: readonly FormatDefinition[]): ReportForm {
  const { format, tables, localRows, year } = choice;
  const key = JSON.stringify([format, [...tables].sort(), localRows, localRows.length === 0 ? null : year]);
  const known = forms.get(definitions) ?? new Map<string, ReportForm>();
  const form = known.get(key) ?? putTogether(choice, definitions);
  forms.set(definitions, known.set(key, form));
  return form;
}

function putTogether(report: FormChoice, definitions: readonly FormatDefinition[]): ReportForm {
  const main = definitionOf(report.format, definitions);
  const used = main.format.tables.map(({ id }) => ({
    id,
    definition: definitionOf(report.tables.get(id) ?? report.format, definitions),
  }));
  const tables = used.map(({ id, definition }) => withLocalRows(tableIn(definition, id), report));
  const cells = new Map(tables.flatMap((table) => table.cells.map((cell) => [cell.id, cell] as const)));
  return {
    format: main.format,
    text: main.text,
    tables,
    cells,
    formatOfTable: new Map(used.map(({ id, definition }) => [id, definition.format.id])),
    rules: askedOnce(
      used.flatMap(({ id, definition }) =>
        definition.rules.filter((rule) => rule.table === id && cellsOf(rule).every((cell) => cells.has(cell))),
      ),
    ),
    help: used.flatMap(({ id, definition }) => definition.help.filter(({ row }) => row.startsWith(`${id}/`))),
    lookup: used.flatMap(({ id, definition }) => definition.lookup.filter(({ row }) => row.startsWith(`${id}/`))),
    narrative: {
      ...main.narrative,
      figures: used.flatMap(({ id, definition }) => definition.narrative.figures.filter((one) => isOfTable(one, id))),
    },
  };
}

/** The format that a report of this year follows: the latest one issued by then. */
export function formatForYear(year: number, definitions: readonly FormatDefinition[]): FormatDefinition | undefined {
  return [...definitions]
    .sort((one, other) => other.format.firstYear - one.format.firstYear)
    .find(({ format }) => format.firstYear <= year);
}

/** The checks behind a form's rules, each once, in the order of the rules. */
export function checksOf(rules: readonly Rule[]): readonly Check[] {
  return [...new Map(rules.map(({ check }) => [check.id, check])).values()];
}

/** Tables of one format are of the wrong year together: that is told of the first. */
function askedOnce(rules: readonly Rule[]): readonly Rule[] {
  const years = rules.filter((rule) => rule.kind === "format-year");
  const isFirst = (rule: FormatYearRule): boolean =>
    years.find(({ firstYear, lastYear }) => firstYear === rule.firstYear && lastYear === rule.lastYear) === rule;
  return rules.filter((rule) => rule.kind !== "format-year" || isFirst(rule));
}

const isOfTable = ({ cells: [cell] }: Figure, id: TableId): boolean => cell !== undefined && tableOf(cell) === id;

function definitionOf(id: string, definitions: readonly FormatDefinition[]): FormatDefinition {
  const found = definitions.find(({ format }) => format.id === id);
  if (found === undefined) throw new Error(`no such format: ${id}`);
  return found;
}

function tableIn(definition: FormatDefinition, id: TableId): TableFormat {
  const found = definition.format.tables.find((table) => table.id === id);
  if (found === undefined) throw new Error(`format ${definition.format.id} has no table ${id}`);
  return found;
}

function withLocalRows(table: TableFormat, report: Parameters<typeof formOf>[0]): TableFormat {
  const year = report.year === undefined ? "" : String(report.year);
  return table.localRows
    .filter(({ id }) => report.localRows.includes(id))
    .map((row) => ({ ...row, label: row.label.replace("{year}", year) }))
    .reduce(appendLocalRow, table);
}

/** One more line below the printed grid: the label, and its figure in the last column. */
function appendLocalRow(table: TableFormat, { id, label, cell }: LocalRow): TableFormat {
  const row = table.gridRows;
  const column = table.gridColumns - 1;
  return {
    ...table,
    gridRows: row + 1,
    rows: [...table.rows, { id, label }],
    labels: [...table.labels, { row, column: 0, columnSpan: column, text: label }],
    cells: [...table.cells, { id: cell, row, column, value: "count", unit: "条" }],
  };
}
