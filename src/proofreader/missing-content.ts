import { PREFACE } from "../report/report";
import type { ReportForm } from "../rules/report-form";
import { manuscriptOf } from "./manuscript";
import { proofread, type ProofreadReport } from "./proofread";
import type { TextFinding } from "./text-finding";

/** What says that something is lacking in a text, not that something in it is wrong. */
export const lackingCodes: ReadonlySet<TextFinding["code"]> = new Set<TextFinding["code"]>([
  "aspects-missing",
  "duties-missing",
  "chapter-empty",
  "no-measures",
  "fee-not-told",
  "not-told",
]);

/**
 * What the checks of the text will miss in these chapters once the report is handed in, however little is written yet: a
 * chapter that is not there at all counts as empty.
 */
export function missingContent(report: ProofreadReport, form: ReportForm): readonly TextFinding[] {
  const written = form.format.chapters.filter(({ table }) => table === undefined);
  const preface = report.text.get(PREFACE);
  const text = new Map([
    ...(preface === undefined ? [] : [[PREFACE, preface] as const]),
    ...written.map(({ id }) => [id, report.text.get(id) ?? ""] as const),
  ]);
  const whole = { ...manuscriptOf({ ...report, text }), isWhole: true };
  return proofread({ ...report, text }, form, whole).filter(({ code }) => lackingCodes.has(code));
}
