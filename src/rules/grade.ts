/**
 * How strongly a cell is highlighted. suspect: a broken row and a broken column cross in it. broken: a cell that a broken
 * rule marks, such as its totals, or an entry that is no figure. incomplete: blanks of a rule begun.
 */
export type Grade = "suspect" | "broken" | "incomplete";
