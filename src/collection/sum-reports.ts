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
    const cells = [...counted.report.cells];
    return [{ unit, cells: new Map(cells.flatMap(([id, value]) => (typeof value === "number" ? [[id, value]] : []))) }];
  });
  const aggregates = aggregatesAmong(all);
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
/** Of one report alone, an equal one is a copy and no sum. */
const LEAST_FILLED = 2;

/** A county's own report holds in every cell at least what its units hold together. */
function aggregatesAmong(all: readonly SummedUnit[]): readonly string[] {
  if (all.length - 1 < LEAST_OTHERS) return [];
  const total = [...totalOf(all)].filter(([id]) => !id.endsWith("/in-force"));
  const filled = all.filter(isFilled);
  return all
    .filter((one) => {
      if (filled.length - Number(isFilled(one)) < LEAST_FILLED) return false;
      const sums = total.flatMap(([id, sum]) => {
        const own = one.cells.get(id) ?? 0;
        return sum - own > 0 ? [{ own, others: sum - own }] : [];
      });
      return sums.length > 0 && sums.every(({ own, others }) => own >= others);
    })
    .map(({ unit }) => unit);
}

const isFilled = ({ cells }: SummedUnit): boolean => [...cells.values()].some((value) => value > 0);

function usualForm(units: readonly CollectedUnit[]): ReportForm | undefined {
  const forms = units.flatMap(({ counted }) => counted?.form ?? []);
  const countOf = (id: string): number => forms.filter(({ format }) => format.id === id).length;
  return [...forms].sort((one, other) => countOf(other.format.id) - countOf(one.format.id))[0];
}
