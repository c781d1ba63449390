import type { CellId } from "../report/report";
import type { ReportForm } from "../rules/report-form";
import type { SummedUnit } from "./sum-reports";

/** 反查: one unit's part of a sum. */
export interface UnitPart {
  readonly unit: string;
  /** As a report holds it; undefined where the unit left it blank. */
  readonly value: number | undefined;
  /** Of the sum, 0 to 1; undefined where the sum is 0. */
  readonly share: number | undefined;
}

/** The units behind one cell of the sum, the greatest first; units with nothing come last, in their order. */
export function unitsBehind(units: readonly SummedUnit[], cell: CellId): readonly UnitPart[] {
  const sum = units.reduce((all, { cells }) => all + (cells.get(cell) ?? 0), 0);
  return units
    .map(({ unit, cells }) => {
      const value = cells.get(cell);
      return { unit, value, share: sum === 0 ? undefined : (value ?? 0) / sum };
    })
    .sort((one, other) => (other.value ?? -1) - (one.value ?? -1));
}

/** Of fewer cases nobody tells a rate: one more would change it by a tenth. */
const LEAST_CASES = 10;

/** A rate as it may be told: 66.7%, or 2/3 件 where there are few cases. */
export function rateText(part: number, whole: number): string {
  if (whole === 0) return "";
  return whole < LEAST_CASES ? `${part}/${whole} 件` : `${((part / whole) * 100).toFixed(1)}%`;
}

/** A cell in which the county's own report holds something else than its units together. */
export interface BesideSum {
  readonly cell: CellId;
  readonly sum: number;
  readonly own: number | undefined;
}

/** AG-SUM, a question: the county's own report beside the sum. 现行有效 is no matter of the year and of one unit alone. */
export function besideSum(
  sums: ReadonlyMap<CellId, number>,
  own: ReadonlyMap<CellId, number | string>,
  form: ReportForm,
): readonly BesideSum[] {
  return [...form.cells.keys()].flatMap((cell): readonly BesideSum[] => {
    const [sum, value] = [sums.get(cell) ?? 0, own.get(cell)];
    const figure = typeof value === "number" ? value : undefined;
    return cell.endsWith("/in-force") || (figure ?? 0) === sum ? [] : [{ cell, sum, own: figure }];
  });
}
