import { combineRepairs } from "../src/repairs/combine-repairs";
import { explanationOf } from "../src/examination/explanations";
import type { Suspicion } from "../src/repairs/find-repairs";
import type { SlipId } from "../src/repairs/slips";
import type { ImportedReport } from "../src/importers/imported-report";
import { describeRepair } from "../src/messages/repairs";
import { describeTextFinding, tablesNotRead } from "../src/messages/text-findings";
import type { TextFinding } from "../src/proofreader/text-finding";
import type { CellId } from "../src/report/report";
import type { Finding } from "../src/rules/finding";
import type { ReportForm } from "../src/rules/report-form";
import type { ReadId, Severity } from "../src/rules/rule";
import type { Answer } from "./answer";
import type { Failure } from "./describe-failure";
import { sentencesOn } from "./finding-sentence";
import { switchedOffIn, unknownChecksIn } from "./switched-off";
import { oddities } from "./table-problems";
import type { Verification } from "./verify";

/** One file as `check --json` prints it: keys and codes are stable, messages are Chinese. */
export interface JsonAnswer {
  readonly file: string;
  readonly unit: string | null;
  readonly year: number | null;
  /** The format that each table follows. */
  readonly tables: Readonly<Record<string, string>>;
  /** Ids of the checks that the sender switched off: they were not made. */
  readonly switchedOff: readonly string[];
  readonly findings: readonly JsonFinding[];
  /** What would make the balances hold, likeliest first; each mends all that can be mended. */
  readonly repairs: readonly JsonRepair[];
  readonly error: Failure | null;
  /** Present where the file was held against a 校验单. */
  readonly verification?: Verification;
}

export interface JsonRepair {
  readonly changes: readonly { readonly cell: ReadId; readonly from: number | null; readonly to: number }[];
  /** The kind of slip, such as "digits-swapped". */
  readonly reason: SlipId;
  readonly message: string;
}

export interface JsonFinding {
  readonly code: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly cells: readonly CellId[];
  /** Of a finding about the text: the chapter, and the words as they stand there. */
  readonly chapter?: string;
  readonly quote?: string;
  readonly left?: number;
  readonly right?: number;
  /** Of the first cell, as a spreadsheet shows it; null where the file has no places. */
  readonly address: string | null;
  readonly message: string;
  /** The written 说明, while it still holds. */
  readonly explanation?: string;
}

export function jsonAnswer({ file, checked, failure, verification }: Answer): JsonAnswer {
  const error = failure ?? null;
  if (checked === undefined)
    return { file, unit: null, year: null, tables: {}, switchedOff: [], findings: [], repairs: [], error };
  const { imported, findings, textFindings, suspicions, doubts, previousNotes } = checked;
  const { report, form } = imported;
  const sentenceOf = sentencesOn(imported);
  return {
    file,
    unit: report.unit === "" ? null : report.unit,
    year: report.year ?? null,
    tables: Object.fromEntries(form.formatOfTable),
    switchedOff: switchedOffIn(report).map(({ id }) => id),
    findings: [
      ...findings.map((finding) => jsonFinding(finding, sentenceOf(finding), imported)),
      ...doubts.map(({ rule, ...told }) => jsonOddity(rule, told)),
      ...textFindings.map((finding) => jsonTextFinding(finding, imported)),
      ...(imported.manuscript === undefined
        ? []
        : [jsonOddity("table/not-read", { code: "tables-not-read", message: tablesNotRead(report) })]),
      ...oddities(imported).map(({ table, ...told }) => jsonOddity(`table/${table}`, told)),
      ...previousNotes.map((told) => jsonOddity("settings/previous", told)),
      ...unknownChecksIn(report).map((told) => jsonOddity("settings/switched-off", told)),
    ],
    repairs: jsonRepairs(suspicions, form),
    error,
    ...(verification === undefined ? {} : { verification }),
  };
}

/** With formula totals every cell of a column may be wrong: more than this are no longer an answer. */
const MOST_REPAIRS = 50;

function jsonRepairs(suspicions: readonly Suspicion[], form: ReportForm): readonly JsonRepair[] {
  const mended = suspicions.flatMap(({ broken, repairs }) => (repairs.length > 0 ? broken : [])).length;
  return combineRepairs(suspicions, MOST_REPAIRS).map((repair) => ({
    changes: repair.corrections.map(({ cell, from, to }) => ({ cell, from: from ?? null, to })),
    reason: repair.slip,
    message: describeRepair(repair, mended, form),
  }));
}

function jsonFinding(finding: Finding, message: string, imported: ImportedReport): JsonFinding {
  const { code, rule, severity, cells } = finding;
  const explanation = explanationOf(finding, imported.report.cells, imported.report.explanations);
  return {
    code,
    rule,
    severity,
    cells,
    ...("left" in finding ? { left: finding.left, right: finding.right } : {}),
    address: addressOf(finding, imported) ?? null,
    message,
    ...(explanation === undefined ? {} : { explanation: explanation.text }),
  };
}

function jsonTextFinding(finding: TextFinding, { report, form }: ImportedReport): JsonFinding {
  const { code, rule, severity, cells, chapter, quote } = finding;
  const explanation = explanationOf(finding, report.cells, report.explanations);
  return {
    code,
    rule,
    severity,
    cells,
    chapter,
    quote,
    address: null,
    message: describeTextFinding(finding, form),
    ...(explanation === undefined ? {} : { explanation: explanation.text }),
  };
}

function jsonOddity(rule: string, { code, message }: Failure): JsonFinding {
  return { code, rule, severity: "warning", cells: [], address: null, message };
}

/** Where to look first. */
export function addressOf({ cells: [cell], control }: Finding, imported: ImportedReport): string | undefined {
  if (control !== undefined) return imported.addressOf(control);
  return cell === undefined ? undefined : imported.addressOf(cell);
}
