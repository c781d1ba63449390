import type { CellId } from "../../report/report";
import type { Concept, Denial, Reading } from "../../rules/text-rules";
import { disputeCell, disputeGroups, disputeTotal, litigation, reconsideration } from "./disputes";
import {
  carriedIn,
  carriedOut,
  handledTotal,
  naturalPerson,
  newlyReceived,
  organizations,
  requestCell,
  requesterTotal,
  type OutcomeGroup,
  type RequestRow,
} from "./requests";

/** What may stand between the words of a quantity and its number. */
const FILLER =
  "(?:的)?(?:政府)?(?:信息)?(?:公开)?(?:的)?(?:申请|事项|情形|情况|案件|答复|答复件)?(?:的)?(?:数量|件数|总数|总量)?" +
  "(?:共计|合计|总计|共有|均为|各|共|计|为|是|有|了)?[:：]?\\s*$";

const ending = (words: string): RegExp => new RegExp(`(?:${words})${FILLER}`);

const ON_REQUESTS = /信息公开[^，。；]{0,8}申请|依申请公开|申请公开|公开申请/;
const ON_OGI = /信息公开|依申请|公开申请|政务公开/;
/** Who asked, by which way, for what: only a part of the requests. */
const A_PART_OF_REQUESTS =
  /当面|信函|邮寄|信件|来信|网络|网上|网站|电子|邮件|邮箱|传真|平台|在线|窗口|微信|自然人|公民|个人|法人|企业|律师|转办|转来|复议|诉讼|举报|投诉|信访|咨询|补正|撤回|撤销|留言|建议|提案|意见|涉及|关于|其中|通过|重复|要求|有效|不予|征求|结果|上门/;
const NOT_REQUESTS = /复议|诉讼|投诉|举报|信访|咨询|留言|提案|热线|建议|来电|信箱/;

const total = (row: { readonly id: string }): CellId => requestCell(row, requesterTotal);
const sumOf = (label: string, rows: readonly { readonly id: string }[], less?: readonly CellId[]): Reading => ({
  label,
  cells: rows.map(total),
  ...(less === undefined ? {} : { less }),
});

const received = sumOf("本年新收", [newlyReceived]);
const receivedAndCarriedIn = sumOf("本年新收＋上年结转", [newlyReceived, carriedIn]);
const handled = sumOf("办理结果总计", [handledTotal]);

/** What sentences count of chapters 三 and 四, given the outcomes of a format. */
export function requestConcepts(outcomes: readonly RequestRow[]): readonly Concept[] {
  const inGroup = (id: OutcomeGroup) => outcomes.filter(({ group }) => group === id);
  const outcome = (
    id: string,
    words: string,
    label: string,
    readings: readonly Reading[],
    unlessInSentence?: RegExp,
  ): Concept => ({
    id,
    label,
    check: "NA-RESULT",
    readings,
    before: ending(words),
    topic: /申请/,
    topicIn: "paragraph",
    ...(unlessInSentence === undefined ? {} : { unlessInSentence }),
  });
  const disclosed = sumOf("予以公开", [{ id: "disclosed" }]);
  const disclosedInAll = sumOf("予以公开＋部分公开", [{ id: "disclosed" }, { id: "partly-disclosed" }]);
  const withheld = sumOf("不予公开各行", inGroup("withheld"));
  const unavailable = sumOf("无法提供各行", inGroup("unavailable"));
  const notProcessed = sumOf("不予处理各行", inGroup("not-processed"));
  const other = sumOf("其他处理各行", inGroup("other"));
  return [
    {
      id: "carried-in",
      label: "上年结转",
      check: "NA-RESULT",
      readings: [sumOf("上年结转", [carriedIn])],
      before: ending("上一?年度?(?:末|底)?结转|结转自?上一?年度?"),
      topic: /申请/,
      topicIn: "paragraph",
    },
    {
      id: "carried-out",
      label: "结转下年度",
      check: "NA-RESULT",
      readings: [sumOf("结转下年度", [carriedOut])],
      before: ending("结?转(?:入|至|到)?(?:下一?年度?|次年|20\\d{2}年度?)(?:继续)?(?:办理|答复)?"),
      topic: /申请/,
      topicIn: "paragraph",
    },
    {
      id: "handled",
      label: "办结、答复申请",
      check: "NA-RESULT",
      readings: [
        handled,
        received,
        sumOf("办理结果总计－上年结转", [handledTotal], [total(carriedIn)]),
        sumOf("办理结果总计－其他处理", [handledTotal], other.cells),
        sumOf("办理结果总计－不予处理－其他处理", [handledTotal], [...notProcessed.cells, ...other.cells]),
      ],
      before: ending("办结|答复"),
      topic: ON_REQUESTS,
      unlessInSentence: /复议|诉讼|投诉|举报|信访|咨询|留言|提案|热线|延期|超期|逾期|信箱/,
    },
    outcome("disclosed-in-all", "予以公开(?:及|和|、|或者?|与|以及|（?含)(?:予以)?部分公开）?", "予以公开和部分公开", [
      disclosedInAll,
    ]),
    outcome("disclosed", "(?:^|[^不])(?:予以|同意)公开", "予以公开", [disclosed], /部分公开|部分予以公开/),
    outcome("disclosed-with-partly", "(?:^|[^不])(?:予以|同意)公开", "予以公开", [disclosed, disclosedInAll]),
    outcome("partly-disclosed", "部分公开", "部分公开", [sumOf("部分公开", [{ id: "partly-disclosed" }])]),
    outcome("withheld", "不予(?:以)?公开", "不予公开", [withheld]),
    outcome("unavailable", "无法提供", "无法提供", [unavailable]),
    outcome("not-processed", "不予处理", "不予处理", [notProcessed]),
    outcome("other", "其[他它]处理", "其他处理", [other]),
    ...requesterConcepts(),
    ...disputeConcepts,
    // Last: words nearer to the number say more than “收到” or “办理” at the head of the clause.
    {
      id: "newly-received",
      label: "收到申请",
      check: "NA-NEW",
      readings: [received],
      before: /(?:新收|收到|接收到?|接到|新增)(?:[^，。；、]){0,30}$/,
      around: { before: /(?:新收|收到|接收到?|接到)(?:了)?(?:共)?$/, after: /^[^，。；]{0,24}申请/ },
      topic: ON_REQUESTS,
      unless: A_PART_OF_REQUESTS,
    },
    {
      id: "accepted",
      label: "受理、办理申请",
      check: "NA-NEW",
      readings: [receivedAndCarriedIn, received, handled],
      before: /(?:受理|收办|办理|(?:^|[^予他它])处理)(?:[^，。；、]){0,30}$/,
      around: { before: /(?:受理|收办|办理|(?:^|[^予他它])处理)(?:了)?(?:共)?$/, after: /^[^，。；]{0,24}申请/ },
      topic: ON_REQUESTS,
      unless: A_PART_OF_REQUESTS,
    },
  ];
}

