import { largestOf } from "../../../src/report/extremes";
import type { CellId } from "../../../src/report/report";
import type { CaseLookup } from "../../../src/report/report-format";
import type { ReportForm } from "../../../src/rules/report-form";
import type { RangeAddress } from "../../../src/workbook/workbook";
import type { ReportView } from "../../session/report-view";
import { cellAtSelection } from "../../session/selected-cell";

const MOST_SHOWN = 6;
/** One character says too little. */
const SHORTEST = 2;

/** Of the pairs of characters of a query, so many must stand in a case for it to be meant: below, it is only alike. */
const LEAST_SHARE = 0.5;

/**
 * The cases that a query means, the likeliest first: those that have a word of it, the longer the better; where there is
 * none, those that share most of its pairs of characters. Nothing is better than a guess.
 */
export function findCases(lookup: readonly CaseLookup[], query: string): readonly CaseLookup[] {
  const asked = plain(query);
  if (asked.length < SHORTEST) return [];
  const parts = query
    .split(/\s+/)
    .map(plain)
    .filter((part) => part !== "");
  const spoken = ranked(lookup, (one) => scoreOfWords(one, asked) + (parts.length > 1 ? scoreOfParts(one, parts) : 0));
  return spoken.length > 0 ? spoken : ranked(lookup, (one) => scoreOfPairs(one, asked));
}

/** The cases that the format lists and those in everyday words, of the rows that it has; and every row by its printed name. */
export function casesOf({ lookup, tables }: ReportForm, everyday: readonly CaseLookup[] = []): readonly CaseLookup[] {
  const rows = tables.flatMap((table) =>
    table.rows.map(({ id, label }): CaseLookup => ({ situation: label, row: `${table.id}/${id}`, certainty: "label" })),
  );
  const known = new Set(rows.map(({ row }) => row));
  return [...everyday.filter(({ row }) => known.has(row)), ...lookup, ...rows];
}

function ranked(lookup: readonly CaseLookup[], scoreOf: (one: CaseLookup) => number): readonly CaseLookup[] {
  return lookup
    .map((one) => ({ one, score: scoreOf(one) }))
    .filter(({ score }) => score > 0)
    .sort((left, right) => right.score - left.score)
    .slice(0, MOST_SHOWN)
    .map(({ one }) => one);
}

/** The longest word that both have counts most, and then how much of the query is spoken for. */
function scoreOfWords({ situation, words = [] }: CaseLookup, asked: string): number {
  const shared = [situation, ...words].flatMap((word) => {
    const known = plain(word);
    return asked.includes(known) ? known.length : known.includes(asked) ? asked.length - 0.5 : [];
  });
  return largestOf([0, ...shared]) * 10 + shared.reduce((sum, length) => sum + length, 0);
}

/** Every part of the query stands in the case. */
function scoreOfParts({ situation, words = [] }: CaseLookup, parts: readonly string[]): number {
  const known = [situation, ...words].map(plain);
  return parts.every((part) => known.some((word) => word.includes(part))) ? parts.join("").length * 10 : 0;
}

function scoreOfPairs({ situation, words = [] }: CaseLookup, asked: string): number {
  const pairs = pairsOf(asked);
  const known = [situation, ...words].map(plain);
  const share = pairs.filter((pair) => known.some((word) => word.includes(pair))).length / Math.max(pairs.length, 1);
  return share >= LEAST_SHARE ? share : 0;
}

const pairsOf = (text: string): readonly string[] =>
  Array.from({ length: Math.max(text.length - 1, 0) }, (_, start) => text.slice(start, start + 2));

/** Without what people put between words. */
const plain = (text: string): string => text.normalize("NFKC").replace(/[\s,，。、；;：:？?！!“”"()]/g, "");

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
