import type { Quantity, Reading, Wording } from "../../rules/quantity";
import { inAccepted, inHandled, inNewlyReceived, ON_APPLICATIONS, total, type Line } from "./request-readings";
import { carriedIn, handledTotal, naturalPerson, newlyReceived, organizations, requestCell } from "./requests";
import { around } from "./wording";

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
const ofRequesters = {
  topics: ON_APPLICATIONS,
  isPlain: true,
  narrowed: /答复|办结|公开|当面|信函|网络|网上|网站|其他/,
  unlessInSentence: /信访|投诉|热线|来电|信箱/,
  isOfSome: true,
  whole: total(newlyReceived),
} as const;

/** Where only 新收 is spoken of, requesters are those of the newly received. */
const OF_NEW = {
  unlessInSentence: /^(?![^]*新收)|^[^]*(?:结转|办结|受理|办理|答复|信访|投诉|热线|来电|信箱)/,
} as const;

const ASKED = "(?:提交|提出|提起|递交|发起|申请人)?";

const NATURAL_PERSONS = around(`(?:来自|由)?(?:自然人|公民|个人)(?:申请)?${ASKED}`);

export const fromNaturalPersons: Quantity = {
  id: "from-natural-persons",
  label: "自然人申请",
  unit: "件",
  cells: [requestCell(newlyReceived, naturalPerson)],
  counts: "本年新收里自然人提出的",
  wordings: [
    {
      readings: askedBy("自然人", [naturalPerson]).slice(0, 1),
      phrase: NATURAL_PERSONS,
      ...ofRequesters,
      ...OF_NEW,
    },
    { readings: askedBy("自然人", [naturalPerson]), phrase: NATURAL_PERSONS, ...ofRequesters },
  ],
};

/** Of the newly received alone, where the sentence says so; else of any. */
const inEitherWay = (readings: readonly Reading[], words: string): readonly Wording[] => {
  const phrase = around(`(?:来自|由)?(?:${words})(?:申请)?${ASKED}`);
  return [
    { readings: readings.slice(0, 1), phrase, ...ofRequesters, ...OF_NEW },
    { readings, phrase, ...ofRequesters },
  ];
};

const organizationWords: readonly (readonly [Line, string, string])[] = [
  [organizations[0], "商业企业", "商业企业|商企"],
  [organizations[1], "科研机构", "科研机构|科研单位"],
  [organizations[2], "社会公益组织", "社会公益组织|公益组织"],
  [organizations[3], "法律服务机构", "法律服务机构|律师事务所?(?:法律服务机构)?"],
];

export const fromOrganizations: Quantity = {
  id: "from-organizations",
  label: "法人申请",
  unit: "件",
  cells: organizations.map((requester) => requestCell(newlyReceived, requester)),
  counts: "本年新收里法人或其他组织提出的，五列相加",
  wordings: [
    ...inEitherWay(
      askedBy("法人或其他组织", organizations),
      "(?:企业)?法人(?:(?:[或和及、与]|或者|以及)(?:其[他它])?(?:社会)?组织)?",
    ),
    ...organizationWords.flatMap(([requester, label, words]) => inEitherWay(askedBy(label, [requester]), words)),
    {
      // “企业” are enterprises, or all that are no natural persons
      readings: [...askedBy("商业企业", [organizations[0]]), ...askedBy("法人或其他组织", organizations)],
      phrase: around(
        `(?:来自|由)?(?:(?<!商业)企业(?:[和及、]其[他它]组织|[和及、]社会组织)?)(?:等组织)?(?:申请)?${ASKED}`,
      ),
      ...ofRequesters,
    },
  ],
};
