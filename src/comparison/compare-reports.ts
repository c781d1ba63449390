import type { ReadReport } from "../binding/read-report";
import { isDamage } from "../binding/table-problem";
import { usualPreface } from "../plan/plan-cover";
import { bareUnit } from "../report/bare-unit";
import { type CellId, type CellValue, PREFACE, tableOf, type TableId } from "../report/report";
import { comparePassages, plainSentence, type SentenceDifference } from "./compare-passages";

/** What two reports are held against one another by. */
export type ComparableReport = Pick<
  ReadReport,
  "report" | "form" | "problems" | "uncomputed" | "isWordsOnly" | "manuscript"
>;

/** A figure that is another in the second report; undefined stands for a blank. */
export interface FigureDifference {
  readonly cell: CellId;
  readonly a: CellValue | undefined;
  readonly b: CellValue | undefined;
}

/** A sentence that is another in the second report. The chapter may be "title" or "preface", too. */
export interface TextDifference extends SentenceDifference {
  readonly chapter: string;
}

export type Side = "a" | "b";

/** What nothing is said of, and whose fault that is. */
export type NotCompared =
  /** No figure of the table could be read; or not all, and those that were read are compared. */
  | { readonly code: "table-unread" | "table-in-part"; readonly table: TableId; readonly sides: readonly Side[] }
  /** The tables follow two formats: a cell of one is not a cell of the other. */
  | { readonly code: "table-of-other-format"; readonly table: TableId; readonly sides: readonly Side[] }
  /** Formulas of which nobody knows what they give. */
  | { readonly code: "cells-uncomputed"; readonly cells: readonly CellId[]; readonly sides: readonly Side[] }
  /** The words were not found there, and may stand elsewhere. */
  | { readonly code: "chapter-unread"; readonly chapter: string; readonly sides: readonly Side[] };

/** How two reports stand to one another. That they are the same is said only of `compared`. */
export interface Comparison {
  readonly cells: readonly FigureDifference[];
  readonly text: readonly TextDifference[];
  readonly notCompared: readonly NotCompared[];
  readonly compared: {
    readonly tables: readonly TableId[];
    /** How many cells were held against one another. */
    readonly cells: number;
    readonly chapters: readonly string[];
  };
  /** Tables of which so much differs that another year's, or another unit's, stands there. */
  readonly otherTables: readonly TableId[];
}

/** Holds two reports against one another, figure by figure and sentence by sentence. */
export function compareReports(a: ComparableReport, b: ComparableReport): Comparison {
  const figures = compareFigures(a, b);
  const words = compareWords(a, b);
  return {
    cells: figures.cells,
    text: [...compareTitles(a, b), ...words.text],
    notCompared: [...figures.notCompared, ...words.notCompared],
    compared: { tables: figures.tables, cells: figures.count, chapters: words.chapters },
    otherTables: figures.tables.filter((table) => isOtherTable(table, figures.cells, a)),
  };
}

export const isSame = ({ cells, text }: Comparison): boolean => cells.length === 0 && text.length === 0;

/** The figures of two reports, as far as both could be read. */
export function compareFigures(a: ComparableReport, b: ComparableReport) {
  const notCompared: NotCompared[] = [];
  const tables: TableId[] = [];
  const cells: FigureDifference[] = [];
  let count = 0;
  for (const { id, cells: own } of a.form.tables) {
    const problem = tableNotCompared(id, a, b);
    if (problem !== undefined) notCompared.push(problem);
    if (problem !== undefined && problem.code !== "table-in-part") continue;
    tables.push(id);
    const others = b.form.tables.find((one) => one.id === id)?.cells ?? [];
    const ids = new Set([...own, ...others].map((cell) => cell.id));
    const known = [...ids].filter((cell) => isKnown(cell, a, problem) && isKnown(cell, b, problem));
    count += known.length;
    cells.push(...known.flatMap((cell) => differenceIn(cell, a, b)));
  }
  const uncomputed = [...new Set([...a.uncomputed, ...b.uncomputed])].filter((cell) => tables.includes(idOf(cell)));
  if (uncomputed.length > 0)
    notCompared.push({
      code: "cells-uncomputed",
      cells: uncomputed,
      sides: sidesWhere((read) => read.uncomputed.size > 0, a, b),
    });
  return { cells, tables, count, notCompared };
}

function tableNotCompared(table: TableId, a: ComparableReport, b: ComparableReport): TableProblemOfTwo | undefined {
  const unread = sidesWhere((read) => isUnread(table, read), a, b);
  if (unread.length > 0) return { code: "table-unread", table, sides: unread };
  const [one, other] = [a, b].map(({ form }) => form.formatOfTable.get(table));
  if (one !== other) return { code: "table-of-other-format", table, sides: ["b"] };
  const inPart = sidesWhere((read) => isDamaged(table, read), a, b);
  return inPart.length > 0 ? { code: "table-in-part", table, sides: inPart } : undefined;
}

