import type { TableId } from "./report";

/** A number that stands beside a table, or over its printed words, where the form has no figure. */
export interface Stray {
  readonly table: TableId;
  /** In the printed grid; one row or column beyond it where the number stands beside the table. */
  readonly row: number;
  readonly column: number;
  readonly value: number;
  /** Where it stands on the sheet of the table, as a spreadsheet shows it: K6. */
  readonly address: string;
  /** The printed words that it stands over; empty where the form prints none there, undefined beside the table. */
  readonly covers?: string;
}
