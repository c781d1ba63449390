import type { Figure } from "../../report/narrative-format";
import type { CellId } from "../../report/report";
import type { Quantity, Reading, Wording } from "../../rules/quantity";
import type { Rate } from "../../rules/text-rules";
import { carriedIn, handledTotal, newlyReceived, outcomeGroups, type OutcomeGroup, type RequestRow } from "./requests";
import { LINE_ENDS, lineWords } from "./outcome-lines";
import {
  ON_APPLICATIONS,
  inAccepted,
  inCarriedIn,
  inCarriedOut,
  inDisclosed,
  inDisclosedOrPartly,
  inHandled,
  inNewlyReceived,
  inPartlyDisclosed,
  sumOf,
  total,
} from "./request-readings";
import { rates, wholesByName } from "./request-shares";
import { A_PART_OF_REQUESTS, OTHER_WORK } from "./topics";
import { around, before } from "./wording";
import { fromNaturalPersons, fromOrganizations } from "./requester-quantities";

const unit = "件";

/** Said of a request in all, these make it a part. */
const OF_A_PART = new RegExp(`${A_PART_OF_REQUESTS.source}|不予|结果|下年|上年|其中`);
/** Said of the answers, these make them outcomes. */
const OF_AN_OUTCOME = /公开|同意/;
/** All that may stand before an outcome: whoever else speaks there speaks of a part of them. */
const LED =
  /^(?:答复|决定|依法|依规|按规定|作出|做出|给予|办理|处理|办结|属于|申请|结果|情况|类别|方面|机关|政府信息|信息|对|经|审查|审核|后|按|从|看|分|因|包括|含|有|中|书|本|部门|以|应|当|告知|类型|由|自|区分|其余|剩余|余)*$/;
/** The same before the name of a line, with the name of its group. */
const LED_TO_LINE = new RegExp(
  LED.source.replace("答复|", "答复|涉及?|危及|申请人|属|以|不予公开|无法提供|不予处理|其他处理|：|，|"),
);
/** Said of an outcome: who was answered, or in which matter. */
const OF_SOME =
  /自然人|法人|企业|公民|个人|律师|涉及|关于|类|当面|信函|邮寄|网络|网上|网站|线上|线下|复议|诉讼|提案|建议|预公开|征求/;
const OF_WHOM = /自然人|法人|企业|公民|个人|律师|当面|信函|邮寄|网络|网上|网站|线上|线下|复议|诉讼/;
/** Whether it was in time, the tables do not say. */
const IN_TIME = /按时|按期|如期|限期|法定|期限|时限|时间内|工作日|当场|当日|超期|逾期|延期/;
const ON_REQUESTS = ["requests"] as const;

/** Of documents it is told when they are made whether they are to be published, on request or not at all. */
const KINDS_OF_DOCUMENTS = /公文[^。；]{0,30}主动公开|公开属性|主动公开\s?\d+[件份条]、依申请公开/;

/** Words for an outcome: they leave no doubt where requests were spoken of. */
const outcome = {
  topics: ON_APPLICATIONS,
  isPlain: true,
  narrowed: OF_SOME,
  led: LED,
  unlessInSentence: KINDS_OF_DOCUMENTS,
} as const;
const anyRequests = [inNewlyReceived, inAccepted, inHandled] as const;
const OF_ANSWERS = new RegExp([OF_A_PART, IN_TIME, OF_AN_OUTCOME].map(({ source }) => source).join("|"));

const received: Quantity = {
  id: "newly-received",
  label: "本年新收",
  unit,
  cells: inNewlyReceived.cells,
  wordings: [
    {
      readings: [inNewlyReceived],
      phrase: before("新收到?|新接到?|新接收|收到|接收到?|接到|收悉|收件|收取|收"),
      topics: ON_REQUESTS,
      narrowed: OF_A_PART,
      unlessInSentence: /上一?年[^，。；]{0,6}(?:结转|转入|转结)|(?:结转|转结)[^，。；]{0,4}上年|去年结转/,
      givesWay: true, // words nearer to the number say more than 收到 at the head of the clause
      aloneUnless: OTHER_WORK,
      takesAnyUnit: true,
      whole: total(newlyReceived),
    },
    {
      readings: [inNewlyReceived, inAccepted],
      phrase: before("(?<!新)(?:收到|接收到?|接到|收悉|收件|收取|收)"),
      topics: ON_REQUESTS,
      narrowed: OF_A_PART,
      givesWay: true,
      aloneUnless: OTHER_WORK,
      takesAnyUnit: true,
      whole: total(newlyReceived),
    },
    {
      readings: [inNewlyReceived],
      phrase: before("新收到?|新接到?|新接收|新受理|新增(?=申请)|新增(?=#申请)|^本?新增"),
      topics: ON_APPLICATIONS,
      narrowed: OF_A_PART,
      givesWay: true,
      aloneUnless: OTHER_WORK,
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
      phrase: around(
        "上年(?:末|底)?(?:结转|转入|转结|遗留|未办结)(?:[至到]?(?:本年|今年)?)?(?:继续)?(?:办理)?|(?:结转|转结)自?上年|承接上年|年初结转",
      ),
      ...outcome,
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
      readings: anyRequests,
      phrase: before("应办|受理|收办|办理|(?:^|[^予他它])处理|办件|登记|接办|接收办理"),
      topics: ON_REQUESTS,
      narrowed: OF_ANSWERS,
      givesWay: true, // words nearer to the number say more than 办理 at the head of the clause
      aloneUnless: OTHER_WORK,
      takesAnyUnit: true,
      whole: total(newlyReceived),
    },
    {
      // “政府信息公开申请24件”, “依申请公开24件”
      readings: [...anyRequests, inDisclosed, inDisclosedOrPartly],
      phrase: /^[有发生产计]{0,2}申请[有受理收到办]{0,2}#\/|^有?#申请\//,
      unlessInSentence: KINDS_OF_DOCUMENTS,
      topics: ON_REQUESTS,
      narrowed: OF_A_PART,
      givesWay: true,
      aloneUnless: OTHER_WORK,
      whole: total(newlyReceived),
    },
  ],
};

