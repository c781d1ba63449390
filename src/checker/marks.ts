import type { CellId, CellValue } from "../report/report";
import type { Grade } from "../rules/grade";
import { isBalance, kindOf } from "../rules/kinds/all-kinds";
import { figureLines, type FigureLine } from "../rules/figure-lines";
import type { BalanceRule, ReadId, Rule } from "../rules/rule";
import type { Judged } from "./checker";
import { cellsOf, idsReadBy } from "../rules/reads";
import type { Values } from "../rules/values";

/**
 * The figures as the sheet's own formulas see them: a cell that holds text counts as that text, whatever we could read
 * from it; spaces alone count as nothing. `texts` is what stands as text, by figure or 核对数. Given these values, the
 * native highlights and `marks` agree; given those of the report, `marks` says what is wrong once the texts are numbers.
 */
export function valuesInSheet(values: Values, texts: ReadonlyMap<ReadId, string>): Map<ReadId, CellValue> {
  const seen = new Map(values);
  texts.forEach((text, id) => {
    if (/^[ \u3000]*$/.test(text)) seen.delete(id);
    else seen.set(id, text);
  });
  return seen;
}

/**
 * The cells to highlight, each with its strongest grade. The native formulas that the workbook plan puts into the
 * sheet give the same for `valuesInSheet`, cell for cell. Only what must be mended is marked: rules that merely ask mark nothing.
 * `formulaTotals` are totals that the sheet computes; while they are blank nobody has to fill them, nor any other formula that shows nothing.
 * Where a balance adds up one of `errors`, the cells with an error value, so does its formula, and then only the error itself is marked.
 */
export function marks(
  judged: readonly Judged[],
  values: Values,
  formulaTotals: ReadonlySet<CellId>,
  errors: ReadonlySet<ReadId> = new Set(),
): Map<ReadId, Grade> {
  const heard = errors.size === 0 ? judged : judged.filter((one) => isHeard(one, judged, errors));
  const marked = new Map<ReadId, Grade>();
  for (const id of incompleteCells(judged, values, formulaTotals)) marked.set(id, "incomplete");
  for (const id of brokenCells(heard)) marked.set(id, "broken");
  for (const id of suspectCells(judged, heard)) marked.set(id, "suspect");
  return marked;
}

/** The formula adds up no error value, nor do those of the sisters that it asks whether it follows from them. */
function isHeard({ rule }: Judged, judged: readonly Judged[], errors: ReadonlySet<ReadId>): boolean {
  if (kindOf(rule).marks.marksErrorValues) return true;
  const sisters = isBalance(rule) ? (rule.impliedBy ?? []) : [];
  const read = [rule, ...judged.flatMap((one) => (sisters.includes(one.rule.id) ? one.rule : []))];
  return !read.some((one) => idsReadBy(one).some((id) => errors.has(id)));
}

/**
 * Where just one row and just one column of a table say 差: the cells on which they cross. Of several nobody can say
 * which belong together. The column of totals adds up the others, and speaks only where none of them does.
 */
function suspectCells(judged: readonly Judged[], heard: readonly Judged[]): readonly CellId[] {
  const lines = heard.flatMap(({ rule, verdict }) => (isLine(rule) && verdict === "broken" ? rule : []));
  const rows = lines.filter(({ line }) => line?.axis === "row");
  const columns = lines.filter(({ line }) => line?.axis === "column");
  const crossings = rows.flatMap((row) =>
    columns.flatMap((column) => {
      const among = isAddedUp(column, judged) ? judged : judged.filter(({ rule }) => !isAddedUp(rule, judged));
      const isOnly =
        row.table === column.table &&
        linesThatDiffer(judged, heard, row) === 1 &&
        linesThatDiffer(among, heard, column) === 1;
      return isOnly ? crossingsOf(row, column) : [];
    }),
  );
  return [...new Set(crossings)];
}

const isLine = (rule: Rule): rule is BalanceRule =>
  isBalance(rule) && rule.line !== undefined && rule.check.severity === "error";

/** The rule is about the line that adds up the others. */
const isAddedUp = (rule: Rule, judged: readonly Judged[]): boolean =>
  isBalance(rule) &&
  rule.line !== undefined &&
  judged.some(
    ({ rule: other }) =>
      isBalance(other) &&
      other.impliedBy !== undefined &&
      other.table === rule.table &&
      other.line?.id === rule.line?.id,
  );

/** How many lines along the same axis say 差: the first of their rules that is broken, or cannot be told, speaks for each. */
function linesThatDiffer(judged: readonly Judged[], heard: readonly Judged[], { table, line }: BalanceRule): number {
  const differs = new Map<string, boolean>();
  for (const one of judged) {
    const { rule, verdict } = one;
    if (!isLine(rule) || rule.table !== table || rule.line?.axis !== line?.axis || rule.line === undefined) continue;
    if (differs.has(rule.line.id)) continue;
    if (!heard.includes(one)) differs.set(rule.line.id, false);
    else if (verdict === "broken") differs.set(rule.line.id, true);
  }
  return [...differs.values()].filter(Boolean).length;
}

/** Cells that both rules speak for. A 核对数 also speaks for the cells behind its total, and for a column's balance they lie behind a formula total. */
export function crossingsOf(row: BalanceRule, column: BalanceRule): readonly CellId[] {
  const ofRow = new Set(scopeOf(row));
  const ofColumn = new Set(scopeOf(column));
  if (row.control !== undefined) column.reaches.forEach((cell) => ofColumn.add(cell));
  return [...ofRow].filter((cell) => ofColumn.has(cell));
}

/** Broken balances along a row or a column, but for those that only repeat what their sisters say. */
export function brokenLines(judged: readonly Judged[]): readonly BalanceRule[] {
  return judged.flatMap(({ rule, verdict }) =>
    isBalance(rule) && rule.line !== undefined && verdict === "broken" && !isImplied(rule, judged) ? rule : [],
  );
}

/** The rule follows from its sisters, because every rule that ties it to them holds. */
export function isImplied({ impliedBy }: BalanceRule, judged: readonly Judged[]): boolean {
  if (impliedBy === undefined) return false;
  return impliedBy.every((id) => judged.some(({ rule, verdict }) => rule.id === id && verdict === "satisfied"));
}

const scopeOf = (rule: BalanceRule): readonly CellId[] => [
  ...cellsOf(rule),
  ...(rule.control === undefined ? [] : rule.reaches),
];

function brokenCells(judged: readonly Judged[]): readonly ReadId[] {
  return judged.flatMap(({ rule, finding }) => {
    if (finding?.severity !== "error" || (isBalance(rule) && isImplied(rule, judged))) return [];
    return kindOf(rule).marks.broken(rule);
  });
}

/** Blanks between filled figures: what comes after the last is still to be filled in, and nobody forgot it. */
function incompleteCells(
  judged: readonly Judged[],
  values: Values,
  formulaTotals: ReadonlySet<CellId>,
): readonly CellId[] {
  const isFilled = (cell: CellId): boolean => typeof values.get(cell) === "number";
  const isBetween = ({ cells, place }: FigureLine): boolean =>
    cells.slice(0, place).some(isFilled) && cells.slice(place + 1).some(isFilled);
  const lines = figureLines(judged.flatMap(({ rule }) => (rule.check.severity === "error" ? rule : [])));
  return [...lines].flatMap(([cell, { row, column }]) =>
    !values.has(cell) && !formulaTotals.has(cell) && (isBetween(row) || isBetween(column)) ? cell : [],
  );
}
