import type { TextCheckOf } from "../../rules/text-rules";
import { clauseBefore } from "../clauses";
import type { ReadSentence } from "../read-text";
import type { ScannedNumber } from "../scan-numbers";
import type { Subject } from "../subject";
import type { Remark } from "../text-finding";

type PartsCheck = TextCheckOf<"parts">;

/** One piece of information may go out by several channels: they are not added up. */
const CHANNELS =
  /网站|网页|门户|微信|微博|公众号|平台|头条|抖音|视频号|客户端|公示栏|公告栏|公开栏|广播|报刊|报纸|新媒体|电视|渠道|短信|LED|显示屏/i;
const OTHER_UNITS = /同比|增长|下降|占|较上年|比上年|涉及|受益|惠及|阅读|点击|浏览|关注|粉丝/;

/** “共…其中…” where the parts come to more than the total, or, closed with 其他, to another sum. */
export const wrongParts = (checks: readonly PartsCheck[], { sentences }: Subject): readonly Remark[] =>
  checks.flatMap((check) => sentences.flatMap((sentence) => wrongPartsOf(sentence, check)));

function wrongPartsOf(sentence: ReadSentence, check: PartsCheck): readonly Remark[] {
  const at = sentence.text.indexOf("其中");
  if (at < 0 || sentence.text.indexOf("其中", at + 2) >= 0) return [];
  const counted = sentence.numbers.filter(({ kind }) => kind === "count");
  const total = [...counted].reverse().find(({ end }) => end <= at);
  if (total === undefined || total.isApproximate || at - total.end > 4) return [];
  const rest = sentence.text.slice(at);
  if (CHANNELS.test(rest) || OTHER_UNITS.test(rest)) return [];
  const parts = counted.filter(({ start }) => start > at && !isInBrackets(sentence.text, start));
  if (parts.length < 2 || parts.some((part) => part.unit !== total.unit || part.isApproximate)) return [];
  return wrongSum(check, sentence, total, parts);
}

function wrongSum(
  check: PartsCheck,
  sentence: ReadSentence,
  total: ScannedNumber,
  parts: readonly ScannedNumber[],
): readonly Remark[] {
  const { text, start, passage } = sentence;
  // A semicolon or a new verb begins another list.
  const stop = /[；;]/.exec(text.slice(total.end));
  const end = stop === null ? text.length : total.end + stop.index;
  const own = parts.filter((part) => part.start < end && isListed(text, part, total));
  const sum = own.reduce((all, { value }) => all + value, 0);
  const last = own[own.length - 1];
  if (own.length < 2 || last === undefined || own.length !== parts.filter((part) => part.start < end).length) return [];
  const isClosed = /其[他它](?:类|信息|方面|情形)?[^，。；、]{0,4}$/.test(text.slice(0, last.start));
  const isWrong = sum > total.value || (isClosed && sum !== total.value);
  if (!isWrong) return [];
  const lead = clauseBefore(text, total.start, "，。；：");
  const first = total.start - lead.length;
  return [
    {
      check,
      code: sum > total.value ? "parts-exceed" : "parts-differ",
      total: total.value,
      sum,
      chapter: passage,
      quote: text.slice(first, last.end),
      start: start + first,
    },
  ];
}

/** A part is one member of the list: what leads to it names it and does not begin a sentence of its own. */
function isListed(text: string, part: ScannedNumber, total: ScannedNumber): boolean {
  const lead = clauseBefore(text.slice(total.end, part.start), part.start - total.end, "，。；、：");
  return !/办结|答复|结转|办理|维持|纠|撤|共计|合计|总计|累计|全年|另|此外|包括|含/.test(lead);
}

const isInBrackets = (text: string, at: number): boolean => {
  const before = text.slice(0, at);
  return before.lastIndexOf("（") > before.lastIndexOf("）") || before.lastIndexOf("(") > before.lastIndexOf(")");
};
