import { examineInPeace } from "../../src/examination/examine";
import type { ReportView } from "../session/report-view";
import type { Session } from "../session/session";
import type { Clipboard } from "../surroundings/clipboard";
import type { FileSaver } from "../surroundings/file-saver";
import { freshView } from "./fresh-view";

/** 复制清单: everything that 核对 has a card for, as a table. */
export async function copyFindings(session: Session, view: ReportView, clipboard: Clipboard): Promise<string> {
  const { findingList, findingListHtml, findingListText } = await lists();
  const { examination } = await freshView(session, view);
  const list = findingList(examineInPeace(examination));
  if (list.rows.length === 0) return NOTHING;
  return (await clipboard.copy(findingListHtml(list), findingListText(list)))
    ? `已复制 ${list.rows.length} 条，可以粘贴到表格或文字处理里。`
    : "浏览器不允许自动复制，请用“导出清单”。";
}

/** 导出清单: the same as a workbook, named after unit and year. */
export async function saveFindings(session: Session, view: ReportView, saver: FileSaver): Promise<string> {
  const { findingList, planFindingList } = await lists();
  const { writeXlsx } = await import(/* webpackChunkName: "documents" */ "../../src/exporters/xlsx");
  const { fileName } = await import(/* webpackChunkName: "documents" */ "../../src/exporters/file-name");
  const { examination } = await freshView(session, view);
  const list = findingList(examineInPeace(examination));
  if (list.rows.length === 0) return NOTHING;
  const name = fileName(list.title, ".xlsx");
  const content = await writeXlsx(planFindingList(list));
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const outcome = await saver.save({ name, type, content });
  return outcome === "saved" ? `已保存“${name}”。` : `已交给下载：“${name}”。`;
}

const NOTHING = "核对里没有要列的，没有做清单。";

const lists = () => import(/* webpackChunkName: "documents" */ "../../src/exporters/finding-list");
