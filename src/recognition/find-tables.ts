import type { TableId } from "../report/report";
import type { TableFormat } from "../report/report-format";
import type { FormatDefinition } from "../rules/report-form";
import type { CellSpan, RangeReading } from "../workbook/workbook";
import { isDamage } from "../binding/table-problem";
import { recogniseTable, type RecognisedTable } from "../binding/recognise-table";
import type { SourceBlock, SourceDocument, SourceTable } from "../source/source-document";
import { columnParts, copiesOf } from "./table-copies";

/** A table of the form where it stands in the source. */
export interface FoundTable {
  readonly id: TableId;
  /** The table and nothing else that could be taken for it; of a torn one, its pieces below one another. */
  readonly cells: RangeReading;
  readonly recognised: RecognisedTable;
  /** What it was read from, in order: several where it was torn. */
  readonly pieces: readonly SourceTable[];
  /** The place of the first piece among the blocks. */
  readonly block: number;
  /** What stands above it, the nearest last. */
  readonly above: readonly string[];
  /** Its labels and those of another stand in one another's midst: nothing of it is read. */
  readonly isMixed: boolean;
}

/** Every table of every kind that stands in the source, in its order. Nothing is chosen yet. */
export function findTables(
  { blocks }: Pick<SourceDocument, "blocks">,
  definitions: readonly FormatDefinition[],
): readonly FoundTable[] {
  const ids = new Set(definitions.flatMap(({ format }) => format.tables.map(({ id }) => id)));
  return [...ids].flatMap((id) => {
    const found: FoundTable[] = [];
    for (let block = 0; block < blocks.length; block++) {
      const here = tablesAt(id, blocks, block, definitions);
      found.push(...here);
      const last = here[0]?.pieces[here[0].pieces.length - 1];
      if (last !== undefined) block = blocks.indexOf(last);
    }
    return found;
  });
}

function tablesAt(
  id: TableId,
  blocks: readonly SourceBlock[],
  block: number,
  definitions: readonly FormatDefinition[],
): readonly FoundTable[] {
  const piece = blocks[block];
  if (piece?.kind !== "table") return [];
  const formats = definitions.flatMap(({ format }) => format.tables.filter((table) => table.id === id));
  const before = paragraphsBefore(blocks, block);
  const tablesIn = (grid: RangeReading): readonly FoundTable[] =>
    copiesOf(formats, grid).flatMap(({ cells, above, isMixed }): readonly FoundTable[] => {
      const recognised = recogniseTable(id, cells, definitions, false);
      if (recognised === undefined) return [];
      return [{ id, cells, recognised, pieces: [piece], block, above: [...before, ...above], isMixed }];
    });
  const alone = tablesIn(cellsOf(piece));
  const [first] = alone;
  if (piece.place.kind === "sheet")
    return alone.length > 0 && alone.every(isWhole) ? alone : besideOthers(piece, alone, tablesIn);
  if (alone.length > 1 || (first !== undefined && isWhole(first))) return alone;
  const joined = join({ id, formats, blocks, block, before, definitions }, first);
  return joined === undefined ? alone : [joined];
}

/** Tables of several kinds beside one another share labels: where one of them alone gives more, it stands alone. */
function besideOthers(
  piece: SourceTable,
  alone: readonly FoundTable[],
  tablesIn: (grid: RangeReading) => readonly FoundTable[],
): readonly FoundTable[] {
  const parts = columnParts(cellsOf(piece));
  if (parts.length < 2) return alone;
  const apart = parts.flatMap(tablesIn);
  return figuresIn(apart) > figuresIn(alone) ? apart : alone;
}

const figuresIn = (tables: readonly FoundTable[]): number =>
  tables.reduce((sum, { recognised }) => sum + recognised.reading.placed.size, 0);

/** Everything of the table has a place. */
const isWhole = ({ recognised }: FoundTable): boolean => !recognised.reading.problems.some(isDamage);

/** More pieces than this are no torn table: the longest has thirty rows. */
const MOST_PIECES = 40;
/** A torn table goes on at once: what stands between is a page number, not a paragraph. */
const LONGEST_BETWEEN = 12;
/** After so many pieces that bring nothing, no more are tried. */
const MOST_IDLE = 3;

interface Start {
  readonly id: TableId;
  readonly formats: readonly TableFormat[];
  readonly blocks: readonly SourceBlock[];
  readonly block: number;
  readonly before: readonly string[];
  readonly definitions: readonly FormatDefinition[];
}

/** The table together with those that follow it and go on with its columns, where more of it can be read so. */
function join(start: Start, alone: FoundTable | undefined): FoundTable | undefined {
  const { id, formats, block, before, definitions } = start;
  const following = piecesFrom(start.blocks, block);
  let best = alone;
  let idle = 0;
  for (let count = 2; count <= following.length && idle < MOST_IDLE; count++) {
    const pieces = following.slice(0, count);
    const cells = below(pieces.map(cellsOf));
    // The same rows once more: the next table is another one of its kind.
    if (copiesOf(formats, cells).some(({ isMixed }, index) => isMixed || index > 0)) break;
    const recognised = recogniseTable(id, cells, definitions, false);
    const isBetter =
      recognised !== undefined && recognised.reading.placed.size > (best?.recognised.reading.placed.size ?? 0);
    if (isBetter) best = { id, cells, recognised, pieces, block, above: before, isMixed: false };
    if (best !== undefined) idle = isBetter ? 0 : idle + 1;
    if (best !== undefined && isWhole(best)) break;
  }
  return best;
}

/** The table and those that follow it at once, with as many columns. */
function piecesFrom(blocks: readonly SourceBlock[], block: number): readonly SourceTable[] {
  const pieces: SourceTable[] = [];
  for (const piece of blocks.slice(block)) {
    if (piece.kind === "paragraph") {
      if (piece.text.length > LONGEST_BETWEEN) break;
      continue;
    }
    if (pieces.length > 0 && widthOf(piece) !== widthOf(pieces[0])) break;
    pieces.push(piece);
    if (pieces.length === MOST_PIECES) break;
  }
  return pieces;
}

const widthOf = (table: SourceTable | undefined): number => table?.cells.values[0]?.length ?? 0;

const cellsOf = ({ cells, spans }: SourceTable): RangeReading => ({ ...cells, spans });

/** The grids below one another; its range counts from the first. */
function below(grids: readonly RangeReading[]): RangeReading {
  const spans: CellSpan[] = [];
  let height = 0;
  for (const grid of grids) {
    for (const span of grid.spans ?? []) spans.push({ ...span, row: height + span.row });
    height += grid.values.length;
  }
  return {
    sheet: grids[0]?.sheet ?? "",
    range: "A1",
    values: grids.flatMap(({ values }) => values),
    formulas: grids.flatMap(({ formulas }) => formulas),
    spans,
  };
}

/** How many paragraphs above a table may say which one it is. */
const PARAGRAPHS_ABOVE = 3;

/** The paragraphs above a table, up to the next table. */
function paragraphsBefore(blocks: readonly SourceBlock[], block: number): readonly string[] {
  const found: string[] = [];
  for (let at = block - 1; at >= 0 && found.length < PARAGRAPHS_ABOVE; at--) {
    const one = blocks[at];
    if (one?.kind !== "paragraph") break;
    found.unshift(one.text);
  }
  return found;
}
