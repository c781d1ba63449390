import type { TableFormat } from "../../report/report-format";
import { outcomesOneToFive, requestsTable, type RequestRow } from "../ogi-annual/requests";

/** The outcomes that （七）总计 adds up. */
export const outcomes: readonly RequestRow[] = [
  ...outcomesOneToFive,
  { id: "other", label: "其他处理", printed: "（六）其他处理", indent: 1, group: "other" },
];

/** Chapter 三 of the 2019 format. */
export const requests: TableFormat = requestsTable(outcomes);
