import { markedTextPatches, plainTextPatches } from "../../src/binding/text-looks";
import { freshView } from "./fresh-view";
import { addressOfText, type ReportView } from "../session/report-view";
import type { Session } from "../session/session";

/** 在表里标出: fills the cells of the text that something open is said of. Nothing else ever marks them. */
export async function markText(session: Session, view: ReportView): Promise<string> {
  const { bound, examination } = await freshView(session, view);
  const places = examination.texts
    .filter(({ isOpen }) => isOpen)
    .flatMap(({ finding }) => addressOfText(bound, finding) ?? []);
  if (places.length === 0) return "没有要标的：这些问题不在“正文”和“封面与前言”表里。";
  const patches = markedTextPatches(bound.written, bound.form.format.chapters, places);
  const count = patches.reduce((sum, { cells }) => sum + cells.length, 0);
  await session.workbook.write(patches);
  return `已标出 ${count} 格。改好后点“清除标记”，标记不会自己消失。`;
}

/** 清除标记, 整理版面: the cells of the text look again as they were inserted, and are as high as their words. */
export async function tidyText(session: Session, view: ReportView): Promise<string> {
  const { bound } = await freshView(session, view);
  await session.workbook.write(plainTextPatches(bound.written, bound.form.format.chapters));
  return "已整理：正文各格恢复标准的字体、颜色、换行和行高，字没有动。";
}
