import type { CellId } from "../../report/report";
import type { Ranked, Ranking } from "../../rules/text-rules";
import { disputeCell, disputeResults, disputeTotal, litigation, reconsideration } from "./disputes";
import { lineWords } from "./outcome-lines";
import {
  handledTotal,
  naturalPerson,
  newlyReceived,
  organizations,
  outcomeGroups,
  requestCell,
  requesterTotal,
  type OutcomeGroup,
  type RequestRow,
} from "./requests";

const [enterprises, research, welfare, legal, others] = organizations;

/** As they came in, and as they were finished. */
const asker = (label: string, words: string, who: { readonly id: string }): Ranked => ({
  label,
  words,
  readings: [[requestCell(newlyReceived, who)], [requestCell(handledTotal, who)]],
});

const companies: readonly Ranked[] = [
  asker("商业企业", "(?:商业)?企业", enterprises),
  asker("科研机构", "科研(?:机构|单位|院所)", research),
  asker("社会公益组织", "(?:社会)?公益组织", welfare),
  asker("法律服务机构", "法律服务机构|律师事务所", legal),
  asker("其他组织", "其[他它]组织", others),
];

const ofOutcome = (label: string, words: string, cells: readonly CellId[]): Ranked => ({
  label,
  words,
  readings: [cells],
});

const totalsOf = (rows: readonly RequestRow[]): readonly CellId[] =>
  rows.map((row) => requestCell(row, requesterTotal));

const groupWords: Readonly<Record<OutcomeGroup, string>> = {
  withheld: "不予公开",
  unavailable: "无法提供",
  "not-processed": "不予处理",
  other: "其[他它]处理",
};

const resultWords: Readonly<Record<(typeof disputeResults)[number]["id"], string>> = {
  upheld: "(?:结果)?维持",
  corrected: "(?:结果)?(?:纠正|纠错)",
  "other-result": "其[他它]结果",
  pending: "(?:尚未审结|未审结)",
};

const linesOf = (group: OutcomeGroup, outcomes: readonly RequestRow[]): readonly Ranked[] =>
  outcomes
    .filter((row) => row.group === group)
    .flatMap((row) => {
      const words = lineWords.get(row.id);
      return words === undefined ? [] : [ofOutcome(row.label, words, totalsOf([row]))];
    });

const resultsOf = (groups: readonly { readonly id: string }[]): readonly Ranked[] =>
  disputeResults.map((result) =>
    ofOutcome(
      result.label,
      resultWords[result.id],
      groups.map((group) => disputeCell(group, result)),
    ),
  );

const decisions: readonly Ranked[] = [
  ofOutcome("行政许可", "(?:行政)?许可", ["disclosure/licenses/decisions"]),
  ofOutcome("行政处罚", "(?:行政)?处罚", ["disclosure/penalties/decisions"]),
  ofOutcome("行政强制", "(?:行政)?强制", ["disclosure/compulsions/decisions"]),
];

const [direct, after] = litigation;
const waysToCourt: readonly Ranked[] = [
  ofOutcome(direct.label, "(?:未经复议)?直接(?:提?起诉|诉讼)", [disputeCell(direct, disputeTotal)]),
  ofOutcome(after.label, "(?:经)?复议后(?:提?起诉讼?|诉讼)", [disputeCell(after, disputeTotal)]),
];

/** What sentences put in order, the narrower before the wider. */
export const rankingsOf = (outcomes: readonly RequestRow[]): readonly Ranking[] => [
  { among: /(?:法人|组织)[^，。；\d]{0,6}中[，,]/, members: companies },
  {
    among: /申请人|申请主体|申请者|(?:从|按)主体/,
    members: [asker("自然人", "自然人|公民个人", naturalPerson), ...companies],
  },
  ...outcomeGroups.map(({ id }) => ({
    among: new RegExp(`${groupWords[id]}(?:的|申请)*(?:理由|原因|情形|事由)`),
    members: linesOf(id, outcomes),
  })),
  {
    among: /(?:办理|处理|答复)(?:的)?结果|(?:从|按)结果/,
    members: [
      ofOutcome("予以公开", "(?<!不)予以公开", totalsOf(outcomes.filter(({ id }) => id === "disclosed"))),
      ofOutcome("部分公开", "部分公开", totalsOf(outcomes.filter(({ id }) => id === "partly-disclosed"))),
      ...outcomeGroups.map(({ id, label }) =>
        ofOutcome(label, groupWords[id], totalsOf(outcomes.filter(({ group }) => group === id))),
      ),
    ],
  },
  { among: /三类(?:行政|执法)|执法行为中/, members: decisions },
  { among: /诉讼[^。；]{0,12}(?:直接|复议后)/, members: waysToCourt },
  { among: /复议(?![^。]{0,60}诉讼)[^，。；\d]{0,6}(?:结果|案件)/, members: resultsOf([reconsideration]) },
  { among: /诉讼(?![^。]{0,60}复议)[^，。；\d]{0,6}(?:结果|案件)/, members: resultsOf(litigation) },
];
