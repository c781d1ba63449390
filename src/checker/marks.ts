import type { CellId, CellValue } from "../report/report";
import type { Grade } from "../rules/grade";
import { isBalance, kindOf } from "../rules/kinds/all-kinds";
import type { BalanceRule, ReadId } from "../rules/rule";
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
  for (const id of incompleteCells(heard, values, formulaTotals)) marked.set(id, "incomplete");
  for (const id of brokenCells(heard)) marked.set(id, "broken");
  for (const id of suspectCells(heard)) marked.set(id, "suspect");
  return marked;
}

/** The formula adds up no error value, nor do those of the sisters that it asks whether it follows from them. */
function isHeard({ rule }: Judged, judged: readonly Judged[], errors: ReadonlySet<ReadId>): boolean {
  if (kindOf(rule).marks.marksErrorValues) return true;
  const sisters = isBalance(rule) ? (rule.impliedBy ?? []) : [];
  const read = [rule, ...judged.flatMap((one) => (sisters.includes(one.rule.id) ? one.rule : []))];
  return !read.some((one) => idsReadBy(one).some((id) => errors.has(id)));
}

/** Cells on which a broken rule along a row and a broken rule along a column cross, in the order of the rules. */
export function suspectCells(judged: readonly Judged[]): readonly CellId[] {
  const lines = brokenLines(judged);
  const crossings = lines
    .filter((rule) => rule.line?.axis === "row")
    .flatMap((row) =>
      lines.filter((rule) => rule.line?.axis === "column").flatMap((column) => crossingsOf(row, column)),
    );
  return [...new Set(crossings)];
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

function incompleteCells(
  judged: readonly Judged[],
  values: Values,
  formulaTotals: ReadonlySet<CellId>,
): readonly CellId[] {
  return judged.flatMap(({ rule, verdict }) => {
    if (verdict !== "incomplete") return [];
    const cells = kindOf(rule).marks.incomplete(rule);
    const isBegun = cells.some((cell) => isNumber(values.get(cell)));
    return isBegun ? cells.filter((cell) => !values.has(cell) && !formulaTotals.has(cell)) : [];
  });
}

const isNumber = (value: CellValue | undefined): boolean => typeof value === "number";
