import { seenTo } from "../../src/narrative/merge-text";
import type { Report } from "../../src/report/report";
import { freshReport, requireSame, unchangedReport, type FreshReport } from "./fresh-view";
import { mergeStale, narrativeViewOf, previousOf, staleSentences, type NarrativeView } from "../session/narrative-view";
import type { ReportView } from "../session/report-view";
import type { Session } from "../session/session";
import { writeChapters } from "./write-chapters";
import { writeSettings } from "./write-settings";

interface FreshNarrative {
  readonly report: FreshReport;
  readonly narrative: NarrativeView;
}

/** 生成正文, 更新正文: merges the chosen chapters into the text. Everything that people wrote is kept. */
export async function writeNarrative(session: Session, view: ReportView, chosen: readonly string[]): Promise<string> {
  const fresh = await freshNarrative(session, view);
  requireSame(previewOf(session, view, chosen), previewOf(session, fresh.report.view, chosen), view);
  const chapters = fresh.narrative.chapters.filter(({ id }) => chosen.includes(id));
  await writeChapters(session, fresh.report, new Map(chapters.map(({ id, merged }) => [id, merged])));
  if (fresh.narrative.isWritten) return "正文已更新，手写和改过的句子都在。";
  const isTwoSteps = session.workbook.traits.undoesWrites && fresh.report.view.bound.written.text === undefined;
  return `已写好正文：在“正文”和“封面与前言”表里，可以直接改。${isTwoSteps ? "撤销要按两次 Ctrl+Z。" : ""}`;
}

/** Updates the sentences with figures that are no longer true, in one batch; adds none. */
export async function updateStale(session: Session, view: ReportView): Promise<string> {
  const fresh = await freshNarrative(session, view);
  const { narrative } = fresh;
  requireSame(staleIn(session, view), staleIn(session, fresh.report.view), view);
  const changed = narrative.chapters
    .map(({ id, ...chapter }) => [id, mergeStale(narrative, { id, ...chapter })] as const)
    .filter(([, { changes }]) => changes.length > 0);
  const left = staleSentences(narrative).filter(({ change }) => change.kind === "stale").length;
  await writeChapters(session, fresh.report, new Map(changed));
  return left === 0 ? "正文已按现在的数更新。" : `正文已更新；另有 ${left} 句改过的没有动，请自己看一下。`;
}

/**
 * What the user saw before pressing: the text that stands there and, where it was shown what becomes of it, that. Text
 * that is written for the first time covers nothing up.
 */
function previewOf(session: Session, view: ReportView, chosen: readonly string[]): unknown {
  const narrative = narrativeViewOf(view.bound, previousOf(view.bound, session.definitions));
  const isReviewed = narrative?.isWritten === true || narrative?.chapters.some(({ isOwn }) => isOwn) === true;
  return narrative?.chapters
    .filter(({ id }) => chosen.includes(id))
    .map(({ id, sources, merged }) => [id, sources.standing, isReviewed ? merged.text : ""]);
}

function staleIn(session: Session, view: ReportView): unknown {
  const narrative = narrativeViewOf(view.bound, previousOf(view.bound, session.definitions));
  return narrative && staleSentences(narrative);
}

/** 这句没错: an edited sentence is right, and is not reported again for the present figures. */
export async function acceptStale(
  session: Session,
  view: ReportView,
  chapter: string,
  slots: readonly string[],
): Promise<string> {
  const { report, narrative } = await freshNarrative(session, view);
  const { generated } = report.view.bound.report;
  const fresh = narrative.chapters.find(({ id }) => id === chapter)?.fresh ?? [];
  const seen = seenTo(generated.get(chapter) ?? [], fresh, slots);
  await writeSettings(session.workbook, report, {
    generated: new Map([...generated, [chapter, seen]]),
  });
  return "这一句按现在的样子保留。";
}

/** 保存补充情况: saves the facts that no table holds, in place of those that the form began with. */
export async function saveFacts(
  session: Session,
  view: ReportView,
  { seen, facts }: { readonly seen: Report["facts"]; readonly facts: Report["facts"] },
): Promise<string> {
  const fresh = await freshReport(session, view);
  requireSame(seen, fresh.view.bound.report.facts, view);
  await writeSettings(session.workbook, fresh, { facts });
  return "已保存补充情况，随工作簿保存。";
}

/** Saves the unit's own templates in the workbook; undefined returns to those of the format. */
export async function saveTemplates(
  session: Session,
  view: ReportView,
  templates: string | undefined,
): Promise<string> {
  const fresh = await unchangedReport(session, view, ({ bound }) => bound.report.templates);
  await writeSettings(session.workbook, fresh, { templates });
  return templates === undefined ? "已恢复标准模板。" : "模板已保存，随工作簿保存。";
}

async function freshNarrative(session: Session, view: ReportView): Promise<FreshNarrative> {
  const report = await freshReport(session, view);
  const { bound } = report.view;
  const narrative = narrativeViewOf(bound, previousOf(bound, session.definitions));
  if (narrative === undefined) throw new Error("a text without a kind of unit");
  return { report, narrative };
}
