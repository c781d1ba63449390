import type { CellId, Explanation } from "../../src/report/report";
import type { TableFormat } from "../../src/report/report-format";
import { isBalance } from "../../src/rules/kinds/all-kinds";
import type { ReadId, Severity } from "../../src/rules/rule";
import type { Judged } from "../../src/checker/checker";
import { findingsOnReading, rulesAsked } from "../../src/examination/check-report";
import { explanationOf } from "../../src/examination/explanations";
import {
  CELLS_IN_PEACE,
  CELLS_WHILE_TYPING,
  findRepairs,
  type RepairQuestion,
  type Suspicion,
} from "../../src/repairs/find-repairs";
import { valuesOf } from "../../src/rules/values";
import { groupMistakes, type Mistake } from "../../src/repairs/mistakes";
import { proofread } from "../../src/proofreader/proofread";
import type { TextFinding } from "../../src/proofreader/text-finding";
import type { BoundReport } from "../../src/binding/bound-report";
import type { RangeAddress, SheetOutline } from "../../src/workbook/workbook";
import { clearedCells, type Rejection, standing, withoutRejected } from "./rejections";

/** How far one table is filled. Totals are not counted: they are computed. */
export interface TableView {
  readonly table: TableFormat;
  readonly isMissing: boolean;
  readonly inputs: readonly CellId[];
  /** Inputs that hold no figure and no formula, in reading order. */
  readonly blanks: readonly CellId[];
}

/** A mistake as a card shows it. */
export interface ShownMistake extends Mistake {
  readonly severity: Severity;
  /** The 说明 that answers it, while it stands. */
  readonly explanation: Explanation | undefined;
  /** Its place in the list: by table, row, column. The same for as long as it is shown. */
  readonly order: number;
}

/** One report of the workbook, with everything that the panels show of it. */
export interface ReportView {
  readonly key: string;
  readonly bound: BoundReport;
  /** The sheets that hold its tables. */
  readonly sheets: readonly string[];
  readonly isProtected: boolean;
  readonly tables: readonly TableView[];
  readonly judged: readonly Judged[];
  readonly mistakes: readonly ShownMistake[];
  /** What to ask for repairs, and those that were rejected. */
  readonly question: RepairQuestion;
  readonly rejected: readonly Rejection[];
  /** What is wrong with the written chapters, in the order of the text. */
  readonly textFindings: readonly ShownTextFinding[];
}

/** Something wrong with the text as a card shows it. */
export interface ShownTextFinding {
  /** The same for as long as the words and their fault stay. */
  readonly id: string;
  readonly finding: TextFinding;
  readonly explanation: Explanation | undefined;
  /** Where its paragraph stands in the workbook. */
  readonly address: RangeAddress | undefined;
}

/** What the user's hands say of the wrong cell. */
export interface Hints {
  readonly justEdited: ReadonlySet<ReadId>;
  readonly rejected: readonly Rejection[];
}

const noHints: Hints = { justEdited: new Set(), rejected: [] };

/** Puts together what the panels show of one report, given how its rules stand. */
export function viewOf(
  bound: BoundReport,
  judged: readonly Judged[],
  outline: readonly SheetOutline[],
  { justEdited, rejected }: Hints = noHints,
): ReportView {
  const sheets = sheetsOf(bound);
  const values = valuesOf(bound.report);
  const stillRejected = standing(rejected, values);
  const question: RepairQuestion = {
    rules: rulesAsked(bound.report, bound.form),
    cells: bound.form.cells,
    values,
    formulaTotals: bound.formulaTotals,
    pinned: new Set([...bound.otherFormulas, ...clearedCells(stillRejected)]),
    justEdited,
    mostCells: CELLS_WHILE_TYPING,
  };
  return {
    key: bound.key,
    bound,
    sheets,
    isProtected: sheets.length > 0 && sheets.every((name) => outline.find((sheet) => sheet.name === name)?.isProtected),
    tables: bound.form.tables.map((table) => tableViewOf(bound, table)),
    judged,
    mistakes: shownMistakes(bound, judged, suspicionsOf(question, judged, stillRejected)),
    question,
    rejected: stillRejected,
    textFindings: shownTextFindings(bound),
  };
}

