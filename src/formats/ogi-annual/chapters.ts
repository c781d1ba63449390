import type { Chapter } from "../../report/report-format";

/** The six chapters, the same in all formats. */
export const chapters: readonly Chapter[] = [
  { id: "1", title: "一、总体情况", role: "overview" },
  { id: "2", title: "二、主动公开政府信息情况", table: "disclosure" },
  { id: "3", title: "三、收到和处理政府信息公开申请情况", table: "requests" },
  { id: "4", title: "四、政府信息公开行政复议、行政诉讼情况", table: "disputes" },
  { id: "5", title: "五、存在的主要问题及改进情况", role: "problems" },
  { id: "6", title: "六、其他需要报告的事项", role: "others" },
];

/** Titles met in published reports: “五、存在问题及改进情况”, “四、因政府信息公开工作被申请行政复议、提起行政诉讼情况”. */
export const chapterStems: ReadonlyMap<string, RegExp> = new Map([
  ["1", /^(?:工作)?总体情况$|^概述$/],
  ["2", /^主动公开政府信息(?:的)?情况$/],
  ["3", /^收到和处理政府信息公开申请(?:的)?情况$/],
  ["4", /^.{0,16}行政复议.{0,8}行政诉讼(?:的)?情况$/],
  ["5", /^(?:政府信息公开工作)?存在(?:的)?(?:主要)?问题(?:及|和|与|以及)(?:下一步)?改进(?:的)?(?:情况|措施)$/],
  ["6", /^其[他它]需要(?:报告|说明)(?:的)?事项$/],
]);
