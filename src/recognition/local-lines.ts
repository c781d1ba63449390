import type { CellId } from "../report/report";
import type { TableFormat } from "../report/report-format";
import { labelKey } from "../binding/label-key";
import type { CellPlace, SourceBlock } from "../source/source-document";

/** A local row that stands as a paragraph below its table: 2025年……发布总数量：120条. */
export interface LocalLine {
  readonly row: string;
  readonly cell: CellId;
  readonly value: number;
  readonly place: CellPlace | undefined;
}

/** The local rows of these tables that stand among the paragraphs with their figure. */
export function localLinesIn(blocks: readonly SourceBlock[], tables: readonly TableFormat[]): readonly LocalLine[] {
  const rows = tables.flatMap(({ localRows }) => localRows.map((row) => ({ ...row, key: labelKey(row.label) })));
  if (rows.length === 0) return [];
  return blocks.flatMap((block): readonly LocalLine[] => {
    if (block.kind !== "paragraph") return [];
    const key = labelKey(block.text);
    const row = rows.find((one) => key.startsWith(one.key));
    const figure = row === undefined ? null : /^(\d{1,15})(?:条|件)?$/.exec(key.slice(row.key.length));
    if (row === undefined || figure === null) return [];
    const place = block.place.kind === "line" ? block.place : undefined;
    return [{ row: row.id, cell: row.cell, value: Number(figure[1]), place }];
  });
}
