import type { CellValue } from "../report/report";
import { cellsOf } from "../rules/reads";
import type { AtMostRule, BalanceRule, ReadId, Rule } from "../rules/rule";
import type { CellPosition } from "../workbook/address";
import type { PositionOf, TablePlacement } from "./placement";
import { speaksBelowItsColumn, speaksBesideItsRow } from "./placement";
import type { Anchor } from "./plan-formulas";
import { anyOf, brokenCases, drawAddresses, isPlaced, sumOf, tooLargeCase } from "./plan-formulas";

/** A 核对 cell: what it says, as a formula, and what that gives for the report at hand. */
export interface CheckCell {
  readonly position: CellPosition;
  readonly formula: `=${string}`;
  readonly result: string;
}

type SpokenRule = BalanceRule | AtMostRule;

const BALANCED = "平";
const UNFINISHED = "未填完";
/** Said of a side that is held against nothing. */
const BELOW_ZERO = "小于 0";

/**
 * The 核对 cells beside and below a table: “平”, “差 3”, “小于 0”, “未填完”, or nothing while no figure is there. Where several
 * rules meet, the first broken one speaks.
 */
export function checkCells(
  placement: TablePlacement,
  rules: readonly Rule[],
  positionOf: PositionOf,
  valueOf: (id: ReadId) => CellValue | undefined,
): readonly CheckCell[] {
  const spoken = rules.filter(
    (rule): rule is SpokenRule =>
      (rule.kind === "balance" || rule.kind === "at-most") &&
      rule.table === placement.table.id &&
      rule.appliesTo === undefined,
  );
  const { checkColumn, checkRow } = placement;
  const cells = new Map<string, { readonly position: CellPosition; readonly rules: SpokenRule[] }>();
  for (const rule of spoken) {
    const position = placeOf(rule, positionOf, checkColumn, checkRow);
    if (position === undefined || !isPlaced(idsOf(rule), positionOf)) continue;
    const key = `${position.row} ${position.column}`;
    const cell = cells.get(key) ?? { position, rules: [] };
    cell.rules.push(rule);
    cells.set(key, cell);
  }
  return [...cells.values()].map(({ position, rules: meeting }) => ({
    position,
    formula: checkFormula(meeting, positionOf),
    result: checkResult(meeting, valueOf),
  }));
}

/** Beside or below the first cell that the rule would mark. */
function placeOf(
  rule: SpokenRule,
  positionOf: PositionOf,
  column: number | undefined,
  row: number | undefined,
): CellPosition | undefined {
  const [first] = rule.marked;
  const marked = first === undefined ? undefined : positionOf(first);
  if (marked === undefined) return undefined;
  if (speaksBelowItsColumn(rule)) return row === undefined ? undefined : { row, column: marked.column };
  return speaksBesideItsRow(rule) && column !== undefined ? { row: marked.row, column } : undefined;
}

function checkFormula(rules: readonly SpokenRule[], positionOf: PositionOf): `=${string}` {
  const draw = drawAddresses(positionOf);
  const anchor: Anchor = "both";
  const ids = figuresOf(rules);
  const count = `COUNT(${draw(ids, anchor)})`;
  const judged = rules.map((rule) => {
    const isBroken = anyOf(
      rule.kind === "balance" ? brokenCases(rule, draw, anchor) : [tooLargeCase(rule, draw, anchor)],
    );
    const [one, other] = sidesOf(rule);
    if (one.length === 0) return `IF(${isBroken},"${BELOW_ZERO}",`;
    const difference = `ROUND(ABS(${sumOf(one, draw, anchor)}-${sumOf(other, draw, anchor)}),6)`;
    return `IF(${isBroken},"${differenceWord(rule, rules)} "&${difference},`;
  });
  const last = `IF(${count}=${ids.length},"${BALANCED}","${UNFINISHED}")`;
  return `=IF(${count}=0,"",${judged.join("")}${last}${")".repeat(judged.length + 1)}`;
}

function checkResult(rules: readonly SpokenRule[], valueOf: (id: ReadId) => CellValue | undefined): string {
  const ids = figuresOf(rules);
  const known = (of: readonly ReadId[]) => of.filter((id) => typeof valueOf(id) === "number").length;
  const sum = (of: readonly ReadId[]) => of.reduce((total, id) => total + numberIn(valueOf(id)), 0);
  if (known(ids) === 0) return "";
  for (const rule of rules) {
    const [one, other] = sidesOf(rule);
    const [left, right] = [sum(one), sum(other)];
    if (isBroken(rule, left, right, known, valueOf)) {
      if (one.length === 0) return BELOW_ZERO;
      return `${differenceWord(rule, rules)} ${Math.round(Math.abs(left - right) * 1e6) / 1e6}`;
    }
  }
  return known(ids) === ids.length ? BALANCED : UNFINISHED;
}

function isBroken(
  rule: SpokenRule,
  left: number,
  right: number,
  known: (ids: readonly ReadId[]) => number,
  valueOf: (id: ReadId) => CellValue | undefined,
): boolean {
  const [one, other] = sidesOf(rule);
  const isComplete = (ids: readonly ReadId[]) => known(ids) === ids.length;
  if (rule.kind === "at-most") return isComplete(other) && left > right;
  if (rule.control !== undefined && valueOf(rule.control) === undefined) return false;
  return (isComplete(one) && right > left) || (isComplete(other) && left > right);
}

/** Said only where the same cell speaks for several rules: which of them differs. */
function differenceWord(rule: SpokenRule, meeting: readonly SpokenRule[]): string {
  if (rule.kind === "at-most") return "多";
  if (rule.control !== undefined) return "核对数差";
  const others = meeting.filter((other) => other.kind === "balance" && other.control === undefined && other !== rule);
  return others.length > 0 && rule.left.length === 1 ? "合计差" : "差";
}

const sidesOf = (rule: SpokenRule): readonly [readonly ReadId[], readonly ReadId[]] =>
  rule.kind === "balance" ? [rule.left, rule.right] : [rule.smaller, rule.larger];

const idsOf = (rule: SpokenRule): readonly ReadId[] => sidesOf(rule).flat();

/** Figures of the report that the rules read; a 核对数 that is not given leaves nothing unfinished. */
const figuresOf = (rules: readonly SpokenRule[]): readonly ReadId[] => [
  ...new Set(rules.flatMap((rule) => cellsOf(rule))),
];

const numberIn = (value: CellValue | undefined): number => (typeof value === "number" ? value : 0);
