import type { CellId } from "../report/report";
import type { TableFormat, ValueKind } from "../report/report-format";
import { cellsOf } from "../rules/reads";
import type { AtMostRule, BalanceRule, EntryRule, ReadId, Rule } from "../rules/rule";
import type { CellPosition, Rectangle } from "../workbook/address";
import { cellAt, formatRange, parseCell } from "../workbook/address";
import type { PositionOf } from "./placement";
import type { Case, Draw } from "./plan-formulas";
import {
  allOf,
  anchorOf,
  anyOf,
  brokenCases,
  drawAddresses,
  isPlaced,
  patternOf,
  rectanglesOf,
  satisfiedCase,
  tooLargeCase,
} from "./plan-formulas";
import type { Address, Highlight } from "../workbook/workbook-plan";

/** What a conditional format of Excel and WPS can hold. */
export const FORMULA_LIMIT = 255;

type HighlightGrade = Highlight["grade"];

/** Any of the formulas highlights the cell. They are written as its own, with references that move along where they should. */
interface Candidate {
  readonly target: ReadId;
  readonly grade: HighlightGrade;
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

const gradesByStrength: readonly HighlightGrade[] = ["suspect", "broken", "incomplete", "blank"];

/**
 * The native conditional formats of a table, strongest first. Cell for cell they give what the checker's `marks`
 * gives: only for rules that hold for every report (no `appliesTo`) and demand something (severity error).
 */
export function highlightsOf(table: TableFormat, rules: readonly Rule[], positionOf: PositionOf): readonly Highlight[] {
  const draw = drawAddresses(positionOf);
  const judged = rules.filter((rule) => rule.table === table.id && rule.appliesTo === undefined);
  const balances = writeBalances(judged, positionOf, draw);
  const candidates: readonly Candidate[] = [
    ...suspects(balances),
    ...balances.flatMap(brokenBalance),
    ...judged.flatMap((rule) =>
      rule.kind === "at-most" && isPlaced(cellsOf(rule), positionOf) ? tooLarge(rule, draw) : [],
    ),
    ...judged.flatMap((rule) =>
      rule.kind === "entry" && positionOf(rule.cell) !== undefined ? wrongEntry(rule, draw) : [],
    ),
    ...balances.flatMap((balance) => incomplete(balance, draw)),
    ...blanks(table, positionOf, draw),
  ];
  return gradesByStrength.flatMap((grade) =>
    combine(
      candidates.filter((candidate) => candidate.grade === grade),
      positionOf,
    ),
  );
}

function writeBalances(rules: readonly Rule[], positionOf: PositionOf, draw: Draw): readonly Written[] {
  const balances = rules.filter(
    (rule): rule is BalanceRule =>
      rule.kind === "balance" && rule.check.severity === "error" && isPlaced([...rule.left, ...rule.right], positionOf),
  );
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

function suspects(balances: readonly Written[]): readonly Candidate[] {
  const rows = balances.filter(({ rule }) => rule.line?.axis === "row");
  const columns = balances.filter(({ rule }) => rule.line?.axis === "column");
  return rows.flatMap((row) => columns.flatMap((column) => crossing(row, column)));
}

function crossing(row: Written, column: Written): readonly Candidate[] {
  // A 核对数 sees through formula totals, so a slip among the cells behind a column's balance shows in both.
  const ofColumn = new Set([...column.scope, ...(row.rule.control === undefined ? [] : column.rule.reaches)]);
  const targets = [...new Set(row.scope)].filter((cell) => ofColumn.has(cell));
  if (targets.length === 0) return [];
  // A broken row rule is itself one of those that would all have to hold: then nothing is implied.
  const isNeverImplied = column.rule.impliedBy?.includes(row.rule.id) ?? false;
  const formulas = bothOf(row.broken, column.broken, isNeverImplied ? [] : column.speaksForItself);
  return targets.map((target) => ({ target, grade: "suspect", formulas }));
}

function brokenBalance({ rule, broken, speaksForItself }: Written): readonly Candidate[] {
  const formulas = oneOf(broken, speaksForItself);
  return rule.marked.map((target) => ({ target, grade: "broken", formulas }));
}

function tooLarge(rule: AtMostRule, draw: Draw): readonly Candidate[] {
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
function wrongEntry({ cell, value, check }: EntryRule, draw: Draw): Candidate {
  const at = draw([cell], "both");
  const wrongNumber = check.severity === "error" ? wrongNumbers[value](at) : "FALSE";
  const isText = `LEN(TRIM(SUBSTITUTE(${at},"\u3000","")))>0`;
  return {
    target: cell,
    grade: "broken",
    formulas: [`IF(ISERROR(${at}),TRUE,IF(ISNUMBER(${at}),${wrongNumber},${isText}))`],
  };
}

function incomplete({ rule, cells, broken }: Written, draw: Draw): readonly Candidate[] {
  if (rule.control !== undefined) return [];
  const begun = `COUNT(${draw(cells, anchorOf(rule))})>0,NOT(${anyOf(broken)})`;
  return cells.map((target) => ({
    target,
    grade: "incomplete",
    formulas: [`AND(ISBLANK(${draw([target], "both")}),${begun})`],
  }));
}

function blanks(table: TableFormat, positionOf: PositionOf, draw: Draw): readonly Candidate[] {
  return table.cells
    .filter(({ id, addends }) => addends === undefined && positionOf(id) !== undefined)
    .map(({ id }) => ({ target: id, grade: "blank", formulas: [`ISBLANK(${draw([id], "both")})`] }));
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

/** One highlight for all cells whose formulas are the same one filled along. */
function combine(candidates: readonly Candidate[], positionOf: PositionOf): readonly Highlight[] {
  const alike = new Map<string, { readonly grade: HighlightGrade; readonly formulas: Map<Address, string> }>();
  const patterns = new Map<string, (from: CellPosition) => string>();
  for (const { target, grade, formulas } of candidates) {
    const at = positionOf(target);
    if (at === undefined) continue;
    for (const formula of formulas) {
      if (formula.length > FORMULA_LIMIT) throw new Error(`longer than ${FORMULA_LIMIT} characters: ${formula}`);
      const pattern = patterns.get(formula) ?? patternOf(formula);
      patterns.set(formula, pattern);
      const group = alike.get(pattern(at)) ?? { grade, formulas: new Map<Address, string>() };
      group.formulas.set(cellAt(at.row, at.column), formula);
      alike.set(pattern(at), group);
    }
  }
  return [...alike.values()].flatMap(({ grade, formulas }) =>
    cornered(rectanglesOf([...formulas.keys()].map(parseCell))).map((rectangles) => {
      const ranges = rectangles.map(formatRange);
      const formula = formulas.get(cornerOf(ranges[0] ?? ""));
      if (formula === undefined) throw new Error(`no formula for ${ranges.join(" ")}`);
      return { ranges, formula, grade };
    }),
  );
}

const cornerOf = (range: Address): Address => range.split(":")[0] ?? range;

/**
 * Spreadsheets disagree on whether a formula is relative to the first range or to the corner of them all; so in each
 * list the first range has that corner.
 */
function cornered(rectangles: readonly Rectangle[]): readonly (readonly Rectangle[])[] {
  const [first] = rectangles;
  if (first === undefined) return [];
  const together = rectangles.filter(({ left }) => left >= first.left);
  return [together, ...cornered(rectangles.filter(({ left }) => left < first.left))];
}
