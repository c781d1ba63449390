import type { CellId } from "../../../src/report/report";
import type { CaseLookup } from "../../../src/report/report-format";
import type { ReportForm } from "../../../src/rules/report-form";
import type { RangeAddress } from "../../../src/workbook/workbook";
import type { ReportView } from "../../session/report-view";
import { cellAtSelection } from "../../session/selected-cell";

const MOST_SHOWN = 6;

/** The cases that contain every word of the query; where none does, those that share most character pairs. */
export function findCases(lookup: readonly CaseLookup[], query: string): readonly CaseLookup[] {
  const words = query
    .trim()
    .split(/\s+/)
    .filter((word) => word !== "");
  if (words.length === 0) return [];
  const exact = lookup.filter(({ situation }) => words.every((word) => situation.includes(word)));
  if (exact.length > 0) return exact.slice(0, MOST_SHOWN);
  const pairs = words.flatMap(pairsOf);
  return lookup
    .map((one) => ({ one, score: pairs.filter((pair) => one.situation.includes(pair)).length }))
    .filter(({ score }) => score > 0)
    .sort((left, right) => right.score - left.score)
    .slice(0, MOST_SHOWN)
    .map(({ one }) => one);
}

/** The cases that the format lists, and every row by its printed name. */
export function casesOf({ lookup, tables }: ReportForm): readonly CaseLookup[] {
  const rows = tables.flatMap((table) =>
    table.rows.map(({ id, label }): CaseLookup => ({ situation: label, row: `${table.id}/${id}`, certainty: "label" })),
  );
  return [...lookup, ...rows];
}

const pairsOf = (word: string): readonly string[] =>
  Array.from({ length: Math.max(word.length - 1, 0) }, (_, start) => word.slice(start, start + 2));

/** The cell of a row in the column of the selected cell, else the first cell of the row. */
export function cellOfRow(
  form: ReportForm,
  row: CaseLookup["row"],
  view: ReportView,
  selection: RangeAddress | undefined,
): CellId | undefined {
  const cells = [...form.cells.keys()].filter((cell) => cell.startsWith(`${row}/`));
  const column = cellAtSelection(view, selection)?.split("/")[2];
  return cells.find((cell) => cell.split("/")[2] === column) ?? cells[0];
}
