import type { CellId } from "../../report/report";
import type { Denial } from "../../rules/quantity";
import { EXCEPT } from "./denials";
import { OTHERS_CASES } from "./dispute-quantities";
import { disputeCell, disputeGroups, disputeResults, disputeTotal, litigation, reconsideration } from "./disputes";

interface Group {
  readonly id: string;
}

/** How sentences name the cases, the narrower before the wider. What follows may name no other. */
interface Cases {
  readonly label: string;
  readonly words: string;
  readonly groups: readonly Group[];
}

const [direct, after] = litigation;
const all: readonly Cases[] = [
  {
    label: "行政复议、行政诉讼",
    words: "复议(?:案件|申请)?(?:\\d{1,5}件)?[、和及与](?:被?提起|引发)?(?:行政)?诉讼",
    groups: disputeGroups,
  },
  { label: after.label, words: "复议后(?:再|又|被)?(?:提?起(?:行政)?诉讼?|(?:行政)?诉讼)", groups: [after] },
  { label: direct.label, words: "(?:未经复议)?直接(?:提?起诉|提起(?:行政)?诉讼|诉讼)", groups: [direct] },
  { label: "行政复议", words: "复议(?!后|直接)(?:机关|决定|案件|申请)*", groups: [reconsideration] },
  { label: "行政诉讼", words: "(?<!复议后(?:提起|被提起)?(?:行政)?)诉讼|涉诉|应诉", groups: litigation },
];

interface Claim {
  readonly label: string;
  readonly words: string;
  /** The results of which there are none, then. */
  readonly none: readonly (typeof disputeResults)[number]["id"][];
  readonly unless?: RegExp;
}

/** “已审结的均维持” says nothing of those that are not decided. */
const DECIDED_ONLY =
  /(?<!(?:均|全部|都)已?)审结|已结|办结|结案|作出|审理完|已决|其中|其余|除|\d件(?:均|全部|都)(?=维持)/;
const EVERY = "(?:均|全部|都|全都)(?:已|获|被|予以?|得到|为|判决|法院|依法|尚|仍|还|支持（?结果)*";
const THE_RESULT = "(?:结果)?";

const NOT_CORRECTED = "(?:未|没有|无)(?:[^，。；]{0,10})?被?(?:判决)?纠(?:错|正)(?:的)?(?:情况|案件|情形)?|零纠错";

const claims: readonly Claim[] = [
  {
    label: "均维持",
    words: `${EVERY}${THE_RESULT}维持`,
    none: ["corrected", "other-result", "pending"],
    unless: DECIDED_ONLY,
  },
  {
    label: "均被纠正",
    words: `${EVERY}${THE_RESULT}(?:纠正|纠错|撤销)`,
    none: ["upheld", "pending"],
    unless: DECIDED_ONLY,
  },
  {
    label: "均尚未审结",
    words: `${EVERY}(?:未审结|未结|在审理?|在审理中)`,
    none: ["upheld", "corrected", "other-result"],
  },
  {
    label: "均已审结",
    words:
      "(?:均|全部|都|全都)(?:已经?|依法|按期)*(?:审结|结案|审理完毕|办结)|(?:没有|无)(?:一件)?(?:未决|未审结|尚未审结|未结)(?:的)?(?:案件|情形|情况)?",
    none: ["pending"],
    unless: /已审结的|其中|除/,
  },
  {
    label: "没有被纠错",
    words: NOT_CORRECTED,
    none: ["corrected"],
    unless: /问题|错误|隐患/,
  },
  {
    label: "没有维持",
    words: "(?:没有|无)(?:一件)?(?:结果)?(?:被|获|得到)?维持(?:的)?(?:案件|结果|情形|情况)?",
    none: ["upheld"],
  },
];

/** “除2件尚未审结外，其余均已审结” */
const EXCEPT_OR_OTHERS = new RegExp(`${OTHERS_CASES.source}|${EXCEPT.source}`);

const STOPS = "(?:(?!复议|诉讼|起诉|应诉|涉诉)[^。；])";

