import type { Explanation, Report } from "../../src/report/report";
import type { Check } from "../../src/rules/rule";
import type { ExaminedMistake, ExaminedText } from "../../src/examination/examine";
import { renamePatches, titleArea } from "../../src/binding/rename-patches";
import { dismissalFor } from "../../src/examination/dismissals";
import type { Doubt } from "../../src/examination/doubts";
import { explain } from "../../src/examination/explanations";
import { freshReport, isSame, unchangedReport } from "./fresh-view";
import type { ReportView } from "../session/report-view";
import type { Session } from "../session/session";
import { writeSettings } from "./write-settings";

/** Stores a 说明 together with the values that it explains; it replaces an earlier one for the same values. */
export async function explainMistake(
  session: Session,
  view: ReportView,
  mistake: ExaminedMistake,
  text: string,
): Promise<string> {
  const [finding] = mistake.findings;
  if (finding === undefined) throw new Error(`mistake ${mistake.id} has no finding`);
  await writeExplanation(session, view, mistake.explanation, explain(finding, view.bound.report.cells, text));
  return "说明已保存。有关的数改动后，要重新写。";
}

/** Stores a 说明 for a text finding; it becomes invalid when the values or the words change. */
export async function explainText(
  session: Session,
  view: ReportView,
  { finding, explanation }: ExaminedText,
  text: string,
): Promise<string> {
  await writeExplanation(session, view, explanation, explain(finding, view.bound.report.cells, text));
  return "说明已保存。这句话或者有关的数改动后，要重新写。";
}

/** 不再检查这一条: switches off the check behind a mistake. */
export async function switchOffCheck(
  session: Session,
  view: ReportView,
  mistake: ExaminedMistake,
): Promise<string | undefined> {
  const check = mistake.findings[0]?.check;
  return check && setCheck(session, view, check, false);
}

/** The colours come from rules written into the sheets at insertion; switching a check off does not remove them. */
export const coloursStay = "表里的颜色不会跟着变，以核对窗格为准。";

export async function setCheck(
  session: Session,
  view: ReportView,
  { id, title }: Check,
  isOn: boolean,
): Promise<string> {
  const fresh = await freshReport(session, view);
  const others = fresh.view.bound.report.switchedOff.filter((off) => off !== id);
  await writeSettings(session.workbook, fresh, { switchedOff: isOn ? others : [...others, id] });
  return isOn ? `重新检查：${title}。${coloursStay}` : `不再检查：${title}。${coloursStay}要恢复，点右上角 ⋯ →“设置”。`;
}

/** Sets how many characters chapter 一 may have; undefined removes the limit. */
export async function setLengthLimit(
  session: Session,
  view: ReportView,
  lengthLimit: number | undefined,
): Promise<string> {
  await writeSettings(session.workbook, await freshReport(session, view), { lengthLimit });
  return lengthLimit === undefined ? "不再检查第一部分的字数。" : `第一部分超过 ${lengthLimit} 字时会提示。`;
}

/** Who reports for which year, and whether the cover and the preface change along. */
interface WhoReports extends Pick<Report, "unit" | "unitType" | "selfName" | "year"> {
  readonly changesAlong?: boolean;
}

/** Saves which unit reports, and for which year; where that is wished, the cover and the preface change along. */
export async function saveUnit(
  session: Session,
  view: ReportView,
  { unit, unitType, selfName, year, changesAlong = false }: WhoReports,
): Promise<string> {
  const fresh = await unchangedReport(session, view, ({ bound: { report } }) => [
    report.unit,
    report.unitType,
    report.selfName,
    report.year,
  ]);
  const { bound } = fresh.view;
  const area = changesAlong ? titleArea(bound) : undefined;
  const [above] = area === undefined ? [] : await session.workbook.read([area]);
  const patches = changesAlong ? renamePatches(bound, above, { unit, year }) : [];
  const part = { unit, unitType, year, selfName: selfName === "" ? undefined : selfName };
  await writeSettings(session.workbook, fresh, part, patches);
  const along = patches.length === 0 ? "" : "封面和前言里的单位、年度已跟着改。";
  const text = bound.written.text === undefined ? "" : "正文里的，请点“正文”里的“更新正文”，手写的句子不动。";
  return `已保存单位和年度。${along}${text}`;
}

/** 核对无误: a doubt is not told again until one of its figures changes. */
export async function dismissDoubt(session: Session, view: ReportView, doubt: Doubt): Promise<string> {
  const { report, form } = view.bound;
  await writeExplanation(session, view, undefined, dismissalFor(doubt, report, form));
  return "已记下核对无误，这些数没改就不再提示。";
}

/** Takes 核对无误 back. */
export async function takeBackDismissal(session: Session, view: ReportView, dismissal: Explanation): Promise<string> {
  const fresh = await freshReport(session, view);
  const explanations = fresh.view.bound.report.explanations.filter((one) => !isSame(one, dismissal));
  await writeSettings(session.workbook, fresh, { explanations });
  return "已撤回“核对无误”。";
}

/** Beside what others have explained since; in place of what stands there for the same finding. */
async function writeExplanation(
  session: Session,
  view: ReportView,
  replaced: Explanation | undefined,
  written: Explanation,
): Promise<void> {
  const fresh = await freshReport(session, view);
  const { explanations } = fresh.view.bound.report;
  const kept = explanations.filter((one) => replaced === undefined || !isSame(one, replaced));
  await writeSettings(session.workbook, fresh, { explanations: [...kept, written] });
}
