import type { Chapter, ReportFormat } from "../../report/report-format";
import { disclosure } from "./disclosure";
import { disputes } from "./disputes";
import { requests } from "./requests";

/** The six chapters, the same in both formats. */
export const chapters: readonly Chapter[] = [
  { id: "1", title: "一、总体情况" },
  { id: "2", title: "二、主动公开政府信息情况", table: "disclosure" },
  { id: "3", title: "三、收到和处理政府信息公开申请情况", table: "requests" },
  { id: "4", title: "四、政府信息公开行政复议、行政诉讼情况", table: "disputes" },
  { id: "5", title: "五、存在的主要问题及改进情况" },
  { id: "6", title: "六、其他需要报告的事项" },
];

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
