import type { Report } from "../report/report";
import type { Chapter } from "../report/report-format";
import { PAGE_COLUMN, textHeight, textPrint } from "./plan-cover";
import { planStyles } from "./styles";
import { lineHeight } from "./plan-sizes";
import type { Address, PlannedCell, SheetPlan } from "../workbook/workbook-plan";

/** What a cell holds; a longer paragraph would be cut off, or make the file one that Excel repairs. */
const LONGEST_PARAGRAPH = 32_767;

/**
 * The written chapters that can stand on the 正文 sheet, in printed order. A chapter in which a paragraph is as long as
 * no cell, or reads like the title of a later chapter and would be taken for it, is kept with the settings instead.
 */
export function writtenChapters(chapters: readonly Chapter[], text: Report["text"]): readonly Chapter[] {
  return chapters.filter(({ id }, index) => {
    const later = new Set(chapters.slice(index + 1).map(({ title }) => title));
    const own = text.get(id);
    return (
      own !== undefined && paragraphsOf(own).every((one) => one.length <= LONGEST_PARAGRAPH && !later.has(one.trim()))
    );
  });
}

/**
 * The 正文 sheet: under the title of each chapter one paragraph a row, blank ones included, and nothing else; so the
 * text can be read back as it was. Undefined where the report has no text that can stand there.
 */
export function planText(
  name: string,
  chapters: readonly Chapter[],
  text: Report["text"],
): { readonly sheet: SheetPlan; readonly range: Address } | undefined {
  const lines = textLines(chapters, text);
  if (lines.length === 0) return undefined;
  const cells: readonly PlannedCell[] = lines.map(({ value, style }, index) => ({
    address: `A${index + 1}`,
    style,
    ...(value === "" ? {} : { value }),
  }));
  return {
    sheet: {
      name,
      table: undefined,
      hidden: false,
      columnWidths: [PAGE_COLUMN],
      rowHeights: lines.map(lineHeightOf),
      cells,
      merges: [],
      highlights: [],
      validations: [],
      freeze: undefined,
      print: textPrint,
    },
    range: `A1:A${lines.length}`,
  };
}

/** A row of the 正文 sheet. */
export interface TextLine {
  readonly value: string;
  readonly style: "chapter" | "paragraph";
}

/** What stands on the 正文 sheet, row by row. */
export function textLines(chapters: readonly Chapter[], text: Report["text"]): readonly TextLine[] {
  return writtenChapters(chapters, text).flatMap(({ id, title }) => [
    { value: title, style: "chapter" as const },
    ...paragraphsOf(text.get(id) ?? "").map((value) => ({ value, style: "paragraph" as const })),
  ]);
}

export const lineHeightOf = ({ value, style }: TextLine): number =>
  style === "chapter" ? lineHeight(planStyles.chapter) + 18 : textHeight(value);

/** Each line of the text is a paragraph, also a blank one. */
export const paragraphsOf = (text: string): readonly string[] => text.split("\n");
