import type { LocalRow } from "../../report/report-format";

/** A line that reports in Jilin print below the table, whichever format they follow. */
export const publishedTotal: LocalRow = {
  id: "published-total",
  label: "{year}年本行政区域（或本部门）政府信息公开发布总数量（非新闻类、消息类）",
  cell: "disclosure/published-total/count",
  source: "吉林省部分单位 2020 年度报告表后加印的一行，属地方增项，全国统一格式没有。",
};
