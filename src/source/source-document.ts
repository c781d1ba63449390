import type { CellSpan, RangeAddress, RangeReading } from "../workbook/workbook";

/**
 * What stands between any file and a report: paragraphs and tables in the order of the file, each with its place. Readers
 * of files make it, one for each kind; one recogniser reads it by the labels of the form.
 */
export interface SourceDocument {
  readonly blocks: readonly SourceBlock[];
  /** What the reader has to tell of the file itself. */
  readonly remarks: readonly SourceRemark[];
}

export type SourceBlock = SourceParagraph | SourceTable;

export interface SourceParagraph {
  readonly kind: "paragraph";
  /** Never with a line break, never only blanks. */
  readonly text: string;
  readonly place: SourcePlace;
}

/** A table, or a sheet of a workbook. */
export interface SourceTable {
  readonly kind: "table";
  readonly place: SourcePlace;
  /** The user does not see it as the file opens: a hidden sheet. */
  readonly isHidden: boolean;
  /** Its cells; of joined ones the value stands at the top left. Rows and columns of `range` are those of the place. */
  readonly cells: RangeReading;
  /** Cells that are joined, in rows and columns of `cells`, from 0. */
  readonly spans: readonly CellSpan[];
}

/** Where a block stands, so that a person finds it again. */
export type SourcePlace =
  | ({ readonly kind: "sheet" } & RangeAddress)
  /** The nth table of a document, from 1, on this page where pages are known. */
  | { readonly kind: "table"; readonly table: number; readonly page?: number }
  /** A line of a text, from 1, on this page where pages are known. */
  | { readonly kind: "line"; readonly line: number; readonly page?: number };

/** Where one figure stands. Rows and columns of a table are counted from 0. */
export type CellPlace =
  | ({ readonly kind: "sheet" } & RangeAddress)
  | {
      readonly kind: "table";
      readonly table: number;
      readonly page?: number;
      readonly row: number;
      readonly column: number;
    }
  | { readonly kind: "line"; readonly line: number; readonly page?: number };

/** What a reader has to tell of a file, as facts; the words are in messages. */
export type SourceRemark =
  /** Changes that somebody has not yet accepted or refused were read as accepted. */
  | { readonly code: "tracked-changes"; readonly count: number }
  | { readonly code: "comments"; readonly count: number }
  /** So many pictures in which a table may stand. */
  | { readonly code: "pictures"; readonly count: number }
  /** A table with so many people, their numbers and addresses: a ledger. Nothing of it is kept. */
  | {
      readonly code: "personal-data";
      readonly sheet: string | undefined;
      readonly heads: readonly string[];
      readonly rows: number;
    }
  /** Links to files that may hold the tables. */
  | { readonly code: "attachments"; readonly names: readonly string[] };
