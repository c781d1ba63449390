import type { Figure } from "../../report/narrative-format";
import type { CellId } from "../../report/report";
import { disputeCell, disputeResults, disputeTotal, litigation, reconsideration } from "./disputes";
import {
  carriedIn,
  carriedOut,
  handledTotal,
  naturalPerson,
  newlyReceived,
  organizations,
  outcomeGroups,
  requestCell,
  requesterTotal,
  type RequestRow,
} from "./requests";

const ofAll = (...rows: readonly { readonly id: string }[]): readonly CellId[] =>
  rows.map((row) => requestCell(row, requesterTotal));

/** What chapter 三 counts, by the words that people use for it. The groups （三） to （六） have no subtotal in the form. */
export function requestFigures(outcomeRows: readonly RequestRow[]): readonly Figure[] {
  return [
    { id: "newly-received", label: "本年新收", unit: "件", cells: ofAll(newlyReceived) },
    { id: "carried-in", label: "上年结转", unit: "件", cells: ofAll(carriedIn) },
    {
      id: "accepted",
      label: "受理",
      unit: "件",
      cells: ofAll(newlyReceived, carriedIn),
      counts: "本年新收＋上年结转",
    },
    {
      id: "from-natural-persons",
      label: "自然人申请",
      unit: "件",
      cells: [requestCell(newlyReceived, naturalPerson)],
      counts: "本年新收里自然人提出的",
    },
    {
      id: "from-organizations",
      label: "法人申请",
      unit: "件",
      cells: organizations.map((requester) => requestCell(newlyReceived, requester)),
      counts: "本年新收里法人或其他组织提出的，五列相加",
    },
    { id: "handled", label: "办结", unit: "件", cells: ofAll(handledTotal), counts: "（七）总计" },
    { id: "disclosed", label: "予以公开", unit: "件", cells: ofAll({ id: "disclosed" }) },
    { id: "partly-disclosed", label: "部分公开", unit: "件", cells: ofAll({ id: "partly-disclosed" }) },
    {
      id: "disclosed-or-partly",
      label: "公开及部分公开",
      unit: "件",
      cells: ofAll({ id: "disclosed" }, { id: "partly-disclosed" }),
      counts: "予以公开＋部分公开",
    },
    ...outcomeGroups.map(({ id, label }) => ({
      id,
      label,
      unit: "件",
      cells: ofAll(...outcomeRows.filter(({ group }) => group === id)),
      counts: "这一组各行相加",
    })),
    { id: "carried-out", label: "结转下年度", unit: "件", cells: ofAll(carriedOut) },
  ];
}

const inAll = (result: { readonly id: string }): readonly CellId[] =>
  litigation.map((group) => disputeCell(group, result));

/** What chapter 四 counts; 行政诉讼 is both ways of coming to court. */
export const disputeFigures: readonly Figure[] = [
  {
    id: "reconsideration",
    label: "行政复议",
    unit: "件",
    cells: [disputeCell(reconsideration, disputeTotal)],
  },
  {
    id: "litigation",
    label: "行政诉讼",
    unit: "件",
    cells: inAll(disputeTotal),
    counts: "未经复议直接起诉＋复议后起诉",
  },
  ...disputeResults.map((result) => ({
    id: `reconsideration-${result.id}`,
    label: `复议${result.label}`,
    unit: "件",
    cells: [disputeCell(reconsideration, result)],
  })),
  ...disputeResults.map((result) => ({
    id: `litigation-${result.id}`,
    label: `诉讼${result.label}`,
    unit: "件",
    cells: inAll(result),
    counts: "未经复议直接起诉＋复议后起诉",
  })),
];

/** 处理决定 of chapter 二, the same cells in all formats. */
export const decisionFigures: readonly Figure[] = [
  { id: "licenses", label: "行政许可", unit: "件", cells: ["disclosure/licenses/decisions"] },
  { id: "penalties", label: "行政处罚", unit: "件", cells: ["disclosure/penalties/decisions"] },
  { id: "compulsions", label: "行政强制", unit: "件", cells: ["disclosure/compulsions/decisions"] },
];
