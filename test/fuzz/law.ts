import { platform } from "../../cli/platform";
import type { ReadReport } from "../../src/binding/read-report";
import { isDamage } from "../../src/binding/table-problem";
import { allFormats } from "../../src/formats/all-formats";
import { ImportError } from "../../src/importers/import-error";
import { importReports } from "../../src/importers/import-report";
import { describeImportError } from "../../src/messages/import-errors";
import type { CellId, Cells } from "../../src/report/report";
import { tableOf } from "../../src/report/report";
import type { ReportForm } from "../../src/rules/report-form";

/** A file, what was typed into it, and whether it may be refused as a whole, in a sentence. */
export interface Altered {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly typed: Cells;
  readonly form: ReportForm;
  readonly mayBeRefused?: boolean;
  /** How many numbers stand where the form has no place for one: something must be told of them. */
  readonly outside?: number;
}

/** Nothing here is held against a budget of time, and asking for it thousands of times takes much of it. */
const timeless = { ...platform, now: () => 0 };

/** What became of one file. */
export interface Judgement {
  /** What breaks the law, in words for who looks into it. */
  readonly breaches: readonly string[];
  /** How many figures were read as they were typed, and how many were only told of. */
  readonly right: number;
  readonly told: number;
}

/**
 * The law: what is read of each figure is what was typed, or nothing is and its table and row stand in what is told; nothing else
 * is read.
 */
export function judge({ name, bytes, typed, form, mayBeRefused = false, outside = 0 }: Altered): Judgement {
  let reports: readonly ReadReport[];
  try {
    reports = importReports({ name, bytes }, { definitions: allFormats, defaultYear: undefined, platform: timeless });
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    const breaches = mayBeRefused ? [] : [`refused: ${describeImportError(error)}`];
    return { breaches, right: 0, told: typed.size };
  }
  const [read, ...others] = reports;
  if (read === undefined || others.length > 0) return { breaches: [`${reports.length} reports`], right: 0, told: 0 };
  const isTold = toldIn(read, form);
  const lost = [...typed].flatMap(([id, value]) => {
    const found = read.report.cells.get(id);
    if (found === value || (found === undefined && isTold(id))) return [];
    return [found === undefined ? `${id}: ${value} lost` : `${id}: ${value} read as ${found}`];
  });
  const invented = [...read.report.cells].flatMap(([id, value]) =>
    typed.has(id) ? [] : [`${id}: ${value} out of nothing`],
  );
  const right = [...typed].filter(([id, value]) => read.report.cells.get(id) === value).length;
  const silent = outside > 0 && read.problems.length === 0 ? ["nothing is told of a number outside"] : [];
  return { breaches: [...lost, ...invented, ...silent], right, told: typed.size - right - lost.length };
}

/** Whether a figure that was not read is told of: its row or its column by name, or its whole table. */
function toldIn(read: ReadReport, form: ReportForm): (id: CellId) => boolean {
  const damage = read.problems.filter(isDamage);
  return (id) =>
    damage.some((problem) => {
      if (problem.table !== tableOf(id)) return false;
      if (!("labels" in problem)) return true;
      const named = problem.labels.map(bare);
      return labelsOf(form, id).some((label) => named.some((one) => one.includes(label) || label.includes(one)));
    });
}

/** The words that name the row or the column of a figure. */
function labelsOf(form: ReportForm, id: CellId): readonly string[] {
  const table = form.tables.find((one) => one.id === tableOf(id));
  const cell = table?.cells.find((one) => one.id === id);
  if (table === undefined || cell === undefined) return [];
  return table.labels
    .filter(({ row, column, rowSpan = 1, columnSpan = 1 }) => {
      const isOfRow = row <= cell.row && cell.row < row + rowSpan && column < cell.column;
      const isOfColumn = column <= cell.column && cell.column < column + columnSpan && row < cell.row;
      return isOfRow || isOfColumn;
    })
    .map(({ text }) => bare(text))
    .filter((text) => text.length > 1);
}

const bare = (text: string): string => text.replace(/\s+/g, "");
