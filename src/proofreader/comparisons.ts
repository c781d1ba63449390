/** 增长 … of what stood in the year before; the shortened words that lead to a number. */
const DIRECTIONS = "增长|上升|增加|增幅|增多|提高|下降|减少|降低|下滑|降幅|回落|持平|涨幅|净增|净减|多|少|增|减";
const COMPARED =
  "同比(?:上年)?|(?:与|同|和|较|比|相比|相较|对比)于?上年(?:同期)?(?:相比|相较|比|相对)?|上年同期|上年(?:相比|相较)";
const CHANGE = new RegExp(
  `(?:(?:${COMPARED})[，,]?(?:申请量|申请)?)?(?:总体|整体|呈|有所|略有|明显|大幅|小幅|同步|相应|约|净){0,3}` +
    `(${DIRECTIONS})(?:加|率|幅度|趋势|收到?|受理|办理|申请)?(?:约|达)?$`,
);
const SHARE = /(?:占比|占|比例|比重)([^占#]*)$/;
const FALLS: ReadonlySet<string> = new Set(["下降", "减少", "降低", "下滑", "降幅", "回落", "净减", "少", "减"]);

/** How something changed, as its words have it. */
export interface ChangeWords {
  /** What stands before them. */
  readonly subject: string;
  readonly direction: "up" | "down" | "same";
}

const leadOf = (phrase: string): string => phrase.slice(0, phrase.indexOf("#"));

export function changeIn(phrase: string): ChangeWords | undefined {
  const lead = leadOf(phrase);
  const match = CHANGE.exec(lead);
  if (match === null) return undefined;
  return { subject: lead.slice(0, match.index), direction: directionOf(match[1] ?? "") };
}

export function directionOf(word: string): ChangeWords["direction"] {
  return word === "持平" ? "same" : FALLS.has(word) ? "down" : "up";
}

/** A share, as its words have it: “自然人占申请总数”. */
export interface ShareWords {
  readonly part: string;
  readonly whole: string;
}

export function shareIn(phrase: string): ShareWords | undefined {
  const lead = leadOf(phrase);
  const match = SHARE.exec(lead);
  return match === null ? undefined : { part: lead.slice(0, match.index), whole: match[1] ?? "" };
}

/** What a share or a change is said of; empty where its words do not name it, undefined where it is none. */
export function subjectOf(phrase: string): string | undefined {
  return shareIn(phrase)?.part ?? changeIn(phrase)?.subject;
}
