import { combineRepairs } from "../src/repairs/combine-repairs";
import type { Examination, ExaminedText, OpenCounts } from "../src/examination/examine";
import { explanationOf } from "../src/examination/explanations";
import type { Suspicion } from "../src/repairs/suspicion";
import type { SlipId } from "../src/repairs/slips";
import type { ReadReport } from "../src/binding/read-report";
import { describeDoubt } from "../src/messages/doubts";
import { sentencesOn } from "../src/messages/finding-sentences";
import { describeRepair } from "../src/messages/repairs";
import { describeTextFinding, tablesNotRead } from "../src/messages/text-findings";
import type { CellId } from "../src/report/report";
import type { Finding } from "../src/rules/finding";
import type { ReportForm } from "../src/rules/report-form";
import type { ReadId, Severity } from "../src/rules/rule";
import type { Answer } from "./answer";
import type { Failure } from "./describe-failure";
import { switchedOffIn, unknownChecksIn } from "./switched-off";
import { oddities, remarksOn } from "./table-problems";
import type { Verification } from "../src/messages/verifications";

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
  /** How many mistakes must be mended, and how many mended or explained; null where nothing could be read. */
  readonly open: OpenCounts | null;
  /** What would make the balances hold, likeliest first; each mends all that can be mended. */
  readonly repairs: readonly JsonRepair[];
  readonly error: Failure | null;
  /** Present where the file was held against a 校验单. */
  readonly verification?: Verification;
}

export interface JsonRepair {
  readonly changes: readonly { readonly cell: ReadId; readonly from: number | null; readonly to: number | null }[];
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

export function jsonAnswer(answer: Answer): JsonAnswer {
  const { file, examination, failure, verification } = answer;
  const error = failure ?? null;
  if (examination === undefined)
    return { file, unit: null, year: null, tables: {}, switchedOff: [], findings: [], open: null, repairs: [], error };
  const { read, suspicions, open } = examination;
  const { report, form } = read;
  return {
    file,
    unit: report.unit === "" ? null : report.unit,
    year: report.year ?? null,
    tables: Object.fromEntries(form.formatOfTable),
    switchedOff: switchedOffIn(report).map(({ id }) => id),
    findings: [...jsonFindings(examination), ...jsonNotes(read, answer)],
    open,
    repairs: jsonRepairs(suspicions, form),
    error,
    ...(verification === undefined ? {} : { verification }),
  };
}

function jsonFindings({ read, findings, doubts, texts }: Examination): readonly JsonFinding[] {
  const sentenceOf = sentencesOn(read);
  return [
    ...findings.map((finding) => jsonFinding(finding, sentenceOf(finding), read)),
    ...doubts.map((doubt) => {
      const message = describeDoubt(doubt, read.form);
      return doubt.code === "repeated"
        ? jsonFinding(doubt.finding, message, read)
        : jsonNote(doubt.rule, { code: doubt.code, message });
    }),
    ...texts.map((text) => jsonTextFinding(text, read)),
  ];
}

/** What is to be said of the file, its tables and its settings. */
function jsonNotes(read: ReadReport, { previousNotes, optionNotes = [] }: Answer): readonly JsonFinding[] {
  const { isWordsOnly } = read;
  return [
    ...(isWordsOnly ? [jsonNote("table/not-read", { code: "tables-not-read", message: tablesNotRead(read) })] : []),
    ...remarksOn(read).map((told) => jsonNote("file", told)),
    ...oddities(read).map(({ table, ...told }) => jsonNote(`table/${table}`, told)),
    ...optionNotes.map((message) => jsonNote("settings/option", { code: "option-counts", message })),
    ...previousNotes.map((told) => jsonNote("settings/previous", told)),
    ...unknownChecksIn(read.report).map((told) => jsonNote("settings/switched-off", told)),
  ];
}

/** With formula totals every cell of a column may be wrong: more than this are no longer an answer. */
const MOST_REPAIRS = 50;

function jsonRepairs(suspicions: readonly Suspicion[], form: ReportForm): readonly JsonRepair[] {
  return combineRepairs(suspicions, MOST_REPAIRS).map((repair) => ({
    changes: repair.corrections.map(({ cell, from, to }) => ({ cell, from: from ?? null, to: to ?? null })),
    reason: repair.slip,
    message: describeRepair(repair, repair.mends.length, form),
  }));
}

function jsonFinding(finding: Finding, message: string, read: ReadReport): JsonFinding {
  const { code, rule, severity, cells } = finding;
  const explanation = explanationOf(finding, read.report.cells, read.report.explanations);
  return {
    code,
    rule,
    severity,
    cells,
    ...("left" in finding ? { left: finding.left, right: finding.right } : {}),
    address: addressOf(finding, read) ?? null,
    message,
    ...(explanation === undefined ? {} : { explanation: explanation.text }),
  };
}

function jsonTextFinding({ finding, explanation }: ExaminedText, { form }: ReadReport): JsonFinding {
  const { code, rule, severity, cells, chapter, quote } = finding;
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

function jsonNote(rule: string, { code, message }: Failure): JsonFinding {
  return { code, rule, severity: "warning", cells: [], address: null, message };
}

/** Where to look first, as a spreadsheet shows it: 三 依申请!D6. */
export function addressOf({ cells: [cell], control }: Finding, read: ReadReport): string | undefined {
  const id = control ?? cell;
  const address = id === undefined ? undefined : read.addressOf(id);
  return address && `${address.sheet}!${address.range}`;
}
