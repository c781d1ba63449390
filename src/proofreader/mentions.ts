import type { TextRules } from "../rules/text-rules";
import { CHANGE_IN_WORDS } from "./comparisons";
import { turnsIn, type Turn } from "./in-turn";
import { matchesOf } from "./manuscript";
import { withoutMasks, type PlainSentence } from "./plain-words";
import type { ReadSentence, ReadText, TextContext } from "./read-text";
import type { ScannedNumber } from "./scan-numbers";

/**
 * What a number says of the thing that it speaks of. base: how many there were. difference: how many more or less.
 * earlier: of another year, or of several. part-of-year: of some months. each: “收到一件、办理一件”. about: 约60.
 */
export type Role = "base" | "difference" | "earlier" | "part-of-year" | "each" | "about";

/** A number as its sentence speaks of it, whatever it may be of. */
export interface Mention {
  readonly sentence: ReadSentence;
  readonly number: ScannedNumber;
  readonly role: Role;
  /** The words around it, shortened: 收到申请#/办结. `#` is the number, `/` the end of the words that belong to it. */
  readonly phrase: string;
  /** The clause up to the number, shortened: what stands in it may narrow the meaning. */
  readonly clause: string;
  /** The words that lead to it, as they stand. */
  readonly lead: string;
  /** Where its own words begin and end in the sentence. */
  readonly from: number;
  readonly to: number;
  readonly isBracketed: boolean;
}

const STOPS = "，。；：,;:！？!?\n";
/** Where the words of a number end, and those of the next begin. */
const NOUN_ENDS =
  /并|且|均|都|已|全部|比|较|同比|占|其中|和|及|与|以及|(?<!纠)正|未|无|尚|将|(?<!复议)后|经|按|在|因|后续/;
const DIFFERENCE =
  /(?:增加|增长|增多|上升|提高|上年增|同比增|净增|减少|下降|降低|下滑|回落|净减|同比减|上年减|[^不至]多|[^不至]少|多出|少出|多收|少收|[多少](?:收到?|接收|受理|办理|办结|处理|答复|公开))(?:申请)?$/;
