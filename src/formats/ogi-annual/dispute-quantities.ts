import type { Figure } from "../../report/narrative-format";
import type { CellId } from "../../report/report";
import type { Denial, Quantity } from "../../rules/quantity";
import { disputeCell, disputeGroups, disputeResults, disputeTotal, litigation, reconsideration } from "./disputes";
import { ending } from "./wording";

const unit = "件";
const litigationCounts = "未经复议直接起诉＋复议后起诉";

interface Group {
  readonly id: string;
}

const inAll = (groups: readonly Group[], result: Group): readonly CellId[] =>
  groups.map((group) => disputeCell(group, result));

const everyTotal = inAll(disputeGroups, disputeTotal);
const reconsiderationTotal = inAll([reconsideration], disputeTotal);
const litigationTotal = inAll(litigation, disputeTotal);

const onDisputes = {
  topic: /信息公开|依申请|公开申请|政务公开/,
  unlessInSentence: /审理|审结|承办|代理|出庭|指导/,
  unless: /其中|尚|未|维持|纠|撤/,
} as const;

const ofReconsideration = { label: "行政复议总计", cells: reconsiderationTotal };

/** 行政复议 and 行政诉讼 in one number; the form has none, so that templates have none either. */
const disputes: Quantity = {
  id: "disputes",
  label: "行政复议和行政诉讼",
  unit,
  cells: everyTotal,
  wordings: [
    {
      readings: [{ label: "行政复议、行政诉讼总计", cells: everyTotal }, ofReconsideration],
      before: ending("复议(?:案件|申请)?(?:、|和|及|与|以及|或者?)(?:提起|被提起)?(?:行政)?诉讼(?:案件)?"),
      ...onDisputes,
    },
  ],
};

const reconsiderations: Quantity = {
  id: "reconsideration",
  label: "行政复议",
  unit,
  cells: reconsiderationTotal,
  wordings: [
    {
      readings: [ofReconsideration],
      before: ending("行政复议(?:案件|申请)?"),
      around: { before: /(?:^|[，、；。])(?:发生|引发|被申请|收到)?(?:了|共)?$/, after: /^(?:政府信息公开)?行政复议/ },
      ...onDisputes,
    },
  ],
};

const litigations: Quantity = {
  id: "litigation",
  label: "行政诉讼",
  unit,
  cells: litigationTotal,
  counts: litigationCounts,
  wordings: [
    {
      readings: [{ label: "行政诉讼总计", cells: litigationTotal }],
      before: ending("行政诉讼(?:案件)?"),
      around: { before: /(?:^|[，、；。])(?:发生|引发|被提起)?(?:了|共)?$/, after: /^(?:政府信息公开)?行政诉讼/ },
      ...onDisputes,
    },
  ],
};

/** What checks of the text know of chapter 四; the one of both before those of one. */
export const disputeQuantities: readonly Quantity[] = [disputes, reconsiderations, litigations];

/** What templates know of chapter 四. */
export const disputeFigures: readonly Figure[] = [
  reconsiderations,
  litigations,
  ...disputeResults.map((result) => ({
    id: `reconsideration-${result.id}`,
    label: `复议${result.label}`,
    unit,
    cells: inAll([reconsideration], result),
  })),
  ...disputeResults.map((result) => ({
    id: `litigation-${result.id}`,
    label: `诉讼${result.label}`,
    unit,
    cells: inAll(litigation, result),
    counts: litigationCounts,
  })),
];

/** “未发生因政府信息公开申请行政复议、提起行政诉讼的情况”: the one of both before those of one. */
export const noDisputes: readonly Denial[] = [
  {
    label: "没有行政复议、行政诉讼",
    pattern:
      /(?:未|没有|无)(?:发生|引发|产生|出现|涉及|被|因|收到)?(?:[^，。；]{0,20})?(?:行政)?复议(?:案件|申请)?(?:、|和|及|与|或者?|以及)(?:[^，。；]{0,6})?(?:行政)?诉讼/,
    cells: everyTotal,
    unless: /纠|撤|败诉|维持|变更|违法|责令|不服|超/,
  },
  {
    label: "没有行政复议",
    pattern:
      /(?:未|没有|无)(?:发生|引发|产生|出现|被|因|收到)?(?:[^，。；]{0,20})?信息公开(?:[^，。；]{0,8})?行政复议(?:案件|申请|情况)?(?=[，。；]|$)/,
    cells: reconsiderationTotal,
    unless: /纠|撤|败诉|维持|变更|违法|责令|诉讼|不服|超/,
  },
  {
    label: "没有行政诉讼",
    pattern:
      /(?:未|没有|无)(?:发生|引发|产生|出现|被|因|收到)?(?:[^，。；]{0,20})?信息公开(?:[^，。；]{0,8})?行政诉讼(?:案件|情况)?(?=[，。；]|$)/,
    cells: litigationTotal,
    unless: /纠|撤|败诉|维持|变更|违法|责令|复议|不服|超/,
  },
];

/** “已审结的均维持” says nothing of those that are not decided. */
const DECIDED_ONLY = /审结|已结/;

const resultsOf = (groups: readonly Group[], ids: readonly string[]): readonly CellId[] =>
  groups.flatMap((group) => ids.map((id) => disputeCell(group, { id })));

const notUpheldOf = (groups: readonly Group[]): readonly CellId[] =>
  resultsOf(groups, ["corrected", "other-result", "pending"]);

/** “均获维持”, “未被纠错”: “复议、诉讼均维持” speaks of both, and comes before those of one. */
export const allUpheld: readonly Denial[] = [
  {
    label: "行政复议、行政诉讼均维持",
    pattern:
      /复议(?:案件|申请)?(?:[、和及与]|[^。；]{0,40})(?:行政)?诉讼[^。；]{0,24}(?:均|全部)(?:获|被|予以|得到|为)?维持/,
    cells: notUpheldOf(disputeGroups),
    unless: DECIDED_ONLY,
  },
  upheld("行政复议均维持", [reconsideration], "复议", "诉讼"),
  upheld("行政诉讼均维持", litigation, "诉讼", "复议"),
  {
    label: "没有被纠错",
    pattern:
      /(?:未|没有|无)(?:[^，。；]{0,10})?被?纠(?:错|正)(?:的)?(?:情况|案件|情形)?|零(?:败诉|纠错)|(?:未|没有|无)(?:发生)?败诉/,
    cells: resultsOf(disputeGroups, ["corrected"]),
    unless: /问题|错误|隐患/,
  },
];

function upheld(label: string, groups: readonly Group[], own: string, other: string): Denial {
  return {
    label,
    pattern: new RegExp(`${own}(?:(?!${other})[^。；]){0,30}均(?:获|被|予|予以|得到|为)?维持`),
    cells: notUpheldOf(groups),
    unless: new RegExp(`${other}|${DECIDED_ONLY.source}`),
  };
}
