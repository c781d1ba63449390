import type { CellId } from "../report/report";
import type { ValueKind } from "../report/report-format";
import { isBalance } from "../rules/kinds/all-kinds";
import { figureLines, type FigureLine } from "../rules/figure-lines";
import { figuresOfSum } from "../rules/kinds/balance";
import { cellsOf, idsReadBy } from "../rules/reads";
import { columnName, type CellPosition } from "../workbook/address";
import type { AtMostRule, BalanceRule, EntryRule, KindName, ReadId, Rule, RuleOf } from "../rules/rule";
import type { Highlight } from "../workbook/workbook-plan";
import type { Case, Draw, PositionOf } from "./plan-formulas";
import {
  allOf,
  anchorOf,
  anyOf,
  brokenCases,
  drawAddresses,
  isPlaced,
  satisfiedCase,
  tooLargeCase,
} from "./plan-formulas";

/** What a conditional format of Excel and WPS can hold. */
export const FORMULA_LIMIT = 255;

/** One that is blank, and a figure on either side of it. */
const FEWEST_AROUND = 3;

/** Any of the formulas highlights the cell. They are written as its own, with references that move along where they should. */
export interface Candidate {
  readonly target: ReadId;
  readonly grade: Highlight["grade"];
  readonly formulas: readonly string[];
}

/** A balance and its conditions as formulas. */
interface Written {
  readonly rule: BalanceRule;
  readonly cells: readonly CellId[];
  readonly scope: readonly CellId[];
  readonly broken: readonly Case[];
  /** Holds unless the rule merely follows from its sisters. */
  readonly speaksForItself: Case;
}

/** Where the 核对 cells of a table stand; undefined where it has none. */
export interface CheckPlaces {
  readonly checkColumn: number | undefined;
  readonly checkRow: number | undefined;
}

/** What the formulas of a rule are written with. */
interface Sheet {
  readonly draw: Draw;
  /** That just one row and one column say 差, where the column of totals counts and where it does not; undefined without 核对 cells. */
  readonly onlyOnes: { readonly withTotals: Case | undefined; readonly withoutTotals: Case | undefined };
  /** Columns that add up the others. */
  readonly added: ReadonlySet<string>;
  readonly lines: ReturnType<typeof figureLines>;
  /** Those that demand something, in the order of the rules. */
  readonly balances: readonly Written[];
}

interface HighlightKind<R extends Rule> {
  candidates(rule: R, sheet: Sheet): readonly Candidate[];
}

const nothing: HighlightKind<Rule> = { candidates: () => [] };

/** What the `marks` of each kind say, as formulas: nothing for a kind that marks nothing. */
const kinds: { readonly [Name in KindName]: HighlightKind<RuleOf<Name>> } = {
  balance: { candidates: highlightBalance },
  "at-most": { candidates: highlightTooLarge },
  entry: { candidates: highlightWrongEntry },
  share: nothing,
  "expected-zero": nothing,
  below: nothing,
  filled: nothing,
  "carry-over": nothing,
  jump: nothing,
  repeated: nothing,
  "format-year": nothing,
};

const kindOrder: readonly string[] = Object.keys(kinds);

/** The highlights of the rules all of whose figures have a place; rules of one kind together. */
export function candidatesFor(
  rules: readonly Rule[],
  positionOf: PositionOf,
  checks: CheckPlaces = { checkColumn: undefined, checkRow: undefined },
): readonly Candidate[] {
  const draw = drawAddresses(positionOf);
  const placed = rules.filter((rule) => isPlaced(idsReadBy(rule), positionOf));
  const balances = writeBalances(placed, draw);
  const lines = figureLines(balances.map(({ rule }) => rule));
  const rulesOfSheet = balances.map(({ rule }) => rule);
  const added = new Set(
    rulesOfSheet.flatMap(({ impliedBy, line }) => (impliedBy === undefined ? [] : (line?.id ?? []))),
  );
  const isOther = ({ line }: BalanceRule): boolean => line?.axis !== "column" || !added.has(line.id);
  const onlyOnes = {
    withTotals: onlyOnesOf(rulesOfSheet, positionOf, checks),
    withoutTotals: onlyOnesOf(rulesOfSheet.filter(isOther), positionOf, checks),
  };
  const sheet: Sheet = { draw, onlyOnes, added, lines, balances };
  return [...placed]
    .sort((one, other) => kindOrder.indexOf(one.kind) - kindOrder.indexOf(other.kind))
    .flatMap((rule) => {
      const kind: HighlightKind<Rule> = kinds[rule.kind];
      return kind.candidates(rule, sheet);
    });
}

function writeBalances(rules: readonly Rule[], draw: Draw): readonly Written[] {
  const balances = rules.filter(isBalance).filter(({ check }) => check.severity === "error");
  return balances.map((rule) => {
    const cells = cellsOf(rule);
    const sisters = balances.filter(({ id }) => rule.impliedBy?.includes(id) ?? false);
    const isImplicable = sisters.length > 0 && sisters.length === rule.impliedBy?.length;
    return {
      rule,
      cells,
      scope: [...cells, ...(rule.control === undefined ? [] : rule.reaches)],
      broken: brokenCases(rule, draw, anchorOf(rule)),
      speaksForItself: isImplicable ? [`NOT(${allOf(satisfiedCase(sisters, draw, anchorOf(rule)))})`] : [],
    };
  });
}

/** Where it crosses another, its own cells, and its blanks. */
function highlightBalance(rule: BalanceRule, sheet: Sheet): readonly Candidate[] {
  const { balances } = sheet;
  const written = balances.find((one) => one.rule === rule);
  if (written === undefined) return [];
  const columns = rule.line?.axis === "row" ? balances.filter((one) => one.rule.line?.axis === "column") : [];
  const formulas = oneOf(written.broken, written.speaksForItself);
  return [
    ...columns.flatMap((column) => crossing(written, column, sheet)),
    ...rule.marked.map((target): Candidate => ({ target, grade: "broken", formulas })),
    ...incomplete(rule, sheet),
  ];
}

