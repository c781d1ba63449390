import type { ReadReport } from "../binding/read-report";
import { printPercent } from "../report/print-percent";
import type { ReportForm } from "../rules/report-form";
import type { TextFinding } from "../proofreader/text-finding";
import { quote } from "./cell-names";
import type { FindingText } from "./findings";

/** The finding as one line: where, the words, what does not agree, what to do. */
export function describeTextFinding(finding: TextFinding, form: ReportForm): string {
  const { where, what, todo } = textOfTextFinding(finding, form);
  return `${where}：${what}${todo}`;
}

export function textOfTextFinding(finding: TextFinding, form: ReportForm): FindingText {
  return { where: whereIs(finding, form), what: whatOf(finding), todo: finding.check.advice ?? "请核对。" };
}

/** 第一部分（正文）, 前言. */
function whereIs({ chapter, code }: TextFinding, { format }: ReportForm): string {
  if (code === "preface-lacks") return "正文开头";
  if (chapter === "title") return "标题";
  if (chapter === "preface") return "前言";
  const place = format.chapters.findIndex(({ id }) => id === chapter);
  return place < 0 ? "正文" : `第${"一二三四五六"[place] ?? ""}部分正文`;
}

function whatOf(finding: TextFinding): string {
  const words = quote(shortened(finding.quote.trim().replace(/\s*\n\s*/g, " ")));
  switch (finding.code) {
    case "number-differs":
      return `写的是${words}，表里${finding.readings.map(({ label, value }) => `${label} ${value}`).join("、")}，对不上。`;
    case "denied":
      return `写的是${words}，${finding.isOfLastYear ? "上年年报" : "表"}里却有 ${finding.value} ${finding.unit}${finding.instead}。`;
    case "share-differs":
      return `写的是${words}，${finding.wholes.map((whole) => `${finding.part} 件占 ${whole} 件是 ${printPercent(finding.part / whole, 2)}`).join("，")}。`;
    case "growth-differs":
      return `写的是${words}，由 ${finding.before} 到 ${finding.now} 是${finding.inCases ? differenceOf(finding.before, finding.now) : changeOf(finding.before, finding.now)}。`;
    case "direction-differs":
      return `写的是${words}，上年 ${finding.before}、本年 ${finding.now}，是${changeOf(finding.before, finding.now)}。`;
    case "rank-differs":
      return `写的是${words}，表里只有 ${finding.found} 件；${finding.rank === 1 ? "最多" : "第二多"}的是${quote(finding.label)}，${finding.value} 件。`;
    case "parts-exceed":
      return `${words}：各项加起来 ${finding.sum}，多于总数 ${finding.total}。`;
    case "parts-differ":
      return `${words}：各项加起来 ${finding.sum}，不等于总数 ${finding.total}。`;
    case "amount-differs":
      return `写的是${words}，表里${finding.label}是 ${tenThousands(finding.value)} 万元，对不上。`;
    case "other-year":
      return `写的是${words}，报告是 ${finding.year} 年度的。`;
    case "odd-period":
      return `写的是${words}，统计期限应是 1 月 1 日至 12 月 31 日。`;
    case "other-self-name":
      return `${times(finding.count)}写${words}，单位却是${quote(finding.unit)}。`;
    case "other-kind-of-name":
    case "other-unit":
      return `${finding.code === "other-unit" ? "" : times(finding.count)}写${words}，单位名称是${quote(finding.unit)}。`;
    case "other-region":
      return `写的是${words}，${quote(finding.unit)}的上级不是这样称呼。`;
    case "instruction":
      return `${words}是《格式》的填写要求。`;
    case "generic":
    case "leftover":
    case "wrong-words":
      return finding.says.replace("{words}", () => words);
    case "identity-number":
      return `${words}像是身份证号。`;
    case "mobile-number":
      return `${words}像是个人手机号。`;
    case "outdated":
      return `引用了${words}，不是现行的。`;
    case "chapters-missing":
      return `缺${finding.titles.map(quote).join("、")}。`;
    case "chapters-out-of-order":
      return "各部分的顺序和格式不同。";
    case "title-differs":
      return `标题写的是${words}，格式是${quote(finding.title)}。`;
    case "odd-numbers":
      return `标题编号不统一：${finding.headings.map((heading) => quote(heading.trim())).join("、")}。`;
    case "aspects-missing":
      return `没有写到${finding.labels.join("、")}。`;
    case "duties-missing":
      return `没有写到${finding.labels.join("、")}。`;
    case "preface-lacks":
      return `少一句话，写明${finding.labels.join("和")}。`;
    case "other-number-of-parts":
      return finding.labels.length === 0
        ? `写的是${words}，格式是六个部分。`
        : `写的是${words}，没有列出${finding.labels.map(quote).join("、")}。`;
    case "too-long":
      return `有 ${finding.length} 字，超过 ${finding.limit} 字。`;
    case "chapter-empty":
      return finding.quote.trim() === "" ? "没有内容。" : `只写了${words}。`;
    case "no-measures":
      return "看不出具体问题，或者没有改进措施。";
    case "fee-not-told":
    case "not-told":
      return finding.missing;
    case "half-width-brackets":
      return `${times(finding.count)}用了半角括号，如${words}。`;
    case "half-width-marks":
      return `${times(finding.count)}用了半角标点，如${words}。`;
    case "not-closed":
      return `${words}里的“${finding.mark}”没有另一半。`;
    case "not-opened":
      return `${words}里的“${finding.mark}”前面没有另一半。`;
    case "out-of-series":
      return `写到${words}，这里应当是${quote(finding.expected)}。`;
    case "unfinished":
      return `这一段到${words}为止，没有句号。`;
    case "like-last-year":
      return `${printPercent(finding.share, 2)} 的文字与上年年报的句子相同：${listSentences(finding.sentences)}。`;
    case "told-twice":
      return `${words}写了两遍。`;
    default:
      return finding satisfies never;
  }
}

