import { PREFACE, type Report } from "../report/report";
import { reportTitle, usualPreface } from "../plan/plan-cover";
import { cellAt, parseRange } from "../workbook/address";
import type { RangeReading } from "../workbook/workbook";
import type { SheetPatch } from "../workbook/workbook-plan";
import type { BoundReport } from "./bound-report";
import { readLines } from "./read-text";

/** Whose report of which year it is. */
export type Naming = Pick<Report, "unit" | "year">;

/** Where the title of the report stands, if anywhere: above the preface. */
export function titleArea({ written: { preface } }: Pick<BoundReport, "written">) {
  if (preface === undefined) return undefined;
  const { top, left } = parseRange(preface.range);
  return top === 0 ? undefined : { sheet: preface.sheet, range: `${cellAt(0, left)}:${cellAt(top - 1, left)}` };
}

/**
 * The title and the preface with the new unit and year in place of the old ones; every other word stays. A preface that
 * was generated is left to 更新正文, which knows what people changed in it.
 */
export function renamePatches(
  { report, form, written: { preface } }: Pick<BoundReport, "report" | "form" | "written">,
  above: RangeReading | undefined,
  to: Naming,
): readonly SheetPatch[] {
  const isGenerated = (report.generated.get(PREFACE) ?? []).length > 0;
  const usual = [usualPreface(form.format, report), usualPreface(form.format, to)] as const;
  const titles = [reportTitle(report.unit, report.year), reportTitle(to.unit, to.year)] as const;
  return [
    ...changed(above, (line) => (line.trim() === titles[0] ? titles[1] : renamed(line, report, to))),
    ...(isGenerated
      ? []
      : changed(preface, (line) => {
          const place = usual[0].indexOf(line);
          return place < 0 ? renamed(line, report, to) : (usual[1][place] ?? line);
        })),
  ];
}

function renamed(text: string, from: Naming, to: Naming): string {
  const named = from.unit === "" || to.unit === "" ? text : text.split(from.unit).join(to.unit);
  if (from.year === undefined || to.year === undefined) return named;
  return named.replace(new RegExp(`(?<!\\d)${from.year}(?=\\s*年)`, "g"), String(to.year));
}

/** The rows that read otherwise after `change`. */
function changed(reading: RangeReading | undefined, change: (line: string) => string): readonly SheetPatch[] {
  if (reading === undefined) return [];
  const { top, left } = parseRange(reading.range);
  const cells = readLines(reading).flatMap((line, row) => {
    const value = change(line);
    const column = (reading.values[row] ?? []).findIndex((one) => one !== null && one !== "");
    return value === line || column < 0 ? [] : [{ address: cellAt(top + row, left + column), value }];
  });
  return cells.length === 0 ? [] : [{ sheet: reading.sheet, cells }];
}
