import type { Chapter } from "../../report/report-format";

/** The six chapters, the same in all formats. */
export const chapters: readonly Chapter[] = [
  { id: "1", title: "一、总体情况" },
  { id: "2", title: "二、主动公开政府信息情况", table: "disclosure" },
  { id: "3", title: "三、收到和处理政府信息公开申请情况", table: "requests" },
  { id: "4", title: "四、政府信息公开行政复议、行政诉讼情况", table: "disputes" },
  { id: "5", title: "五、存在的主要问题及改进情况" },
  { id: "6", title: "六、其他需要报告的事项" },
];
