import type { TextCheckOf } from "../../rules/text-rules";
import { clauseBefore } from "../clauses";
import type { Mention } from "../mentions";
import type { ReadSentence } from "../read-text";
import type { Subject } from "../subject";
import type { Remark } from "../text-finding";

type PartsCheck = TextCheckOf<"parts">;

/** One piece of information may go out by several channels: they are not added up. */
const CHANNELS =
  /网站|网页|门户|微信|微博|公众号|平台|头条|抖音|视频号|客户端|公示栏|公告栏|公开栏|广播|报刊|报纸|新媒体|电视|渠道|短信|LED|显示屏/i;
const OTHER_UNITS = /同比|增长|下降|占|较上年|比上年|涉及|受益|惠及|阅读|点击|浏览|关注|粉丝/;
/** What leads to a part names it, and does not begin a sentence of its own. */
const ANOTHER_DEED =
  /收到|受理|办结|答复|结转|办理|维持|纠|撤|审|共计|合计|总计|累计|全年|另|此外|包括|含|召开|开展|举办|组织|编|制作|印发|起草|代理|备案|回复|回应|解答|接待|开设|修订|坚持|做到|发放|培训/;
const OTHERS = /其[他它](?:类|信息|方面|情形)?[^，。；、]{0,4}$/;
/** What stands between a part and the next. */
const SEPARATOR = /^(?:[（(][^（()）]*[)）])?(、|，|,|和|及|以及|与)/;

/** “共…其中…” where the parts come to more than the total, or, closed with 其他, to another sum. */
export const wrongParts = (checks: readonly PartsCheck[], subject: Subject): readonly Remark[] => {
  const held = new Set(subject.counts.map(({ number }) => number));
  const mentionsOf = new Map<ReadSentence, readonly Mention[]>();
  for (const mention of subject.mentions)
    if (mention.number.kind === "count" && !mention.isBracketed)
      mentionsOf.set(mention.sentence, [...(mentionsOf.get(mention.sentence) ?? []), mention]);
  return checks.flatMap((check) =>
    [...mentionsOf].flatMap(([sentence, mentions]) => {
      const list = listIn(sentence, mentions);
      return list === undefined ? [] : wrongSum(check, list, (mention) => held.has(mention.number));
    }),
  );
};

/** A total, and the parts that are named behind it. */
interface List {
  readonly total: Mention;
  readonly parts: readonly Mention[];
  /** Parts in clauses of their own may be other deeds. */
  readonly isLoose: boolean;
}

function listIn({ text }: ReadSentence, mentions: readonly Mention[]): List | undefined {
  const at = text.indexOf("其中");
  if (at < 0 || text.indexOf("其中", at + 2) >= 0) return undefined;
  const total = [...mentions].reverse().find(({ number }) => number.end <= at);
  if (total === undefined || total.role !== "base" || !/^[，、：:；,\s]{0,3}$/.test(text.slice(total.number.end, at)))
    return undefined;
  const stop = /[；;]/.exec(text.slice(at));
  const rest = text.slice(at, stop === null ? text.length : at + stop.index);
  if (CHANNELS.test(rest) || OTHER_UNITS.test(rest)) return undefined;
  const after = mentions.filter(({ number }) => number.start > at && number.start < at + rest.length);
  const [first] = after;
  const separator = first === undefined ? undefined : separatorBehind(text, first);
  const parts: Mention[] = [];
  for (const part of after) {
    const previous = parts[parts.length - 1];
    const between = previous === undefined ? separator : separatorBehind(text, previous);
    const isListed = between !== undefined && (between === separator || /[和及与]/.test(between));
    const isAlike = part.role === "base" && part.number.unit === total.number.unit && !ANOTHER_DEED.test(part.lead);
    if (!isListed || !isAlike) break;
    parts.push(part);
  }
  return parts.length < 2 ? undefined : { total, parts, isLoose: separator !== "、" };
}

const separatorBehind = (text: string, { number }: Mention): string | undefined =>
  SEPARATOR.exec(text.slice(number.end, number.end + 60))?.[1];

function wrongSum(
  check: PartsCheck,
  { total, parts, isLoose }: List,
  isKnown: (mention: Mention) => boolean,
): readonly Remark[] {
  const { text, start, passage } = total.sentence;
  const last = parts[parts.length - 1];
  if (last === undefined) return [];
  const isClosed = OTHERS.test(text.slice(0, last.number.start));
  if (isLoose && !isClosed && !parts.every(isKnown)) return [];
  const sum = parts.reduce((all, { number }) => all + number.value, 0);
  const isWrong = sum > total.number.value || (isClosed && sum !== total.number.value);
  if (!isWrong || (isKnown(last) && !isKnown(total))) return [];
  const lead = clauseBefore(text, total.number.start, "，。；：,;:");
  const first = total.number.start - lead.length;
  return [
    {
      check,
      code: sum > total.number.value ? "parts-exceed" : "parts-differ",
      total: total.number.value,
      sum,
      chapter: passage,
      quote: text.slice(first, last.number.end),
      start: start + first,
    },
  ];
}