/** Only where one row and one column say 差, in the 核对 cells around the table. */
function crossing(row: Written, column: Written, sheet: Sheet): readonly Candidate[] {
  // A 核对数 sees through formula totals, so a slip among the cells behind a column's balance shows in both.
  const ofColumn = new Set([...column.scope, ...(row.rule.control === undefined ? [] : column.rule.reaches)]);
  const targets = [...new Set(row.scope)].filter((cell) => ofColumn.has(cell));
  const isAdded = sheet.added.has(column.rule.line?.id ?? "");
  const alone = isAdded ? sheet.onlyOnes.withTotals : sheet.onlyOnes.withoutTotals;
  if (targets.length === 0 || alone === undefined) return [];
  const formulas = bothOf(row.broken, column.broken, alone);
  return targets.map((target) => ({ target, grade: "suspect", formulas }));
}

/** That one row and one column say 差. */
function onlyOnesOf(rules: readonly BalanceRule[], positionOf: PositionOf, checks: CheckPlaces): Case | undefined {
  const { checkColumn, checkRow } = checks;
  const placesAlong = (axis: "row" | "column"): readonly CellPosition[] =>
    rules.flatMap(({ line, marked: [first] }) =>
      line?.axis === axis && first !== undefined ? (positionOf(first) ?? []) : [],
    );
  const [rows, columns] = [placesAlong("row"), placesAlong("column")];
  if (checkColumn === undefined || checkRow === undefined || rows.length === 0 || columns.length === 0)
    return undefined;
  const beside = spanOf(rows.map(({ row }) => ({ row, column: checkColumn })));
  const below = spanOf(columns.map(({ column }) => ({ row: checkRow, column })));
  // As one product, so that more rules fit into one formula.
  return [`COUNTIF(${beside},"*差*")*COUNTIF(${below},"*差*")=1`];
}

/** $L$6:$L$30 */
function spanOf(places: readonly CellPosition[]): string {
  const rows = places.map(({ row }) => row);
  const columns = places.map(({ column }) => column);
  const corner = (row: number, column: number): string => `$${columnName(column)}$${row + 1}`;
  return `${corner(Math.min(...rows), Math.min(...columns))}:${corner(Math.max(...rows), Math.max(...columns))}`;
}

function highlightTooLarge(rule: AtMostRule, { draw }: Sheet): readonly Candidate[] {
  if (rule.check.severity !== "error") return [];
  const formulas = [allOf(tooLargeCase(rule, draw, "none"))];
  return rule.marked.map((target) => ({ target, grade: "broken", formulas }));
}

const wrongNumbers: Readonly<Record<ValueKind, (at: string) => string>> = {
  count: (at) => `OR(${at}<0,${at}<>INT(${at}))`,
  change: (at) => `${at}<>INT(${at})`,
  amount: (at) => `${at}<0`,
};

/**
 * An error value and any text but spaces is wrong anywhere; a wrong number only where the check is an error. What
 * another program would read as a number counts as text here, since the sheet's own sums leave it out.
 */
function highlightWrongEntry({ cell, value, check }: EntryRule, { draw }: Sheet): readonly Candidate[] {
  const at = draw([cell], "both");
  const wrongNumber = check.severity === "error" ? wrongNumbers[value](at) : "FALSE";
  const isText = `LEN(TRIM(SUBSTITUTE(${at},"\u3000","")))>0`;
  const formula = `IF(ISERROR(${at}),TRUE,IF(ISNUMBER(${at}),${wrongNumber},${isText}))`;
  return [{ target: cell, grade: "broken", formulas: [formula] }];
}

/** A blank between filled figures of its row or of its column. */
function incomplete(rule: BalanceRule, { draw, lines }: Sheet): readonly Candidate[] {
  return figuresOfSum(rule).map((target): Candidate => {
    const { row, column } = lines.get(target) ?? {};
    const cases = [between(row, "row", draw), between(column, "column", draw)].filter((one) => one.length > 0);
    const formulas = cases.length === 0 ? [] : [allOf([`ISBLANK(${draw([target], "both")})`, anyOf(cases)])];
    return { target, grade: "incomplete", formulas };
  });
}

/**
 * COUNT($D6:F6)>0 and COUNT(F6:$J6)>0: the cell itself is blank and counts nowhere, so that one formula fits the edges
 * of the table as well.
 */
function between(line: FigureLine | undefined, axis: "row" | "column", draw: Draw): Case {
  const { cells, place } = line ?? { cells: [], place: 0 };
  const [first, own, last] = [cells[0], cells[place], cells[cells.length - 1]];
  if (first === undefined || own === undefined || last === undefined || cells.length < FEWEST_AROUND) return [];
  const range = (from: string, to: string): string => `COUNT(${from}:${to})>0`;
  const at = draw([own], "both");
  return [range(draw([first], axis), at), range(at, draw([last], axis))];
}

/** One formula where it fits, else one per case. */
function oneOf(cases: readonly Case[], also: Case): readonly string[] {
  const whole = allOf([anyOf(cases), ...also]);
  return whole.length <= FORMULA_LIMIT ? [whole] : cases.map((single) => allOf([...single, ...also]));
}

function bothOf(one: readonly Case[], other: readonly Case[], also: Case): readonly string[] {
  const whole = allOf([anyOf(one), anyOf(other), ...also]);
  if (whole.length <= FORMULA_LIMIT) return [whole];
  return one.flatMap((first) => oneOf(other, [...first, ...also]));
}