const DISCLOSED = "(?:予以|准予|同意|给予|准许|决定|答复|依法|可以|全部|决定予以)(?:全部|全文|主动)?公开";
const PARTLY = "(?:予以|准予|同意|给予|决定)?部分(?:予以|准予|同意)?公开|(?:作|予以|进行)?区分处理(?:后公开)?";

/** “公开23件（含部分公开5件）”: the number is of both. */
const WITH_PARTLY = /公开[^，。；、]{0,10}[，、（(]{0,2}(?:其中|含|包括|包含)[^。；]{0,12}部分(?:予以)?公开/;

const disclosed: Quantity = {
  id: "disclosed",
  label: "予以公开",
  unit,
  cells: inDisclosed.cells,
  wordings: [
    {
      readings: [inDisclosed],
      phrase: around(DISCLOSED),
      ...outcome,
      unlessInSentence: WITH_PARTLY,
    },
    {
      readings: [inDisclosed, inDisclosedOrPartly],
      phrase: around(DISCLOSED),
      ...outcome,
    },
    {
      // “公开20件、部分公开6件”: among outcomes only
      readings: [inDisclosed, inDisclosedOrPartly],
      phrase: /^(?:答复)?公开(?:申请)?#\//,
      ...outcome,
      unlessInSentence: /^(?![^]*(?:部分公开|不予公开))/,
    },
  ],
};

const partlyDisclosed: Quantity = {
  id: "partly-disclosed",
  label: "部分公开",
  unit,
  cells: inPartlyDisclosed.cells,
  wordings: [
    { readings: [inPartlyDisclosed], phrase: around(`(?:作出?)?(?:${PARTLY})(?:决定|答复|处理)?`), ...outcome },
  ],
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
      phrase: around("(?:予以|同意|准予)?公开(?:及|和|、|或者?|与|以及|（?含)(?:予以)?部分公开）?"),
      ...outcome,
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
      phrase: around(
        "年[末底]结转(?:办理件?)?|(?:需|将|待|正|尚)?(?:结转|转结|转入|转至|转到|转|顺延|延续|留)(?:入|至|到)?下年(?:初)?(?:继续)?(?:办理|答复|处理|办结)?",
      ),
      ...outcome,
    },
    {
      readings: [inCarriedOut],
      phrase:
        /(?:^|[^上年])(?:未办结|尚未办结|尚未答复|未办理完毕|尚在办理中?|正在办理中?)(?:申请)?#(?:申请)?\/|^(?:有|申请|尚|仍|还|余|年?[末底])*#(?:申请)?\/?(?:尚?未能?办结|尚?在办理|正在办理|尚?未答复)/,
      ...outcome,
    },
  ],
};

const groupWords: Readonly<Record<OutcomeGroup, string>> = {
  withheld: "(?:决定|依法)?不予(?:以)?公开|不同意公开|不予提供",
  unavailable: "无法提供|无法公开|不能提供",
  "not-processed": "不予处理",
  other: "其[他它]处理|作其[他它]处理",
};

/** A line of a group, where sentences name it. */
const linesOf = (rows: readonly RequestRow[]): readonly Wording[] =>
  rows.flatMap((row) => {
    const words = lineWords.get(row.id);
    if (words === undefined) return [];
    const phrase = around(`(?:${words})${LINE_ENDS}`);
    return [{ readings: [sumOf(row.label, [row])], phrase, ...outcome, led: LED_TO_LINE, narrowed: OF_WHOM }];
  });

/** A group of outcomes, the sum of its rows: the form has no subtotal for it. */
const groupsOf = (outcomes: readonly RequestRow[]): readonly Quantity[] =>
  outcomeGroups.flatMap(({ id, label }) => {
    const rows = outcomes.filter(({ group }) => group === id);
    const reading = sumOf(`${label}各行`, rows);
    if (reading.cells.length === 0) return [];
    const wording = { readings: [reading], phrase: around(groupWords[id]), ...outcome };
    return [{ id, label, unit, cells: reading.cells, counts: "这一组各行相加", wordings: [...linesOf(rows), wording] }];
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
          sumOf("办理结果总计－上年结转", [handledTotal], [total(carriedIn)]),
          sumOf("办理结果总计－其他处理", [handledTotal], cellsOf("other")),
          sumOf("办理结果总计－不予处理－其他处理", [handledTotal], cellsOf("not-processed", "other")),
        ],
        phrase: before(
          "答复办结|办结|答复书?|办理完毕|办毕|办理答复|办结答复|回复|已办理|受理[并和及、]?(?:答复|办结)",
        ),
        topics: ON_REQUESTS,
        narrowed: OF_ANSWERS,
        givesWay: true,
        aloneUnless: OTHER_WORK,
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
  readonly outcomes: readonly RequestRow[];
  /** What shares are of. */
  readonly wholes: readonly Reading[];
  readonly wholesByName: readonly (readonly [named: RegExp, wholes: readonly Reading[]])[];
  readonly rates: readonly Rate[];
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
    outcomes,
    wholes: anyRequests,
    wholesByName,
    rates,
  };
}
