import type { CellId } from "../report/report";
import type { ReportForm } from "../rules/report-form";
import type { CollectedUnit } from "./collect-units";

/** A unit with the figures that count for it. */
export interface SummedUnit {
  readonly unit: string;
  /** Counts as they are, amounts in millionths of their unit, as in a report. */
  readonly cells: ReadonlyMap<CellId, number>;
}

/** The figures of all units, added up. */
export interface Sums {
  readonly units: readonly SummedUnit[];
  readonly cells: ReadonlyMap<CellId, number>;
  /** Reports that are themselves the sum of the others, and are not counted again. */
  readonly aggregates: readonly string[];
  /** The form of most reports: the sum is printed in it. */
  readonly form: ReportForm | undefined;
}

/** Adds up each cell, every unit once. Exact: amounts are whole numbers here. */
export function sumReports(units: readonly CollectedUnit[]): Sums {
  const all = units.flatMap(({ unit, counted }): readonly SummedUnit[] => {
    if (counted === undefined) return [];
    const cells = [...counted.examination.read.report.cells];
    return [{ unit, cells: new Map(cells.flatMap(([id, value]) => (typeof value === "number" ? [[id, value]] : []))) }];
  });
  const aggregates = all.filter((one) => isSumOfOthers(one, all)).map(({ unit }) => unit);
  const counted = all.filter(({ unit }) => !aggregates.includes(unit));
  return { units: counted, cells: totalOf(counted), aggregates, form: usualForm(units) };
}

function totalOf(units: readonly SummedUnit[]): ReadonlyMap<CellId, number> {
  const sums = new Map<CellId, number>();
  for (const { cells } of units) for (const [id, value] of cells) sums.set(id, (sums.get(id) ?? 0) + value);
  return sums;
}

/** Fewer reports than these are not yet a county. */
const LEAST_OTHERS = 3;

/** A county's own report holds in every cell at least what its units hold together. */
function isSumOfOthers(one: SummedUnit, all: readonly SummedUnit[]): boolean {
  const others = all.filter((other) => other !== one);
  if (others.length < LEAST_OTHERS) return false;
  const sums = [...totalOf(others)].filter(([id, sum]) => sum > 0 && !id.endsWith("/in-force"));
  const isFilled = others.filter(({ cells }) => [...cells.values()].some((value) => value > 0)).length >= 2;
  return isFilled && sums.length > 0 && sums.every(([id, sum]) => (one.cells.get(id) ?? 0) >= sum);
}

function usualForm(units: readonly CollectedUnit[]): ReportForm | undefined {
  const forms = units.flatMap(({ counted }) => counted?.examination.read.form ?? []);
  const countOf = (id: string): number => forms.filter(({ format }) => format.id === id).length;
  return [...forms].sort((one, other) => countOf(other.format.id) - countOf(one.format.id))[0];
}
