import type { CellId, Report } from "../report/report";
import type { ReportForm } from "../rules/report-form";
import type { CollectedUnit } from "./collect-units";
import type { UnitGroup } from "./roster";

/** A unit with the figures that count for it. */
export interface SummedUnit {
  readonly unit: string;
  /** Counts as they are, amounts in millionths of their unit, as in a report. */
  readonly cells: ReadonlyMap<CellId, number>;
  readonly group: UnitGroup | undefined;
  /** The unit that it was merged into, and counts for. */
  readonly mergedInto: string | undefined;
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
  const entries = new Map(units.map(({ unit, entry }) => [unit, entry]));
  const all = units.flatMap(({ unit, counted, entry }): readonly SummedUnit[] => {
    if (counted === undefined) return [];
    const mergedInto = entry?.mergedInto;
    // What was merged counts under the kind of the unit that it was merged into.
    const successor = mergedInto === undefined ? undefined : entries.get(mergedInto);
    return [
      {
        unit,
        cells: figuresIn(counted.report.cells),
        group: (successor ?? entry)?.group,
        mergedInto,
      },
    ];
  });
  const aggregates = aggregatesAmong(all);
  const counted = all.filter(({ unit }) => !aggregates.includes(unit));
  return { units: counted, cells: totalOf(counted), aggregates, form: usualForm(units) };
}

/** The sums of each kind of unit, in the order in which the kinds first come; the last is of units without one. */
export function sumsByGroup({ units }: Sums): ReadonlyMap<UnitGroup | undefined, ReadonlyMap<CellId, number>> {
  const groups = [...new Set(units.map(({ group }) => group))].sort(
    (one, other) => Number(one === undefined) - Number(other === undefined),
  );
  return new Map(groups.map((group) => [group, totalOf(units.filter((one) => one.group === group))]));
}

/** The sum of last year's reports, each unit once; undefined where there are none. */
export function sumLastYear(
  reports: readonly Report[],
  year: number | undefined,
): ReadonlyMap<CellId, number> | undefined {
  const ofYear = reports.filter((one) => year === undefined || one.year === undefined || one.year === year - 1);
  const once = new Map(ofYear.map((report) => [report.unit, report]));
  if (once.size === 0) return undefined;
  const units = [...once.values()].map(({ unit, cells }) => ({ unit, cells: figuresIn(cells) }));
  const aggregates = aggregatesAmong(units);
  return totalOf(units.filter(({ unit }) => !aggregates.includes(unit)));
}

const figuresIn = (cells: Report["cells"]): ReadonlyMap<CellId, number> =>
  new Map([...cells].flatMap(([id, value]) => (typeof value === "number" ? [[id, value] as const] : [])));

type Figures = Pick<SummedUnit, "unit" | "cells">;

function totalOf(units: readonly Figures[]): ReadonlyMap<CellId, number> {
  const sums = new Map<CellId, number>();
  for (const { cells } of units) for (const [id, value] of cells) sums.set(id, (sums.get(id) ?? 0) + value);
  return sums;
}

/** Fewer reports than these are not yet a county. */
const LEAST_OTHERS = 3;
/** Of one report alone, an equal one is a copy and no sum. */
const LEAST_FILLED = 2;

/** A county's own report holds in every cell at least what its units hold together. */
function aggregatesAmong(all: readonly Figures[]): readonly string[] {
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

const isFilled = ({ cells }: Figures): boolean => [...cells.values()].some((value) => value > 0);

function usualForm(units: readonly CollectedUnit[]): ReportForm | undefined {
  const forms = units.flatMap(({ counted }) => counted?.form ?? []);
  const countOf = (id: string): number => forms.filter(({ format }) => format.id === id).length;
  return [...forms].sort((one, other) => countOf(other.format.id) - countOf(one.format.id))[0];
}
