import { PREFACE, type Report } from "../report/report";
import { UNWRITTEN } from "../report/unwritten";
import { printValue } from "../report/read-value";
import type { Chapter, TableFormat } from "../report/report-format";
import type { ReportForm } from "../rules/report-form";
import type { OpenCounts } from "../examination/examine";
import { draftReasons } from "../messages/draft-reasons";
import { nameOfCell } from "../messages/cell-names";
import { reportTitle, usualPreface } from "../plan/plan-cover";
import { writtenBlocks, type WrittenBlock } from "./written-blocks";
import { printableText } from "./printable-text";
import { printedTable, withoutLocalRows, type PrintedTable } from "./printed-table";

/** A day as people write it; months from 1 to 12. */
export interface SignatureDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export interface DocumentOptions {
  /** What must still be mended or explained, in the tables and in the text. Only the former makes a draft. */
  readonly open: OpenCounts;
  /** Undefined leaves the month and the day to be written by hand. */
  readonly date: SignatureDate | undefined;
  /** By table, the mark that not all of its figures could be read. */
  readonly unread?: ReadonlyMap<string, string>;
  /** It goes to the leaders to be signed, and says so. */
  readonly isForReview?: boolean;
}

/** A figure below its table that has no box in the form, a remark, or what nobody has written yet. */
export interface DocumentLine {
  readonly kind: "local-line" | "remark" | "missing";
  readonly text: string;
}

export type DocumentBlock = WrittenBlock | DocumentLine | { readonly kind: "table"; readonly table: PrintedTable };

export interface DocumentChapter {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly DocumentBlock[];
}

/** The finished report as plain data: what the Word file, the web page and the print draw. All its texts are printable. */
export interface ReportDocument {
  readonly title: string;
  /** The title as it is broken at the top of a page: by its meaning, not where the line is full. */
  readonly titleLines: readonly string[];
  /** Why it is still a draft; empty for one that may go out. */
  readonly draft: readonly string[];
  /** 草稿 or 送审稿, at the top of every page; empty for the one that is made public. */
  readonly mark: string;
  readonly preface: readonly WrittenBlock[];
  readonly chapters: readonly DocumentChapter[];
  readonly signature: { readonly unit: string; readonly date: string };
}

/** What fits on one line of 二号 between the margins of an official document, digits counted whole. */
const LONGEST_TITLE_LINE = 20;

/** Puts the report together in the order of the form: title, preface, the six chapters, signature and date. */
export function reportDocument(
  report: Report,
  form: ReportForm,
  { open, date, unread = new Map(), isForReview }: DocumentOptions,
): ReportDocument {
  const { year } = report;
  const unit = printableText(report.unit).replace(/\s+/g, " ").trim();
  const title = reportTitle(unit, year);
  const preface = report.text.get(PREFACE) ?? usualPreface(form.format, { unit, year }).join("\n");
  const draft = [...unread.values(), ...draftReasons(report, form, open)];
  return {
    title,
    titleLines: title.length <= LONGEST_TITLE_LINE || unit === "" ? [title] : [unit, title.slice(unit.length)],
    draft,
    mark: draft.length > 0 ? "草稿" : isForReview === true ? "送审稿" : "",
    preface: writtenBlocks(preface, undefined),
    chapters: form.format.chapters.map((chapter) => ({
      id: chapter.id,
      title: chapter.title,
      blocks: [...markOf(chapter, unread), ...blocksOf(chapter, report, form)],
    })),
    signature: { unit, date: printDate(date, year) },
  };
}

function markOf({ table }: Chapter, unread: ReadonlyMap<string, string>): readonly DocumentBlock[] {
  const text = table === undefined ? undefined : unread.get(table);
  return text === undefined ? [] : [{ kind: "missing", text: `（${text}）` }];
}

function blocksOf(chapter: Chapter, report: Report, form: ReportForm): readonly DocumentBlock[] {
  const written = writtenBlocks(report.text.get(chapter.id) ?? "", chapter.title);
  const table = form.tables.find(({ id }) => id === chapter.table);
  if (table !== undefined) return [...written, ...tableBlocks(table, report, form)];
  return written.length > 0 ? written : [{ kind: "missing", text: UNWRITTEN }];
}

function tableBlocks(table: TableFormat, report: Report, form: ReportForm): readonly DocumentBlock[] {
  const official = withoutLocalRows(table);
  return [
    { kind: "table", table: printable(printedTable(official, report)) },
    ...localLines(table, report),
    ...remarksOn(table, report, form),
  ];
}

function printable(table: PrintedTable): PrintedTable {
  return {
    ...table,
    rows: table.rows.map((boxes) => boxes.map((box) => ({ ...box, text: printableText(box.text) }))),
  };
}

/** 2020年本行政区域（或本部门）政府信息公开发布总数量（非新闻类、消息类）：2 */
function localLines({ localRows, cells, labels }: TableFormat, report: Report): readonly DocumentLine[] {
  return localRows.flatMap(({ cell }) => {
    const printed = cells.find(({ id }) => id === cell);
    const label = labels.find(({ row }) => row === printed?.row);
    if (printed === undefined || label === undefined) return [];
    const value = report.cells.get(cell);
    const figure = value === undefined ? "" : printValue(value, printed.value);
    return { kind: "local-line", text: printableText(`${label.text}：${figure}`) };
  });
}

/** 注：行政规范性文件 · 现行有效件数 55（含自然失效 29 件） */
function remarksOn({ cells }: TableFormat, report: Report, form: ReportForm): readonly DocumentLine[] {
  return cells.flatMap(({ id, value: kind }) => {
    const note = report.notes.get(id);
    if (note === undefined) return [];
    const value = report.cells.get(id);
    const figure = value === undefined ? "" : ` ${printValue(value, kind)}`;
    return { kind: "remark", text: printableText(`注：${nameOfCell(form, id).cell}${figure}${note}`) };
  });
}

/** The report of a year is signed in the next one. */
function printDate(date: SignatureDate | undefined, year: number | undefined): string {
  if (date !== undefined) return `${date.year}年${date.month}月${date.day}日`;
  return `${year === undefined ? "　　" : year + 1}年　月　日`;
}
