import type { TableFormat } from "../../report/report-format";
import { outcomesOneToFive, requestsTable, type RequestRow } from "../ogi-annual/requests";

/** The outcomes that （七）总计 adds up: those of 2019, with （六）其他处理 now in three lines. */
export const outcomes: readonly RequestRow[] = [
  ...outcomesOneToFive,
  {
    id: "other-not-supplemented-in-time",
    label: "逾期不补正",
    printed: "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
    indent: 2,
    group: "other",
  },
  {
    id: "other-fee-unpaid",
    label: "逾期未缴费",
    printed: "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
    indent: 2,
    group: "other",
  },
  { id: "other-rest", label: "其他处理·其他", printed: "3.其他", indent: 2, group: "other" },
];

/** Chapter 三 of the 2021 format. */
export const requests: TableFormat = requestsTable(outcomes);