/** The mistakes of a report after a longer search than typing leaves time for. */
export function mistakesInPeace({ bound, judged, question, rejected }: ReportView): readonly ShownMistake[] {
  return shownMistakes(bound, judged, suspicionsOf({ ...question, mostCells: CELLS_IN_PEACE }, judged, rejected));
}

function suspicionsOf(
  question: RepairQuestion,
  judged: readonly Judged[],
  rejected: readonly Rejection[],
): readonly Suspicion[] {
  const isBroken = judged.some(({ rule, verdict }) => isBalance(rule) && verdict === "broken");
  return isBroken ? withoutRejected(findRepairs(question), rejected) : [];
}

/** Blank inputs of all tables that are in the workbook, in reading order. */
export function blanksOf(view: ReportView): readonly CellId[] {
  return view.tables.flatMap(({ blanks }) => blanks);
}

/** What must be mended or answered: the number on the tab. */
export function openMistakes(view: ReportView): readonly ShownMistake[] {
  return view.mistakes.filter(
    ({ severity, explanation }) => severity === "error" || (severity === "explain" && explanation === undefined),
  );
}

/** The same for what is wrong with the text. */
export function openTextFindings({ textFindings }: ReportView): readonly ShownTextFinding[] {
  return textFindings.filter(
    ({ finding: { severity }, explanation }) =>
      severity === "error" || (severity === "explain" && explanation === undefined),
  );
}

/** Names each broken rule of a mistake, to see whether two groupings speak of the same. */
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

/** Blank cells are progress, not a mistake: half-way through typing nobody wants to hear of them. */
function shownMistakes(
  bound: BoundReport,
  judged: readonly Judged[],
  suspicions: readonly Suspicion[],
): readonly ShownMistake[] {
  const { form } = bound;
  const reading = findingsOnReading(bound).map((finding): Mistake => ({
    id: `${finding.rule} ${finding.table}`,
    findings: [finding],
    cell: undefined,
  }));
  const order = new Map([...form.cells.keys()].map((cell, index) => [cell, index]));
  return [...groupMistakes(judged, suspicions), ...reading]
    .filter(({ findings }) => findings[0]?.code !== "blank-cells")
    .map((mistake) => ({
      ...mistake,
      severity: strictest(mistake),
      explanation: explanationFor(mistake, bound),
      order: order.get(mistake.cell ?? mistake.findings[0]?.cells[0] ?? ("" as CellId)) ?? 0,
    }))
    .sort((one, other) => one.order - other.order);
}

function shownTextFindings({ report, form, addressOfParagraph }: BoundReport): readonly ShownTextFinding[] {
  const seen = new Map<string, number>();
  return proofread(report, form).map((finding) => {
    const name = `${finding.rule} ${finding.chapter} ${finding.code} ${finding.quote}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    const text = report.text.get(finding.chapter) ?? "";
    const first = text.lastIndexOf("\n", Math.max(finding.start - 1, 0)) + 1;
    const paragraph = finding.start === 0 ? text.split("\n")[0] : text.slice(first).split("\n")[0];
    return {
      id: `${name} ${count}`,
      finding,
      explanation: explanationOf(finding, report.cells, report.explanations),
      address: addressOfParagraph(paragraph ?? ""),
    };
  });
}

const severities: readonly Severity[] = ["error", "explain", "warning", "tip"];

function strictest({ findings }: Mistake): Severity {
  return severities.find((severity) => findings.some((finding) => finding.severity === severity)) ?? "tip";
}

function explanationFor({ findings }: Mistake, { report }: BoundReport): Explanation | undefined {
  const [finding] = findings;
  return finding && explanationOf(finding, report.cells, report.explanations);
}
