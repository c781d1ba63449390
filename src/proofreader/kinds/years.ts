import type { TextCheckOf } from "../../rules/text-rules";
import { matchesOf } from "../manuscript";
import { idOf, type Subject } from "../subject";
import type { Remark } from "../text-finding";

type YearsCheck = TextCheckOf<"years">;

const PERIOD =
  /(20\d{2})\s?年\s?1\s?月\s?1\s?日(?:起)?(?:至|到|—|－|-|~|～)(?:(20\d{2})\s?年)?\s?(12\s?月\s?\d{1,2}\s?日|\d{1,2}\s?月\s?\d{1,2}\s?日)/g;
/** What follows “统计期限”, however it is written. */
const ANY_PERIOD =
  /(?:统计|数据)(?:的)?(?:期限|时限|时间|区间|时段)[^\d０-９。；，]{0,8}([\d０-９年月日 ，,起至到止—－\-~～./]{6,40})/g;
const WHOLE_YEAR =
  /^(20\d{2})(?:年|[.\-/])(?:0?1(?:月|[.\-/])0?1日?|0?1月?)(?:至|到|—+|－|-|~|～)(?:(20\d{2})(?:年|[.\-/]))?12(?:(?:月|[.\-/])31日?|月)/;
const REPORT_OF = /(20\d{2})\s?年?度?(?:的)?政府信息公开(?:工作)?年度(?:工作)?报告/g;

/** How far back a year is last year's text that was left in; what is older is told on purpose. */
const YEARS_BACK = 2;
/** A year at the head of a sentence or behind whoever acts: “2023年，我局…”, “我局2023年共…”. */
const STATED =
  /^([\s\u3000（(一二三四五六七八九十、）)\d.．]{0,6}(?:在)?|.{0,4}?(?:我[们局委厅办镇乡县市区街道州盟旗省院所站队]{1,2}|本[机关单位局镇乡街道县市区委级]{1,2}|全[镇乡县市区局系统州盟旗街道]{1,2})(?:于|在)?)\s?(20\d{2})\s?年/;
/** Whoever acts, right behind the year. */
const ACTOR =
  /^(?:度)?(?:以来)?[，,、]?\s?(?:我(?:们|局|委|厅|办|镇|乡|街道|县|市|区|州|盟|旗|省|院|所|站|队|中心|单位|机关|苏木)|本(?:机关|单位|局|委|厅|办|镇|乡|街道|县|市|区|级)|全(?:镇|乡|县|市|区|局|系统|州|盟|旗|街道|委))/;
/** What is done or counted in a year, right behind it: 共收到, 主动公开; not “2023年公开的信息”. */
const ACT =
  /^(?:度)?(?:以来)?[，,、]?\s?(?:街道|机关|管委会|[县市区乡镇局厅委](?=共|累计))?(?:全年(?:公开|发布)|(?:全年)?(?:共|累计|总共|一共|共计|主动公开|收到|受理|新收|未收到|没有收到|未发生|制发|发布|新制发|办理|答复|组织|开展|召开|举办|紧紧围绕|深入|认真|严格|坚持|全面))(?![^，。；]{0,10}的(?:信息|文件|申请|培训|会议|活动|问题|基础|意见|工作))/;
/** Inside a sentence only a figure of the year is a statement about it. */
const COUNTS =
  /^(?:度)?[，,]?\s?(?:共|累计|总共|共计|全年)(?:[^，。；]{0,4})(?:公开|收到|受理|制发|发布|办理|答复|召开|开展|组织)/;
/** “2023年是全面贯彻…的开局之年”. */
const OF_ITSELF = /^是[^。；]{4,60}(?:之年|元年|的一年)/;
/** The figures of a whole year: “截至2023年12月31日，共公开信息32条”. */
const AT_ITS_END =
  /^[\s\u3000]*截[至止]\s?(20\d{2})\s?年\s?12\s?月\s?(?:31\s?日|底)[，,]?\s?(?:我[\u4e00-\u9fa5]{1,2}|全[\u4e00-\u9fa5]{1,2}|本[\u4e00-\u9fa5]{1,3})?(?:共|累计|主动公开|收到|受理)/;
const OF_WORK =
  /^(?:度)?[，,]?\s?(?:政府信息公开|政务公开|信息公开)工作(?!要点|计划|方案|年度|年报|考核|培训|会议|任务|报告|总结|评估|情况通报)/;

