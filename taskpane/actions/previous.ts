import type { FormatDefinition } from "../../src/rules/report-form";
import { requireFileSize } from "../../src/importers/budget";
import { previousAmong } from "../../src/importers/previous-report";
import { describePreviousProblem } from "../../src/messages/previous-problems";
import type { Report } from "../../src/report/report";
import { browserPlatform } from "../surroundings/browser-platform";
import { unchangedReport } from "./fresh-view";
import type { ReportView } from "../session/report-view";
import type { Session } from "../session/session";
import { writeSettings } from "./write-settings";

/** 读入上年年报: saves last year's figures and text in the workbook, to compare them with this year's. */
export async function readPrevious(session: Session, view: ReportView, file: File): Promise<string> {
  const reports = await reportsIn(file, session.definitions);
  const fresh = await unchangedReport(session, view, previousIn);
  const { previous, problems } = previousAmong(fresh.view.bound.report, reports, true);
  const told = problems.map(describePreviousProblem).join("");
  if (previous === undefined) return told === "" ? "文件里没有可以对照的年报。" : told;
  await writeSettings(session.workbook, fresh, { previous });
  return `已读入${previous.year === undefined ? "上年" : ` ${previous.year} 年度`}年报，填报时点一格可以看上年的数。${told}`;
}

/** 去掉上年数据: removes last year's report from the workbook. */
export async function removePrevious(session: Session, view: ReportView): Promise<string> {
  await writeSettings(session.workbook, await unchangedReport(session, view, previousIn), { previous: undefined });
  return "已去掉上年数据。";
}

const previousIn = ({ bound }: ReportView): unknown => bound.report.previous;

async function reportsIn(file: File, definitions: readonly FormatDefinition[]): Promise<readonly Report[]> {
  requireFileSize(file.size);
  const bytes = new Uint8Array(await file.arrayBuffer());
  // The readers of files are large and seldom needed: they are loaded only here.
  const { importReports } = await import("../../src/importers/import-report");
  const context = { definitions, defaultYear: undefined, platform: browserPlatform };
  return importReports({ name: file.name, bytes }, context).map(({ report }) => report);
}
