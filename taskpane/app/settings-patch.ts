import { nameOfText, SETTINGS_SHEET } from "../../src/workbook/names";
import { settingsPatch } from "../../src/workbook/patches";
import { planSettings, withoutWrittenText } from "../../src/workbook/plan-settings";
import { SETTINGS_RANGE, type ReportSettings } from "../../src/workbook/settings-sheet";
import { planStyles } from "../../src/workbook/styles";
import type { Workbook } from "../../src/workbook/workbook";
import type { WorkbookPlan } from "../../src/workbook/workbook-plan";
import type { PaneState } from "./pane-state";

/** The settings of every report of the workbook as they stand. */
export function settingsOfAll({ bound, outline }: PaneState): Map<string, ReportSettings> {
  return new Map(
    bound.map(({ key, report, form }): [string, ReportSettings] => [
      key,
      outline.names.has(nameOfText(key)) ? withoutWrittenText(form.format.chapters, report) : report,
    ]),
  );
}

/** Writes the settings of all reports, in one batch; puts the sheet back where somebody deleted it. */
export async function writeSettings(
  workbook: Workbook,
  state: PaneState,
  settings: ReadonlyMap<string, ReportSettings>,
): Promise<void> {
  if (state.outline.sheets.some(({ name }) => name === SETTINGS_SHEET)) {
    await workbook.write([settingsPatch(settings, await filledRows(workbook))]);
  } else {
    await workbook.insert(settingsPlan(state, settings));
  }
}

/** Rows that a newer version wrote go too: half of its settings would be worse than none. */
async function filledRows(workbook: Workbook): Promise<number> {
  const [reading] = await workbook.read([{ sheet: SETTINGS_SHEET, range: SETTINGS_RANGE }]);
  const rows = reading?.values ?? [];
  return rows.reduce((last, row, index) => (row.some((value) => value !== null && value !== "") ? index + 1 : last), 0);
}

/** The user stays where the user is. */
function settingsPlan(
  { selection, activeSheet }: PaneState,
  settings: ReadonlyMap<string, ReportSettings>,
): WorkbookPlan {
  return {
    styles: planStyles,
    sheets: [planSettings(settings)],
    names: [],
    firstInput: selection ?? { sheet: activeSheet, range: "A1" },
  };
}
