import type { CellId } from "../../report/report";
import type { Denial } from "../../rules/quantity";
import { OTHERS_CASES } from "./dispute-quantities";
import { disputeCell, disputeGroups, disputeTotal, litigation, reconsideration } from "./disputes";
import { carriedIn, carriedOut, newlyReceived, organizations, requestCell, requesterTotal } from "./requests";
import { A_PART_OF_REQUESTS, OTHER_WORK } from "./topics";

const NOT = "(?:未曾?|没有|没|暂未|尚未|从未)";
/** Nothing of it, not 无法 and the like. */
const NO = "(?:没有|无(?!法|论|需|关|偿|效|正当|现成|障碍|条件)|零)";
const HAPPENED = "(?:有|被|因|收到|发生|引发|引起|产生|出现|涉及|存在|形成|接到|办理)";
const REQUEST = "(?:信息公开(?:的)?申请|依申请公开|依申请|公开申请|申请公开)";

/** Words without which nothing is denied, without which nothing is said of all, and those of disputes. */
export const DENIES = /[没无未零]|不存在/;
export const OF_ALL = /[均都全皆悉没无未率]|100/;
export const OF_YEARS = /首次|第一次|连续/;
export const OF_DISPUTES = /复议|诉|纠/;

/** These, tried only where the words stand. */
export const needing = (needs: RegExp, denials: readonly Denial[]): readonly Denial[] =>
  denials.map((denial) => ({ ...denial, needs }));

interface Group {
  readonly id: string;
}

const totalsOf = (groups: readonly Group[]): readonly CellId[] =>
  groups.map((group) => disputeCell(group, disputeTotal));

/** “未收到政府信息公开申请”, “依申请公开为零” */
export const noRequests: readonly Denial[] = [
  {
    label: "没有收到申请",
    pattern: new RegExp(
      `${NOT}(?:收到|接到|接收到?|收悉|受理|产生|发生)(?:任何|过|到)?[^，。；]{0,30}${REQUEST}|` +
        `${NO}(?:任何|新收|收到|新增|人|公民|群众)?(?:的)?(?:政府)?${REQUEST}(?:申请|件|事项|情况|办件|受理件)*(?=[，。；、]|$)|` +
        `(?:信息公开申请|依申请公开)[^，。；、\\d]{0,6}(?:为零|为无|零申请|未收到|没有收到|：无(?=[，。；]|$))`,
    ),
    cells: [requestCell(newlyReceived, requesterTotal)],
    unless: A_PART_OF_REQUESTS,
  },
  {
    label: "没有收到申请",
    pattern: new RegExp(`${NOT}(?:收到|接到|受理)(?:任何|过|到|相关|此类)?申请(?=[，。；、]|$)|零申请(?=[，。；、]|$)`),
    cells: [requestCell(newlyReceived, requesterTotal)],
    topics: ["requests", "applications"],
    aloneUnless: OTHER_WORK,
    unless: A_PART_OF_REQUESTS,
  },
];

/** “无上年结转”, “没有结转下年度办理的申请” */
export const nothingCarried: readonly Denial[] = [
  {
    label: "没有上年结转",
    pattern: new RegExp(`${NO}(?:上一?年度?|去年)(?:的)?结转|(?:上一?年度?|去年)[^，。；、\\d]{0,2}${NO}结转`),
    cells: [requestCell(carriedIn, requesterTotal)],
    topics: ["requests", "applications"],
    aloneUnless: OTHER_WORK,
  },
  {
    label: "没有结转下年度",
    pattern: new RegExp(
      `(?:(?:${NOT}|${NO})(?:需|需要)?|${NO}[^，。；\\d]{0,16})(?:结转|转入|转至)(?:至|到|入)?(?:下一?年度?|次年|20\\d{2}年度?)|` +
        `${NO}(?:下一?年度?)?结转(?=[，。；]|$)|${NO}(?:积压|未办结)(?:的)?(?:申请|件)?(?=[，。；、]|$)`,
    ),
    cells: [requestCell(carriedOut, requesterTotal)],
    topics: ["requests", "applications"],
    aloneUnless: OTHER_WORK,
  },
];

/** “除3件结转下年度外，均已办结” */
export const EXCEPT = /除[^。；]{0,30}[外以]|其余|剩余/;

