import type { Manuscript } from "../report/manuscript";
import type { Chapter } from "../report/report-format";
import { UNWRITTEN } from "../report/unwritten";
import { FEWEST_HEADINGS, type FoundHeading } from "./headings";
import { isNameOfAgency, titleAtHeadOf } from "./report-title";

/**
 * The words of a report passage by passage: title, preface, and the written chapters under their headings. Of an excerpt
 * only what it holds; undefined where it holds nothing of a report.
 */
export function manuscriptIn(
  lines: readonly string[],
  headings: readonly FoundHeading[],
  chapters: readonly Chapter[],
): Manuscript | undefined {
  const isWhole = headings.length >= FEWEST_HEADINGS;
  if (!isWhole && !isOfReport(lines, headings)) return undefined;
  const head = lines.slice(0, headings[0]?.line ?? lines.length);
  const titleLines = titleAtHeadOf(head)?.lines ?? 0;
  const title = passageOf(head.slice(0, titleLines));
  const behindTitle = passageOf(head.slice(titleLines));
  const begun = isWhole ? undefined : chapterBefore(headings[0], behindTitle, chapters);
  const withTables = new Set(chapters.flatMap(({ id, table }) => (table === undefined ? [] : id)));
  const bodies = headings.map(({ lastLine, rest, chapter }, index): readonly [string, string] => [
    chapter,
    passageOf([rest, ...lines.slice(lastLine + 1, headings[index + 1]?.line)]),
  ]);
  const written = [
    ...(begun === undefined ? [] : [[begun, behindTitle] as const]),
    ...bodies.filter(([chapter]) => !withTables.has(chapter)),
  ];
  if (!isWhole && written.every(([, words]) => words === "")) return undefined;
  const preface = begun === undefined ? behindTitle : "";
  return {
    isWhole,
    headings: headings.map(({ text, chapter }) => ({ text, chapter })),
    passages: new Map([["title", title], ["preface", preface], ...written]),
  };
}

/** A line with nothing but a date: 2026年1月20日, also with the day left open, or in Chinese numbers. */
const DATE = /^[\d〇○零一二三四五六七八九]{4}年[\d〇一二三四五六七八九十\s]{0,3}月[\d〇一二三四五六七八九十\s]{0,3}日$/;
const LONGEST_SIGNATURE = 40;

/** The lines of a report without its date and, above that, who signs: they belong to no chapter. */
export function withoutSignature(lines: readonly string[]): readonly string[] {
  let end = lines.length;
  while (end > 0 && lines[end - 1]?.trim() === "") end--;
  if (!DATE.test(lines[end - 1]?.trim() ?? "")) return lines;
  end--;
  while (end > 0 && lines[end - 1]?.trim() === "") end--;
  const signed = (lines[end - 1] ?? "").replace(/\s/g, "");
  const isSigned = signed.length <= LONGEST_SIGNATURE && isNameOfAgency(signed);
  return lines.slice(0, isSigned ? end - 1 : end);
}

/** So few words before the first heading are no chapter. */
const SHORTEST_CHAPTER = 40;

/** The written chapter whose words stand before the first heading of an excerpt. */
function chapterBefore(
  first: FoundHeading | undefined,
  words: string,
  chapters: readonly Chapter[],
): string | undefined {
  if (words.length < SHORTEST_CHAPTER && first !== undefined) return undefined;
  const written = chapters.filter(({ table }) => table === undefined);
  if (first === undefined) {
    const isOfProblems = /存在的?(?:主要)?问题|改进措施|下一步/.test(words) && !/主动公开|收到|受理/.test(words);
    return written.find(({ role }) => role === (isOfProblems ? "problems" : "overview"))?.id;
  }
  const before = chapters[chapters.findIndex(({ id }) => id === first.chapter) - 1];
  return before?.table === undefined ? before?.id : undefined;
}

/** A notice may ask for a report, and name a chapter of it. */
const OTHER_WRITING = /(?:通知|函|请示|批复|公告|纪要|方案|要点)$/;
const OF_REPORTS = /主动公开|依申请公开|政府信息公开申请|政府信息公开工作/;

function isOfReport(lines: readonly string[], headings: readonly FoundHeading[]): boolean {
  const words = lines.join("").trim();
  const [first = ""] = lines.map((line) => line.trim()).filter((line) => line !== "");
  if (titleAtHeadOf(lines.slice(0, headings[0]?.line ?? lines.length))?.year !== undefined) return true;
  return !OTHER_WRITING.test(first) && (headings.length > 0 || OF_REPORTS.test(words));
}

/** The written chapters of a manuscript: no title, no preface. */
export const chaptersOf = ({ passages }: Manuscript): ReadonlyMap<string, string> =>
  new Map([...passages].filter(([id]) => id !== "title" && id !== "preface"));

function passageOf(lines: readonly string[]): string {
  const words = lines.join("\n").trim();
  return words === UNWRITTEN ? "" : words;
}
