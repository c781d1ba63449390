import path from "node:path";

import { examine, openFindings, openTexts } from "../src/examination/examine";
import { checkSheet } from "../src/exporters/check-sheet";
import { writeCheckSheetDocx } from "../src/exporters/check-sheet-docx";
import { checkSheetPage } from "../src/exporters/check-sheet-html";
import { planCheckSheet } from "../src/exporters/check-sheet-plan";
import { reportDocument } from "../src/exporters/report-document";
import { writeReportDocx } from "../src/exporters/report-docx";
import { reportPage } from "../src/exporters/report-html";
import { exportReportJson } from "../src/exporters/report-json";
import { writeXlsx } from "../src/exporters/xlsx";
import { allFormats } from "../src/formats/all-formats";
import type { ReadReport } from "../src/binding/read-report";
import { sentencesOn } from "../src/messages/finding-sentences";
import { describeTextFinding } from "../src/messages/text-findings";
import { formOf } from "../src/rules/report-form";
import { planWorkbook } from "../src/plan/plan-workbook";
import type { WorkbookPlan } from "../src/workbook/workbook-plan";
import type { ConvertCommand } from "./arguments";
import { CommandError } from "./command-error";
import packageJson from "./package.json";

export interface Written {
  readonly content: string | Uint8Array;
  /** What the user must know of it, in sentences. */
  readonly notes: readonly string[];
}

export type Writer = (imported: ReadReport) => Promise<Written>;

/** How a command's output is written, by its extension. Throws CommandError for one that we do not write. */
export function writerFor(command: ConvertCommand): Writer {
  const { output, isCheckSheet } = command;
  const extension = path.extname(output).toLowerCase();
  if (extension === ".xlsx") return isCheckSheet ? workbookWithCheckSheet : workbook;
  if (extension === ".docx") return isCheckSheet ? checkSheetDocx : (imported) => reportFile(imported, command, "docx");
  if (extension === ".html" || extension === ".htm")
    return isCheckSheet ? checkSheetHtml : (imported) => reportFile(imported, command, "html");
  if (extension === ".json" && !isCheckSheet) return json;
  throw new CommandError({ code: "output-kind-not-available", extension, file: output });
}

/** Nobody is asked on a command line: what is open is told, and the file says in its header that it is a draft. */
async function reportFile(
  imported: ReadReport,
  { date, style }: ConvertCommand,
  kind: "docx" | "html",
): Promise<Written> {
  const { report, form } = imported;
  const examination = examine(imported);
  const document = reportDocument(report, form, { open: examination.open, date });
  const draft = document.draft.length === 0 ? [] : [`这份年报还不能定稿，已标上“草稿”：${document.draft.join("")}`];
  return {
    content: kind === "docx" ? await writeReportDocx(document, style) : reportPage(document),
    notes: [
      ...draft,
      ...openFindings(examination).map(sentencesOn(imported)),
      ...openTexts(examination).map((finding) => describeTextFinding(finding, form)),
    ],
  };
}

const json: Writer = async ({ report, form }) => {
  const { previous } = report;
  const previousForm = previous && formOf({ ...previous, localRows: [] }, allFormats);
  return { content: exportReportJson(report, form, previousForm), notes: [] };
};

const workbook: Writer = async (imported) => ({ content: await writeXlsx(planOf(imported)), notes: [] });

const workbookWithCheckSheet: Writer = async (imported) => {
  const plan = planOf(imported);
  const extra = planCheckSheet(
    sheetOf(imported),
    plan.sheets.map(({ name }) => name),
  );
  const whole = { ...plan, styles: { ...plan.styles, ...extra.styles }, sheets: [...plan.sheets, ...extra.sheets] };
  return { content: await writeXlsx(whole), notes: [] };
};

const checkSheetDocx: Writer = async (imported) => ({
  content: await writeCheckSheetDocx(sheetOf(imported)),
  notes: [],
});

const checkSheetHtml: Writer = async (imported) => ({ content: checkSheetPage(sheetOf(imported)), notes: [] });

function planOf({ report, form }: ReadReport): WorkbookPlan {
  return planWorkbook(form, report, {
    totals: "typed",
    controls: report.controls.size > 0,
    takenSheets: [],
    reportKey: "1",
  });
}

/** Without a day: the same report gives the same sheet. */
const sheetOf = (imported: ReadReport) =>
  checkSheet(examine(imported), { madeOn: undefined, program: `年报助手 ${packageJson.version}` });
