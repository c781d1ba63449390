import type { Heading, Manuscript } from "../report/manuscript";
import type { Chapter } from "../report/report-format";
import type { FormatDefinition } from "../rules/report-form";
import { isNameOfAgency, titleAtHeadOf } from "./report-title";

/** A heading is short; “一、总体情况。2024年，…” is a paragraph. */
const LONGEST_HEADING = 40;
/** Fewer headings than this are no report: a letter may well say 总体情况. */
export const FEWEST_HEADINGS = 3;
const NUMBER = /^(?:第[一二三四五六]部分|[（(]?[一二三四五六1-6１-６]+[)）]?)\s*[、.．,，:：]?\s*/;

/** The heading of a chapter and the line that it stands on. */
export interface FoundHeading extends Heading {
  readonly line: number;
}

/** The first heading of each chapter, however numbered; the lines of a table may repeat one. */
export function headingsIn(
  lines: readonly string[],
  { text }: Pick<FormatDefinition, "text">,
): readonly FoundHeading[] {
  const found: FoundHeading[] = [];
  lines.forEach((raw, line) => {
    const words = raw.trim();
    if (words === "" || words.length > LONGEST_HEADING) return;
    const title = words
      .replace(NUMBER, "")
      .replace(/\s/g, "")
      .replace(/[:：。]$/, "");
    const chapter = [...text.chapterStems].find(([, stem]) => stem.test(title))?.[0];
    if (chapter !== undefined && !found.some((heading) => heading.chapter === chapter))
      found.push({ text: words, chapter, line });
  });
  return found;
}

/** The words of a report passage by passage: title, preface, and the written chapters under their headings. */
export function manuscriptIn(
  lines: readonly string[],
  headings: readonly FoundHeading[],
  chapters: readonly Chapter[],
): Manuscript {
  const head = lines.slice(0, headings[0]?.line ?? 0);
  const titleLines = titleAtHeadOf(head)?.lines ?? 0;
  const withTables = new Set(chapters.flatMap(({ id, table }) => (table === undefined ? [] : id)));
  const bodies = headings.map(({ line, chapter }, index): readonly [string, string] => [
    chapter,
    passageOf(lines.slice(line + 1, headings[index + 1]?.line)),
  ]);
  return {
    isWhole: true,
    headings: headings.map(({ text, chapter }) => ({ text, chapter })),
    passages: new Map([
      ["title", passageOf(head.slice(0, titleLines))],
      ["preface", passageOf(head.slice(titleLines))],
      ...bodies.filter(([chapter]) => !withTables.has(chapter)),
    ]),
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

/** The written chapters of a manuscript: no title, no preface. */
export const chaptersOf = ({ passages }: Manuscript): ReadonlyMap<string, string> =>
  new Map([...passages].filter(([id]) => id !== "title" && id !== "preface"));

const passageOf = (lines: readonly string[]): string => lines.join("\n").trim();
