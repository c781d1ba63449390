import type { Figure } from "../../report/narrative-format";
import type { CellId } from "../../report/report";
import type { Denial, Quantity, Reading } from "../../rules/quantity";
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
  type OutcomeGroup,
  type RequestRow,
} from "./requests";
import { ending } from "./wording";

const unit = "件";

const ON_REQUESTS = /信息公开[^，。；]{0,8}申请|依申请公开|申请公开|公开申请/;
/** Who asked, by which way, for what: only a part of the requests. */
const A_PART_OF_REQUESTS =
  /当面|信函|邮寄|信件|来信|网络|网上|网站|电子|邮件|邮箱|传真|平台|在线|窗口|微信|自然人|公民|个人|法人|企业|律师|转办|转来|复议|诉讼|举报|投诉|信访|咨询|补正|撤回|撤销|留言|建议|提案|意见|涉及|关于|其中|通过|重复|要求|有效|不予|征求|结果|上门/;
const NOT_REQUESTS = /复议|诉讼|投诉|举报|信访|咨询|留言|提案|热线|建议|来电|信箱/;

interface Line {
  readonly id: string;
}

const total = (row: Line): CellId => requestCell(row, requesterTotal);

const sumOf = (label: string, rows: readonly Line[], less?: readonly CellId[]): Reading => ({
  label,
  cells: rows.map(total),
  ...(less === undefined ? {} : { less }),
});

const [disclosedRow, partlyDisclosedRow] = [{ id: "disclosed" }, { id: "partly-disclosed" }];

const inNewlyReceived = sumOf("本年新收", [newlyReceived]);
const inAccepted = sumOf("本年新收＋上年结转", [newlyReceived, carriedIn]);
const inCarriedIn = sumOf("上年结转", [carriedIn]);
const inHandled = sumOf("办理结果总计", [handledTotal]);
const inCarriedOut = sumOf("结转下年度", [carriedOut]);
const inDisclosed = sumOf("予以公开", [disclosedRow]);
const inPartlyDisclosed = sumOf("部分公开", [partlyDisclosedRow]);
const inDisclosedOrPartly = sumOf("予以公开＋部分公开", [disclosedRow, partlyDisclosedRow]);

/** Of chapter 三 in all, by the words of its topic in the paragraph. */
const inParagraph = { topic: /申请/, topicIn: "paragraph" } as const;

const received: Quantity = {
  id: "newly-received",
  label: "本年新收",
  unit,
  cells: inNewlyReceived.cells,
  wordings: [
    {
      readings: [inNewlyReceived],
      before: /(?:新收|收到|接收到?|接到|新增)(?:[^，。；、]){0,30}$/,
      around: { before: /(?:新收|收到|接收到?|接到)(?:了)?(?:共)?$/, after: /^[^，。；]{0,24}申请/ },
      topic: ON_REQUESTS,
      unless: A_PART_OF_REQUESTS,
      givesWay: true, // words nearer to the number say more than 收到 at the head of the clause
      takesAnyUnit: true,
      whole: total(newlyReceived),
    },
  ],
};

const carriedInto: Quantity = {
  id: "carried-in",
  label: "上年结转",
  unit,
  cells: inCarriedIn.cells,
  wordings: [
    {
      readings: [inCarriedIn],
      before: ending("上一?年度?(?:末|底)?结转|结转自?上一?年度?"),
      ...inParagraph,
      namesLastYear: true,
    },
  ],
};

const accepted: Quantity = {
  id: "accepted",
  label: "受理",
  unit,
  cells: inAccepted.cells,
  counts: "本年新收＋上年结转",
  wordings: [
    {
      readings: [inAccepted, inNewlyReceived, inHandled],
      before: /(?:受理|收办|办理|(?:^|[^予他它])处理)(?:[^，。；、]){0,30}$/,
      around: { before: /(?:受理|收办|办理|(?:^|[^予他它])处理)(?:了)?(?:共)?$/, after: /^[^，。；]{0,24}申请/ },
      topic: ON_REQUESTS,
      unless: A_PART_OF_REQUESTS,
      givesWay: true, // words nearer to the number say more than 办理 at the head of the clause
      takesAnyUnit: true,
      whole: total(newlyReceived),
    },
  ],
};

/** What these requesters asked: newly, with what was carried in, and as it was handled. */
const askedBy = (who: string, requesters: readonly Line[]): readonly Reading[] =>
  [
    { label: inNewlyReceived.label, rows: [newlyReceived] },
    { label: inAccepted.label, rows: [newlyReceived, carriedIn] },
    { label: inHandled.label, rows: [handledTotal] },
  ].map(({ label, rows }) => ({
    label: `${who}${label}`,
    cells: rows.flatMap((row) => requesters.map((requester) => requestCell(row, requester))),
  }));

/** “自然人答复 3 件” counts answers. */
const ofRequesters = { ...inParagraph, unlessInSentence: NOT_REQUESTS, givesWay: true } as const;

const fromNaturalPersons: Quantity = {
  id: "from-natural-persons",
  label: "自然人申请",
  unit,
  cells: [requestCell(newlyReceived, naturalPerson)],
  counts: "本年新收里自然人提出的",
  wordings: [
    {
      readings: askedBy("自然人", [naturalPerson]),
      before: ending("自然人(?:提交|提出|提起|申请)?"),
      ...ofRequesters,
      whole: total(newlyReceived),
    },
  ],
};