/** “全部办结”, “办结率100%”: whether it was in time the tables do not say. */
export const allHandled: readonly Denial[] = [
  {
    label: "全部办结",
    pattern:
      /(?:全部|均已?|都已?|已全部|已均|悉数)(?:在|于)?(?:年内|年底前)?(?:予以|进行了?|作出)?(?:办结|办理完毕|处理完毕|办理完结|答复完毕|答复办结)|(?:办结率|办理率|答复率)(?:均|也)?(?:为|达到?|达到了|保持|实现)?(?:100[%％]|百分之百|百分百)|100[%％]办结/,
    cells: [requestCell(carriedOut, requesterTotal)],
    topics: ["requests"],
    aloneUnless: OTHER_WORK,
    led: /^(?:收到|受理|接收|新收|对|目前|现|截至|(?:本|全)[市县区镇乡州盟旗局厅]|12月底|年底前|底前|申请|应办|承办|上年|结转|和|办理|答复|依法|依规|按规定|并|本机关|，|\d+件)*$/,
    unless: /按时|按期|如期|限期|法定|期限|时限|时间|及时|到期|应办|规定/,
    unlessInSentence: EXCEPT,
  },
];

const LED = /^(?:收到|受理|接收|新收|对|目前|申请|人|办理|答复|依法|依规|按规定|并|机关|，|\d+件)*$/;
const rowsBut = (rows: readonly { readonly id: string }[], id: string): readonly CellId[] =>
  rows.filter((row) => row.id !== id).map((row) => requestCell(row, requesterTotal));

/** “均予以公开”, “均为自然人申请”: one outcome, or one kind of requester, for all. */
export const allAlike = (outcomes: readonly { readonly id: string }[]): readonly Denial[] => [
  {
    label: "均予以公开",
    pattern: /(?:全部|均已?|都已?)(?:依法|按时|按期|按规定|及时|答复|决定|作出)*(?:予以|准予|同意)公开(?=[，。；、]|$)/,
    cells: rowsBut(outcomes, "disclosed"),
    topics: ["requests"],
    aloneUnless: OTHER_WORK,
    led: LED,
  },
  {
    label: "均为自然人",
    pattern: /(?:全部|均|都)(?:为|是|由|来自)自然人(?:申请|提出|提交|的)*(?=[，。；、]|$)/,
    cells: organizations.map((requester) => requestCell(newlyReceived, requester)),
    topics: ["requests", "applications"],
    aloneUnless: OTHER_WORK,
    led: LED,
  },
  {
    label: "没有不予公开",
    pattern: /(?:没有|无|未作出)不予公开(?:的)?(?:决定|情形|情况|申请|答复)*(?=[，。；、]|$)/,
    cells: outcomes.filter(({ id }) => id.startsWith("withheld-")).map((row) => requestCell(row, requesterTotal)),
    topics: ["requests", "applications"],
    aloneUnless: OTHER_WORK,
  },
];

/** “未收取行政事业性收费” */
export const noFees: readonly Denial[] = [
  {
    label: "没有行政事业性收费",
    pattern:
      /(?:未|没有|无)(?:收取|征收|涉及|发生|产生)?(?:任何)?行政事业性收费(?:项目|收入|情况)?(?=[，。；、]|$)|行政事业性收费(?:金额|收入)?(?:为零|为无)(?=[，。；、]|$)/,
    cells: ["disclosure/administrative-fees/amount"],
    unit: "万元",
    unless: /新增|违规|以外|减免|取消/,
  },
];

const OF_RESULTS = /未按|不当|未依法|瑕疵|不规范|不及时|程序|纠|撤|败诉|胜诉|维持|变更|违法|责令|不服|超|逾期|确认/;
const DISPUTE_ENDS = "(?:案件|申请|案|事项|事件|情况|情形|问题|现象|的|发生)*";

/** “未发生因政府信息公开申请行政复议、提起行政诉讼的情况”: the one of both before those of one. */
export const noDisputes: readonly Denial[] = [
  {
    label: "没有行政复议、行政诉讼",
    pattern: new RegExp(
      `(?:${NOT}${HAPPENED}|${NO})[^，。；]{0,30}(?:复议[^，。；]{0,14}诉讼|诉讼[^，。；]{0,14}复议)|` +
        `(?:复议[^，。；\\d]{0,10}诉讼|诉讼[^，。；\\d]{0,10}复议)(?:案件|申请|数量|情况)*[，：]?(?:均|都|全部)?(?:为零|为无|未发生|没有发生|无)(?=[，。；]|$)`,
    ),
    cells: totalsOf(disputeGroups),
    unless: OF_RESULTS,
    unlessInSentence: OTHERS_CASES,
  },
  {
    label: "没有行政复议",
    pattern: new RegExp(`(?:${NOT}${HAPPENED}|${NO})[^，。；复诉]{0,20}(?:行政)?复议${DISPUTE_ENDS}(?=[，。；、]|$)`),
    cells: totalsOf([reconsideration]),
    unless: new RegExp(`${OF_RESULTS.source}|诉讼`),
    unlessInSentence: OTHERS_CASES,
  },
  {
    label: "没有行政诉讼",
    pattern: new RegExp(`(?:${NOT}${HAPPENED}|${NO})[^，。；复诉]{0,20}(?:行政)?诉讼${DISPUTE_ENDS}(?=[，。；、]|$)`),
    cells: totalsOf(litigation),
    unless: new RegExp(`${OF_RESULTS.source}|复议`),
    unlessInSentence: OTHERS_CASES,
  },
];

