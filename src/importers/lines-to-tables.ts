import { labelKey, mayBe } from "../binding/label-key";
import { shapeOf } from "../binding/table-shape";
import type { FormatCell, PrintedLabel, TableFormat } from "../report/report-format";
import type { FormatDefinition } from "../rules/report-form";
import type { TableBox } from "./source-blocks";
import { figuresOf, type TextEntry } from "./text-entries";

/** A table put together from lines, in place of which it stands. */
export interface TableOfLines {
  readonly firstLine: number;
  readonly lastLine: number;
  readonly boxes: readonly TableBox[];
}

/**
 * The tables of the form in a text that has no columns: where all heads stand in their order, and behind each label as
 * many figures as there are heads, each figure belongs to the head of its number. A row with more or fewer is left out:
 * nothing says which of them are missing. Boxes stand where the form prints them.
 */
export function tablesInLines(
  entries: readonly TextEntry[],
  definitions: readonly FormatDefinition[],
): readonly TableOfLines[] {
  const ids = [...new Set(definitions.flatMap(({ format }) => format.tables.map(({ id }) => id)))];
  return ids.flatMap((id) => {
    const found = definitions
      .flatMap(({ format, text }) => format.tables.filter((table) => table.id === id).map((table) => ({ table, text })))
      .map(({ table, text }) => matchTable(table, entries, [...text.chapterStems.values()]));
    const [best] = found.sort((one, other) => other.rows - one.rows);
    return best === undefined || best.rows === 0 ? [] : [best];
  });
}

interface MatchedTable extends TableOfLines {
  /** How many rows of the form were found. */
  readonly rows: number;
}

function matchTable(table: TableFormat, entries: readonly TextEntry[], stems: readonly RegExp[]): MatchedTable {
  const blocks = blocksOf(table);
  const boxes: (readonly TableBox[])[] = [];
  let next = 0;
  let rows = 0;
  let firstLine = Infinity;
  let lastLine = 0;
  let bottom = 0;
  for (const block of blocks) {
    const first = entries.findIndex((entry, index) => index >= next && headsIn(entry, block) !== undefined);
    const opening = entries[first];
    const heads = opening === undefined ? undefined : headsIn(opening, block);
    if (opening === undefined || heads === undefined) continue;
    const end = endOfBlock(entries, first, { blocks, stems });
    const labelled = entries.slice(first, end).map((entry, index) => withoutHeads(entry, index === 0 ? heads.end : 0));
    const known = labelled.filter((entry) => isRowOf(entry, block)).length;
    if (known === 0) continue;
    const fitting = labelled.flatMap((entry): readonly TextEntry[] => {
      const figures = figuresOf(entry, block.columns.length);
      return figures === undefined ? [] : [{ ...entry, figures }];
    });
    const top = bottom;
    boxes.push(block.labels.map((label) => boxOf(label, top)));
    boxes.push(fitting.flatMap((entry, index) => rowBoxes(block, entry, top + block.depth + index)));
    bottom += block.depth + fitting.length;
    firstLine = Math.min(firstLine, topLine(opening, heads.start, table));
    lastLine = lastLineOf(entries[end - 1]);
    rows += known;
    next = end;
  }
  return { firstLine, lastLine, boxes: boxes.flat(), rows };
}

const lastLineOf = (entry: TextEntry | undefined): number => entry?.figures[entry.figures.length - 1]?.lastLine ?? 0;

/** A part of a table with heads of its own. */
interface Block {
  /** Keys of the rows' labels; none where the block has one row without a label. */
  readonly rows: readonly string[];
  /** Columns of the figures as the form prints them, from left to right. */
  readonly columns: readonly FormatCell[];
  /** What stands above the figures; rows from 0. */
  readonly labels: readonly PrintedLabel[];
  readonly depth: number;
  /** Keys of the innermost heads in the orders in which a text may give them. */
  readonly orders: readonly (readonly string[])[];
}

function blocksOf(table: TableFormat): readonly Block[] {
  return shapeOf(table).blocks.map(({ rows, headDepth }) => {
    const first = rows[0]?.row ?? 0;
    const columns = (rows[0]?.cells ?? []).map(({ cell }) => cell).sort((one, other) => one.column - other.column);
    const labels = table.labels
      .filter(({ row }) => row >= first - headDepth && row < first)
      .map((label) => ({ ...label, row: label.row - first + headDepth }));
    const heads = [...new Set(columns.flatMap(({ column }) => headOver(labels, column) ?? []))];
    const byLine = [...heads].sort((one, other) => one.row - other.row || one.column - other.column);
    return {
      rows: rows.flatMap(({ label }) => label?.key ?? []),
      columns,
      labels,
      depth: headDepth,
      orders: [byLine, heads].map((order) => order.map(({ text }) => labelKey(text))),
    };
  });
}

/** The lowest label above a column. */
const headOver = (labels: readonly PrintedLabel[], at: number): PrintedLabel | undefined =>
  labels
    .filter(({ column, columnSpan = 1 }) => column <= at && at < column + columnSpan)
    .sort((one, other) => other.row - one.row)[0];