/** Words that say that another year is meant on purpose. */
const LOOKS_BACK =
  /上年|去年|上一年|前一年|往年|历年|同期|相比|较|比\s?20\d\d|此前|曾|以前|之前|自\s?20|从\s?20|截至|印发|出台|修订|施行|实施以?来|结转|考核|评估|通报|测评|排名|荣获|获评|被评|整改|反馈|针对|遗留|回顾|连续|延续|为基数|基础上|持平|被列|入选|命名|授予|认定|批准|批复|成立|组建|挂牌|启用|竣工|建成|改进情况|解决情况|落实情况|已改进|已(?:全部)?解决/;
const LOOKS_AHEAD = /将|计划|拟|打算|规划|下一年|明年|下年/;

/** Another year where only the year of the report can stand. */
export function wrongYears(checks: readonly YearsCheck[], subject: Subject): readonly Remark[] {
  const { year } = subject.report;
  if (year === undefined) return [];
  return checks.flatMap((check) => [...inPassages(check, year, subject), ...inSentences(check, year, subject)]);
}

function inPassages(check: YearsCheck, year: number, { manuscript }: Subject): readonly Remark[] {
  const other = otherThan(year, check);
  return [...manuscript.passages].flatMap(([chapter, text]): readonly Remark[] => [
    ...matchesOf(PERIOD, text).flatMap(({ 0: quote, 1: from, 2: to, 3: end = "", index }): readonly Remark[] => {
      if (!isStatistics(text, index, chapter)) return [];
      const place = { chapter, quote, start: index };
      const wrong = [from, to].find((found) => found !== undefined && Number(found) !== year);
      if (wrong !== undefined) return [other(Number(wrong), place)];
      return end.replace(/\s/g, "") === "12月31日" ? [] : [{ check, code: "odd-period", ...place }];
    }),
    ...oddPeriods(text).flatMap(({ quote, start, years }): readonly Remark[] => {
      const wrong = years.find((found) => found !== year);
      const place = { chapter, quote, start };
      if (years.length === 0) return [{ check, code: "odd-period", ...place }];
      return wrong === undefined ? [] : [other(wrong, place)];
    }),
    ...(chapter === "preface" || chapter === "title"
      ? matchesOf(REPORT_OF, text).flatMap(({ 0: quote, 1: found, index }) =>
          Number(found) === year ? [] : [other(Number(found), { chapter, quote, start: index })],
        )
      : []),
  ]);
}

/** Periods in other forms than PERIOD knows, with their years; without any where it is no whole year: 20201月1日. */
function oddPeriods(text: string) {
  return matchesOf(ANY_PERIOD, text).flatMap(({ 0: quote, 1: words = "", index }) => {
    if (matchesOf(PERIOD, words).length > 0) return [];
    const match = WHOLE_YEAR.exec(withPlainDigits(words).replace(/[\s起，,]/g, ""));
    const years = match === null ? [] : [match[1], match[2]].flatMap((one) => (one === undefined ? [] : Number(one)));
    return [{ quote: quote.trim(), start: index, years }];
  });
}

function inSentences(check: YearsCheck, year: number, subject: Subject): readonly Remark[] {
  const other = otherThan(year, check);
  const chapters = check.deedsIn.map((passage) => idOf(passage, subject));
  const names = namesOf(subject.report.unit);
  return subject.sentences.flatMap(({ passage, text, start, before }): readonly Remark[] => {
    if (!chapters.includes(passage)) return [];
    const plan = PLAN.exec(text);
    const planned = Number(plan?.[2] ?? NaN);
    if (plan !== null && planned <= year && planned >= year - YEARS_BACK && !DONE.test(text)) {
      const at = plan[1]?.length ?? 0;
      return [other(planned, { chapter: passage, quote: plan[0].slice(at), start: start + at })];
    }
    const isPast = (found: number): boolean => found < year && found >= year - YEARS_BACK;
    const claims = claimsIn(withPlainDigits(text), before === undefined);
    const claim = claims.find((one) => isPast(one.found) && isOfTheReport(one, year, names));
    if (claim === undefined) return [];
    const quote = text.slice(claim.at, claim.at + QUOTED).trim();
    return [other(claim.found, { chapter: passage, quote, start: start + text.indexOf(quote, claim.at) })];
  });
}

/** “2024年，我县将继续推进”: a plan is of the next year. “将公开纳入考核” is none, nor what was planned and done. */
const PLAN =
  /^([^，。；\d]{0,12}[，,]?\s?)(20\d{2})\s?年度?[，,]?\s?(?:我[\u4e00-\u9fa5]{1,2}?|全[\u4e00-\u9fa5]{1,2}?|本[\u4e00-\u9fa5]{1,3}?)?(?:将(?:继续|进一步|重点|着力|持续|不断|加大|加强|加快|完善|健全|聘请|开展|组织|推进)|力争)/;