const NOTHING = "(?:没有|无|未(?:再)?(?:发生|出现|产生|有|涉及|被)?)(?:一件|任何)?(?:因[^，。；、\\d]{0,16})?";
const CASE_ENDS = "(?:的|案件|案|情形|情况|发生|事项)*(?=[，。；、]|$)";

/** “没有复议后又起诉的案件” */
export const noLitigationOfAWay: readonly Denial[] = all
  .filter(({ groups }) => groups.length === 1 && groups[0] !== reconsideration)
  .map(({ label, words, groups }) => ({
    label: `没有${label}`,
    pattern: new RegExp(`${NOTHING}(?:${words})${CASE_ENDS}`),
    cells: groups.map((group) => disputeCell(group, disputeTotal)),
    unlessInSentence: OTHERS_CASES,
  }));

const resultsOf = (groups: readonly Group[], ids: Claim["none"]): readonly CellId[] =>
  groups.flatMap((group) => ids.map((id) => disputeCell(group, { id })));

/** How the one case ended. Words of a result that is none of the other three. */
const endsOfOne: readonly (readonly [words: string, id: (typeof disputeResults)[number]["id"]])[] = [
  ["(?:结果)?(?:为|被|获|予以)?(?:维持|驳回(?:原告)?(?:的)?诉讼请求)", "upheld"],
  ["(?:结果)?(?:为|被)?(?:纠正|纠错|撤销|败诉|确认违法)", "corrected"],
  ["(?:尚未审结|未审结|仍?在审理中?|正在审理中?|尚在审理中?)", "pending"],
];

/** “今年1件复议案件被纠正，而上年没有纠正情形” */
const OTHER_YEAR = /上年|去年|同期|往年/;

/** “行政复议1件，结果为维持”: nothing in the other columns. Two results at once are left alone. */
const resultOfOne: readonly Denial[] = all.flatMap(({ label, words, groups }) =>
  endsOfOne.map(([end, id]) => ({
    label: `${label}的一件不是别的结果`,
    pattern: new RegExp(`(?:${words})(?:案件|申请|的)*[1一]件[，,（(]?[^，。；\\d一二三四五六七八九十]{0,10}${end}`),
    cells: resultsOf(
      groups,
      disputeResults.flatMap((result) => (result.id === id ? [] : result.id)),
    ),
    unlessInSentence: /其中|原告撤诉|[^已]撤诉|调解|部分|其余/,
  })),
);

/** “均获维持”, “未被纠错”, “均已审结”: each of the cases that are named last before. */
export const disputeEnds: readonly Denial[] = [
  ...resultOfOne,
  ...all.flatMap(({ label, words, groups }) =>
    claims.map((claim): Denial => ({
      label: `${label}${claim.label}`,
      pattern: new RegExp(`(?:${words})${STOPS}{0,30}?(?:${claim.words})`),
      cells: resultsOf(groups, claim.none),
      unlessInSentence: EXCEPT_OR_OTHERS,
      unless: claim.unless === undefined ? OTHER_YEAR : new RegExp(`${OTHER_YEAR.source}|${claim.unless.source}`),
    })),
  ),
  {
    label: "没有败诉",
    pattern: /零败诉|(?:未|没有|无)(?:发生)?败诉|(?:均|全部)胜诉|胜诉率(?:均|也)?(?:为|达到?|保持)?100[%％]/,
    cells: resultsOf(litigation, ["corrected"]),
    unless: /问题|错误|隐患/,
  },
  // The words before their subject, or without one: of what the sentence names, or of both.
  notCorrected("没有被复议纠错", [reconsideration], /诉讼|^(?![^]*复议)/),
  notCorrected("没有被诉讼纠错", litigation, /复议|^(?![^]*诉讼)/),
  notCorrected("没有被纠错", disputeGroups, /^(?=[^]*复议)(?![^]*诉讼)|^(?=[^]*诉讼)(?![^]*复议)/),
];

function notCorrected(label: string, groups: readonly Group[], unlessInSentence: RegExp): Denial {
  return {
    label,
    pattern: new RegExp(NOT_CORRECTED),
    cells: resultsOf(groups, ["corrected"]),
    unless: /问题|错误|隐患/,
    unlessInSentence,
  };
}
