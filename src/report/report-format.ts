import type { CellId, TableId } from "./report";

/** count: whole, not negative. change: whole, may be negative. amount: money, not negative, with decimals. */
export type ValueKind = "count" | "change" | "amount";

/** Amounts are held in millionths of the printed unit. */
export const AMOUNT_SCALE = 1_000_000;

/** A row or column: the id code uses, and the words messages use. */
export interface Labelled {
  readonly id: string;
  readonly label: string;
}

/** Words printed in the form. Positions are 0-based in the printed grid. */
export interface PrintedLabel {
  readonly row: number;
  readonly column: number;
  readonly rowSpan?: number;
  readonly columnSpan?: number;
  readonly text: string;
}

/** A cell that holds a figure. Positions are 0-based in the printed grid. */
export interface FormatCell {
  readonly id: CellId;
  readonly row: number;
  readonly column: number;
  readonly columnSpan?: number;
  readonly value: ValueKind;
  /** The unit as printed; undefined where the form prints none. */
  readonly unit: string | undefined;
  /** For a total: the cells it adds up, in printed order. */
  readonly addends?: readonly CellId[];
}

/** A line that some places print below the official table. `{year}` in the label stands for the report's year. */
export interface LocalRow extends Labelled {
  readonly cell: CellId;
  readonly source: string;
}

export interface TableFormat {
  readonly id: TableId;
  /** How messages call the table: 第三部分. The form prints no 表三. */
  readonly label: string;
  readonly title: string;
  /** The name of its sheet. */
  readonly sheet: string;
  readonly gridRows: number;
  readonly gridColumns: number;
  /** Columns at the left that hold labels only. */
  readonly labelColumns: number;
  /** Rows at the top that hold labels only, where the table has one head. */
  readonly headerRows: number;
  readonly rows: readonly Labelled[];
  readonly columns: readonly Labelled[];
  /** In which order messages name a cell: 自然人 · 予以公开, or 规章 · 本年制发件数. */
  readonly cellNameOrder: "column-row" | "row-column";
  readonly labels: readonly PrintedLabel[];
  /** In printed order. */
  readonly cells: readonly FormatCell[];
  /** Total cells for which a 核对数 from the ledger may be given: one per row, and one per column. */
  readonly rowControls: readonly CellId[];
  readonly columnControls: readonly CellId[];
  readonly localRows: readonly LocalRow[];
}

/** What a written chapter is for: 总体情况, 存在的主要问题及改进情况, 其他需要报告的事项. */
export type ChapterRole = "overview" | "problems" | "others";

export interface Chapter {
  /** "1" to "6". */
  readonly id: string;
  readonly title: string;
  /** Of a written chapter. */
  readonly role?: ChapterRole;
  /** The table that the chapter consists of. */
  readonly table?: TableId;
}

/** A report format as an authority issued it. A later issue is a new format, not an edit of this one. */
export interface ReportFormat {
  readonly id: string;
  readonly name: string;
  readonly source: string;
  readonly firstYear: number;
  readonly lastYear: number | undefined;
  readonly chapters: readonly Chapter[];
  readonly tables: readonly TableFormat[];
}

/** What a line counts, in a sentence or two for the clerk. `row` is table/row. */
export interface RowHelp {
  readonly row: `${TableId}/${string}`;
  readonly text: string;
  /** The article of the 《政府信息公开条例》, or the document, behind it; empty where there is none. */
  readonly article: string;
  /** law: the article's own words. label: the form says it. local: practice differs from place to place. */
  readonly certainty: "law" | "label" | "local";
}

/** One answer of 这件填哪一行: a case as a clerk would put it, and its row. */
export interface CaseLookup {
  readonly situation: string;
  /** Other words for it, of at least two characters each. */
  readonly words?: readonly string[];
  readonly row: `${TableId}/${string}`;
  readonly certainty: "law" | "label" | "local";
  /** Where that is laid down. */
  readonly article?: string;
}