const TWO_YEARS = "连续(?:[两二三多23]|好几)年(?:以?来)?(?:均|都|保持|实现|做到)?";
const NOTHING_THEN = "(?:为零|为无|零发生|未发生|没有发生|无(?=[，。；]|$)|保持为零)";

const zeroForYears = (words: string, cells: readonly CellId[]): readonly Denial[] => [
  { label: `连续没有${words}`, pattern: new RegExp(`${words}(?:案件|申请|数量)*${TWO_YEARS}${NOTHING_THEN}`), cells },
];

/** “行政诉讼连续两年为零”: of this year. */
export const nothingForYears: readonly Denial[] = [
  ...zeroForYears("行政复议", totalsOf([reconsideration])),
  ...zeroForYears("行政诉讼", totalsOf(litigation)),
];

/** “首次收到申请”, “连续两年未发生行政复议”: there was none in the year before. */
export const nothingLastYear: readonly Denial[] = [
  {
    label: "首次收到申请",
    pattern: new RegExp(`(?:首次|第一次)(?:收到|接到|受理)(?:公民|群众)?(?:提出的|提交的)?(?:政府)?${REQUEST}`),
    cells: [requestCell(newlyReceived, requesterTotal)],
    unless: /通过|渠道|方式|当面|信函|网|邮|平台|系统|企业|法人|组织|律师|科研|公益|涉|关于|类/,
    isOfLastYear: true,
  },
  ...[...noDisputes, ...noRequests.slice(0, 1)].map((denial): Denial => ({
    ...denial,
    pattern: new RegExp(`${TWO_YEARS}(?:${denial.pattern.source})`),
    isOfLastYear: true,
  })),
  ...nothingForYears.map((denial): Denial => ({ ...denial, isOfLastYear: true })),
];

const DECIDED = "(?:作出|做出|实施|发生|产生|办理|开展|涉及|下达|进行|有)";

const noDecision = (label: string, row: string): Denial => ({
  label: `没有${label}`,
  pattern: new RegExp(
    `(?:未|没有|无)${DECIDED}?(?:任何|过)?(?:行政(?:许可|处罚|强制)[和、及与或]{1,2}){0,2}${label}(?:[和、及与或]{1,2}行政(?:许可|处罚|强制)){0,2}(?:处理)?(?:决定|案件|事项|行为|措施|情况)?(?=[，。；、]|$)`,
  ),
  cells: [`disclosure/${row}/decisions`],
  unless: /公开|公示|信息|不当|错误|争议|投诉|超|权/,
});

/** “未作出行政处罚决定”, “无行政许可事项” */
export const noDecisions: readonly Denial[] = [
  noDecision("行政许可", "licenses"),
  noDecision("行政处罚", "penalties"),
  noDecision("行政强制", "compulsions"),
];

const MADE = "(?:制发|制定|印发|出台|制订|制作|发布|新增|新制发|新制定|新出台)";
const DOCUMENT_ENDS = "(?=[，。；、和及]|$)";

const noDocument = (kind: string, document: string, label: string): readonly Denial[] => [
  {
    label: `没有制发${label}`,
    pattern: new RegExp(
      `(?:${NOT}|无|均未)(?:有)?(?:新)?${MADE}(?:、废止|和废止|或废止)?(?:过|任何|新的?|的)?(?:规章(?:和|、|及|或))?${kind}${DOCUMENT_ENDS}`,
    ),
    cells: [`disclosure/${document}/issued`],
    unless: /党|清理|审查|备案/,
  },
  {
    label: `没有废止${label}`,
    pattern: new RegExp(`(?:${NOT}|无)(?:制发、|制发和)?(?:废止)(?:过|任何|的)?${kind}${DOCUMENT_ENDS}`),
    cells: [`disclosure/${document}/repealed`],
    unless: /党|清理|审查|备案/,
  },
  {
    label: `没有现行有效的${label}`,
    pattern: new RegExp(`(?:没有|无)(?:现行)?有效(?:的)?${kind}${DOCUMENT_ENDS}`),
    cells: [`disclosure/${document}/in-force`],
    unless: /党|清理|审查|备案/,
  },
];

/** “本年度无新制发行政规范性文件” */
export const noDocuments: readonly Denial[] = [
  ...noDocument("(?:行政)?规范性文件", "normative-documents", "行政规范性文件"),
  ...noDocument("(?:政府)?规章", "regulatory-rules", "规章"),
];
