import type { Figure } from "../../report/narrative-format";
import type { CellId } from "../../report/report";
import type { Quantity, Reading } from "../../rules/quantity";
import type { Rate } from "../../rules/text-rules";
import { disputeCell, disputeGroups, disputeResults, disputeTotal, litigation, reconsideration } from "./disputes";
import { around } from "./wording";

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

/** An agency that decides other people's cases speaks of those. */
export const OTHERS_CASES =
  /除(?:了)?(?:政府)?信息公开[^，。；]{0,6}外|(?<![在正全部均已都])审理|审结[^，。；\d]{0,4}(?:复议|诉讼)|承办|代理|出庭|指导|化解|[办受]理行政复议/;
/** Where disputes about other things are told of, those about information are named as such. */
const OTHER_DISPUTES =
  /除[^，。；]{0,20}[之以]?外|其[他它](?!结果)|执法|处罚|许可|强制|征收|征地|拆迁|工伤|登记|法治|依法行政|法律顾问|合法性|调解|争议|信访|赔偿|仲裁|审查|被告|案源|[办受]理|收到(?:行政)?复议|(?<![均全部都已未])审结|应诉/;

const onDisputes = {
  aloneUnless: OTHER_DISPUTES,
  onlyWith: /信息公开|依申请|公开申请|政务公开/,
  unlessInSentence: OTHERS_CASES,
  narrowed: /尚|未|维持|纠|撤|驳|胜|败|办结|审|被申请人|复议机关/,
} as const;

/** In a paragraph on requests, what happened needs no more words; what an agency received may be other people's. */
const afterRequests = {
  onlyAfter: "requests",
  unlessInSentence: OTHERS_CASES,
  led: /^(?:案件)?$/,
} as const;
const HAPPENED = "(?:发生|引发|引起|产生|出现|存在|被申请|被提起|提起)?";

const ofReconsideration = { label: "行政复议总计", cells: reconsiderationTotal };
const ofLitigation = { label: "行政诉讼总计", cells: litigationTotal };
const CAME = "(?:被)?(?:发生|引发|引起|产生|涉及|申请|收到|提起|办理|发生被)?";
/** “行政复议2件”, “发生2件行政复议” */
const cases = (noun: string, words: string): RegExp =>
  new RegExp(
    `(?:${words})#中?/|^[有尚仅]*#(?:政府)?(?:信息公开)?${noun}(?!后)|(?:发生|引发|引起|产生|收到|涉及|提起)#(?:政府)?(?:信息公开)?${noun}/`,
  );
const RECONSIDERATION = `${CAME}(?:行政)?复议`;
const LITIGATION = `${CAME}(?:行政)?诉讼`;

/** 行政复议 and 行政诉讼 in one number; the form has none, so that templates have none either. */
const disputes: Quantity = {
  id: "disputes",
  label: "行政复议和行政诉讼",
  unit,
  cells: everyTotal,
  wordings: [
    {
      readings: [{ label: "行政复议、行政诉讼总计", cells: everyTotal }, ofReconsideration, ofLitigation],
      phrase: around(`复议(?:、|和|及|与|以及|或者?)${LITIGATION}|诉讼(?:、|和|及|与|以及|或者?)${RECONSIDERATION}`),
      topics: ["disputes"],
      ...onDisputes,
    },
    {
      readings: [{ label: "行政复议、行政诉讼总计", cells: everyTotal }, ofReconsideration, ofLitigation],
      phrase: around(`${HAPPENED}复议(?:、|和|及|与)${HAPPENED}诉讼|${HAPPENED}诉讼(?:、|和|及|与)${HAPPENED}复议`),
      topics: ["disputes"],
      ...afterRequests,
    },
  ],
};

const ofResult = ({ id, label }: (typeof disputeResults)[number], groups: readonly Group[], who: string): Reading => ({
  label: `${who}${label}`,
  cells: inAll(groups, { id }),
});

/** 复议被纠正, 直接起诉维持 */
const OF_CASES = "(?:复议|诉讼)?(?:案件)?";

/** How cases ended, in words that are used for nothing else. */
const resultWords: readonly (readonly [(typeof disputeResults)[number], string])[] = [
  [disputeResults[0], `${OF_CASES}(?:结果|判决|复议|决定|予以|获|被){0,4}维持`],
  [disputeResults[1], `${OF_CASES}(?:结果|被|予以|判决|复议机关|法院){0,4}(?:纠正|纠错)`],
  [disputeResults[2], "其他结果"],
  [disputeResults[3], "(?:尚未审结|未审结|正在审理中?|尚在审理中?|尚未办结|未结)"],
];

interface Cases {
  readonly topic: string;
  readonly groups: readonly Group[];
  readonly who: string;
  /** Where the words may as well be of a part of these. */
  readonly parts?: readonly Cases[];
}

