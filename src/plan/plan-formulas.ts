import type { AtMostRule, BalanceRule, ReadId } from "../rules/rule";
import type { CellPosition, Rectangle } from "../workbook/address";
import { columnName, formatRange, parseCell } from "../workbook/address";
import type { Address } from "../workbook/workbook-plan";

/** Where figures and 核对数 stand on a sheet; undefined for what has no place there. */
export type PositionOf = (id: ReadId) => CellPosition | undefined;

/** Which parts of a reference move along when a formula is filled: its row ($D6), its column (D$6), both (D6), none ($D$6). */
export type Anchor = "row" | "column" | "both" | "none";

/** Writes the references to some cells into a formula: "$D6:$I6", or "D$6:D$7,D$29". */
export type Draw = (ids: readonly ReadId[], anchor: Anchor) => string;

/** All conditions of one list hold. Cases are alternatives, each such a list. */
export type Case = readonly string[];

/** References as a cell holds them. Throws where a cell has no place: callers ask `isPlaced` first. */
export function drawAddresses(positionOf: PositionOf): Draw {
  return (ids, anchor) =>
    rectanglesOf(placesOf(ids, positionOf))
      .map((rectangle) => addressOf(rectangle, anchor))
      .join(",");
}

/**
 * Tells by a word whether formulas are the same one filled along: references count by their distance from the cell.
 * The formula is taken apart once, and then asked for many cells.
 */
export function patternOf(formula: string): (from: CellPosition) => string {
  const parts = formula.split(/(\$?[A-Z]{1,3}\$?[0-9]+)/).map((text, index) => {
    if (index % 2 === 0) return { text, row: 0, column: 0, rowMoves: false, columnMoves: false };
    return { text: "R", ...parseCell(text), rowMoves: !text.includes("$", 1), columnMoves: !text.startsWith("$") };
  });
  return (from) =>
    parts
      .map(({ text, row, column, rowMoves, columnMoves }) =>
        text === "R"
          ? `R${rowMoves ? `+${row - from.row}` : row}C${columnMoves ? `+${column - from.column}` : column}`
          : text,
      )
      .join("");
}

export const isPlaced = (ids: readonly ReadId[], positionOf: PositionOf): boolean =>
  ids.every((id) => positionOf(id) !== undefined);

/** How the references of a rule move: along with its own line. */
export const anchorOf = ({ line }: Pick<BalanceRule, "line">): Anchor => line?.axis ?? "none";

/**
 * The ways in which a balance can be broken: one side is complete, and what is known of the other is already more.
 * Blanks and texts count as nothing, as SUM and COUNT have it.
 */
export function brokenCases({ left, right, control }: BalanceRule, draw: Draw, anchor: Anchor): readonly Case[] {
  return [
    { known: left, other: right },
    { known: right, other: left },
  ].map(({ known, other }) => [
    ...(control === undefined || known.includes(control) ? [] : [`LEN(${draw([control], anchor)})>0`]),
    `COUNT(${draw(known, anchor)})=${known.length}`,
    `${sumOf(other, draw, anchor)}>${sumOf(known, draw, anchor)}`,
  ]);
}

export function tooLargeCase({ smaller, larger }: AtMostRule, draw: Draw, anchor: Anchor): Case {
  return [
    `COUNT(${draw(larger, anchor)})=${larger.length}`,
    `${sumOf(smaller, draw, anchor)}>${sumOf(larger, draw, anchor)}`,
  ];
}

/** All of these balances hold, with every figure present. */
export function satisfiedCase(rules: readonly BalanceRule[], draw: Draw, anchor: Anchor): Case {
  const ids = [...new Set(rules.flatMap(({ left, right }) => [...left, ...right]))];
  const equalities = rules.map(({ left, right }) => `${sumOf(left, draw, anchor)}=${sumOf(right, draw, anchor)}`);
  return [`COUNT(${draw(ids, anchor)})=${ids.length}`, ...equalities];
}

/** What is known of a sum; 0 for no cells at all. */
export const sumOf = (ids: readonly ReadId[], draw: Draw, anchor: Anchor): string =>
  ids.length === 0 ? "0" : `SUM(${draw(ids, anchor)})`;

export const allOf = (conditions: Case): string => {
  const [first] = conditions;
  return conditions.length === 1 && first !== undefined ? first : `AND(${conditions.join(",")})`;
};

export const anyOf = (cases: readonly Case[]): string => {
  const [first] = cases;
  return cases.length === 1 && first !== undefined ? allOf(first) : `OR(${cases.map(allOf).join(",")})`;
};

/** A total that stays blank until everything it adds up is there: a half-filled table must not look wrong. */
export function totalFormula(addends: readonly ReadId[], positionOf: PositionOf): `=${string}` {
  const references = drawAddresses(positionOf)(addends, "both");
  return `=IF(COUNT(${references})=${addends.length},SUM(${references}),"")`;
}

/** The same cells as few rectangles, topmost and then leftmost first. */
export function rectanglesOf(positions: readonly CellPosition[]): readonly Rectangle[] {
  const sorted = [...positions].sort((one, other) => one.row - other.row || one.column - other.column);
  const runs: Rectangle[] = [];
  for (const { row, column } of sorted) {
    const last = runs[runs.length - 1];
    if (last !== undefined && last.top === row && last.right >= column - 1)
      runs[runs.length - 1] = { ...last, right: column };
    else runs.push({ top: row, left: column, bottom: row, right: column });
  }
  const rectangles: Rectangle[] = [];
  for (const run of runs) {
    const above = rectangles.findIndex(
      ({ left, right, bottom }) => bottom === run.top - 1 && left === run.left && right === run.right,
    );
    const joined = rectangles[above];
    if (joined === undefined) rectangles.push(run);
    else rectangles[above] = { ...joined, bottom: run.bottom };
  }
  return rectangles;
}

function placesOf(ids: readonly ReadId[], positionOf: PositionOf): readonly CellPosition[] {
  return ids.map((id) => {
    const position = positionOf(id);
    if (position === undefined) throw new Error(`no place for ${id}`);
    return position;
  });
}

function addressOf(rectangle: Rectangle, anchor: Anchor): Address {
  const column = anchor === "column" || anchor === "both" ? "" : "$";
  const row = anchor === "row" || anchor === "both" ? "" : "$";
  const corner = (atRow: number, atColumn: number) => `${column}${columnName(atColumn)}${row}${atRow + 1}`;
  const { top, left, bottom, right } = rectangle;
  const isOne = formatRange(rectangle).indexOf(":") < 0;
  return isOne ? corner(top, left) : `${corner(top, left)}:${corner(bottom, right)}`;
}
