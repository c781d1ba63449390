/** How strongly a cell is highlighted. suspect: where a broken row and a broken column cross. broken: totals and balance cells. incomplete: blanks of a rule begun. */
export type Grade = "suspect" | "broken" | "incomplete";
