import { explanationOf } from "../src/checker/explanations";
import type { ImportedReport } from "../src/importers/imported-report";
import type { CellId } from "../src/report/report";
import type { Finding } from "../src/rules/finding";
import type { Severity } from "../src/rules/rule";
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
  readonly error: Failure | null;
  /** Present where the file was held against a 校验单. */
  readonly verification?: Verification;
}

export interface JsonFinding {
  readonly code: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly cells: readonly CellId[];
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
  if (checked === undefined) return { file, unit: null, year: null, tables: {}, switchedOff: [], findings: [], error };
  const { imported, findings } = checked;
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
      ...oddities(imported).map(({ table, ...told }) => jsonOddity(`table/${table}`, told)),
      ...unknownChecksIn(report).map((told) => jsonOddity("settings/switched-off", told)),
    ],
    error,
    ...(verification === undefined ? {} : { verification }),
  };
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

function jsonOddity(rule: string, { code, message }: Failure): JsonFinding {
  return { code, rule, severity: "warning", cells: [], address: null, message };
}

/** Where to look first. */
export function addressOf({ cells: [cell], control }: Finding, imported: ImportedReport): string | undefined {
  if (control !== undefined) return imported.addressOf(control);
  return cell === undefined ? undefined : imported.addressOf(cell);
}
