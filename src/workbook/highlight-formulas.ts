import type { CellId } from "../report/report";
import type { TableFormat } from "../report/report-format";
import { cellsOf } from "../rules/report-form";
import type { AtMostRule, BalanceRule, EntryRule, ReadId, Rule } from "../rules/rule";
import type { Rectangle } from "./address";
import { cellAt, formatRange, parseCell } from "./address";
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
import type { Address, Highlight } from "./workbook-plan";

/** What a conditional format of Excel and WPS can hold. */
export const FORMULA_LIMIT = 255;

type HighlightGrade = Highlight["grade"];

/** Conditions on one cell, written for whichever cell is asked: any of the formulas highlights it. */
interface Candidate {
  readonly target: ReadId;
  readonly grade: HighlightGrade;
  readonly formulas: (draw: Draw) => readonly string[];
}

const gradesByStrength: readonly HighlightGrade[] = ["suspect", "broken", "incomplete", "blank"];

/**
 * The native conditional formats of a table, strongest first. Cell for cell they give what the checker's `marks`
 * gives: only for rules that hold for every report (no `appliesTo`) and demand something (severity error).
 */
export function highlightsOf(table: TableFormat, rules: readonly Rule[], positionOf: PositionOf): readonly Highlight[] {
  const judged = rules.filter((rule) => rule.table === table.id && rule.appliesTo === undefined);
  const balances = judged.filter((rule): rule is BalanceRule => rule.kind === "balance").filter(placed(positionOf));
  const candidates: readonly Candidate[] = [
    ...suspects(balances),
    ...brokenBalances(balances),
    ...judged.flatMap((rule) => (rule.kind === "at-most" && cellsOf(rule).every(positionOf) ? tooLarge(rule) : [])),
    ...judged.flatMap((rule) => (rule.kind === "entry" ? wrongEntry(rule) : [])),
    ...incompletes(balances),
    ...blanks(table),
  ];
  return gradesByStrength.flatMap((grade) =>
    combine(
      candidates.filter((candidate) => candidate.grade === grade && positionOf(candidate.target) !== undefined),
      positionOf,
    ),
  );
}

const placed = (positionOf: PositionOf) => (rule: BalanceRule) =>
  isPlaced([...rule.left, ...rule.right], positionOf) && rule.check.severity === "error";

function suspects(balances: readonly BalanceRule[]): readonly Candidate[] {
  const rowRules = balances.filter(({ line }) => line?.axis === "row");
  const columnRules = balances.filter(({ line }) => line?.axis === "column");
  return rowRules.flatMap((row) => columnRules.flatMap((column) => crossing(row, column, balances)));
}

function crossing(row: BalanceRule, column: BalanceRule, balances: readonly BalanceRule[]): readonly Candidate[] {
  const ofRow = new Set(scopeOf(row));
  // A 核对数 sees through formula totals, so a slip among the cells behind a column's balance shows in both.
  const ofColumn = new Set([...scopeOf(column), ...(row.control === undefined ? [] : column.reaches)]);
  const cells = [...ofRow].filter((cell) => ofColumn.has(cell));
  // A broken row rule is itself one of those that would all have to hold: then nothing is implied.
  const isNeverImplied = column.impliedBy?.includes(row.id) ?? false;
  return cells.map((target) => ({
    target,
    grade: "suspect",
    formulas: (draw) =>
      bothOf(brokenOf(row, draw), brokenOf(column, draw), isNeverImplied ? [] : notImplied(column, balances, draw)),
  }));
}

const scopeOf = (rule: BalanceRule): readonly CellId[] => [
  ...cellsOf(rule),
  ...(rule.control === undefined ? [] : rule.reaches),
];

function brokenBalances(balances: readonly BalanceRule[]): readonly Candidate[] {
  return balances.flatMap((rule) =>
    rule.marked.map((target) => ({
      target,
      grade: "broken" as const,
      formulas: (draw: Draw) => oneOf(brokenOf(rule, draw), notImplied(rule, balances, draw)),
    })),
  );
}

function tooLarge(rule: AtMostRule): readonly Candidate[] {
  if (rule.check.severity !== "error") return [];
  return rule.marked.map((target) => ({
    target,
    grade: "broken",
    formulas: (draw) => [allOf(tooLargeCase(rule, draw, "none"))],
  }));
}

/** A text is wrong anywhere; a wrong number only where the check is an error. A formula total's "" is no text. */
function wrongEntry({ cell, value, check }: EntryRule): readonly Candidate[] {
  const wrongNumbers = {
    count: (at: string) => `OR(${at}<0,${at}<>INT(${at}))`,
    change: (at: string) => `${at}<>INT(${at})`,
    amount: (at: string) => `${at}<0`,
  };
  return [
    {
      target: cell,
      grade: "broken",
      formulas: (draw) => {
        const at = draw([cell], "both");
        const isText = `LEN(TRIM(${at}))>0`;
        return check.severity === "error"
          ? [`IF(ISNUMBER(${at}),${wrongNumbers[value](at)},${isText})`]
          : [`AND(NOT(ISNUMBER(${at})),${isText})`];
      },
    },
  ];
}

function incompletes(balances: readonly BalanceRule[]): readonly Candidate[] {
  return balances
    .filter(({ control }) => control === undefined)
    .flatMap((rule) => {
      const cells = cellsOf(rule);
      return cells.map((target) => ({
        target,
        grade: "incomplete" as const,
        formulas: (draw: Draw) => [
          allOf([
            `ISBLANK(${draw([target], "both")})`,
            `COUNT(${draw(cells, anchorOf(rule))})>0`,
            `NOT(${anyOf(brokenOf(rule, draw))})`,
          ]),
        ],
      }));
    });
}

function blanks(table: TableFormat): readonly Candidate[] {
  return table.cells
    .filter(({ addends }) => addends === undefined)
    .map(({ id }) => ({ target: id, grade: "blank", formulas: (draw) => [`ISBLANK(${draw([id], "both")})`] }));
}

const brokenOf = (rule: BalanceRule, draw: Draw): readonly Case[] => brokenCases(rule, draw, anchorOf(rule));

/** The condition under which a rule that can follow from its sisters speaks for itself. */
function notImplied(rule: BalanceRule, balances: readonly BalanceRule[], draw: Draw): Case {
  const { impliedBy } = rule;
  if (impliedBy === undefined) return [];
  const sisters = balances.filter(({ id }) => impliedBy.includes(id));
  if (sisters.length < impliedBy.length) return [];
  return [`NOT(${allOf(satisfiedCase(sisters, draw, anchorOf(rule)))})`];
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
  const draw = drawAddresses(positionOf);
  const alike = new Map<string, { readonly grade: HighlightGrade; readonly formulas: Map<Address, string> }>();
  for (const { target, grade, formulas } of candidates) {
    const at = positionOf(target);
    if (at === undefined) continue;
    for (const formula of formulas(draw)) {
      if (formula.length > FORMULA_LIMIT) throw new Error(`longer than ${FORMULA_LIMIT} characters: ${formula}`);
      const pattern = patternOf(formula, at);
      const group = alike.get(pattern) ?? { grade, formulas: new Map<Address, string>() };
      group.formulas.set(cellAt(at.row, at.column), formula);
      alike.set(pattern, group);
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
