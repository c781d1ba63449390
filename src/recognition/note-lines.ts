import { labelOfCell } from "../report/cell-label";
import { printValue } from "../report/read-value";
import type { CellId, Cells } from "../report/report";
import type { TableFormat } from "../report/report-format";
import type { SourceBlock } from "../source/source-document";

const NOTE = /^注[：:]\s*/;

/**
 * Remarks on figures that stand as paragraphs below the tables, as we write them: 注：行政规范性文件 · 现行有效件数
 * 55（含自然失效 29 件）. Only where the figure is the one that stands in the table.
 */
export function noteLinesIn(
  blocks: readonly SourceBlock[],
  tables: readonly TableFormat[],
  cells: Cells,
): ReadonlyMap<CellId, string> {
  const texts = blocks.flatMap((block) => (block.kind === "paragraph" && NOTE.test(block.text) ? block.text : []));
  const notes = new Map<CellId, string>();
  if (texts.length === 0) return notes;
  const beginnings = tables.flatMap((table) =>
    table.cells.map(({ id, value: kind }) => {
      const value = cells.get(id);
      const figure = value === undefined ? "" : ` ${printValue(value, kind)}`;
      return { id, beginning: labelOfCell(table, id).cell + figure };
    }),
  );
  for (const text of texts) {
    const words = text.replace(NOTE, "");
    const fitting = beginnings.filter(({ beginning }) => words.startsWith(beginning));
    const longest = fitting.sort((one, other) => other.beginning.length - one.beginning.length)[0];
    const note = longest === undefined ? "" : words.slice(longest.beginning.length);
    // 55 is not the figure of 550.
    if (longest !== undefined && note !== "" && !/^[\d.]/.test(note)) notes.set(longest.id, note);
  }
  return notes;
}
