import { largestOf } from "../report/extremes";
import type { TableId } from "../report/report";
import type { TableFormat } from "../report/report-format";
import type { FormatDefinition, ReportForm } from "../rules/report-form";
import { formatRange } from "../workbook/address";
import type { ControlReading } from "../binding/bound-report";
import { CONTROL_LABEL } from "../plan/plan-beside";
import type { TableReading } from "../binding/read-table";
import { recogniseTable, type RecognisedTable } from "../binding/recognise-table";
import type { RangeReading } from "../workbook/workbook";

/** Which table stands on which sheet, and what was read there. */
export interface FoundTable {
  readonly id: TableId;
  readonly cells: RangeReading;
  readonly recognised: RecognisedTable;
}

/** The sheets on which the table stands; of several, those with figures. */
export function sheetsWithTable(
  { id }: Pick<TableFormat, "id">,
  sheets: readonly RangeReading[],
  definitions: readonly FormatDefinition[],
): readonly FoundTable[] {
  const all = sheets.flatMap((cells): readonly FoundTable[] => {
    const recognised = recogniseTable(id, cells, definitions, false);
    return recognised === undefined ? [] : [{ id, cells, recognised }];
  });
  const placed = narrowed(all, ({ recognised }) => recognised.reading.placed.size > 0);
  return narrowed(placed, ({ recognised }) => recognised.reading.values.size > 0);
}

/** The sheet that begins with the title of a chapter that is text. */
export function writtenSheet(sheets: readonly RangeReading[], { format }: ReportForm): RangeReading | undefined {
  const titles = format.chapters.filter(({ table }) => table === undefined).map(({ title }) => title);
  return sheets.find(({ values }) => {
    const first = values.flat().find((value) => value !== null);
    return typeof first === "string" && titles.includes(first.trim());
  });
}

/** The 核对数 of a table, by the words that stand above their column and before their row. */
export function controlsBeside(
  { table, sheet, placed }: TableReading,
  sheets: readonly RangeReading[],
): readonly ControlReading[] {
  const { values = [] } = sheets.find((one) => one.sheet === sheet) ?? {};
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

function narrowed<Item>(items: readonly Item[], holds: (item: Item) => boolean): readonly Item[] {
  const kept = items.filter(holds);
  return kept.length > 0 ? kept : items;
}
