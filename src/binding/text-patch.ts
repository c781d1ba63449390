import type { Report } from "../report/report";
import { PREFACE } from "../report/report";
import type { Chapter } from "../report/report-format";
import { cellAt, parseRange } from "../workbook/address";
import type { WrittenSheets } from "./bound-report";
import { textHeight } from "../plan/plan-cover";
import { lineHeightOf, paragraphsOf, textLines, writtenChapters } from "../plan/plan-text";
import { readLines } from "./read-text";
import { planStyles } from "../plan/styles";
import type { RangeReading } from "../workbook/workbook";
import type { CellStyle, SheetPatch } from "../workbook/workbook-plan";

export interface TextWriting {
  readonly patches: readonly SheetPatch[];
  /** What has no place on the sheets and is kept with the settings. */
  readonly kept: Report["text"];
}

/** Writes the text where it stands; rows that say the same already are not touched. */
export function textWriting(
  { text: textSheet, preface: prefaceSheet }: WrittenSheets,
  chapters: readonly Chapter[],
  text: Report["text"],
): TextWriting {
  const preface = text.get(PREFACE);
  const written = textSheet === undefined ? [] : writtenChapters(chapters, text).map(({ id }) => id);
  const placed = new Set([...written, ...(prefaceSheet === undefined ? [] : [PREFACE])]);
  return {
    patches: [
      ...(textSheet === undefined
        ? []
        : rowsPatch(
            textSheet,
            textLines(chapters, text).map((line) => ({
              value: line.value,
              style: planStyles[line.style],
              height: lineHeightOf(line),
            })),
          )),
      ...(prefaceSheet === undefined || preface === undefined
        ? []
        : rowsPatch(
            prefaceSheet,
            paragraphsOf(preface).map((value) => ({ value, style: planStyles.preface, height: textHeight(value) })),
          )),
    ],
    kept: new Map([...text].filter(([id]) => !placed.has(id))),
  };
}

interface Row {
  readonly value: string;
  readonly style: CellStyle;
  readonly height: number;
}

/** What stands further right in a row that changes was part of its text, and is emptied. */
function rowsPatch(standing: RangeReading, rows: readonly Row[]): readonly SheetPatch[] {
  const { top, left, right } = parseRange(standing.range);
  const lines = readLines(standing);
  const changed = Array.from({ length: Math.max(rows.length, lines.length) }, (_, index) => index).filter(
    (index) => (rows[index]?.value ?? "") !== (lines[index] ?? ""),
  );
  if (changed.length === 0) return [];
  const cells = changed.flatMap((index) => {
    const row = rows[index];
    const beside = Array.from({ length: right - left }, (_, step) => ({
      address: cellAt(top + index, left + 1 + step),
    }));
    const own = { address: cellAt(top + index, left), style: row?.style ?? planStyles.paragraph };
    return [row === undefined || row.value === "" ? own : { ...own, value: row.value }, ...beside];
  });
  const rowHeights = changed.flatMap((index) => {
    const row = rows[index];
    return row === undefined ? [] : [{ row: top + index + 1, height: row.height }];
  });
  return [{ sheet: standing.sheet, cells, rowHeights }];
}
