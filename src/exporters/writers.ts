import type { Examination } from "../examination/examine";
import { unreadTables } from "../messages/unread-tables";
import { planWorkbook } from "../plan/plan-workbook";
import { formOf, type FormatDefinition } from "../rules/report-form";
import type { WorkbookPlan } from "../workbook/workbook-plan";
import { answerSheet, writeAnswerSheetDocx } from "./answer-sheet";
import { checkSheet, type CheckSheet } from "./check-sheet";
import { writeCheckSheetDocx } from "./check-sheet-docx";
import { checkSheetPage } from "./check-sheet-html";
import { planCheckSheet } from "./check-sheet-plan";
import { fileName } from "./file-name";
import { reportDocument, type ReportDocument, type SignatureDate } from "./report-document";
import { writeReportDocx } from "./report-docx";
import { reportPage } from "./report-html";
import { exportReportJson } from "./report-json";
import type { ReportStyle } from "./report-typography";
import { withUnreadMarks } from "./unread-marks";
import { writeXlsx } from "./xlsx";

/** What is made of a report: itself, its 校验单, or the 说明单 of those who answer for it. */
export type Paper = "report" | "check-sheet" | "answer-sheet";

/** What a writer must know besides the report. */
export interface WritingOptions {
  readonly definitions: readonly FormatDefinition[];
  /** Under the signature; undefined leaves month and day open. */
  readonly date: SignatureDate | undefined;
  readonly style: ReportStyle;
  /** 送审稿: the file says so at the top of its pages. Otherwise it is the one that is made public. */
  readonly isForReview?: boolean;
  /** The day on which a 校验单 was made, as people write it, and what made it: 年报助手 0.1.0. */
  readonly madeOn: string | undefined;
  readonly program: string;
}

/** A file as it was made. */
export interface WrittenFile {
  /** What a user may be offered as its name. */
  readonly name: string;
  readonly content: Uint8Array | string;
  /** Why it says 草稿; absent where the kind of file has no place to say so. */
  readonly draft?: readonly string[];
}

export interface ReportWriter {
  readonly paper: Paper;
  /** The first is that of the proposed name. */
  readonly extensions: readonly string[];
  readonly mediaType: string;
  write(examination: Examination, options: WritingOptions): Promise<WrittenFile>;
}

const OFFICE = "application/vnd.openxmlformats-officedocument";
const WORD = `${OFFICE}.wordprocessingml.document`;
const WORKBOOK = `${OFFICE}.spreadsheetml.sheet`;
const PAGE = "text/html;charset=utf-8";

/** Every kind of file that is made of a report: a new one is a file of its own and its row here. */
export const reportWriters: readonly ReportWriter[] = [
  {
    paper: "report",
    extensions: [".xlsx"],
    mediaType: WORKBOOK,
    write: async (examination, options) => ({
      name: fileName(documentOf(examination, options).title, ".xlsx"),
      content: await writeXlsx(withUnreadMarks(planOf(examination), unreadTables(examination.read))),
    }),
  },
  {
    paper: "report",
    extensions: [".docx"],
    mediaType: WORD,
    async write(examination, options) {
      const report = documentOf(examination, options);
      return { ...draftOf(report, ".docx"), content: await writeReportDocx(report, options.style) };
    },
  },
  {
    paper: "report",
    extensions: [".html", ".htm"],
    mediaType: PAGE,
    write(examination, options) {
      const report = documentOf(examination, options);
      return Promise.resolve({ ...draftOf(report, ".html"), content: reportPage(report) });
    },
  },
  {
    paper: "report",
    extensions: [".json"],
    mediaType: "application/json",
    write(examination, options) {
      const { report, form } = examination.read;
      const { previous } = report;
      const previousForm = previous && formOf({ ...previous, localRows: [] }, options.definitions);
      return Promise.resolve({
        name: fileName(documentOf(examination, options).title, ".json"),
        content: exportReportJson(report, form, previousForm, [...unreadTables(examination.read).keys()]),
      });
    },
  },
  {
    paper: "answer-sheet",
    extensions: [".docx"],
    mediaType: WORD,
    async write(examination) {
      const sheet = answerSheet(examination);
      return { name: fileName(`说明单 ${sheet.title}`, ".docx"), content: await writeAnswerSheetDocx(sheet) };
    },
  },
  {
    paper: "check-sheet",
    extensions: [".xlsx"],
    mediaType: WORKBOOK,
    /** Beside the report: a 校验单 alone has nothing that it could be held against. */
    async write(examination, options) {
      const plan = planOf(examination);
      const sheet = checkSheet(examination, options);
      const extra = planCheckSheet(
        sheet,
        plan.sheets.map(({ name }) => name),
      );
      const whole = { ...plan, styles: { ...plan.styles, ...extra.styles }, sheets: [...plan.sheets, ...extra.sheets] };
      return { name: checkSheetName(sheet, ".xlsx"), content: await writeXlsx(whole) };
    },
  },
  {
    paper: "check-sheet",
    extensions: [".docx"],
    mediaType: WORD,
    async write(examination, options) {
      const sheet = checkSheet(examination, options);
      return { name: checkSheetName(sheet, ".docx"), content: await writeCheckSheetDocx(sheet) };
    },
  },
  {
    paper: "check-sheet",
    extensions: [".html", ".htm"],
    mediaType: PAGE,
    write(examination, options) {
      const sheet = checkSheet(examination, options);
      return Promise.resolve({ name: checkSheetName(sheet, ".html"), content: checkSheetPage(sheet) });
    },
  },
];

/** The writer for a file of this name's ending, in any case; undefined where there is none. */
export const writerOf = (paper: Paper, extension: string): ReportWriter | undefined =>
  reportWriters.find((one) => one.paper === paper && one.extensions.includes(extension.toLowerCase()));

const documentOf = ({ read, open }: Examination, { date, isForReview = false }: WritingOptions): ReportDocument =>
  reportDocument(read.report, read.form, { open, date, isForReview, unread: unreadTables(read) });

const draftOf = ({ draft, mark, title }: ReportDocument, extension: string): Pick<WrittenFile, "name" | "draft"> => ({
  name: fileName(`${mark === "" ? "" : `${mark} `}${title}`, extension),
  draft,
});

const checkSheetName = ({ title }: CheckSheet, extension: string): string => fileName(`校验单 ${title}`, extension);

/** Totals stay the figures they are. */
const planOf = ({ read: { report, form } }: Examination): WorkbookPlan =>
  planWorkbook(form, report, {
    totals: "typed",
    controls: report.controls.size > 0,
    takenSheets: [],
    reportKey: "1",
  });
