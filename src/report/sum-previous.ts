import type { CellId, CellValue, PreviousReport } from "./report";

/** Several reports as one: of units that were merged since. */
export interface SummedPrevious {
  readonly previous: PreviousReport;
  /** Figures that not all of them hold: their sum is not known, and left out. */
  readonly unknown: readonly CellId[];
}

/** Adds up reports of one year and one format, each figure exactly; undefined where they are of several. */
export function sumOfPrevious(reports: readonly PreviousReport[]): SummedPrevious | undefined {
  const [first, ...others] = reports;
  if (first === undefined || !others.every((one) => isAlike(one, first))) return undefined;
  const ids = [...new Set(reports.flatMap(({ cells }) => [...cells.keys()]))];
  const sums = ids.map((id) => [id, sumOf(reports.map(({ cells }) => cells.get(id)))] as const);
  const chapters = [...new Set(reports.flatMap(({ text }) => [...text.keys()]))];
  return {
    previous: {
      format: first.format,
      tables: first.tables,
      year: first.year,
      unit: reports.map(({ unit }) => unit).join("、"),
      cells: new Map(sums.flatMap(([id, sum]) => (sum === undefined ? [] : [[id, sum] as const]))),
      text: new Map(chapters.map((id) => [id, reports.flatMap(({ text }) => text.get(id) ?? []).join("\n")])),
    },
    unknown: sums.filter(([, sum]) => sum === undefined).map(([id]) => id),
  };
}

const isAlike = (one: PreviousReport, other: PreviousReport): boolean =>
  one.year === other.year &&
  one.format === other.format &&
  JSON.stringify([...one.tables].sort()) === JSON.stringify([...other.tables].sort());

/** undefined where one of them is blank or no number. */
function sumOf(values: readonly (CellValue | undefined)[]): number | undefined {
  const numbers = values.flatMap((value) => (typeof value === "number" ? value : []));
  return numbers.length === values.length ? numbers.reduce((sum, value) => sum + value, 0) : undefined;
}