/** Whoever rewrites a chapter looks for these; more of them fill no line. */
const MOST_SENTENCES = 5;

function listSentences(sentences: readonly string[]): string {
  const listed = sentences.slice(0, MOST_SENTENCES).map((sentence) => quote(shortened(sentence)));
  return `${listed.join("、")}${sentences.length > MOST_SENTENCES ? `等 ${sentences.length} 句` : ""}`;
}

const LONGEST_QUOTE = 40;

const shortened = (words: string): string =>
  words.length <= LONGEST_QUOTE ? words : `${words.slice(0, LONGEST_QUOTE - 1)}…`;

const times = (count: number): string => (count > 1 ? `有 ${count} 处` : "");

const tenThousands = (yuan: number): string => String(Math.round(yuan * 100) / 1_000_000);

const differenceOf = (before: number, now: number): string =>
  before === now ? "持平" : `${now > before ? "增加" : "减少"} ${Math.abs(now - before)} 件`;

function changeOf(before: number, now: number): string {
  if (before === now) return "持平";
  const word = now > before ? "增长" : "下降";
  return before === 0
    ? `${word} ${Math.abs(now - before)}`
    : `${word} ${printPercent(Math.abs(now - before) / before, 2)}`;
}

/** What to say of a report of which only words could be read: all its written chapters, or an excerpt. */
export function tablesNotRead({
  report,
  form,
  manuscript,
}: Pick<ReadReport, "report" | "form" | "manuscript">): string {
  if (manuscript?.isWhole !== false)
    return `只读到正文（${report.text.size} 个部分），第二、三、四部分的表没有读到。要核对表，请用带表格的文件，如 .xlsx。`;
  const { chapters } = form.format;
  const places = [...report.text.keys()].map((id) => "一二三四五六"[chapters.findIndex((one) => one.id === id)] ?? "");
  return `这是年报的节选（第${places.join("、")}部分的文字），只核对了这些文字，没有核对各部分是不是齐全，也没有核对表。要全部核对，请用完整的年报。`;
}

/** What a report lacks by these findings, each thing once, for a list: 监督保障、信息处理费的收取情况. */
export function nameMissing(findings: readonly TextFinding[], { format }: ReportForm): readonly string[] {
  const names = findings.flatMap((finding): readonly string[] => {
    switch (finding.code) {
      case "aspects-missing":
      case "duties-missing":
        return finding.labels;
      case "chapter-empty":
        return [format.chapters.find(({ id }) => id === finding.chapter)?.title ?? finding.chapter];
      case "no-measures":
        return ["具体问题和改进措施"];
      case "fee-not-told":
        return ["信息处理费的收取情况"];
      default:
        return [];
    }
  });
  return [...new Set(names)];
}
