import type { Chapter } from "../report/report-format";
import type { RangeReading } from "../workbook/workbook";

const FIRST_CHAPTER = "1";

/**
 * Reads the written chapters: under the title of each, one paragraph a row, blank ones included. What stands above the
 * first title belongs to chapter 一, so that nothing a person wrote is lost.
 */
export function readText(
  { values, formulas }: Pick<RangeReading, "values" | "formulas">,
  chapters: readonly Chapter[],
): ReadonlyMap<string, string> {
  const found = new Map<string, string[]>();
  let next = 0;
  let current = FIRST_CHAPTER;
  readLines({ values, formulas }).forEach((paragraph) => {
    const chapter = chapters.findIndex(({ title }, place) => place >= next && title === paragraph.trim());
    const opened = chapters[chapter];
    if (opened !== undefined) {
      next = chapter + 1;
      current = opened.id;
    } else if (paragraph !== "" || found.has(current) || next > 0) {
      const paragraphs = found.get(current) ?? [];
      paragraphs.push(paragraph);
      found.set(current, paragraphs);
    }
  });
  return new Map([...found].map(([id, paragraphs]) => [id, paragraphs.join("\n")]));
}

/** The first text of each row; what looks like a formula is what somebody wrote. */
export function readLines({ values, formulas }: Pick<RangeReading, "values" | "formulas">): readonly string[] {
  return values.map((row, index) => {
    const column = row.findIndex((value) => value !== null && value !== "");
    return String(formulas[index]?.[column] ?? row[column] ?? "");
  });
}