function requesterConcepts(): readonly Concept[] {
  const rows = [
    [received.label, [newlyReceived]],
    [receivedAndCarriedIn.label, [newlyReceived, carriedIn]],
    [handled.label, [handledTotal]],
  ] as const;
  const base = { check: "NA-NEW", topic: /申请/, topicIn: "paragraph", unlessInSentence: NOT_REQUESTS } as const;
  return [
    {
      ...base,
      id: "natural-person",
      label: "自然人申请",
      readings: rows.map(([label, of]) => ({
        label: `自然人${label}`,
        cells: of.map((row) => requestCell(row, naturalPerson)),
      })),
      before: ending("自然人(?:提交|提出|提起|申请)?"),
    },
    {
      ...base,
      id: "organization",
      label: "法人或其他组织申请",
      readings: rows.map(([label, of]) => ({
        label: `法人或其他组织${label}`,
        cells: of.flatMap((row) => organizations.map((column) => requestCell(row, column))),
      })),
      before: ending("法人(?:[或和及、](?:其他)?组织)?(?:提交|提出|提起|申请)?"),
    },
  ];
}

const totalsOf = (groups: readonly { readonly id: string }[]): readonly CellId[] =>
  groups.map((group) => disputeCell(group, disputeTotal));
const resultsOf = (groups: readonly { readonly id: string }[], results: readonly string[]): readonly CellId[] =>
  groups.flatMap((group) => results.map((id) => disputeCell(group, { id })));

const disputeBase = {
  check: "NA-T4",
  topic: ON_OGI,
  unlessInSentence: /审理|审结|承办|代理|出庭|指导/,
  unless: /其中|尚|未|维持|纠|撤/,
} as const;

const disputeConcepts: readonly Concept[] = [
  {
    ...disputeBase,
    id: "disputes",
    label: "行政复议和行政诉讼",
    readings: [
      { label: "行政复议、行政诉讼总计", cells: totalsOf(disputeGroups) },
      { label: "行政复议总计", cells: totalsOf([reconsideration]) },
    ],
    before: ending("复议(?:案件|申请)?(?:、|和|及|与|以及|或者?)(?:提起|被提起)?(?:行政)?诉讼(?:案件)?"),
  },
  {
    ...disputeBase,
    id: "reconsiderations",
    label: "行政复议",
    readings: [{ label: "行政复议总计", cells: totalsOf([reconsideration]) }],
    before: ending("行政复议(?:案件|申请)?"),
    around: { before: /(?:^|[，、；。])(?:发生|引发|被申请|收到)?(?:了|共)?$/, after: /^(?:政府信息公开)?行政复议/ },
  },
  {
    ...disputeBase,
    id: "litigations",
    label: "行政诉讼",
    readings: [{ label: "行政诉讼总计", cells: totalsOf(litigation) }],
    before: ending("行政诉讼(?:案件)?"),
    around: { before: /(?:^|[，、；。])(?:发生|引发|被提起)?(?:了|共)?$/, after: /^(?:政府信息公开)?行政诉讼/ },
  },
];

