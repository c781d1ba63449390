import type { TableId } from "../report/report";
import type { CellPlace } from "../source/source-document";

/** What is wrong with a table as it stands on its sheet, as facts. Labels are as the form prints them, rows of a sheet are counted from 0. */
export type TableProblem = { readonly table: TableId } & (
  | { readonly code: "table-missing" }
  /** The file itself says that its figures were not all read when it was written. */
  | { readonly code: "left-unread" }
  /** The workbook name is still there, but what it named is gone. */
  | { readonly code: "range-lost" }
  | { readonly code: "rows-missing" | "rows-reordered" | "columns-missing"; readonly labels: readonly string[] }
  /** Columns under these labels cannot be told apart: nothing is read from them. */
  | { readonly code: "columns-unclear"; readonly labels: readonly string[] }
  /** Which row holds the figures cannot be told: nothing is read. */
  | { readonly code: "rows-unclear"; readonly labels: readonly string[] }
  /** More than one figure stands in these rows where the form has room for one: none is read. */
  | { readonly code: "several-figures"; readonly labels: readonly string[] }
  /** Numbers stand over these printed words, which are known by their places. */
  | { readonly code: "labels-covered"; readonly labels: readonly string[] }
  /** The row was known by its place alone: another label stands there. */
  | { readonly code: "row-renamed"; readonly labels: readonly string[]; readonly found: string }
  /** The table stands there more than once, and nothing says which one is meant: none is read. */
  | { readonly code: "repeated"; readonly places: readonly CellPlace[] }
  /** Another table of this kind with figures, which was not read. */
  | { readonly code: "other-copy"; readonly place: CellPlace; readonly isHidden: boolean }
  /** The table that was read stands where nobody sees it. */
  | { readonly code: "hidden"; readonly place: CellPlace }
  /** Numbers in the rows of the table or right below it that stand under none of its heads. */
  | { readonly code: "figures-outside"; readonly places: readonly CellPlace[] }
  /** Rows inside the table that hold something and are none of the form's. */
  | { readonly code: "extra-rows"; readonly sheet: string; readonly rows: readonly number[] }
);

/** Some figures of the table could not be read. */
export function isDamage({ code }: TableProblem): boolean {
  switch (code) {
    case "table-missing":
    case "left-unread":
    case "range-lost":
    case "rows-missing":
    case "columns-missing":
    case "columns-unclear":
    case "rows-unclear":
    case "several-figures":
    case "repeated":
      return true;
    case "rows-reordered":
    case "row-renamed":
    case "labels-covered":
    case "extra-rows":
    case "other-copy":
    case "hidden":
    case "figures-outside":
      return false;
    default:
      return code satisfies never;
  }
}
