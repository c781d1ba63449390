import { cellAt } from "../../src/workbook/address";
import { nameOfText, SETTINGS_SHEET } from "../../src/workbook/names";
import { planSettings, settingsCells, withoutWrittenText } from "../../src/workbook/plan-settings";
import { SETTINGS_RANGE, type ReportSettings } from "../../src/workbook/settings-sheet";
import { planStyles } from "../../src/workbook/styles";
import type { Workbook } from "../../src/workbook/workbook";
import type { SheetPatch, WorkbookPlan } from "../../src/workbook/workbook-plan";
import type { PaneState } from "./pane-state";

/** Report key, kind, key, value. */
const SETTINGS_COLUMNS = 4;

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
export async function writeSettings(workbook: Workbook, state: PaneState, settings: ReadonlyMap<string, ReportSettings>): Promise<void> {
  if (state.outline.sheets.some(({ name }) => name === SETTINGS_SHEET)) {
    await workbook.write([await settingsPatch(workbook, settings)]);
  } else {
    await workbook.insert(settingsPlan(state, settings));
  }
}

/** Replaces all rows, those of settings that are gone included. */
async function settingsPatch(workbook: Workbook, settings: ReadonlyMap<string, ReportSettings>): Promise<SheetPatch> {
  const [reading] = await workbook.read([{ sheet: SETTINGS_SHEET, range: SETTINGS_RANGE }]);
  const held = (reading?.values ?? []).flatMap((row, index) => (row.some((value) => value !== null && value !== "") ? [index] : []));
  const written = settingsCells(settings).map(({ address, value }) => ({ address, value }));
  const taken = new Set<string>(written.map(({ address }) => address));
  const emptied = held.flatMap((row) =>
    Array.from({ length: SETTINGS_COLUMNS }, (_, column) => cellAt(row, column)).flatMap((address) =>
      taken.has(address) ? [] : [{ address }],
    ),
  );
  return { sheet: SETTINGS_SHEET, cells: [...written, ...emptied] };
}

/** The user stays where the user is. */
function settingsPlan({ selection, activeSheet }: PaneState, settings: ReadonlyMap<string, ReportSettings>): WorkbookPlan {
  return {
    styles: planStyles,
    sheets: [planSettings(settings)],
    names: [],
    firstInput: selection ?? { sheet: activeSheet, range: "A1" },
  };
}
