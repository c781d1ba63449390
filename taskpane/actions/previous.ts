import { previousAmong } from "../../src/importers/previous-report";
import { describePreviousProblem } from "../../src/messages/previous-problems";
import { unchangedReport } from "./fresh-view";
import { readIn } from "./read-in";
import type { ReportView } from "../session/report-view";
import type { Session } from "../session/session";
import { writeSettings } from "./write-settings";

/** 读入上年年报: saves last year's figures and text in the workbook, to compare them with this year's. */
export async function readPrevious(session: Session, view: ReportView, file: File): Promise<string> {
  const reports = (await readIn(session, file)).map(({ report }) => report);
  const fresh = await unchangedReport(session, view, previousIn);
  const { previous, problems } = previousAmong(fresh.view.bound.report, reports, true);
  const told = problems.map(describePreviousProblem).join("");
  if (previous === undefined) return told === "" ? "文件里没有可以对照的年报。" : told;
  await writeSettings(session.workbook, fresh, { previous, incomparable: undefined });
  return `已读入${previous.year === undefined ? "上年" : ` ${previous.year} 年度`}年报，填报时点一格可以看上年的数。${told}`;
}

/** 去掉上年数据: removes last year's report from the workbook. */
export async function removePrevious(session: Session, view: ReportView): Promise<string> {
  await writeSettings(session.workbook, await unchangedReport(session, view, previousIn), { previous: undefined });
  return "已去掉上年数据。";
}

const previousIn = ({ bound }: ReportView): unknown => bound.report.previous;
