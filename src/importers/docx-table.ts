import { reach } from "./budget";
import { isLayoutTable } from "./layout-table";
import type { SourceBlocks, TableBox } from "./source-blocks";

/** What stands in a box of a Word table: lines of text, and tables. */
export type DocxContent = string | DocxTable;

/** A box as Word writes it: one that goes on in the row below is written there again, as going on. */
export interface DocxBox {
  readonly column: number;
  columns: number;
  /** Joined with what stands above or below it: as the first of these, or going on from above. */
  joined: "begins" | "goes-on" | undefined;
  readonly content: DocxContent[];
}

export interface DocxTable {
  readonly rows: DocxBox[][];
}

interface LaidOutBox extends TableBox {
  readonly content: readonly DocxContent[];
}

/** Adds the table, and those inside it; one that is only layout gives its content. */
export function addDocxTable(table: DocxTable, blocks: SourceBlocks): void {
  const boxes = layOut(table);
  if (isLayoutTable(boxes, ({ content }) => content.some((one) => typeof one !== "string")))
    for (const { content } of boxes)
      for (const one of content) {
        if (typeof one === "string") blocks.addText(one);
        else addDocxTable(one, blocks);
      }
  else {
    blocks.addTable(boxes);
    for (const { content } of boxes) for (const one of content) if (typeof one !== "string") addDocxTable(one, blocks);
  }
}

function layOut({ rows }: DocxTable): readonly LaidOutBox[] {
  const boxes: LaidOutBox[] = [];
  /** Of each column, the box that began in it last. */
  const above: (LaidOutBox & { rows: number; readonly isJoined: boolean })[] = [];
  rows.slice(0, reach.rows).forEach((line, row) => {
    for (const { column, columns, joined, content } of line) {
      if (column >= reach.columns) break;
      const upper = above[column];
      if (joined === "goes-on" && upper?.isJoined === true && upper.row + upper.rows === row) {
        upper.rows++;
        continue;
      }
      const text = content.filter((one) => typeof one === "string").join("\n");
      const box = { row, column, rows: 1, columns, text, content, isJoined: joined !== undefined };
      boxes.push(box);
      above[column] = box;
    }
  });
  return boxes;
}
