import type { Figure } from "../../report/narrative-format";
import type { CellId } from "../../report/report";
import { disputeCell, disputeGroups, disputeResults, disputeTotal } from "./disputes";
import {
  carriedIn,
  carriedOut,
  handledTotal,
  newlyReceived,
  outcomes,
  requestCell,
  requesters,
  requesterTotal,
  type RequestRow,
} from "./requests";

const ofAll = (...rows: readonly { readonly id: string }[]): readonly CellId[] =>
  rows.map((row) => requestCell(row, requesterTotal));

const organizations = requesters.filter(({ id }) => id !== "natural-person");

/** A group of outcomes as the form prints it: its rows share the beginning of their ids. */
const groups = [
  { id: "withheld", label: "不予公开" },
  { id: "unavailable", label: "无法提供" },
  { id: "not-processed", label: "不予处理" },
  { id: "other", label: "其他处理" },
] as const;

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
      cells: [requestCell(newlyReceived, { id: "natural-person" })],
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
    ...groups.map(({ id, label }) => ({
      id,
      label,
      unit: "件",
      cells: ofAll(...outcomeRows.filter((row) => row.id === id || row.id.startsWith(`${id}-`))),
      counts: "这一组各行相加",
    })),
    { id: "carried-out", label: "结转下年度", unit: "件", cells: ofAll(carriedOut) },
  ];
}

const inAll = (result: { readonly id: string }): readonly CellId[] =>
  disputeGroups.filter(({ id }) => id !== "reconsideration").map((group) => disputeCell(group, result));

/** What chapter 四 counts; 行政诉讼 is both ways of coming to court. */
export const disputeFigures: readonly Figure[] = [
  {
    id: "reconsideration",
    label: "行政复议",
    unit: "件",
    cells: [disputeCell({ id: "reconsideration" }, disputeTotal)],
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
    cells: [disputeCell({ id: "reconsideration" }, result)],
  })),
  ...disputeResults.map((result) => ({
    id: `litigation-${result.id}`,
    label: `诉讼${result.label}`,
    unit: "件",
    cells: inAll(result),
    counts: "未经复议直接起诉＋复议后起诉",
  })),
];

/** 处理决定 of chapter 二, the same cells in both formats. */
export const decisionFigures: readonly Figure[] = [
  { id: "licenses", label: "行政许可", unit: "件", cells: ["disclosure/licenses/decisions"] },
  { id: "penalties", label: "行政处罚", unit: "件", cells: ["disclosure/penalties/decisions"] },
  { id: "compulsions", label: "行政强制", unit: "件", cells: ["disclosure/compulsions/decisions"] },
];

/** What chapter 二 of the 2019 format counts. The amount of 采购 is left out: the form prints no unit for it. */
export const figures: readonly Figure[] = [
  ...decisionFigures,
  {
    id: "normative-documents-made",
    label: "规范性文件新制作",
    unit: "件",
    cells: ["disclosure/normative-documents/made"],
  },
  {
    id: "normative-documents-newly-disclosed",
    label: "规范性文件新公开",
    unit: "件",
    cells: ["disclosure/normative-documents/newly-disclosed"],
  },
  {
    id: "normative-documents-total-disclosed",
    label: "规范性文件公开总数",
    unit: "件",
    cells: ["disclosure/normative-documents/total-disclosed"],
  },
  { id: "procurements", label: "采购项目", unit: "项", cells: ["disclosure/government-procurement/items"] },
  ...requestFigures(outcomes),
  ...disputeFigures,
];
