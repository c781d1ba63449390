import { largestOf } from "../report/extremes";
import type { TableId } from "../report/report";
import type { FormatDefinition } from "../rules/report-form";
import { readTable, type TableReading } from "./read-table";
import type { RangeReading } from "../workbook/workbook";

/** A table and the format that its labels follow. */
export interface RecognisedTable {
  readonly format: string;
  readonly reading: TableReading;
  /** Every format that the labels follow just as well; 复议诉讼 is the same in all. */
  readonly formats: readonly string[];
}

/** The format whose labels stand there best; undefined where hardly any do. `isAlone` as in matchTable. */
export function recogniseTable(
  id: TableId,
  cells: RangeReading,
  definitions: readonly FormatDefinition[],
  isAlone: boolean,
): RecognisedTable | undefined {
  const candidates = definitions.flatMap(({ format }) => {
    const table = format.tables.find((one) => one.id === id);
    if (table === undefined) return [];
    const reading = readTable(table, cells, isAlone);
    return isRecognised(reading) ? { format: format.id, reading, score: scoreOf(reading) } : [];
  });
  const best = largestOf(candidates.map(({ score }) => score));
  const [first, ...others] = candidates.filter(({ score }) => score === best);
  return (
    first && { format: first.format, reading: first.reading, formats: [first, ...others].map(({ format }) => format) }
  );
}

/** Labels that the format has and the sheet has not count against it. */
function scoreOf({ labelsFound, problems }: TableReading): number {
  const lacking = problems.map((problem) =>
    "labels" in problem && problem.code !== "rows-reordered" ? problem.labels.length : 0,
  );
  return lacking.reduce((score, count) => score - count, labelsFound);
}

/** At least a third of the figures has a place, or the heads of a table stand there and cannot be told apart. */
function isRecognised({ table, placed, labelsFound }: TableReading): boolean {
  return placed.size * 3 >= table.cells.length || labelsFound * 4 >= table.rows.length + table.columns.length;
}
