import { blankReport, type Report } from "../report/report";
import type { Manuscript, Heading } from "../report/manuscript";
import { formatForYear, formOf, type FormatDefinition } from "../rules/report-form";
import { ImportError } from "./import-error";
import { readWithoutCells, type ReadReport } from "../binding/read-report";
import { titleAtHeadOf } from "./report-title";

/** Longer than any report by far. */
const LENGTH_LIMIT = 2_000_000;
/** A heading is short; “一、总体情况。2024年，…” is a paragraph. */
const LONGEST_HEADING = 40;
/** Fewer headings than this are no report: a letter may well say 总体情况. */
const FEWEST_HEADINGS = 3;
const NUMBER = /^(?:第[一二三四五六]部分|[（(]?[一二三四五六1-6１-６]+[)）]?)\s*[、.．,，:：]?\s*/;

/**
 * Reads the words of a report from plain text: title, preface and the chapters under their headings, however numbered.
 * Tables are not read: in plain text nothing says which column a figure stands in. Throws an ImportError where there are
 * too few headings.
 */
export function importReportText(
  text: string,
  definitions: readonly FormatDefinition[],
  defaultYear?: number,
): ReadReport {
  if (text.length > LENGTH_LIMIT)
    throw new ImportError({ code: "text-too-long", length: text.length, limit: LENGTH_LIMIT });
  const lines = text
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n")
    .replace(/[\u200b\ufeff]/g, "")
    .split("\n");
  const [newest] = definitions;
  if (newest === undefined) throw new Error("no format was declared");
  const headings = headingsIn(lines, newest);
  if (headings.length < FEWEST_HEADINGS) throw new ImportError({ code: "no-chapters", found: headings.length });
  const head = lines.slice(0, headings[0]?.line ?? 0);
  const title = titleAtHeadOf(head);
  const year = title?.year ?? defaultYear;
  const format = (year === undefined ? undefined : formatForYear(year, definitions)) ?? newest;
  const form = formOf({ format: format.format.id, tables: new Map(), localRows: [], year }, definitions);
  const withTables = new Set(form.format.chapters.flatMap(({ id, table }) => (table === undefined ? [] : id)));
  const bodies = headings.map(({ line, chapter }, index): readonly [string, string] => [
    chapter,
    passageOf(lines.slice(line + 1, headings[index + 1]?.line)),
  ]);
  const chapters = new Map(bodies.filter(([chapter]) => !withTables.has(chapter)));
  const manuscript: Manuscript = {
    isWhole: true,
    headings: headings.map(({ text: words, chapter }) => ({ text: words, chapter })),
    passages: new Map([
      ["title", passageOf(head.slice(0, title?.lines ?? 0))],
      ["preface", passageOf(head.slice(title?.lines ?? 0))],
      ...chapters,
    ]),
  };
  const report: Report = { ...blankReport(format.format.id, year, title?.unit ?? ""), text: chapters };
  return readWithoutCells({ report, form, manuscript });
}

const passageOf = (lines: readonly string[]): string => lines.join("\n").trim();

interface FoundHeading extends Heading {
  readonly line: number;
}

/** The first heading of each chapter; the lines of a table may repeat one. */
function headingsIn(lines: readonly string[], { text }: FormatDefinition): readonly FoundHeading[] {
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