const COMPARED = /(?:与|同|和|较|比|相比|相较|对比)于?上年(?:同期|度|末|底)?(?:相比|相较|比|相对)?(?=[^#/])/g;
/** Of one week or month, or of several years: not the figure of the year. */
const CARRIED_IN = /(?:结转|转结|承接)自?上年/g;
const OTHER_TIME =
  /上年(?!末?底?(?:结转|转入|转结|遗留|未办结|未办理))|同期|往年|历年|以来|每年|年均|平均|前年|他年|每月|每周|日均|月均|过去|近[两三四五]年/;
/** Said before the clause, it still holds. */
const SINCE = /(?:施行|实施|开展|上线|开通|运行|成立|五)以来|近年来/;
const PART_OF_YEAR = /季度|上半年|下半年|月份|当月|\d月|月底前/;
const YEAR = /(^|[^较比与同和至到入转于])(20\d{2})年(?!度?(?:末|底)?(?:结转|转入|转结|遗留|未办结))/g;
const THIS_YEAR = /本年|今年|全年|年内|当年/;
/** “做到收到一件、办理一件” */
const EACH = /做到|坚持|确保|实行|实现|力求|力争|真正|每|逐/;
/** “，全年有2件复议案件被纠正” begins anew; “，共有24件” goes on. */
const EXISTS =
  /^(?![^]*[共计总])(?:其中|今年|本年度?|全年|当年|年内|[\s\ufffc])*(?:[另仍还尚]?有|年[内度]?|年末|年底)$/;
const LONGEST = 80;

const FILLERS =
  /的|了|共计|合计|总计|总共|一共|共|累计|数量|(?<!文)件数|总数|总量|大关|目前|其中|另外|另|其余|剩余|此外|同时|并|各类|各种|各项|为|是|已经|已|均|都|所|等|[\s“”"·]/g;
const FIRST_JOINS = /^(?:[、，：:,]|[和及与](?!上年))+/;
const LAST_FILLERS = /(?:首次|突破|再创|约|近|超过?|逾|大约|不足|不到|至少|不少于|有|量|数|达到?|计|各|即|就|予)$/;

/** Words that mean the same become one, and what adds nothing is left out. */
export function shortened(words: string, { sameWords }: TextRules, year: number | undefined): string {
  const same = sameWords.reduce(
    (text, [pattern, word]) => text.replace(pattern, word),
    relativeYears(withoutMasks(words), year),
  );
  return same
    .replace(FILLERS, "")
    .replace(FIRST_JOINS, "")
    .replace(LAST_FILLERS, "")
    .replace(LAST_FILLERS, "")
    .replace(LAST_FILLERS, "");
}

/** Years by where they stand to the report's own, which is left out. */
function relativeYears(words: string, year: number | undefined): string {
  if (!words.includes("年")) return words;
  return words
    .replace(/(20\d{2})年度?(?:以来)?/g, (_, found: string) => relativeYear(Number(found), year))
    .replace(/上一?年度?|去年度?|前一年度?/g, "上年")
    .replace(/(?:往年|以前年度)(?=结转|遗留)/g, "上年")
    .replace(/下一?年度?|次年度?|明年|来年/g, "下年")
    .replace(/本年度?|今年度?(?:以来)?|全年度?|年内|当年/g, "");
}

function relativeYear(found: number, year: number | undefined): string {
  if (year === undefined || found === year) return "";
  return found === year - 1 ? "上年" : found === year + 1 ? "下年" : "他年";
}

/** Every number of the sentences that counts or measures something, with its role. */
export function mentionsIn({
  sentences,
  report,
  form,
}: Pick<ReadText, "sentences" | "report" | "form">): readonly Mention[] {
  const context = { rules: form.text, report };
  let isOtherYear = false;
  return sentences.flatMap((sentence) => {
    const { plain } = sentence;
    const years = yearsIn(plain.outside, report);
    if (sentence.before === undefined || THIS_YEAR.test(plain.outside)) isOtherYear = false;
    const isOther = (at: number): boolean => {
      const before = years.filter(({ start }) => start < at);
      return before[before.length - 1]?.isOther ?? isOtherYear;
    };
    const counted = withChanges(sentence);
    const turns = turnsIn(sentence, counted);
    const mentions = counted.map((number, index) => {
      const place = { sentence, plain, number, index, counted, isOtherYear: isOther(number.start) };
      const turn = turns.get(number);
      return turn === undefined ? mentionOf(place, context) : mentionInTurn(place, turn, context);
    });
    isOtherYear = isOther(sentence.text.length);
    return mentions;
  });
}

/** All numbers but dates, and the words of change that have none, in their order. */
function withChanges({ numbers, plain }: ReadSentence): readonly ScannedNumber[] {
  const counted = numbers.filter(({ kind }) => kind !== "date");
  const changes = matchesOf(CHANGE_IN_WORDS, plain.whole).map(({ 0: words, index }): ScannedNumber => {
    const end = index + words.length;
    return { ...WORDS, start: end, end };
  });
  if (changes.length === 0) return counted;
  return [...counted, ...changes].sort((one, other) => one.start - other.start);
}

const WORDS = {
  kind: "words",
  value: NaN,
  unit: "",
  decimals: 0,
  step: 1,
  isApproximate: false,
  least: NaN,
  most: NaN,
} as const;

function yearsIn(
  text: string,
  { year }: TextContext,
): readonly { readonly start: number; readonly isOther: boolean }[] {
  const found: { start: number; isOther: boolean }[] = [];
  if (year === undefined || !text.includes("20")) return found;
  text.replace(YEAR, (words, before: string, named: string, at: number) => {
    found.push({ start: at + before.length, isOther: Number(named) !== year });
    return words;
  });
  return found;
}

interface Place {
  readonly sentence: ReadSentence;
  readonly plain: PlainSentence;
  readonly number: ScannedNumber;
  /** Which of the numbers it is. */
  readonly index: number;
  readonly counted: readonly ScannedNumber[];
  readonly isOtherYear: boolean;
}

interface Context {
  readonly rules: TextRules;
  readonly report: TextContext;
}

function mentionOf(place: Place, { rules, report }: Context): Mention {
  const { sentence, plain, number } = place;
  const bracket = plain.brackets.find(([start, end]) => start < number.start && number.end <= end);
  const text = bracket === undefined ? plain.outside : plain.whole;
  const short = (words: string): string => shortened(words, rules, report.year);
  const first = bracket === undefined ? 0 : bracket[0] + 1;
  const stop = lastStop(text, number.start, first);
  const previous = previousEnd(place, bracket);
  let from = Math.max(stop, previous);
  let start = stop;
  // “收到申请，共24件”, “申请数：24件”: the words stand in the clause before.
  const isLedIn =
    text.charAt(stop - 1) === "：" || (stop < number.start && !EXISTS.test(text.slice(stop, number.start)));
  if (isLedIn && stop > Math.max(first, previous) && short(text.slice(from, number.start)) === "") {
    start = lastStop(text, stop - 1, first);
    from = Math.max(start, previous);
  }
  const lead = text.slice(Math.max(from, number.start - LONGEST), number.start).replace(/[，：:,]/g, "");
  const to = tailEnd(place, text, bracket?.[1] ?? text.length);
  const tail = text.slice(number.end, Math.min(to, number.end + LONGEST));
  const cut = NOUN_ENDS.exec(tail)?.index ?? tail.length;
  const words = short(lead);
  const clause = short(text.slice(Math.max(start, number.start - 3 * LONGEST), number.start));
  return {
    sentence,
    number,
    role: roleOf(place, { words, clause, lead, before: text.slice(0, number.start) }),
    phrase: `${words}#${short(tail.slice(0, cut))}/${short(tail.slice(cut))}`,
    clause,
    lead,
    from,
    to,
    isBracketed: bracket !== undefined,
  };
}

/** Its words are put together from two places. */
function mentionInTurn(place: Place, { lead, from, to }: Turn, { rules, report }: Context): Mention {
  const { sentence, number } = place;
  const words = shortened(lead, rules, report.year);
  const role = roleOf({ ...place, isOtherYear: false }, { words, clause: words, lead, before: "" });
  return { sentence, number, role, phrase: `${words}#/`, clause: words, lead, from, to, isBracketed: false };
}

/** Where the clause begins. Looked for backwards: a long text costs no more. */
function lastStop(text: string, end: number, first: number): number {
  let at = end;
  while (at > first && !STOPS.includes(text.charAt(at - 1))) at--;
  return at;
}

/** A number in brackets has no words before them, and one outside none inside. */
function previousEnd({ counted, index, plain }: Place, bracket: readonly [number, number] | undefined): number {
  for (let at = index - 1; at >= 0; at--) {
    const number = counted[at];
    if (number === undefined || number.kind === "other") continue;
    const isInside = plain.brackets.some(([start, end]) => start < number.start && number.end <= end);
    if (bracket === undefined && isInside) continue;
    return number.end;
  }
  return 0;
}

function tailEnd({ counted, index, number }: Place, text: string, last: number): number {
  const next = counted[index + 1]?.start ?? text.length;
  let at = number.end;
  const end = Math.min(last, next, number.end + LONGEST);
  while (at < end && !STOPS.includes(text.charAt(at)) && !"、）)".includes(text.charAt(at))) at++;
  return at;
}

interface Words {
  readonly words: string;
  readonly clause: string;
  readonly lead: string;
  readonly before: string;
}

/** The one place where a number's role is decided. */
function roleOf({ number, sentence, isOtherYear }: Place, { words, clause, lead, before }: Words): Role {
  if (isEach(number, sentence, before)) return "each";
  if (DIFFERENCE.test(`。${words}`) && !/新增$/.test(words)) return "difference";
  if (isOtherYear || SINCE.test(before) || OTHER_TIME.test(clause.replace(COMPARED, "").replace(CARRIED_IN, "")))
    return "earlier";
  if (/(?:增|减|升|降)(?:加|少|长)?$/.test(lead)) return "difference";
  if (PART_OF_YEAR.test(before)) return "part-of-year";
  return number.isApproximate ? "about" : "base";
}

/** One for each: 一件 that is said several times, or after 做到. */
function isEach(number: ScannedNumber, { text, numbers }: ReadSentence, before: string): boolean {
  if (number.value !== 1 || number.unit === "") return false;
  const isWritten = text.charAt(number.start) === "一";
  const others = numbers.filter(
    ({ value, unit, start }) => value === 1 && unit === number.unit && start !== number.start,
  );
  if (isWritten && others.some(({ start }) => text.charAt(start) === "一")) return true;
  return /[每逐]$/.test(before) || (others.length > 0 && EACH.test(before)) || /^\d/.test(text.slice(number.end));
}
