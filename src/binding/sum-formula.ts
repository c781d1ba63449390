import { parseRange, type CellPosition, type Rectangle } from "../workbook/address";

const REFERENCE = /\$?[A-Z]{1,3}\$?[1-9]\d{0,6}(?::\$?[A-Z]{1,3}\$?[1-9]\d{0,6})?/g;
/** What remains of a sum when its references are taken out. */
const SUM = /^=(?:SUM\(R(?:,R)*\)|R(?:\+R)*|IF\(COUNT\(R(?:,R)*\)=\d{1,3},SUM\(R(?:,R)*\),""\))$/;

/**
 * The formula adds up exactly these cells of its own sheet, each once: `SUM(D6:I6)`, `D6+E6+F6`, or the total of our
 * plan, which is empty until all of them are filled.
 */
export function sumsUp(formula: string, cells: readonly CellPosition[]): boolean {
  const plain = formula.replace(/[\s$]/g, "").toUpperCase();
  if (!SUM.test(plain.replace(REFERENCE, "R"))) return false;
  const comparison = plain.indexOf("=", 1);
  const added = rectanglesIn(comparison < 0 ? plain : plain.slice(comparison));
  if (comparison >= 0 && !isSame(added, rectanglesIn(plain.slice(0, comparison)))) return false;
  const area = added.reduce((sum, { top, left, bottom, right }) => sum + (bottom - top + 1) * (right - left + 1), 0);
  return area === cells.length && cells.every((cell) => added.some((rectangle) => isInside(cell, rectangle)));
}

function rectanglesIn(formula: string): readonly Rectangle[] {
  return (formula.match(REFERENCE) ?? []).flatMap((reference) => {
    try {
      return [parseRange(reference)];
    } catch {
      return []; // beyond the sheet, such as ZZZ1: then the area will not fit either
    }
  });
}

const isInside = ({ row, column }: CellPosition, { top, left, bottom, right }: Rectangle): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

const isSame = (one: readonly Rectangle[], other: readonly Rectangle[]): boolean =>
  one.length === other.length &&
  one.every(({ top, left, bottom, right }, index) => {
    const same = other[index];
    return (
      same !== undefined && top === same.top && left === same.left && bottom === same.bottom && right === same.right
    );
  });
