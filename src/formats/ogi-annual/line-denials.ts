import type { CellId } from "../../report/report";
import type { Denial } from "../../rules/quantity";
import { lineWords } from "./outcome-lines";
import {
  naturalPerson,
  newlyReceived,
  organizations,
  outcomeGroups,
  requestCell,
  requesterTotal,
  requesters,
  type OutcomeGroup,
  type RequestRow,
} from "./requests";
import { OTHER_WORK } from "./topics";

/** Nothing of it: 没有, 无, 未作出 and the like, up to what is denied. */
const nothing = (verbs: string): string =>
  `(?:(?:没有|无|未(?:曾)?|并无|尚无|从未|不存在)(?:一件|一例|一起|任何|${verbs}|出现|发生|作出|有|存在|涉及|认定|过|到|因|由|以|为|属于|属|申请人|申请内容|本机关|危及|等|的|[“”\\ufffc])*?)`;
const NOTHING = nothing("提出");
const NOTHING_RECEIVED = nothing("收到|接到|受理");
/** What may follow what is denied, up to a stop: never a number. */
const ENDS = "(?=[，。；、]|$)";
/** These say that requests, or answers to them, are spoken of. */
const OF_ANSWERS =
  "[^，。；、\\d]{0,14}(?:申请|答复|不予公开|不予提供|无法提供|未能提供|不予处理|不再处理)(?:的?(?:申请|答复|决定|情形|情况|事项|件))*";
const OF_CASES = "[^，。；、\\d有信案]{0,4}(?:情形|情况|答复|决定|申请|事项|件|的)*";

const ON_REQUESTS = ["requests", "applications"] as const;
/** Not of a part, and not what ought not to happen. */
const UNLESS = /除|以外|其[他它](?!处理)|错误|不当|泄露|泄密|同期|上年|去年|新增|超期|投诉|复议|诉讼|纠纷/;

const totalOf = ({ id }: { readonly id: string }): CellId => requestCell({ id }, requesterTotal);

interface Named {
  readonly label: string;
  /** As sentences name it. */
  readonly words: string;
  readonly cells: readonly CellId[];
}

/** “没有因不掌握信息而无法提供的申请”; where requests are spoken of, “没有涉及国家秘密的情形”, too. */
const nothingOf = ({ label, words, cells }: Named): readonly Denial[] => [
  { label: `没有${label}`, pattern: new RegExp(`${NOTHING}(?:${words})${OF_ANSWERS}${ENDS}`), cells, unless: UNLESS },
  {
    label: `没有${label}`,
    pattern: new RegExp(`${NOTHING}(?:${words})${OF_CASES}${ENDS}`),
    cells,
    unless: UNLESS,
    topics: ON_REQUESTS,
    aloneUnless: OTHER_WORK,
  },
];

const groupNames: Readonly<Record<OutcomeGroup, string>> = {
  withheld: "不予公开",
  unavailable: "无法提供|未能提供",
  "not-processed": "不予处理",
  other: "其[他它]处理",
};

const ALL = "(?:均|全部|都|全都|皆)(?:是|为|因|系|由于|属于|属|涉及|以|本机关|申请人|\\ufffc)*";

const named = (rows: readonly RequestRow[]): readonly Named[] =>
  rows.flatMap((row) => {
    const words = lineWords.get(row.id);
    return words === undefined ? [] : [{ label: row.label, words, cells: [totalOf(row)] }];
  });

/** “无法提供的21件均因本机关不掌握”: nothing in the other lines of the group. */
const allOfLine = (group: OutcomeGroup, rows: readonly RequestRow[]): readonly Denial[] =>
  rows.flatMap((row) => {
    const words = lineWords.get(row.id);
    if (words === undefined) return [];
    const others = rows.filter((other) => other !== row);
    return {
      label: `均为${row.label}`,
      pattern: new RegExp(`(?:${groupNames[group]})[^；。]{0,16}?${ALL}(?:${words})[^，。；、]{0,8}${ENDS}`),
      cells: others.map(totalOf),
      unless: /除|主要|其中|其余|外/,
    };
  });

/** What did not become of any request, and what all requests of a group were answered for. */
export const noLines = (outcomes: readonly RequestRow[]): readonly Denial[] => [
  ...outcomeGroups.flatMap(({ id, label }) => {
    const rows = outcomes.filter(({ group }) => group === id);
    const all = { label, words: groupNames[id], cells: rows.map(totalOf) };
    return [...named(rows).flatMap(nothingOf), ...nothingOf(all)];
  }),
  ...nothingOf({ label: "部分公开", words: "(?:予以)?部分公开", cells: [totalOf({ id: "partly-disclosed" })] }),
];

export const allOfOneLine = (outcomes: readonly RequestRow[]): readonly Denial[] =>
  outcomeGroups.flatMap(({ id }) =>
    allOfLine(
      id,
      outcomes.filter(({ group }) => group === id),
    ),
  );

const newFrom = (...who: readonly { readonly id: string }[]): readonly CellId[] =>
  who.map((requester) => requestCell(newlyReceived, requester));

const [enterprises, research, welfare, legal] = organizations;

/** Who did not ask. */
const askers: readonly Named[] = [
  { label: "商业企业的申请", words: "(?:商业)?企业(?!法人)", cells: newFrom(enterprises) },
  { label: "科研机构的申请", words: "科研(?:机构|单位|院所)", cells: newFrom(research) },
  { label: "社会公益组织的申请", words: "(?:社会)?公益组织", cells: newFrom(welfare) },
  { label: "法律服务机构的申请", words: "(?:律师事务所等)?法律服务机构|律师事务所", cells: newFrom(legal) },
  { label: "自然人的申请", words: "自然人|公民个人", cells: newFrom(naturalPerson) },
  {
    label: "法人或其他组织的申请",
    words: "(?:企业)?法人(?:[或和及、]|或者|以及)?(?:其[他它])?(?:社会)?组织|企业[或和、]?(?:其[他它])?组织",
    cells: newFrom(...organizations),
  },
];

export const noAskers: readonly Denial[] = askers.map(({ label, words, cells }) => ({
  label: `没有${label}`,
  pattern: new RegExp(
    `${NOTHING_RECEIVED}(?:${words})(?:等)?(?:提出|提交|递交|申请|公开|政府|信息|来|的)*(?<=申请|提出|提交)(?:的)?${ENDS}`,
  ),
  cells,
  unless: UNLESS,
}));

const ALL_ASKED = "(?:全部|均|都|全都)(?:为|是|由|来自|系|属于)";
const asked = "(?:申请|提出|提交|递交|的)*";

/** “均为商业企业提出”, “全部来自法律服务机构”. */
export const allAskers: readonly Denial[] = askers.map(({ label, words, cells }) => ({
  label: `均为${label}`,
  pattern: new RegExp(`${ALL_ASKED}(?:${words})${asked}${ENDS}`),
  cells: newFrom(...requesters).filter((cell) => !cells.includes(cell)),
  topics: ON_REQUESTS,
  aloneUnless: OTHER_WORK,
  led: /^(?:收到|受理|接收|新收|\d+件|对|目前|申请|人|办理|答复|依法|依规|按规定|并|机关|，)*$/,
}));