/** “已审结的均维持” says nothing of those that are not decided. */
const DECIDED_ONLY = /审结|已结/;
const everyOther = ["corrected", "other-result", "pending"];

/** What sentences say did not happen. */
export const requestDenials: readonly Denial[] = [
  {
    id: "no-requests",
    label: "没有收到申请",
    check: "NA-ZERO",
    pattern:
      /(?:未曾?|没有|没)(?:收到|接到|接收到?|收悉|受理)(?:任何|过|到)?(?:[^，。；]{0,20})?(?:信息公开(?:的)?申请|依申请公开|公开申请)|无(?:政府)?信息公开申请/,
    cells: [total(newlyReceived)],
    unless: A_PART_OF_REQUESTS,
  },
  {
    id: "no-disputes",
    label: "没有行政复议、行政诉讼",
    check: "NA-T4",
    pattern:
      /(?:未|没有|无)(?:发生|引发|产生|出现|涉及|被|因|收到)?(?:[^，。；]{0,20})?(?:行政)?复议(?:案件|申请)?(?:、|和|及|与|或者?|以及)(?:[^，。；]{0,6})?(?:行政)?诉讼/,
    cells: totalsOf(disputeGroups),
    unless: /纠|撤|败诉|维持|变更|违法|责令|不服|超/,
  },
  {
    id: "no-reconsideration",
    label: "没有行政复议",
    check: "NA-T4",
    pattern:
      /(?:未|没有|无)(?:发生|引发|产生|出现|被|因|收到)?(?:[^，。；]{0,20})?信息公开(?:[^，。；]{0,8})?行政复议(?:案件|申请|情况)?(?=[，。；]|$)/,
    cells: totalsOf([reconsideration]),
    unless: /纠|撤|败诉|维持|变更|违法|责令|诉讼|不服|超/,
  },
  {
    id: "no-litigation",
    label: "没有行政诉讼",
    check: "NA-T4",
    pattern:
      /(?:未|没有|无)(?:发生|引发|产生|出现|被|因|收到)?(?:[^，。；]{0,20})?信息公开(?:[^，。；]{0,8})?行政诉讼(?:案件|情况)?(?=[，。；]|$)/,
    cells: totalsOf(litigation),
    unless: /纠|撤|败诉|维持|变更|违法|责令|复议|不服|超/,
  },
  // Before those of one kind: “复议、诉讼均维持” speaks of both.
  {
    id: "all-upheld",
    label: "行政复议、行政诉讼均维持",
    check: "NA-T4-OUTCOME",
    pattern:
      /复议(?:案件|申请)?(?:[、和及与]|[^。；]{0,40})(?:行政)?诉讼[^。；]{0,24}(?:均|全部)(?:获|被|予以|得到|为)?维持/,
    cells: resultsOf(disputeGroups, everyOther),
    unless: DECIDED_ONLY,
  },
  outcomeDenial("reconsideration-upheld", "行政复议均维持", [reconsideration], "复议", "诉讼"),
  outcomeDenial("litigation-upheld", "行政诉讼均维持", litigation, "诉讼", "复议"),
  {
    id: "none-corrected",
    label: "没有被纠错",
    check: "NA-T4-OUTCOME",
    pattern:
      /(?:未|没有|无)(?:[^，。；]{0,10})?被?纠(?:错|正)(?:的)?(?:情况|案件|情形)?|零(?:败诉|纠错)|(?:未|没有|无)(?:发生)?败诉/,
    cells: resultsOf(disputeGroups, ["corrected"]),
    unless: /问题|错误|隐患/,
  },
];

function outcomeDenial(
  id: string,
  label: string,
  groups: readonly { readonly id: string }[],
  own: string,
  other: string,
): Denial {
  return {
    id,
    label,
    check: "NA-T4-OUTCOME",
    pattern: new RegExp(`${own}(?:(?!${other})[^。；]){0,30}均(?:获|被|予|予以|得到|为)?维持`),
    cells: resultsOf(groups, everyOther),
    unless: new RegExp(`${other}|${DECIDED_ONLY.source}`),
  };
}
