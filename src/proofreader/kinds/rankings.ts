import type { Ranked, TextCheckOf } from "../../rules/text-rules";
import { matchesOf } from "../manuscript";
import { sumOf, type ReadSentence } from "../read-text";
import type { Subject } from "../subject";
import type { Remark } from "../text-finding";

type RankingsCheck = TextCheckOf<"rankings">;

/** Cheap, and looked for first. */
const ORDERS = /最[多高大]|首位|第一|为主|居多|次之|其次|第二/;
/** Ranked by something else, at another time, or only of what is left. */
const BY_OTHERS =
  /上年|去年|同比|增[长幅量加]|降|月|季度|除|不含|不包括|其余[^，。；]{0,12}(?:最|中|以)|此外|渠道|方式|途径|领域|内容|事项涉及|[各镇乡]|街道|部门|关注|超期|时间|时长|满意|热线|咨询|留言|(?:投诉|举报|信访|低保|救助|登记|资格|补贴|许可|项目)[^，。；]{0,4}申请[人者]/;

const OF_THEM = "(?:(?:提出|提交|类|的|答复|申请|数量|件数|占比|比例|比重|案件|结果|量|所占){0,6})";
/** “A最多”, “以A和B为主”, “最多的是A”. */
const first = (names: string): RegExp =>
  new RegExp(
    `(${names})${OF_THEM}(?:为)?(?:最[多高大](?!的)|(?:位?居|位列|排在?|列)(?:于)?(?:首位?|第一位?)|居多|占多数)|` +
      `以(${names})${OF_THEM}(?:为主(?!体责)|居多)|最[多高大]的?(?:是|为|系)(${names})`,
    "g",
  );
const second = (names: string): RegExp =>
  new RegExp(
    `(${names})${OF_THEM}(?:次之|(?:位?居|位列|排在?|列)(?:于)?(?:第二位?|次位))|其次(?:是|为|系)?(${names})`,
    "g",
  );

/** Who or what is said to be first or second, where the tables have another. */
export const wrongRankings = (checks: readonly RankingsCheck[], subject: Subject): readonly Remark[] =>
  checks.flatMap((check) =>
    subject.sentences.flatMap((sentence) =>
      ORDERS.test(sentence.text) && !BY_OTHERS.test(sentence.text) ? wrongIn(check, sentence, subject) : [],
    ),
  );

/** One remark a sentence: where the first is wrong, so is the second. */
function wrongIn(check: RankingsCheck, sentence: ReadSentence, subject: Subject): readonly Remark[] {
  const { text } = sentence;
  const ranking = check.rankings.find(({ among }) => among.test(text));
  if (ranking === undefined) return [];
  const { members } = ranking;
  const one = members.map(({ words }) => words).join("|");
  const names = `(?:${one})(?:[、和及与](?:${one})){0,5}`;
  const firsts = matchesOf(first(names), text);
  const [leading] = firsts;
  if (firsts.length > 1 || leading === undefined) return [];
  const saidIn = (match: RegExpExecArray): readonly Ranked[] =>
    membersIn(match.slice(1).find((words) => words !== undefined) ?? "", members);
  // Behind two that are first together, 其次 is the third.
  const next = saidIn(leading).length === 1 ? matchesOf(second(names), text).slice(0, 1) : [];
  return [leading, ...next]
    .flatMap((match, rank) => remarkOn({ check, sentence, match, rank, said: saidIn(match) }, members, subject))
    .slice(0, 1);
}

/** 企业 is no member within 法律服务机构; each name stands whole. */
const membersIn = (said: string, members: readonly Ranked[]): readonly Ranked[] =>
  members.filter(({ words }) => said.split(/[、和及与]/).some((name) => new RegExp(`^(?:${words})$`).test(name)));

interface Said {
  readonly check: RankingsCheck;
  readonly sentence: ReadSentence;
  readonly match: RegExpExecArray;
  /** 0 is first. */
  readonly rank: number;
  readonly said: readonly Ranked[];
}

function remarkOn(
  { check, sentence, match, rank, said }: Said,
  members: readonly Ranked[],
  { report }: Subject,
): readonly Remark[] {
  const wrong = (members[0]?.readings ?? []).map((_, index) => {
    const known = members.flatMap((member) => {
      const value = sumOf(member.readings[index] ?? [], report.cells);
      return value === undefined ? [] : [{ member, value }];
    });
    const own = known.filter(({ member }) => said.includes(member));
    if (known.length < members.length || own.length === 0) return undefined;
    const most = Math.max(...own.map(({ value }) => value));
    const greater = known.filter(({ value }) => value > most).sort((left, right) => right.value - left.value);
    const place = greater[rank];
    return place === undefined ? undefined : { ...place, most };
  });
  const [shown] = wrong;
  if (shown === undefined || wrong.includes(undefined)) return [];
  const cells = [...(said[0]?.readings[0] ?? []), ...(shown.member.readings[0] ?? [])];
  return [
    {
      check,
      code: "rank-differs",
      rank: rank + 1,
      found: shown.most,
      label: shown.member.label,
      value: shown.value,
      cells,
      chapter: sentence.passage,
      quote: match[0],
      start: sentence.start + match.index,
    },
  ];
}
