import { planWorkbook } from "../plan/plan-workbook";
import type { Finding } from "../rules/finding";
import { formOf, type FormatDefinition } from "../rules/report-form";
import type { WorkbookPlan } from "../workbook/workbook-plan";
import { checkSheet, type CheckedRead, type CheckSheet } from "./check-sheet";
import { writeCheckSheetDocx } from "./check-sheet-docx";
import { checkSheetPage } from "./check-sheet-html";
import { planCheckSheet } from "./check-sheet-plan";
import { fileName } from "./file-name";
import { reportDocument, type ReportDocument, type SignatureDate } from "./report-document";
import { writeReportDocx } from "./report-docx";
import { reportPage } from "./report-html";
import { exportReportJson } from "./report-json";
import type { ReportStyle } from "./report-typography";
import { writeXlsx } from "./xlsx";

/** What is made of a report: itself, or its 校验单. */
export type Paper = "report" | "check-sheet";

/** What a writer must know besides the report. */
export interface WritingOptions {
  readonly definitions: readonly FormatDefinition[];
  /** What must still be mended or explained, in the tables and in the text. */
  readonly open: readonly Pick<Finding, "severity">[];
  /** Under the signature; undefined leaves month and day open. */
  readonly date: SignatureDate | undefined;
  readonly style: ReportStyle;
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
  write(read: CheckedRead, options: WritingOptions): Promise<WrittenFile>;
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
    write: async (read, options) => ({
      name: fileName(documentOf(read, options).title, ".xlsx"),
      content: await writeXlsx(planOf(read)),
    }),
  },
  {
    paper: "report",
    extensions: [".docx"],
    mediaType: WORD,
    async write(read, options) {
      const report = documentOf(read, options);
      return { ...draftOf(report, ".docx"), content: await writeReportDocx(report, options.style) };
    },
  },
  {
    paper: "report",
    extensions: [".html", ".htm"],
    mediaType: PAGE,
    write(read, options) {
      const report = documentOf(read, options);
      return Promise.resolve({ ...draftOf(report, ".html"), content: reportPage(report) });
    },
  },
  {
    paper: "report",
    extensions: [".json"],
    mediaType: "application/json",
    write(read, options) {
      const { previous } = read.report;
      const previousForm = previous && formOf({ ...previous, localRows: [] }, options.definitions);
      return Promise.resolve({
        name: fileName(documentOf(read, options).title, ".json"),
        content: exportReportJson(read.report, read.form, previousForm),
      });
    },
  },
  {
    paper: "check-sheet",
    extensions: [".xlsx"],
    mediaType: WORKBOOK,
    /** Beside the report: a 校验单 alone has nothing that it could be held against. */
    async write(read, options) {
      const plan = planOf(read);
      const sheet = checkSheet(read, options);
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
    async write(read, options) {
      const sheet = checkSheet(read, options);
      return { name: checkSheetName(sheet, ".docx"), content: await writeCheckSheetDocx(sheet) };
    },
  },
  {
    paper: "check-sheet",
    extensions: [".html", ".htm"],
    mediaType: PAGE,
    write(read, options) {
      const sheet = checkSheet(read, options);
      return Promise.resolve({ name: checkSheetName(sheet, ".html"), content: checkSheetPage(sheet) });
    },
  },
];

/** The writer for a file of this name's ending, in any case; undefined where there is none. */
export const writerOf = (paper: Paper, extension: string): ReportWriter | undefined =>
  reportWriters.find((one) => one.paper === paper && one.extensions.includes(extension.toLowerCase()));

const documentOf = ({ report, form }: CheckedRead, { open, date }: WritingOptions): ReportDocument =>
  reportDocument(report, form, { open, date });

const draftOf = ({ draft, title }: ReportDocument, extension: string): Pick<WrittenFile, "name" | "draft"> => ({
  name: fileName(`${draft.length === 0 ? "" : "草稿 "}${title}`, extension),
  draft,
});

const checkSheetName = ({ title }: CheckSheet, extension: string): string => fileName(`校验单 ${title}`, extension);

/** Totals stay the figures they are. */
const planOf = ({ report, form }: CheckedRead): WorkbookPlan =>
  planWorkbook(form, report, {
    totals: "typed",
    controls: report.controls.size > 0,
    takenSheets: [],
    reportKey: "1",
  });