const fromOrganizations: Quantity = {
  id: "from-organizations",
  label: "法人申请",
  unit,
  cells: organizations.map((requester) => requestCell(newlyReceived, requester)),
  counts: "本年新收里法人或其他组织提出的，五列相加",
  wordings: [
    {
      readings: askedBy("法人或其他组织", organizations),
      before: ending("法人(?:[或和及、](?:其他)?组织)?(?:提交|提出|提起|申请)?"),
      ...ofRequesters,
      whole: total(newlyReceived),
    },
  ],
};

const disclosed: Quantity = {
  id: "disclosed",
  label: "予以公开",
  unit,
  cells: inDisclosed.cells,
  wordings: [
    {
      readings: [inDisclosed],
      before: ending("(?:^|[^不])(?:予以|同意)公开"),
      ...inParagraph,
      unlessInSentence: /部分公开|部分予以公开/,
    },
    {
      readings: [inDisclosed, inDisclosedOrPartly],
      before: ending("(?:^|[^不])(?:予以|同意)公开"),
      ...inParagraph,
    },
  ],
};

const partlyDisclosed: Quantity = {
  id: "partly-disclosed",
  label: "部分公开",
  unit,
  cells: inPartlyDisclosed.cells,
  wordings: [{ readings: [inPartlyDisclosed], before: ending("部分公开"), ...inParagraph }],
};

const disclosedOrPartly: Quantity = {
  id: "disclosed-or-partly",
  label: "公开及部分公开",
  unit,
  cells: inDisclosedOrPartly.cells,
  counts: "予以公开＋部分公开",
  wordings: [
    {
      readings: [inDisclosedOrPartly],
      before: ending("予以公开(?:及|和|、|或者?|与|以及|（?含)(?:予以)?部分公开）?"),
      ...inParagraph,
    },
  ],
};

const carriedOn: Quantity = {
  id: "carried-out",
  label: "结转下年度",
  unit,
  cells: inCarriedOut.cells,
  wordings: [
    {
      readings: [inCarriedOut],
      before: ending("结?转(?:入|至|到)?(?:下一?年度?|次年|20\\d{2}年度?)(?:继续)?(?:办理|答复)?"),
      ...inParagraph,
      namesNextYear: true,
    },
  ],
};

const groupWords: Readonly<Record<OutcomeGroup, string>> = {
  withheld: "不予(?:以)?公开",
  unavailable: "无法提供",
  "not-processed": "不予处理",
  other: "其[他它]处理",
};

/** A group of outcomes, the sum of its rows: the form has no subtotal for it. */
const groupsOf = (outcomes: readonly RequestRow[]): readonly Quantity[] =>
  outcomeGroups.flatMap(({ id, label }) => {
    const reading = sumOf(
      `${label}各行`,
      outcomes.filter(({ group }) => group === id),
    );
    if (reading.cells.length === 0) return [];
    const wording = { readings: [reading], before: ending(groupWords[id]), ...inParagraph };
    return [{ id, label, unit, cells: reading.cells, counts: "这一组各行相加", wordings: [wording] }];
  });

function handledOf(groups: readonly Quantity[]): Quantity {
  const cellsOf = (...ids: readonly OutcomeGroup[]): readonly CellId[] =>
    ids.flatMap((id) => groups.find((group) => group.id === id)?.cells ?? []);
  return {
    id: "handled",
    label: "办结",
    unit,
    cells: inHandled.cells,
    counts: "（七）总计",
    wordings: [
      {
        readings: [
          inHandled,
          inNewlyReceived,
          sumOf("办理结果总计－上年结转", [handledTotal], [total(carriedIn)]),
          sumOf("办理结果总计－其他处理", [handledTotal], cellsOf("other")),
          sumOf("办理结果总计－不予处理－其他处理", [handledTotal], cellsOf("not-processed", "other")),
        ],
        before: ending("办结|答复"),
        topic: ON_REQUESTS,
        unlessInSentence: /复议|诉讼|投诉|举报|信访|咨询|留言|提案|热线|延期|超期|逾期|信箱/,
      },
    ],
  };
}

/** What chapter 三 counts, by the words that people use for it. */
export interface RequestQuantities {
  /** In the order of the form. */
  readonly figures: readonly Figure[];
  /** How many there were, and who asked. */
  readonly asked: readonly Quantity[];
  /** What became of them. A wording is tried before those below it. */
  readonly handled: readonly Quantity[];
  readonly received: Quantity;
}

export function requestQuantities(outcomes: readonly RequestRow[]): RequestQuantities {
  const groups = groupsOf(outcomes);
  const handled = handledOf(groups);
  const asked = [fromNaturalPersons, fromOrganizations, received, accepted];
  return {
    figures: [
      received,
      carriedInto,
      accepted,
      fromNaturalPersons,
      fromOrganizations,
      handled,
      disclosed,
      partlyDisclosed,
      disclosedOrPartly,
      ...groups,
      carriedOn,
    ],
    asked,
    handled: [carriedInto, carriedOn, handled, disclosedOrPartly, disclosed, partlyDisclosed, ...groups],
    received,
  };
}

/** “未收到政府信息公开申请” */
export const noRequests: Denial = {
  label: "没有收到申请",
  pattern:
    /(?:未曾?|没有|没)(?:收到|接到|接收到?|收悉|受理)(?:任何|过|到)?(?:[^，。；]{0,20})?(?:信息公开(?:的)?申请|依申请公开|公开申请)|无(?:政府)?信息公开申请/,
  cells: inNewlyReceived.cells,
  unless: A_PART_OF_REQUESTS,
};
