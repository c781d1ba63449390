import type { CellValue } from "../report/report";
import { judge } from "../rules/judge";
import { kindOf } from "../rules/kinds/all-kinds";
import { cellsOf, idsReadBy } from "../rules/reads";
import type { ReadId, Rule } from "../rules/rule";
import type { ReportTraits } from "../rules/values";
import type { CellPosition } from "../workbook/address";
import { checkKindOf } from "./check-kinds";
import type { TablePlacement } from "./placement";
import { type Anchor, anyOf, drawAddresses, isPlaced, type PositionOf, sumOf } from "./plan-formulas";

/** A 核对 cell: what it says, as a formula, and what that gives for the report at hand. */
export interface CheckCell {
  readonly position: CellPosition;
  readonly formula: `=${string}`;
  readonly result: string;
}

type ValueOf = (id: ReadId) => CellValue | undefined;

/** A rule that holds one sum against another. */
interface Spoken {
  readonly rule: Rule;
  readonly left: readonly ReadId[];
  readonly right: readonly ReadId[];
}

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
  valueOf: ValueOf,
): readonly CheckCell[] {
  const ofTable = rules.filter((rule) => rule.table === placement.table.id && rule.appliesTo === undefined);
  const cells = new Map<string, { readonly position: CellPosition; readonly meeting: Spoken[] }>();
  for (const spoken of ofTable.flatMap(sumsOf)) {
    const position = placeOf(spoken.rule, placement, positionOf);
    if (position === undefined || !isPlaced(idsReadBy(spoken.rule), positionOf)) continue;
    const key = `${position.row} ${position.column}`;
    const cell = cells.get(key) ?? { position, meeting: [] };
    cell.meeting.push(spoken);
    cells.set(key, cell);
  }
  return [...cells.values()].map(({ position, meeting }) => ({
    position,
    formula: checkFormula(meeting, positionOf),
    result: checkResult(meeting, valueOf),
  }));
}

function sumsOf(rule: Rule): readonly Spoken[] {
  const sides = kindOf(rule).sides(rule);
  return sides?.against === "sum" ? [{ rule, left: sides.left, right: sides.right }] : [];
}

/** Beside or below the first cell that the rule would mark. */
function placeOf(
  rule: Rule,
  { checkColumn: column, checkRow: row }: TablePlacement,
  positionOf: PositionOf,
): CellPosition | undefined {
  const [first] = kindOf(rule).marks.broken(rule);
  const marked = first === undefined ? undefined : positionOf(first);
  const side = checkKindOf(rule).side(rule);
  if (marked === undefined || side === undefined) return undefined;
  if (side === "below") return row === undefined ? undefined : { row, column: marked.column };
  return column === undefined ? undefined : { row: marked.row, column };
}

function checkFormula(meeting: readonly Spoken[], positionOf: PositionOf): `=${string}` {
  const draw = drawAddresses(positionOf);
  const anchor: Anchor = "both";
  const ids = figuresOf(meeting);
  const count = `COUNT(${draw(ids, anchor)})`;
  const judged = meeting.map(({ rule, left, right }) => {
    const isBroken = anyOf(checkKindOf(rule).brokenCases(rule, draw, anchor));
    if (left.length === 0) return `IF(${isBroken},"${BELOW_ZERO}",`;
    const difference = `ROUND(ABS(${sumOf(left, draw, anchor)}-${sumOf(right, draw, anchor)}),6)`;
    return `IF(${isBroken},"${wordOf(rule, meeting)} "&${difference},`;
  });
  const last = `IF(${count}=${ids.length},"${BALANCED}","${UNFINISHED}")`;
  return `=IF(${count}=0,"",${judged.join("")}${last}${")".repeat(judged.length + 1)}`;
}

function checkResult(meeting: readonly Spoken[], valueOf: ValueOf): string {
  const ids = figuresOf(meeting);
  const known = ids.filter((id) => typeof valueOf(id) === "number").length;
  const sum = (of: readonly ReadId[]) => of.reduce((total, id) => total + numberIn(valueOf(id)), 0);
  if (known === 0) return "";
  for (const { rule, left, right } of meeting) {
    if (!isBroken(rule, valueOf)) continue;
    if (left.length === 0) return BELOW_ZERO;
    return `${wordOf(rule, meeting)} ${Math.round(Math.abs(sum(left) - sum(right)) * 1e6) / 1e6}`;
  }
  return known === ids.length ? BALANCED : UNFINISHED;
}

/** A rule that has a 核对 cell holds for every report, whatever its traits. */
const anyReport: ReportTraits = { year: undefined, unitType: undefined, formulaTotals: new Set() };

function isBroken(rule: Rule, valueOf: ValueOf): boolean {
  const values = new Map(
    idsReadBy(rule).flatMap((id) => {
      const value = valueOf(id);
      return value === undefined ? [] : [[id, value] as const];
    }),
  );
  return judge(rule, values, anyReport).verdict === "broken";
}

const wordOf = (rule: Rule, meeting: readonly Spoken[]): string =>
  checkKindOf(rule).word(
    rule,
    meeting.map((one) => one.rule),
  );

/** Figures of the report that the rules read; a 核对数 that is not given leaves nothing unfinished. */
const figuresOf = (meeting: readonly Spoken[]): readonly ReadId[] => [
  ...new Set(meeting.flatMap(({ rule }) => cellsOf(rule))),
];

const numberIn = (value: CellValue | undefined): number => (typeof value === "number" ? value : 0);
