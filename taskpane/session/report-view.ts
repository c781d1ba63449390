import type { BoundReport } from "../../src/binding/bound-report";
import type { Examination } from "../../src/examination/examine";
import type { TextFinding } from "../../src/proofreader/text-finding";
import type { Mistake } from "../../src/repairs/mistakes";
import type { CellId } from "../../src/report/report";
import type { TableFormat } from "../../src/report/report-format";
import type { RangeAddress, SheetOutline } from "../../src/workbook/workbook";

/** How far one table is filled. Totals are not counted: they are computed. */
export interface TableView {
  readonly table: TableFormat;
  readonly isMissing: boolean;
  readonly inputs: readonly CellId[];
  /** Inputs that hold no figure and no formula, in reading order. */
  readonly blanks: readonly CellId[];
}

/** One report of the workbook, with everything that the panels show of it. */
export interface ReportView {
  readonly key: string;
  readonly bound: BoundReport;
  /** The sheets that hold its tables. */
  readonly sheets: readonly string[];
  readonly isProtected: boolean;
  readonly tables: readonly TableView[];
  /** Everything that is wrong with it. */
  readonly examination: Examination;
}

/** Puts together what the panels show of one report. */
export function viewOf(bound: BoundReport, examination: Examination, outline: readonly SheetOutline[]): ReportView {
  const sheets = sheetsOf(bound);
  return {
    key: bound.key,
    bound,
    sheets,
    isProtected: sheets.length > 0 && sheets.every((name) => outline.find((sheet) => sheet.name === name)?.isProtected),
    tables: bound.form.tables.map((table) => tableViewOf(bound, table)),
    examination,
  };
}

/** Blank inputs of all tables that are in the workbook, in reading order. */
export function blanksOf(view: ReportView): readonly CellId[] {
  return view.tables.flatMap(({ blanks }) => blanks);
}

/** One key for each broken rule of a mistake, to find the same rules in the mistakes of another reading. */
export function findingKeys({ findings }: Mistake): readonly string[] {
  return findings.map(({ rule, cells, table }) => `${rule} ${cells[0] ?? table}`);
}

function tableViewOf(bound: BoundReport, table: TableFormat): TableView {
  const inputs = table.cells.filter(({ addends }) => addends === undefined).map(({ id }) => id);
  const isMissing = !bound.tables.some((reading) => reading.table.id === table.id);
  const blanks = inputs.filter(
    (cell) => bound.addressOf(cell) !== undefined && !bound.report.cells.has(cell) && !bound.otherFormulas.has(cell),
  );
  return { table, isMissing, inputs, blanks };
}

function sheetsOf(bound: BoundReport): readonly string[] {
  return [...new Set(bound.tables.map(({ sheet }) => sheet))];
}

/**
 * The address of the paragraph that a text finding is about; where nothing is written there, that of the chapter's
 * title, below which it belongs. Undefined where the text is not on a sheet.
 */
export function addressOfText(
  { report, form, addressOfParagraph }: BoundReport,
  finding: Pick<TextFinding, "chapter" | "start">,
): RangeAddress | undefined {
  const text = report.text.get(finding.chapter) ?? "";
  const first = text.lastIndexOf("\n", Math.max(finding.start - 1, 0)) + 1;
  const paragraph = finding.start === 0 ? text.split("\n")[0] : text.slice(first).split("\n")[0];
  const title = form.format.chapters.find(({ id }) => id === finding.chapter)?.title;
  return addressOfParagraph(paragraph ?? "") ?? addressOfParagraph(title ?? "");
}