/** Where, among the labels of an entry, heads begin and end. */
interface HeadSpan {
  readonly start: number;
  readonly end: number;
}

/** The heads of the block among the labels before the figures. */
function headsIn({ keys }: TextEntry, { orders }: Block): HeadSpan | undefined {
  for (const order of orders) {
    const found = exactHeads(order, keys) ?? similarHeads(order, keys);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Between two heads stand at most others of the form: 法人或其他组织. */
const FARTHEST = 40;

/** All heads in their order, also where a label was broken over lines, or the last character of one was cut off. */
function exactHeads(order: readonly string[], keys: readonly string[]): HeadSpan | undefined {
  const text = keys.join("");
  const [head = ""] = order;
  for (let at = text.lastIndexOf(head); at >= 0; at = at === 0 ? -1 : text.lastIndexOf(head, at - 1)) {
    let place = at;
    const isInOrder = order.every((key) => {
      const found = [key, ...cut(key)].find((one) => isNear(text, one, place));
      if (found === undefined) return false;
      place = text.indexOf(found, place) + found.length;
      return true;
    });
    if (isInOrder) return { start: labelAt(keys, at), end: labelAt(keys, place - 1) + 1 };
  }
  return undefined;
}

const cut = (key: string): readonly string[] => (key.length > 2 ? [key.slice(0, -1)] : []);

function isNear(text: string, key: string, from: number): boolean {
  const place = text.indexOf(key, from);
  return place >= 0 && place - from <= FARTHEST;
}

function labelAt(keys: readonly string[], place: number): number {
  let behind = 0;
  return keys.findIndex((key) => (behind += key.length) > place);
}

/** Heads one beside the other of which some are cut off or mistyped: 本年增/. At least half are as printed. */
function similarHeads(order: readonly string[], keys: readonly string[]): HeadSpan | undefined {
  for (let start = keys.length - order.length; start >= 0; start--) {
    const there = keys.slice(start, start + order.length);
    const exact = there.filter((key, index) => key === order[index]).length;
    const isThere = exact * 2 >= order.length && there.every((key, index) => mayBe(key, order[index] ?? ""));
    if (isThere) return { start, end: start + order.length };
  }
  return undefined;
}

/** More labels than groups of rows have are words between two tables. */
const MOST_LABELS = 6;

/** Behind the last entry that can be a row of the block which begins here. */
function endOfBlock(
  entries: readonly TextEntry[],
  first: number,
  { blocks, stems }: { readonly blocks: readonly Block[]; readonly stems: readonly RegExp[] },
): number {
  for (let index = first + 1; index < entries.length; index++) {
    const entry = entries[index];
    const isOther =
      entry === undefined ||
      entry.labels.length === 0 ||
      entry.labels.length > MOST_LABELS ||
      entry.keys.some((key) => stems.some((stem) => stem.test(key))) ||
      blocks.some((block) => headsIn(entry, block) !== undefined);
    if (isOther) return index;
  }
  return entries.length;
}

const withoutHeads = ({ labels, keys, figures }: TextEntry, from: number): TextEntry => ({
  labels: labels.slice(from),
  keys: keys.slice(from),
  figures,
});

function isRowOf({ keys, figures }: TextEntry, { rows, columns }: Block): boolean {
  if (figuresOf({ figures }, columns.length) === undefined) return false;
  const key = keys[keys.length - 1] ?? "";
  return rows.length === 0 ? keys.length === 0 : rows.some((row) => keys.join("").endsWith(row) || mayBe(key, row));
}

/** The line of the heads, or of what the form prints above them. */
function topLine({ labels, keys }: TextEntry, start: number, table: TableFormat): number {
  const known = new Set(table.labels.map(({ text }) => labelKey(text)));
  let top = start;
  while (top > 0 && known.has(keys[top - 1] ?? "")) top--;
  return labels[top]?.line ?? 0;
}

const boxOf = ({ row, column, rowSpan = 1, columnSpan = 1, text }: PrintedLabel, top: number): TableBox => ({
  row: top + row,
  column,
  rows: rowSpan,
  columns: columnSpan,
  text,
});

/** A row with its figures where the form prints them, and its labels before them, the innermost beside the figures. */
function rowBoxes(block: Block, entry: TextEntry, row: number): readonly TableBox[] {
  const first = block.columns[0]?.column ?? 0;
  const labels = wholeLabels(entry, block).slice(-first);
  return [
    ...(first === 0 ? [] : labels).map((text, index) => ({
      row,
      column: first - labels.length + index,
      rows: 1,
      columns: 1,
      text,
    })),
    ...block.columns.map(({ column, columnSpan = 1 }, index) => ({
      row,
      column,
      rows: 1,
      columns: columnSpan,
      text: entry.figures[index]?.text ?? "",
    })),
  ];
}

/** The labels of a row; the innermost joined again where it was broken over lines. */
function wholeLabels({ labels }: TextEntry, { rows }: Block): readonly string[] {
  const texts = labels.map(({ text }) => text);
  for (let count = 2; count <= Math.min(3, texts.length); count++) {
    const joined = texts.slice(-count).join("");
    if (rows.includes(labelKey(joined))) return [...texts.slice(0, -count), joined];
  }
  return texts;
}
