import type { SourceBlock, SourceDocument, SourceTable } from "../source/source-document";
import { budget, Spending } from "./budget";
import { decodeText } from "./decode-text";
import type { ReadingContext } from "./file-kinds";
import { ImportError } from "./import-error";
import { tablesInLines, type TableOfLines } from "./lines-to-tables";
import { sourceTable } from "./source-blocks";
import { entriesIn } from "./text-entries";
import { rowsOf, type TextRow } from "./text-rows";
import { unwrapLines } from "./unwrap-lines";

/** A text: its lines, and the tables in it, whether their cells stand side by side or one below the other. */
export function readTextFile(
  bytes: Uint8Array,
  { definitions, platform }: Pick<ReadingContext, "definitions" | "platform">,
): SourceDocument {
  return readLines(decodeText(bytes, platform.decode), { definitions, platform });
}

/** The same for a text that is decoded already, as a clipboard gives it. */
export function readLines(
  text: string,
  { definitions, platform }: Pick<ReadingContext, "definitions" | "platform">,
): SourceDocument {
  if (text.length > budget.text)
    throw new ImportError({ code: "text-too-long", length: text.length, limit: budget.text });
  const spending = new Spending(platform.now);
  spending.spend("characters", text.length);
  const lines = text
    .replace(/\r\n?/g, "\n")
    .replace(/[\u200b\ufeff]/g, "")
    .split("\n");
  const rows = rowsOf(lines);
  const even = evenTables(rows);
  // Where a whole table has its columns, they say more than the order of its figures does.
  const put = tablesInLines(entriesIn(rows), definitions).filter((one) => !even.some((table) => isAround(table, one)));
  const apart = even.filter((one) => !put.some((table) => overlaps(table, one)));
  const tables = [...put, ...apart].flatMap(({ firstLine, lastLine, boxes }): readonly TableInText[] => {
    const table = sourceTable(boxes, { kind: "line", line: firstLine }, spending);
    return table === undefined ? [] : [{ firstLine, lastLine, table }];
  });
  return { blocks: inOrder(lines, tables), remarks: [] };
}

/** A table in place of these lines. */
interface TableInText {
  readonly firstLine: number;
  readonly lastLine: number;
  readonly table: SourceTable;
}

type Lines = Pick<TableOfLines, "firstLine" | "lastLine">;

const isAround = (outer: Lines, inner: Lines): boolean =>
  outer.firstLine <= inner.firstLine && outer.lastLine >= inner.lastLine;
const overlaps = (one: Lines, other: Lines): boolean =>
  one.firstLine <= other.lastLine && other.firstLine <= one.lastLine;

/** Of one row, and of a text of two columns, nobody knows whether it is a table. */
const FEWEST_ROWS = 2;
const FEWEST_COLUMNS = 2;

/** Rows one below the other with as many cells each: what a spreadsheet gives as text, blank cells and all. */
function evenTables(rows: readonly TextRow[]): readonly TableOfLines[] {
  const found: TableOfLines[] = [];
  for (let first = 0; first < rows.length;) {
    const width = rows[first]?.length ?? 0;
    let end = first + 1;
    while (rows[end]?.length === width) end++;
    const run = rows.slice(first, end);
    first = end;
    if (width < FEWEST_COLUMNS || run.length < FEWEST_ROWS) continue;
    const boxes = run.flatMap((cells, row) =>
      cells.map(({ text }, column) => ({ row, column, rows: 1, columns: 1, text })),
    );
    const lines = run.flat();
    found.push({ firstLine: lines[0]?.line ?? 0, lastLine: lines[lines.length - 1]?.lastLine ?? 0, boxes });
  }
  return found;
}

/** The lines as paragraphs, each table in place of the lines that it was read from. */
function inOrder(lines: readonly string[], tables: readonly TableInText[]): readonly SourceBlock[] {
  const sorted = [...tables].sort((one, other) => one.firstLine - other.firstLine);
  let next = 0;
  const words = lines.map((text, index) => {
    const line = index + 1;
    while ((sorted[next]?.lastLine ?? Infinity) < line) next++;
    // A table parts the paragraphs around it as a blank line does.
    return { text: (sorted[next]?.firstLine ?? Infinity) <= line ? "" : text, line };
  });
  const paragraphs = unwrapLines(words).flatMap(({ text, line }): readonly PlacedBlock[] =>
    text.trim() === ""
      ? []
      : [{ line, block: { kind: "paragraph", text: text.trim(), place: { kind: "line", line } } }],
  );
  const placed = [...paragraphs, ...sorted.map(({ firstLine, table }) => ({ line: firstLine, block: table }))];
  return placed.sort((one, other) => one.line - other.line).map(({ block }) => block);
}

interface PlacedBlock {
  readonly line: number;
  readonly block: SourceBlock;
}
