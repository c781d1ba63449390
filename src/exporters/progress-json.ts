import { PROGRESS_KIND, PROGRESS_VERSION, type Progress } from "../collection/progress";
import type { OpenItem, Round, UnitRecord } from "../collection/rounds";
import type { CellId, CellValue, Report } from "../report/report";
import type { ReportForm } from "../rules/report-form";
import { exportReportJson } from "./report-json";

/** Stands for what was typed and is no number: what that was may be a name. */
const NO_NUMBER = "不是数";

/**
 * Writes the progress as one JSON file. Of each report its figures and its texts; nothing of a ledger, no remark beside a
 * figure, and nothing that somebody typed where a number belongs: those may name requesters.
 */
export function exportProgress(
  { year, saved, roster, records }: Progress,
  formOfReport: (report: Report) => ReportForm,
  program: string,
): string {
  const json = {
    kind: PROGRESS_KIND,
    version: PROGRESS_VERSION,
    program,
    saved,
    ...(year === undefined ? {} : { year }),
    roster,
    records: records.map((record) => recordJson(record, formOfReport)),
  };
  return `${JSON.stringify(json, undefined, 1)}\n`;
}

function recordJson({ rounds, ...record }: UnitRecord, formOfReport: (report: Report) => ReportForm): object {
  return { ...record, rounds: rounds.map((round) => roundJson(round, formOfReport)) };
}

function roundJson({ report, open, ...round }: Round, formOfReport: (report: Report) => ReportForm): object {
  const kept = withoutNames(report);
  return {
    ...round,
    open: open.map(itemJson),
    report: JSON.parse(exportReportJson(kept, formOfReport(kept))) as unknown,
  };
}

function itemJson({ sentence, ...item }: OpenItem): object {
  return item.quotesEntry ? { ...item, sentence: `${item.category}，请改填数字。` } : { ...item, sentence };
}

function withoutNames(report: Report): Report {
  const kept = (cells: ReadonlyMap<CellId, CellValue>) =>
    new Map([...cells].map(([id, value]) => [id, typeof value === "string" ? NO_NUMBER : value] as const));
  return {
    ...report,
    cells: kept(report.cells),
    controls: kept(report.controls),
    notes: new Map(),
    explanations: report.explanations.filter(({ values }) => values.every(([, value]) => typeof value === "number")),
    generated: new Map(),
    templates: undefined,
    previous: undefined,
  };
}
