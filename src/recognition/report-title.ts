/** What the title of a report says, and the line “填报单位：…” where the title names no unit. */
export interface ReportTitle {
  readonly unit: string;
  /** Undefined where no year stands with it. */
  readonly year: number | undefined;
}

/** A title is seldom broken over more lines than these. */
const MOST_LINES = 3;
/** Nobody prints a longer title on one line. */
const LONGEST_LINE = 100;

const YEAR = "((?:19|20)\\d{2})年?(?:年?度)?(?:的)?";
const NAME = "([^，。；：:！？!?“”《》]{0,40}?)";
const SUBJECT = "(?:政府信息与?政务公开|政府信息公开|政务信息公开|政务公开|信息公开)";
const REPORT = `${SUBJECT}(?:工作)?(?:情况)?的?(?:年度)?(?:工作)?(?:报告书?|报告表|年报表?)`;

/** Where unit and year stand around the words 政府信息公开工作年度报告. */
const forms: readonly { readonly pattern: RegExp; readonly unit: number; readonly year?: number }[] = [
  { pattern: new RegExp(`^${NAME}(?:关于)?${YEAR}${REPORT}$`), unit: 1, year: 2 },
  { pattern: new RegExp(`^${YEAR}${NAME}(?:关于)?${REPORT}$`), unit: 2, year: 1 },
  { pattern: new RegExp(`^${NAME}(?:关于)?${REPORT}[（(]?${YEAR}[）)]?$`), unit: 1, year: 2 },
  { pattern: new RegExp(`^${NAME}(?:关于)?${REPORT}$`), unit: 1 },
];

/** What an agency is called. Without a year, or put together of lines, only such words are taken for a unit. */
const AGENCY =
  /^(?!关于|附件|单位|根据|按照|现将|(?:人民政府|办公室|办事处|委员会)$).{1,}(?:政府|办公[室厅]|[办局委厅处署院所队馆站会]|中心|街道|[镇乡县区市州盟旗省]|苏木|总站|公司|学校?|集团)$/;
/** The words are what an agency is called, and nothing else. */
export const isNameOfAgency = (words: string): boolean => AGENCY.test(words);

const NO_UNIT = /^(?:关于|根据|依据|按照|现将?|发布|公布|编制|本|我|目录|封面|以下|各)/;
const MARKS = "草案|草稿|初稿|送审稿|审议稿|讨论稿|征求意见稿|修改稿|修订版|公开版|公示稿|公示版|定稿|终稿|样稿";

/**
 * 其塔木镇人民政府2025年政府信息公开工作年度报告: unit and year, where all titles among the texts agree. A title may be
 * broken over neighbouring texts. Undefined where there is none, or where two contradict each other.
 */
export function titleAmong(texts: Iterable<string>): ReportTitle | undefined {
  const found: ReportTitle[] = [];
  const stated = new Set<string>();
  const years = new Set<number>();
  let last: readonly string[] = [];
  for (const text of texts) {
    if (text.trim() === "") continue;
    last = [...last, text].slice(-MOST_LINES);
    const title = titleEndingAt(last);
    if (title !== undefined) found.push(title);
    const unit = unitStatedIn(last[last.length - 2] ?? "", text) ?? unitStatedIn(text);
    if (unit !== undefined) stated.add(unit);
    const year = YEAR_STATED.exec(text.length > LONGEST_LINE ? "" : withPlainYears(text))?.[1];
    if (year !== undefined) years.add(Number(year));
  }
  const agreed = agreedAmong(found);
  const [unit = "", other] = stated;
  if (agreed === "contradictory") return undefined;
  const [year] = years.size === 1 ? years : [];
  if (agreed === undefined) return unit === "" || other !== undefined ? undefined : { unit, year };
  const named = agreed.unit === "" && other === undefined ? { ...agreed, unit } : agreed;
  return named.year === undefined ? { ...named, year } : named;
}

/** The first title among the lines of a text, with the number of lines up to its end. */
export function titleAtHeadOf(lines: readonly string[]): (ReportTitle & { readonly lines: number }) | undefined {
  let undated: (ReportTitle & { readonly lines: number }) | undefined;
  let last: readonly string[] = [];
  for (let end = 1; end <= lines.length; end++) {
    const line = lines[end - 1] ?? "";
    if (line.trim() === "") continue;
    last = [...last, line].slice(-MOST_LINES);
    const title = titleEndingAt(last);
    if (title?.year !== undefined)
      return title.unit === "" ? withUnitBelow(title, lines, end) : { ...title, lines: end };
    if (title !== undefined) undated ??= { ...title, lines: end };
  }
  const unit = titleAmong(lines)?.unit;
  return undated ?? (unit === undefined ? undefined : { unit, year: undefined, lines: 0 });
}

function withUnitBelow(title: ReportTitle, lines: readonly string[], end: number) {
  const next = lines.findIndex((line, at) => at >= end && line.trim() !== "");
  const signed = next < 0 ? undefined : titleAbove([lines[end - 1] ?? "", lines[next] ?? ""]);
  return signed === undefined ? { ...title, lines: end } : { ...signed, year: title.year, lines: next + 1 };
}

/** What all titles say together; one may lack what another says. */
function agreedAmong(titles: readonly ReportTitle[]): ReportTitle | "contradictory" | undefined {
  const dated = titles.filter(({ year }) => year !== undefined);
  const [first, ...others] = dated.length > 0 ? dated : titles;
  if (first === undefined) return undefined;
  let agreed = first;
  for (const { unit, year } of others) {
    const contradicts = year !== agreed.year || (unit !== "" && agreed.unit !== "" && unit !== agreed.unit);
    if (contradicts) return "contradictory";
    if (agreed.unit === "") agreed = { unit, year };
  }
  return agreed;
}

