/** 增长 … of what stood in the year before; the shortened words that lead to a number. */
const DIRECTIONS =
  "翻一?番|翻倍|增加一倍|增长一倍|减半|减少一半|下降一半|多出|少出|多收|少收|完全一致|一致|完全相同|相同|相当|相等|增长|上升|增加|增幅|增多|提高|下降|减少|降低|下滑|降幅|回落|持平|涨幅|净增|净减|多|少|增|减";
const COMPARED =
  "同比(?:上年)?|(?:与|同|和|较|比|相比|相较|对比)于?上年(?:同期|末|底|数)?(?:结转|末)?(?:数)?(?:相比|相较|比|相对)?|上年同期|上年(?:相比|相较)";
const CHANGE = new RegExp(
  `(?:(?:${COMPARED})[，,]?(?:申请量|申请)?)?(?:总体|整体|呈|有所|略有|均有|有|均|明显|大幅|小幅|显著|同步|相应|保持|基本|大体|大致|约|净){0,3}` +
    `(${DIRECTIONS})(?:加|率|幅度|趋势|明显|收到?|受理|办理|申请)?(?:约|达)?$`,
);
const SHARE = /(?:占比|占|比例|比重)(?:首次|率先|已|也|仅|约|达|未|超|过|到|为)*([^占#]*)$/;
const FALLS: ReadonlySet<string> = new Set([
  "下降",
  "减少",
  "降低",
  "下滑",
  "降幅",
  "回落",
  "净减",
  "少",
  "减",
  "少出",
  "少收",
]);
const SAME: ReadonlySet<string> = new Set(["持平", "一致", "完全一致", "相同", "完全相同", "相当", "相等"]);
const DOUBLED = /番|倍/;
const HALVED = /半/;
const NEARLY = /基本|大体|大致/;

/** Words of change without a number: “与上年持平”, “较上年有所下降”. */
export const CHANGE_IN_WORDS =
  /(?:(?:较|比|与|同|和|对比)于?(?:上年|去年|上一年|20\d{2}年)度?[末底]?(?:同期|结转数?)?(?:相比|相较|比)?(?:的?[\d,]{1,9}[件宗])?|同比)[，,]?(?:均有|均|都|双双|总体|整体|有所|略有|明显|大幅|小幅|显著|基本|大体|大致|完全|呈|数量|总量|保持){0,3}(?:增长|上升|增加|增多|下降|减少|降低|回落|持平|一致|相同|相当|相等|翻了?一?番|翻倍|增加一倍|增长一倍|减半|减少一半|下降一半)(?:明显|趋势|态势)?(?=[，。；、）)]|$)/g;

/** How something changed, as its words have it. */
export interface ChangeWords {
  /** What stands before them. */
  readonly subject: string;
  readonly direction: "up" | "down" | "same" | "nearly-same" | "doubled" | "halved";
}

const leadOf = (phrase: string): string => phrase.slice(0, phrase.indexOf("#"));

export function changeIn(phrase: string): ChangeWords | undefined {
  const lead = leadOf(phrase);
  const match = CHANGE.exec(lead);
  if (match === null) return undefined;
  return { subject: lead.slice(0, match.index), direction: directionOf(match[1] ?? "", NEARLY.test(match[0])) };
}

function directionOf(word: string, isNearly: boolean): ChangeWords["direction"] {
  if (SAME.has(word)) return isNearly || word === "相当" ? "nearly-same" : "same";
  if (DOUBLED.test(word)) return "doubled";
  if (HALVED.test(word)) return "halved";
  return FALLS.has(word) ? "down" : "up";
}

/** A share, as its words have it: “自然人占申请总数”. */
export interface ShareWords {
  readonly part: string;
  readonly whole: string;
}

/** “33件，不到全部新收申请的六成” */
const OF_ALL =
  /^(?:不到|不足|未到|超过?|近|约为?|达到?)((?:全部|所有)?(?:新收|受理|办结|办理|答复)?(?:申请|总数|总量|结果)+)$/;

export function shareIn(phrase: string): ShareWords | undefined {
  const lead = leadOf(phrase);
  const ofAll = OF_ALL.exec(lead)?.[1];
  if (ofAll !== undefined) return { part: "", whole: ofAll };
  const match = SHARE.exec(lead);
  return match === null ? undefined : { part: lead.slice(0, match.index), whole: match[1] ?? "" };
}

/** “七成以上的申请由自然人提出”: the share first, and then what it is a share of. */
export function shareFirstIn(phrase: string): string | undefined {
  const match = /^(?:有|仅有?)?#(申请.*)$/.exec(phrase.replace("/", ""));
  const tail = match?.[1];
  return tail === undefined || tail === "申请" ? undefined : `#/${tail.replace(/^申请/, "")}`;
}

/** “自然人不足八成”: a share without 占. */
export const bareShareIn = (phrase: string): string | undefined =>
  /^(?!不|超|达|近|约|为|是|占)([^#]{2,16})#\/$/.exec(phrase)?.[1];

/** What a share or a change is said of; empty where its words do not name it, undefined where it is none. */
export function subjectOf(phrase: string): string | undefined {
  const subject = shareIn(phrase)?.part ?? changeIn(phrase)?.subject;
  return subject === undefined ? undefined : bareSubject(subject);
}

/** 行政处罚决定数 is 行政处罚决定, 申请量 are 申请. */
export const bareSubject = (subject: string): string =>
  subject.replace(/(?:案件|案)?(?:(?:总|(?<!文)件)?[数量])?$/, "");
