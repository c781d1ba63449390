import type { ReportFormat } from "../../report/report-format";
import { chapters } from "../ogi-annual/chapters";
import { disputes } from "../ogi-annual/disputes";
import { disclosure } from "./disclosure";
import { requests } from "./requests";

/** The format on trial, for the reports of 2019 and 2020. */
export const ogiAnnual2019: ReportFormat = {
  id: "2019",
  name: "中华人民共和国政府信息公开工作年度报告格式（试行）",
  source: "国办公开办函〔2019〕60号",
  firstYear: 2019,
  lastYear: 2020,
  chapters,
  tables: [disclosure, requests, disputes],
};
