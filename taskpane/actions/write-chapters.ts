import type { MergedText } from "../../src/narrative/merge-text";
import { textWriting } from "../../src/binding/text-patch";
import { freeSheetName, TEXT_SHEET } from "../../src/plan/free-names";
import { planText, writtenChapters } from "../../src/plan/plan-text";
import { planStyles } from "../../src/plan/styles";
import type { Report } from "../../src/report/report";
import { nameOfText } from "../../src/workbook/names";
import type { ReportView } from "../session/report-view";
import type { Session } from "../session/session";
import { freshReport, type FreshReport, isSame } from "./fresh-view";
import { writeSettings } from "./write-settings";

/**
 * Writes texts in place of these chapters, in one batch with other settings. Nobody generated them, unless `also` says what
 * of them was.
 */
export function writeTexts(
  session: Session,
  fresh: FreshReport,
  texts: Report["text"],
  also: Partial<Pick<Report, "generated" | "explanations">> = {},
): Promise<void> {
  const { generated, ...others } = also;
  const merged = [...texts].map(
    ([id, text]) => [id, { text, changes: [], generated: generated?.get(id) ?? [] }] as const,
  );
  return writeChapters(session, fresh, new Map(merged), others);
}

/** Writes the sheets and the settings in one batch; inserts the 正文 sheet first where there is none. */
export async function writeChapters(
  session: Session,
  fresh: FreshReport,
  merged: ReadonlyMap<string, MergedText>,
  also: Partial<Pick<Report, "explanations">> = {},
): Promise<void> {
  const { key, bound } = fresh.view;
  const { report, form, written } = bound;
  const { chapters } = form.format;
  const ofSheet = chapters.filter(({ table }) => table === undefined);
  const text = new Map([
    ...ofSheet.map(({ id }) => [id, ""] as const),
    ...report.text,
    ...[...merged].map(([id, one]) => [id, one.text] as const),
  ]);
  const taken = fresh.state.outline.sheets.map(({ name }) => name);
  const plan = written.text === undefined ? planText(freeSheetName(TEXT_SHEET, taken), chapters, text) : undefined;
  if (plan !== undefined) {
    await session.workbook.insert({
      styles: planStyles,
      sheets: [plan.sheet],
      names: [{ name: nameOfText(key), sheet: plan.sheet.name, range: plan.range }],
      firstInput: { sheet: plan.sheet.name, range: "A1" },
    });
  }
  const { patches, kept } = textWriting(written, chapters, text);
  const placed = new Set(plan === undefined ? [] : writtenChapters(chapters, text).map(({ id }) => id));
  const part = {
    ...also,
    generated: new Map([...report.generated, ...[...merged].map(([id, one]) => [id, one.generated] as const)]),
    text: new Map([...kept].filter(([id]) => !placed.has(id))),
  };
  await writeSettings(session.workbook, fresh, part, patches);
  await offerOldText(session, fresh, text);
}

/** 撤销 beside the notice, in every host: the text as it was, while nobody has changed it since. A new sheet stays, without it. */
async function offerOldText(session: Session, { view }: FreshReport, written: Report["text"]): Promise<void> {
  const { text: before, generated, explanations } = view.bound.report;
  const after = textIn((await freshReport(session, view)).view);
  const old = new Map([...[...written.keys()].map((id) => [id, ""] as const), ...before]);
  session.offerUndo(async () => {
    const now = await freshReport(session, view);
    if (!isSame(textIn(now.view), after)) return "正文后来又改过，没有撤销。";
    const { written: sheets, form } = now.view.bound;
    const { patches, kept } = textWriting(sheets, form.format.chapters, old);
    const text = new Map([...kept].filter(([, words]) => words !== ""));
    await writeSettings(session.workbook, now, { generated, explanations, text }, patches);
    return "已撤销，正文恢复成改之前的样子。";
  });
}

const textIn = ({ bound: { report } }: ReportView): unknown => [report.text, report.generated];
