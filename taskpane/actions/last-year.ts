import { explain } from "../../src/examination/explanations";
import { asPrevious, previousAmong } from "../../src/importers/previous-report";
import { nameOfCell } from "../../src/messages/cell-names";
import { correctionSentence } from "../../src/messages/corrections";
import { describePreviousProblem } from "../../src/messages/previous-problems";
import type { CellId, CellValue, Report } from "../../src/report/report";
import { sumOfPrevious } from "../../src/report/sum-previous";
import type { Finding } from "../../src/rules/finding";
import { valuesOf } from "../../src/rules/values";
import { valuesPatches } from "../../src/binding/patches";
import { unchangedReport } from "./fresh-view";
import { writeKeepingRemarks } from "./keep-remarks";
import { writeTexts } from "./write-chapters";
import type { ReportView } from "../session/report-view";
import type { Session } from "../session/session";
import { writeUndoable } from "./undoable";
import { writeSettings } from "./write-settings";

/** 几份相加，作为上年: the reports of units that were merged, added up, as last year's report of this one. */
export async function keepSum(session: Session, view: ReportView, reports: readonly Report[]): Promise<string> {
  const fresh = await unchangedReport(session, view, previousIn);
  const sum = sumOfPrevious(reports.map(asPrevious));
  if (sum === undefined) return "这几份不是同一年度、同一格式的年报，不能相加，没有读入。";
  const { problems } = previousAmong(
    { ...fresh.view.bound.report, unit: "" },
    [{ ...fresh.view.bound.report, ...sum.previous }],
    true,
  );
  const [problem] = problems;
  if (problem !== undefined) return describePreviousProblem(problem);
  await writeSettings(session.workbook, fresh, { previous: sum.previous, incomparable: undefined });
  const left = sum.unknown.length === 0 ? "" : `有 ${sum.unknown.length} 格不是每份都有数，没有相加。`;
  return `已把 ${reports.length} 份年报相加，作为上年。${left}`;
}

/** 无可比上年: keeps why nothing is compared with last year; undefined compares again. */
export async function setIncomparable(session: Session, view: ReportView, reason: string | undefined): Promise<string> {
  const fresh = await unchangedReport(session, view, ({ bound }) => bound.report.incomparable);
  await writeSettings(session.workbook, fresh, { incomparable: reason });
  return reason === undefined ? "已恢复和上年对照。" : "已记下无可比上年，和上年对照的核对不再做。";
}

/** A cell of 上年结转 with what it holds and what last year's report says. */
export interface CarriedIn {
  readonly cell: CellId;
  readonly standing: CellValue | undefined;
  readonly lastYear: CellValue;
}

/** The cells of 上年结转 that say something else than last year's 结转下年度, blank ones too. Totals with formulas are left out. */
export function carriedInOf({ bound }: ReportView): readonly CarriedIn[] {
  const { form, report, formulaTotals, otherFormulas, addressOf } = bound;
  const values = valuesOf(report);
  return form.rules.flatMap((rule) => {
    const [cell] = rule.kind === "carry-over" ? rule.left : [];
    const [before] = rule.kind === "carry-over" ? rule.right : [];
    const lastYear = before && values.get(before);
    if (cell === undefined || lastYear === undefined || addressOf(cell) === undefined) return [];
    if (formulaTotals.has(cell) || otherFormulas.has(cell)) return [];
    const standing = report.cells.get(cell);
    return standing === lastYear ? [] : [{ cell, standing, lastYear }];
  });
}

/** Fills 上年结转 with last year's 结转下年度, in one batch; over other figures only where that was chosen. */
export async function fillCarriedIn(session: Session, view: ReportView, replacesOthers: boolean): Promise<string> {
  const fresh = await unchangedReport(session, view, carriedInOf);
  const all = carriedInOf(fresh.view);
  const chosen = replacesOthers ? all : all.filter(({ standing }) => standing === undefined);
  const figures = new Map(chosen.map(({ cell, lastYear }) => [cell, lastYear]));
  const patches = valuesPatches(fresh.view.bound, figures);
  await writeUndoable(session, patches, () => writeKeepingRemarks(session, fresh, patches));
  return `已把上年的结转下年度填到上年结转，${chosen.length} 格。`;
}

type Disagreement = Extract<Finding, { readonly code: "differs-from-previous" }>;

/** Where 上年结转 is another than last year's report says. */
export function disagreementsOf({ examination }: ReportView): readonly Disagreement[] {
  return examination.findings.flatMap((finding) => (finding.code === "differs-from-previous" ? finding : []));
}

/** The sentence as it would be written, for a reason. */
export function correctionOf(view: ReportView, reason: string): string {
  const { form, report } = view.bound;
  return correctionSentence(disagreementsOf(view), {
    previousYear: report.previous?.year === undefined ? "上" : String(report.previous.year),
    columnOf: ({ cells: [cell] }) => (cell === undefined ? "" : nameOfCell(form, cell).column),
    reason,
  });
}

/**
 * 更正说明: adds the sentence at the end of the chapter of other matters, and explains the findings with it. What stands
 * in the chapter stays.
 */
export async function writeCorrection(session: Session, view: ReportView, reason: string): Promise<string> {
  const fresh = await unchangedReport(session, view, ({ bound }) => [bound.report.text, bound.report.cells]);
  const { form, report } = fresh.view.bound;
  const chapter = form.format.chapters.find(({ role }) => role === "others");
  if (chapter === undefined) throw new Error("a format without a chapter of other matters");
  const sentence = correctionOf(fresh.view, reason);
  const standing = (report.text.get(chapter.id) ?? "").trimEnd();
  const explained = disagreementsOf(fresh.view)
    .filter(({ severity }) => severity === "explain")
    .map((finding) => explain(finding, report.cells, sentence));
  const others = report.explanations.filter(({ rule }) => !explained.some((one) => one.rule === rule));
  await writeTexts(session, fresh, new Map([[chapter.id, standing === "" ? sentence : `${standing}\n${sentence}`]]), {
    generated: report.generated,
    explanations: [...others, ...explained],
  });
  return `已写进“${chapter.title}”，核对里的说明也写好了。`;
}

const previousIn = ({ bound }: ReportView): unknown => bound.report.previous;
