import { examine } from "../../src/examination/examine";
import { reportDocument, type ReportDocument } from "../../src/exporters/report-document";
import type { ReadReport } from "../../src/binding/read-report";

/** Chapters as offices write them: with sub-headings on lines of their own and before their paragraph, and lists. */
export const writtenText: ReadonlyMap<string, string> = new Map([
  [
    "1",
    [
      "全年认真贯彻落实《中华人民共和国政府信息公开条例》，以公开促落实、促规范、促服务。",
      "（一）主动公开情况。通过政府网站主动公开政府信息 2428 条，公开政府常务会议 7 期，解读政策 7 件。",
      "（二）依申请公开情况",
      "新收的申请都在法定期限内答复，没有因答复不当被责令改正。",
    ].join("\n"),
  ],
  ["5", "（一）存在问题\n主动解读的形式还不多。\n（二）改进措施\n1. 增加图解和问答。\n2. 每季度检查一次。"],
  ["6", "本年度未收取信息处理费。"],
]);

/** The finished report of what was imported, signed on 20 January of the next year. */
export function finished(imported: ReadReport, text = writtenText): ReportDocument {
  const report = { ...imported.report, text };
  // The chapters are made up and fit no report's figures: only what is wrong with the tables makes it a draft.
  const { open } = examine({ ...imported, report: { ...report, text: new Map() } });
  const year = (report.year ?? 2025) + 1;
  return reportDocument(report, imported.form, { open, date: { year, month: 1, day: 20 } });
}