type TableProblemOfTwo = Extract<NotCompared, { readonly table: TableId }>;

const isDamaged = (table: TableId, { problems }: ComparableReport): boolean =>
  problems.some((problem) => problem.table === table && isDamage(problem));

const isUnread = (table: TableId, read: ComparableReport): boolean =>
  read.isWordsOnly ||
  !read.form.tables.some(({ id }) => id === table) ||
  (isDamaged(table, read) && ![...read.report.cells.keys()].some((cell) => idOf(cell) === table));

/** Where not all of a table was read, what is not there may only not have been found. */
function isKnown(cell: CellId, { report, uncomputed }: ComparableReport, problem: NotCompared | undefined): boolean {
  return !uncomputed.has(cell) && (problem === undefined || report.cells.has(cell));
}

function differenceIn(cell: CellId, a: ComparableReport, b: ComparableReport): readonly FigureDifference[] {
  const [one, other] = [a.report.cells.get(cell), b.report.cells.get(cell)];
  return plainValue(one) === plainValue(other) ? [] : [{ cell, a: one, b: other }];
}

const plainValue = (value: CellValue | undefined): CellValue | undefined =>
  typeof value === "string" ? plainSentence(value) : value;

/** Fewer figures than these may all be changed by hand. */
const FEWEST_OTHERS = 5;

/** Of the figures that are not 0, most are others: nobody changes so many by hand. */
function isOtherTable(table: TableId, differences: readonly FigureDifference[], { report }: ComparableReport): boolean {
  const filled = [...report.cells].filter(([cell, value]) => idOf(cell) === table && value !== 0);
  const changed = differences.filter(({ cell }) => idOf(cell) === table);
  return changed.length >= FEWEST_OTHERS && changed.length * 2 > filled.length;
}

/** Which unit and which year a report calls itself. */
function compareTitles(a: ComparableReport, b: ComparableReport): readonly TextDifference[] {
  const [one, other] = [a.report, b.report];
  const isOtherYear = one.year !== undefined && other.year !== undefined && one.year !== other.year;
  const isOtherUnit = one.unit !== "" && other.unit !== "" && !isSameUnit(one.unit, other.unit);
  return [
    ...(isOtherYear ? [{ chapter: "title", a: `${one.year} 年度`, b: `${other.year} 年度` }] : []),
    ...(isOtherUnit ? [{ chapter: "title", a: one.unit, b: other.unit }] : []),
  ];
}

/** A page may write the county before the name of its bureau. */
function isSameUnit(one: string, other: string): boolean {
  const [first, second] = [bareUnit(plainSentence(one)), bareUnit(plainSentence(other))];
  return first === second || first.endsWith(second) || second.endsWith(first);
}

function compareWords(a: ComparableReport, b: ComparableReport) {
  const text: TextDifference[] = [];
  const notCompared: NotCompared[] = [];
  const chapters: string[] = [];
  const written = a.form.format.chapters.filter(({ table }) => table === undefined).map(({ id }) => id);
  for (const chapter of [PREFACE, ...written]) {
    const [one, other] = [wordsOf(chapter, a), wordsOf(chapter, b)];
    if ((one ?? "") === "" && (other ?? "") === "") continue;
    if (one === undefined || other === undefined) {
      const sides = sidesWhere((read) => wordsOf(chapter, read) === undefined, a, b);
      notCompared.push({ code: "chapter-unread", chapter, sides });
      continue;
    }
    chapters.push(chapter);
    // Unit and year were told of the title already.
    if (chapter === PREFACE && one === usualOf(a) && other === usualOf(b)) continue;
    text.push(...comparePassages(one, other).map((difference) => ({ chapter, ...difference })));
  }
  return { text, notCompared, chapters };
}

/** What stands in a chapter; undefined where it may stand elsewhere. */
function wordsOf(chapter: string, read: ComparableReport): string | undefined {
  const { report, manuscript } = read;
  const own = report.text.get(chapter);
  if (own !== undefined && own.trim() !== "") return own;
  const isWhole = manuscript?.isWhole === true;
  if (chapter !== PREFACE) return isWhole ? "" : undefined;
  const usual = usualOf(read);
  if (manuscript === undefined) return usual;
  // The preface that every report has is not kept; what a page prints at its head is none.
  const printed = plainSentence(manuscript.passages.get("preface") ?? "");
  return printed.includes(plainSentence(usual)) ? usual : undefined;
}

const usualOf = ({ report, form }: ComparableReport): string => usualPreface(form.format, report).join("\n");

const idOf = (cell: CellId): TableId => tableOf(cell) as TableId; // a cell's id begins with that of its table

const sidesWhere = (
  holds: (read: ComparableReport) => boolean,
  a: ComparableReport,
  b: ComparableReport,
): readonly Side[] => [...(holds(a) ? ["a" as const] : []), ...(holds(b) ? ["b" as const] : [])];