const DONE = /已|完成|实际|如期|会议|要求|提出|部署|印发|通知/;

const QUOTED = 24;

/** Where a sentence may state the year of the report: at its head, and at the heads of its clauses. */
function claimsIn(plain: string, isFirst: boolean): readonly YearClaim[] {
  const atHead = STATED.exec(plain);
  const inside = matchesOf(/[，；：]\s?(20\d{2})\s?年/g, plain).map(
    ({ 0: words, 1: found = "", index }): YearClaim => ({
      at: index + 1,
      found: Number(found),
      place: "inside",
      actor: plain.slice(0, index),
      rest: withoutTitles(plain.slice(index + words.length)),
    }),
  );
  const [, ended] = AT_ITS_END.exec(plain) ?? [];
  if (ended !== undefined) return [{ at: 0, found: Number(ended), place: "ended", actor: "", rest: plain }];
  if (atHead === null) return inside;
  const [lead, actor = "", found = ""] = atHead;
  const rest = withoutTitles(plain.slice(lead.length));
  return [{ at: 0, found: Number(found), place: isFirst ? "first" : "head", actor, rest }, ...inside];
}

interface YearClaim {
  readonly at: number;
  readonly found: number;
  /** At the head of a paragraph, of another sentence, or of a clause; or the year is told to have ended. */
  readonly place: "first" | "head" | "inside" | "ended";
  /** Whatever stands before the year: at most whoever acts, but for a clause. */
  readonly actor: string;
  /** What follows the year. */
  readonly rest: string;
}

/** The year is stated as that of the report: somebody acts in it, and nothing says that it is looked back on. */
function isOfTheReport({ actor, rest, place }: YearClaim, year: number, names: readonly string[]): boolean {
  const whole = `${actor}${rest}`;
  if (place === "ended") return !/上年|去年|同期|相比|较|比/.test(whole) && !whole.includes(`${year}年`);
  if (LOOKS_BACK.test(whole) || LOOKS_AHEAD.test(rest.slice(0, 20)) || whole.includes(`${year}年`)) return false;
  if (place === "inside") return COUNTS.test(rest);
  if (/[我本全]/.test(actor)) return !/^(?:底|末|初|前|后|\s?\d)/.test(rest);
  const begun = rest.replace(/^度?(?:以来)?[，,、]?\s?/, "");
  return (
    ACTOR.test(rest) ||
    ACT.test(rest) ||
    OF_WORK.test(rest) ||
    OF_ITSELF.test(rest) ||
    names.some((name) => begun.startsWith(name)) ||
    (place === "first" && /^(?:度)?[，,]\s?(?:在|按照|坚持|以)/.test(rest))
  );
}

/** 青山县教育局 is also 县教育局 and 教育局; 河口镇人民政府 is also 河口镇. */
function namesOf(unit: string): readonly string[] {
  const bare = unit.replace(/[（(].*$/, "").trim();
  const places = matchesOf(/[省市县区旗州盟]/g, bare).map(({ index }) => index + 1);
  const parts = [0, ...places].map((at) => bare.slice(at));
  const short = parts.map((part) => part.replace(/(?:人民政府|办事处)$/, ""));
  return [...new Set([...parts, ...short, ...places.map((at) => bare.slice(0, at))])].filter((one) => one.length >= 3);
}

/** Documents and laws have years of their own. */
const withoutTitles = (text: string): string => text.replace(/《[^《》]{0,80}》|〔\d{4}〕/g, "");

/** ２０２３ and 二〇二三 as 2023, in the same places. */
function withPlainDigits(text: string): string {
  return text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/二[〇○零][〇○零一二三四五六七八九]{2}(?=年)/g, (words) =>
      [...words].map((one) => String("〇一二三四五六七八九".indexOf(one.replace(/[○零]/, "〇")))).join(""),
    );
}

const otherThan =
  (year: number, check: YearsCheck) =>
  (found: number, place: Pick<Remark, "chapter" | "quote" | "start">): Remark => ({
    check,
    code: "other-year",
    found,
    year,
    ...place,
  });

/** The period of the figures, not of some plan or campaign. */
function isStatistics(text: string, at: number, chapter: string): boolean {
  return chapter === "preface" || /统计|数据|期限|报告/.test(text.slice(Math.max(0, at - 30), at + 60));
}
