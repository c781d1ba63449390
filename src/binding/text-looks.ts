import type { Chapter } from "../report/report-format";
import type { RangeAddress } from "../workbook/workbook";
import { textHeight } from "../plan/plan-cover";
import { lineHeightOf } from "../plan/plan-text";
import { planStyles } from "../plan/styles";
import type { CellStyle, SheetPatch } from "../workbook/workbook-plan";
import type { WrittenSheets } from "./bound-report";
import { isAmong, textCells } from "./text-cells";

/** What a cell with a doubtful sentence is filled with: the colours of what is not finished. */
const MARK = { fill: "#FFF2CC", color: "#7F6000" } as const;

/** 整理版面, 清除标记: every cell of the text in the font, colour, wrapping and height that it is inserted with. The words stay. */
export function plainTextPatches(written: WrittenSheets, chapters: readonly Chapter[]): readonly SheetPatch[] {
  return patchesOf(written, chapters, () => ({}), undefined);
}

/** 在表里标出: fills these cells of the text. */
export function markedTextPatches(
  written: WrittenSheets,
  chapters: readonly Chapter[],
  marked: readonly RangeAddress[],
): readonly SheetPatch[] {
  return patchesOf(written, chapters, () => MARK, marked);
}

function patchesOf(
  { text, preface }: WrittenSheets,
  chapters: readonly Chapter[],
  looks: () => Partial<CellStyle>,
  only: readonly RangeAddress[] | undefined,
): readonly SheetPatch[] {
  const titles = new Set(chapters.map(({ title }) => title));
  return [text, preface].flatMap((reading): readonly SheetPatch[] => {
    if (reading === undefined) return [];
    const rows = textCells(reading).filter((cell) => only === undefined || isAmong(only, reading.sheet, cell));
    if (rows.length === 0) return [];
    const kindOf = (value: string) =>
      reading === preface ? "preface" : titles.has(value.trim()) ? "chapter" : "paragraph";
    return [
      {
        sheet: reading.sheet,
        cells: rows.map(({ address, value }) => ({
          address,
          value,
          style: { ...planStyles[kindOf(value)], ...looks() },
        })),
        rowHeights: rows.map(({ row, value }) => ({ row: row + 1, height: heightOf(value, titles) })),
      },
    ];
  });
}

/** Of a cell with several paragraphs, all of them. */
const heightOf = (value: string, titles: ReadonlySet<string>): number =>
  titles.has(value.trim())
    ? lineHeightOf({ value, style: "chapter" })
    : value.split(/\r\n|\r|\n/).reduce((sum, line) => sum + textHeight(line), 0);
