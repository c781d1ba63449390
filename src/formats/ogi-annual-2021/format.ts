import type { ReportFormat } from "../../report/report-format";
import { chapters } from "../ogi-annual/chapters";
import { disputes } from "../ogi-annual/disputes";
import { disclosure } from "./disclosure";
import { requests } from "./requests";

/** The format in force, for the reports of 2021 and later. Chapters and the table of chapter 四 are those of all. */
export const ogiAnnual2021: ReportFormat = {
  id: "2021",
  name: "中华人民共和国政府信息公开工作年度报告格式",
  source: "国办公开办函〔2021〕30号",
  firstYear: 2021,
  lastYear: undefined,
  chapters,
  tables: [disclosure, requests, disputes],
};