const ofReconsiderations: Cases = { topic: "reconsideration", groups: [reconsideration], who: "行政复议" };
const ofLitigations: Cases = {
  topic: "litigation",
  groups: litigation,
  who: "行政诉讼",
  parts: litigation.map((group) => ({ topic: "litigation", groups: [group], who: group.label })),
};
const ofDisputes: Cases = {
  topic: "disputes",
  groups: disputeGroups,
  who: "行政复议、行政诉讼",
  parts: [ofReconsiderations, ofLitigations, ...(ofLitigations.parts ?? [])],
};

const resultsAs = ({ topic, groups, who, parts = [] }: Cases): readonly Quantity["wordings"][number][] =>
  resultWords.map(([result, words]) => ({
    readings: [ofResult(result, groups, who), ...parts.map((part) => ofResult(result, part.groups, part.who))],
    phrase: around(words),
    topics: [topic],
    ...onDisputes,
    narrowed: /自然人|[一二再]审|被申请人/,
  }));

const reconsiderations: Quantity = {
  id: "reconsideration",
  label: "行政复议",
  unit,
  cells: reconsiderationTotal,
  wordings: [
    {
      readings: [ofReconsideration],
      phrase: cases("(?:行政)?复议", RECONSIDERATION),
      topics: ["reconsideration"],
      ...onDisputes,
    },
    {
      readings: [ofReconsideration],
      phrase: around(`${HAPPENED}复议`),
      topics: ["reconsideration"],
      ...afterRequests,
    },
    ...resultsAs(ofReconsiderations),
  ],
};

const [directLitigation, litigationAfter] = litigation;

/** Where a sentence names this way to court alone, results are of it. */
const ONLY_OF_A_WAY: Readonly<Record<(typeof litigation)[number]["id"], RegExp>> = {
  "direct-litigation": new RegExp(`^(?![^]*直接起诉)|复议后|行政诉讼|涉诉|应诉|${OTHERS_CASES.source}`),
  "litigation-after-reconsideration": new RegExp(`^(?![^]*复议后)|直接起诉|行政诉讼|涉诉|应诉|${OTHERS_CASES.source}`),
};

const litigations: Quantity = {
  id: "litigation",
  label: "行政诉讼",
  unit,
  cells: litigationTotal,
  counts: litigationCounts,
  wordings: [
    {
      readings: [{ label: directLitigation.label, cells: inAll([directLitigation], disputeTotal) }],
      phrase: around("未经复议(?:直接)?(?:提?起诉|诉讼|提起诉讼)|直接起诉"),
      topics: ["litigation"],
      ...onDisputes,
      narrowed: /尚|维持|纠|撤|驳|胜|败|办结|审/,
    },
    {
      readings: [{ label: litigationAfter.label, cells: inAll([litigationAfter], disputeTotal) }],
      phrase: around("复议后(?:提?起诉|诉讼|提起诉讼)"),
      topics: ["litigation"],
      ...onDisputes,
      narrowed: /尚|维持|纠|撤|驳|胜|败|办结|审/,
    },
    {
      readings: [ofLitigation],
      phrase: cases("(?:行政)?诉讼", `${LITIGATION}|应诉|被起诉|涉诉`),
      topics: ["litigation"],
      ...onDisputes,
      narrowed: /尚|未|维持|纠|撤|驳|胜|败|办结|审|复议后/,
    },
    {
      readings: [ofLitigation],
      phrase: around(`${HAPPENED}诉讼`),
      topics: ["litigation"],
      ...afterRequests,
    },
    ...litigation.flatMap((group) =>
      resultsAs({ topic: "litigation", groups: [group], who: group.label }).map((wording) => ({
        ...wording,
        unlessInSentence: ONLY_OF_A_WAY[group.id],
      })),
    ),
    ...resultsAs(ofLitigations),
  ],
};

/** What checks of the text know of chapter 四; the one of both before those of one. */
export const disputeQuantities: readonly Quantity[] = [
  { ...disputes, wordings: [...disputes.wordings, ...resultsAs(ofDisputes)] },
  reconsiderations,
  litigations,
];

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

/** Of all cases, or of those that are decided. */
const rateOf = (topic: string, noun: string, groups: readonly Group[]): readonly Rate[] =>
  [
    { words: "维持率", result: disputeResults[0] },
    { words: "(?:纠错率|纠正率|被纠错率)", result: disputeResults[1] },
  ].map(({ words, result }) => ({
    phrase: new RegExp(`^(?:${noun})?${words}(?:达到?)?#`),
    parts: [{ label: result.label, cells: inAll(groups, result) }],
    wholes: [
      { label: "总计", cells: inAll(groups, disputeTotal) },
      { label: "已审结", cells: inAll(groups, disputeTotal), less: inAll(groups, disputeResults[3]) },
    ],
    topics: [topic],
    aloneUnless: OTHER_DISPUTES,
  }));

/** “行政复议纠错率11.74%” */
export const disputeRates: readonly Rate[] = [
  ...rateOf("reconsideration", "复议(?:案件)?", [reconsideration]),
  ...rateOf("litigation", "诉讼(?:案件)?", litigation),
];
