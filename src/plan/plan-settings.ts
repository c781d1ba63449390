import type { ReportSettings } from "../report/setting";
import { PREFACE } from "../report/report";
import type { Chapter } from "../report/report-format";
import { cellAt } from "../workbook/address";
import { SETTINGS_SHEET } from "../workbook/names";
import { writtenChapters } from "./plan-text";
import { settingsRows } from "../workbook/settings-sheet";
import type { PlannedCell, SheetPlan } from "../workbook/workbook-plan";

/** The hidden sheet with the settings of all reports. */
export function planSettings(reports: ReadonlyMap<string, ReportSettings>): SheetPlan {
  return {
    name: SETTINGS_SHEET,
    table: undefined,
    hidden: true,
    columnWidths: [10, 14, 40, 60],
    rowHeights: [],
    cells: settingsCells(reports),
    merges: [],
    highlights: [],
    validations: [],
    freeze: undefined,
    print: undefined,
  };
}

function settingsCells(
  reports: ReadonlyMap<string, ReportSettings>,
): readonly (PlannedCell & { readonly value: string })[] {
  return settingsRows(reports).flatMap((values, row) =>
    values.flatMap((value, column) =>
      value === "" ? [] : [{ address: cellAt(row, column), value, style: "setting" }],
    ),
  );
}

/** The settings without the preface and the chapters that stand on sheets of their own. */
export function withoutWrittenText(chapters: readonly Chapter[], settings: ReportSettings): ReportSettings {
  const written = new Set([PREFACE, ...writtenChapters(chapters, settings.text).map(({ id }) => id)]);
  return { ...settings, text: new Map([...settings.text].filter(([id]) => !written.has(id))) };
}