/** The title that ends with the last line: on that line alone, or begun on a line before. The fullest one counts. */
export function titleEndingAt(lines: readonly string[]): ReportTitle | undefined {
  let fullest = titleAbove(lines);
  for (let count = 1; count <= lines.length; count++) {
    const part = lines.slice(-count);
    if (part.some((line) => line.length > LONGEST_LINE)) break;
    const title = titleIn(part.join(""), count > 1);
    if (title === undefined) continue;
    const says = (one: ReportTitle): number => Number(one.year !== undefined) * 2 + Number(one.unit !== "");
    if (fullest === undefined || says(title) > says(fullest)) fullest = title;
  }
  return fullest;
}

/** The agency in full, alone on its line. */
const SIGNED = /^[\u4e00-\u9fa5（）]{2,30}(?:人民政府|行政公署|办公[室厅]|办事处|委员会|局|厅)$/;

/** A title without a unit, and the unit on the line below. */
function titleAbove(lines: readonly string[]): ReportTitle | undefined {
  const [first = "", above = "", below = ""] = ["", ...lines].slice(-3);
  const unit = below.replace(/[\s\u200b\ufeff]/g, "");
  if (lines.length < 2 || above.length > LONGEST_LINE || !SIGNED.test(unit) || !AGENCY.test(unit)) return undefined;
  const title = titleIn(above, false);
  const isNamed = first.length <= LONGEST_LINE && (titleIn(first + above, true)?.unit ?? "") !== "";
  return title?.unit === "" && !isNamed ? { unit, year: title.year } : undefined;
}

function titleIn(text: string, isJoined: boolean): ReportTitle | undefined {
  if (!/报告|年报/.test(text) || !/公\s*开/.test(text)) return undefined;
  const words = withoutMarks(withPlainYears(text));
  for (const { pattern, unit, year } of forms) {
    const match = pattern.exec(words);
    if (match === null) continue;
    const name = unitFrom(match[unit] ?? "");
    const isCertain = year !== undefined && !isJoined;
    if (name === undefined || !(isCertain || AGENCY.test(name) || (name === "" && year !== undefined))) continue;
    return { unit: name, year: year === undefined ? undefined : Number(match[year]) };
  }
  return undefined;
}

/** “松河镇人民” before 政府信息公开 has lost its 政府 to it. Undefined for words that name nobody. */
function unitFrom(words: string): string | undefined {
  const name = words.replace(/关于$/, "").replace(/^关于/, "");
  if (NO_UNIT.test(name)) return undefined;
  return name.endsWith("人民") ? `${name}政府` : name;
}

const CHINESE_DIGITS = "〇一二三四五六七八九";

/** ２０２５年 and 二○二五年 are 2025年. */
function withPlainYears(text: string): string {
  return text
    .replace(/[\s\u200b\ufeff]/g, "")
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/二[〇○零◯０0OＯ][〇○零◯一二三四五六七八九]{2}(?=年)/g, (year) =>
      year
        .replace(/[○零◯0OＯ]/g, "〇")
        .split("")
        .map((digit) => CHINESE_DIGITS.indexOf(digit))
        .join(""),
    );
}

/** Without （草案） behind it, 附件1： before it and 《》 around it. */
function withoutMarks(words: string): string {
  return words
    .replace(/^附[件表]?[\d一二三四五六]*[：:.．、]?/, "")
    .replace(/^标题[：:]/, "")
    .replace(/^[（(]((?:19|20)\d{2})年?度?[）)]/, "$1年度")
    .replace(/[（(](?:19|20)\d{2}[年.\-/]\d{1,2}[月.\-/]\d{1,2}日?[）)]$/, "")
    .replace(new RegExp(`^[【（(\\[](?:${MARKS})[】）)\\]]`), "")
    .replace(/^《(.*)》/, "$1")
    .replace(/[（(【[][^\d（）()【】[\]]{1,12}[）)】\]]$/, "")
    .replace(new RegExp(`[-—_－]*(?:${MARKS})$`), "");
}

/** “报告年度：2025年”, where the title names no year. */
const YEAR_STATED = /^(?:报告|填报|统计|所属)?年度[：:]((?:19|20)\d{2})年?度?$/;

const STATED =
  /^(?:(?:填报|报送|编制|发布|公开|报告|上报)(?:单位|机关|部门)(?:名称)?|(?:单位|机关|部门)名称|单位)(?:[（(](?:盖章|公章|签章|全称|加盖公章)[）)])?[：:]?/;
/** What may follow the name on the same line. */
const AFTER_NAME = /[（(](?:盖章|公章|签章|加盖公章)[）)].*$|(?:填报|报送|联系|审核)(?:人|日期|时间|电话).*$/;

/** The unit in “填报单位：松河镇人民政府（盖章）”; its name may stand in the next text. */
export function unitStatedIn(text: string, next?: string): string | undefined {
  if (text.length > LONGEST_LINE || (next ?? "").length > LONGEST_LINE) return undefined;
  const words = text.replace(/[\s\u200b\ufeff]/g, "");
  const label = STATED.exec(words)?.[0];
  if (label === undefined) return undefined;
  const behind = words.slice(label.length);
  if (next !== undefined && behind !== "") return undefined;
  const isLabelled = /[：:]$/.test(label) || (next !== undefined && label.length > "单位".length);
  const name = (next === undefined ? behind : next.replace(/[\s\u200b\ufeff]/g, "")).replace(AFTER_NAME, "");
  return isLabelled && name.length >= 3 && AGENCY.test(name) ? name : undefined;
}
