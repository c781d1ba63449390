import { examineInPeace } from "../../src/examination/examine";
import type { SignatureDate } from "../../src/exporters/report-document";
import type { ReportStyle } from "../../src/exporters/report-typography";
import type { Paper } from "../../src/exporters/writers";
import { unreadTables } from "../../src/messages/unread-tables";
import type { ReportView } from "../session/report-view";
import type { Session } from "../session/session";
import type { Clipboard } from "../surroundings/clipboard";
import type { FileSaver, MadeFile } from "../surroundings/file-saver";

/** The files that the pane makes; answers is the 说明单, check-sheet is a sheet of the workbook, copied-page goes to the clipboard. */
export type ExportKind = "word" | "page" | "copied-page" | "check-word" | "check-page" | "check-sheet" | "answers";

export interface ExportOptions {
  readonly kind: ExportKind;
  readonly reportKey: string;
  readonly date: SignatureDate | undefined;
  readonly style: ReportStyle;
  /** 送审稿, for the leaders; otherwise 公开版. */
  readonly isForReview: boolean;
  /** The program that made the file: 年报助手 0.1.0. */
  readonly program: string;
}

export interface ExportWays {
  readonly saver: FileSaver;
  readonly clipboard: Clipboard;
  /** Asked between the steps; where it is true, the export stops. */
  readonly isCancelled: () => boolean;
}

type FileKind = Exclude<ExportKind, "check-sheet" | "copied-page">;

const files: Readonly<Record<FileKind, readonly [Paper, extension: string]>> = {
  word: ["report", ".docx"],
  page: ["report", ".html"],
  answers: ["answer-sheet", ".docx"],
  "check-word": ["check-sheet", ".docx"],
  "check-page": ["check-sheet", ".html"],
};

/** Reads the workbook again and makes one file of a report. Returns a sentence for the user. */
export async function exportReport(session: Session, options: ExportOptions, ways: ExportWays): Promise<string> {
  const { reports, outline } = await session.reread();
  const view = reports.find(({ key }) => key === options.reportKey);
  if (view === undefined) return "这份年报的表已经不在工作簿里，没有导出。";
  if (options.kind === "check-sheet") {
    const { planCheckSheet } = await import(/* webpackChunkName: "documents" */ "../../src/exporters/check-sheet-plan");
    const plan = planCheckSheet(
      await checkSheetOf(session, view, options),
      outline.sheets.map(({ name }) => name),
    );
    if (ways.isCancelled()) return CANCELLED;
    await session.workbook.insert(plan);
    await session.workbook.select(plan.firstInput);
    return `已加上“${plan.firstInput.sheet}”工作表。表里的数再改动，请重新做一张，旧的删掉。`;
  }
  const { kind } = options;
  if (kind === "copied-page") return copyPage(view, options, ways);
  const file = await fileOf(session, view, { ...options, kind });
  if (ways.isCancelled()) return CANCELLED;
  const outcome = await ways.saver.save(file);
  return outcome === "saved" ? `已保存“${file.name}”。` : `已交给下载：“${file.name}”。`;
}

const CANCELLED = "已取消，没有导出。";

async function copyPage(view: ReportView, options: ExportOptions, { clipboard, isCancelled }: ExportWays) {
  const { reportFragment } = await import(/* webpackChunkName: "documents" */ "../../src/exporters/report-html");
  const fragment = reportFragment(await documentOf(view, options));
  if (isCancelled()) return CANCELLED;
  // A visual editor pastes the HTML, a source code editor pastes the text: both get the page.
  return (await clipboard.copy(fragment, fragment))
    ? "已复制，请到网站后台的编辑器里粘贴。"
    : "浏览器不允许自动复制，请用“下载网页”。";
}

async function fileOf(
  session: Session,
  { examination }: ReportView,
  options: ExportOptions & { readonly kind: FileKind },
): Promise<MadeFile> {
  const { writerOf } = await import(/* webpackChunkName: "documents" */ "../../src/exporters/writers");
  const [paper, extension] = files[options.kind];
  const writer = writerOf(paper, extension);
  if (writer === undefined) throw new Error(`nothing writes ${paper} as ${extension}`);
  const { definitions } = session;
  const { date, style, program, isForReview } = options;
  const made = { definitions, date, style, isForReview, program, madeOn: todayOf(session) };
  const { name, content } = await writer.write(examineInPeace(examination), made);
  return { name, type: writer.mediaType, content };
}

async function documentOf({ bound, examination }: ReportView, { date }: ExportOptions) {
  const { reportDocument } = await import(/* webpackChunkName: "documents" */ "../../src/exporters/report-document");
  const { open } = examineInPeace(examination);
  return reportDocument(bound.report, bound.form, { open, date, unread: unreadTables(bound) });
}

async function checkSheetOf(session: Session, { examination }: ReportView, { program }: ExportOptions) {
  const { checkSheet } = await import(/* webpackChunkName: "documents" */ "../../src/exporters/check-sheet");
  return checkSheet(examineInPeace(examination), { madeOn: todayOf(session), program });
}

function todayOf(session: Session): string {
  const today = session.now();
  return `${today.getFullYear()}年${today.getMonth() + 1}月${today.getDate()}日`;
}
