import { largestOf } from "../report/extremes";
import type { TableFormat } from "../report/report-format";
import type { ReportForm } from "../rules/report-form";
import { formatRange } from "../workbook/address";
import type { RangeReading } from "../workbook/workbook";
import { CONTROL_LABEL } from "../plan/plan-beside";
import type { ControlReading } from "../binding/bound-report";
import { textsOf } from "../binding/grid-texts";
import { labelKey } from "../binding/label-key";
import type { TableReading } from "../binding/read-table";

/** The sheet that begins with the title of a chapter that is text. */
export function writtenSheet(sheets: readonly RangeReading[], { format }: ReportForm): RangeReading | undefined {
  const titles = format.chapters.filter(({ table }) => table === undefined).map(({ title }) => title);
  return sheets.find(({ values }) => {
    const first = values.flat().find((value) => value !== null);
    return typeof first === "string" && titles.includes(first.trim());
  });
}

/** The 核对数 of a table, by the words that stand above their column and before their row on the same sheet. */
export function controlsBeside(
  { table, placed }: Pick<TableReading, "table" | "placed">,
  { sheet, values }: RangeReading,
): readonly ControlReading[] {
  const last = largestOf([...placed.values()].map(({ row }) => row));
  return values.flatMap((line, row) =>
    line.flatMap((value, column): readonly ControlReading[] => {
      if (value !== CONTROL_LABEL) return [];
      const isRow = row > last;
      const area = isRow
        ? { top: row, left: 0, bottom: row, right: line.length - 1 }
        : { top: 0, left: column, bottom: values.length - 1, right: column };
      const cells = values.slice(area.top, area.bottom + 1).map((one) => one.slice(area.left, area.right + 1));
      return [
        {
          kind: isRow ? "control-row" : "control-column",
          table: table.id,
          reading: { sheet, range: formatRange(area), values: cells, formulas: [] },
        },
      ];
    }),
  );
}

/** The local rows of a table whose labels stand there. */
export function localRowsIn(
  { localRows }: Pick<TableFormat, "localRows">,
  { values }: RangeReading,
): readonly string[] {
  if (localRows.length === 0) return [];
  const keys = new Set(textsOf(values).flatMap((row) => row.map(({ key }) => key)));
  return localRows.filter(({ label }) => keys.has(labelKey(label))).map(({ id }) => id);
}
